#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class SettingsModel;

/// The form of all settings: search, only what is changed, reset of one or all.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(SettingsModel& model, QWidget* parent = nullptr);

private:
    class Filter;
    QLayout* buildControls();
    void updateCount();

    SettingsModel& m_model;
    Filter* m_filter = nullptr;
    QTableView* m_table = nullptr;
    QLineEdit* m_search = nullptr;
    QCheckBox* m_changedOnly = nullptr;
    QPushButton* m_reset = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace kinescope::widgets
