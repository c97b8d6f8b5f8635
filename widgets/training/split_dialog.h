#pragma once

#include "widgets/training/split_model.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSpinBox;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// Draws a zero-shot split by hand: a list of classes with a switch each, or so many of them by chance.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SplitDialog(std::vector<SplitModel::Class> classes, QWidget* parent = nullptr);

    SplitModel& model() { return m_model; }
    /// The file that was saved; empty when the dialog was cancelled.
    const QString& savedFile() const { return m_saved; }
    /// Writes the split and accepts. @return false when it cannot be written; the dialog says so
    bool saveTo(const QString& path);

private:
    QLayout* buildDrawing();
    void askAndSave();
    void updateCount();

    SplitModel m_model;
    QSortFilterProxyModel* m_filter = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_seed = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_save = nullptr;
    QString m_saved;
};

} // namespace kinescope::widgets
