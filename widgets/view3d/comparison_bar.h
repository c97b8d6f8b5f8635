#pragma once

#include "core/comparison/sequence_comparison.h"

#include <QStringList>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// The row above the 3D view while two recordings are compared: which second one, how they stand and keep time, and
/// how far apart they are.
class ComparisonBar : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonBar(QWidget* parent = nullptr);

    /// Asked for whenever the list of recordings is opened.
    void setChoices(std::function<QStringList()> choices);
    void refreshChoices();
    core::ComparisonSettings settings() const;
    /// What the comparison says: cost of warping, or why there is none.
    void setResult(const QString& text);
    int choice() const;
    void setChoice(int index);

Q_SIGNALS:
    void choiceChanged(int index);
    void fileRequested();
    void settingsChanged();
    void closed();

private:
    QComboBox* m_second = nullptr;
    QComboBox* m_place = nullptr;
    QComboBox* m_time = nullptr;
    QLabel* m_result = nullptr;
    std::function<QStringList()> m_choices;
};

} // namespace kinescope::widgets
