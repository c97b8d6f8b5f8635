#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTreeView;
QT_END_NAMESPACE

namespace kinescope::app
{

class JobList;

/// What runs now and what ran before, with a cancel button for the selected job.
class JobsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JobsPanel(JobList& jobs, QWidget* parent = nullptr);

private:
    void updateButton();
    int targetRow() const;

    JobList& m_jobs;
    QTreeView* m_view = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace kinescope::app
