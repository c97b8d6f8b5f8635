#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTreeView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class LogFilter;
class LogModel;

/// The log with a level filter and a search line.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(LogModel& model, QWidget* parent = nullptr);

private:
    void copySelected();

    LogFilter* m_filter = nullptr;
    QTreeView* m_view = nullptr;
};

} // namespace kinescope::widgets
