#pragma once

#include <QLabel>
#include <QStatusBar>

namespace kinescope::core
{
struct ModelCard;
}

namespace kinescope::app
{

class JobList;

/// What runs, which model, device and threads the numbers come from, and how much memory is taken.
class WindowStatus : public QStatusBar
{
    Q_OBJECT

public:
    explicit WindowStatus(JobList& jobs, QWidget* parent = nullptr);

    void setModel(const core::ModelCard* card);
    void setSequence(const QString& text) { m_sequence->setText(text); }

private:
    void showJobs(int count);

    JobList& m_jobs;
    QLabel* m_running = nullptr;
    QLabel* m_sequence = nullptr;
    QLabel* m_model = nullptr;
};

} // namespace kinescope::app
