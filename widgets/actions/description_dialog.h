#pragma once

#include "widgets/actions/action_row.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// Name, descriptions (one a line) and kinematic intensity of one action.
class DescriptionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DescriptionDialog(const ActionRow& action, QWidget* parent = nullptr);

    /// As edited.
    ActionRow action() const;

private:
    void updateButtons();

    ActionRow m_action;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_descriptions = nullptr;
    QCheckBox* m_hasIntensity = nullptr;
    QDoubleSpinBox* m_intensity = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace kinescope::widgets
