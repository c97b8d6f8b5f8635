#pragma once

#include "app/jobs/lane.h"
#include "core/jobs/job_result.h"
#include "core/jobs/progress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

namespace kinescope::app
{

class JobList;

/// What the work of a job sees of the outside.
struct JobContext
{
    std::stop_token stop;
    core::ProgressSink progress;
    /// Runs a function on the GUI thread, unless the run has been superseded by then.
    std::function<void(std::function<void()>)> post;
};

/// Runs core functions on a thread and brings result, progress and failure back to the GUI thread.
///
/// Latest wins: starting again while a run is under way stops that run and drops whatever it still delivers; the new
/// run begins when the old one has returned, so that one job never uses more than one thread. All members are for the
/// GUI thread alone. DESIGN section 6.
class Job : public QObject
{
    Q_OBJECT

public:
    static constexpr int kTickMilliseconds = 50; ///< progress reaches the window at most 20 times a second

    /// @param title as shown in the job list, e.g. "Recognise"
    Job(QString title, JobList& list, QObject* parent = nullptr);
    ~Job() override; ///< stops the run and waits for it

    /// @param work `Result(const JobContext&)`, on the job's thread; it owns everything it uses
    /// @param done `void(Result)`, on the GUI thread, only if nothing newer was started and nothing was thrown
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        using Result = std::invoke_result_t<Work&, const JobContext&>;
        launch([work = std::move(work), done = std::move(done)](const JobContext& context) mutable -> Delivery {
            auto result = std::make_shared<Result>(work(context));
            return [result, done]() mutable { done(std::move(*result)); };
        });
    }

    /// Stops the run; its result is dropped.
    void cancel();
    /// Asks the run to end early; what it returns is still delivered.
    void requestStop();

    bool isRunning() const { return m_running; }
    const QString& title() const { return m_title; }
    /// One line on what the run works on, shown beside the title.
    void setSubject(const QString& subject) { m_subject = subject; }
    const QString& subject() const { return m_subject; }
    const core::Progress& progress() const { return m_shown; }
    double seconds() const;
    bool canCancel() const { return m_canCancel; }
    /// Jobs that have their own stop button are not cancelled from the job list.
    void setCanCancel(bool canCancel) { m_canCancel = canCancel; }

    /// Runs wait for the lane, which other jobs may share.
    void setLane(std::shared_ptr<Lane> lane) { m_lane = std::move(lane); }

    enum class Outcome
    {
        None,
        Finished,
        Failed,
        Cancelled
    };
    Outcome outcome() const { return m_outcome; }

Q_SIGNALS:
    void started();
    void ticked(); ///< 20 times a second while running, and once before the end
    void progressed(double fraction, const QString& message);
    void failed(const QString& message);
    void ended(); ///< nothing runs and nothing waits any more

private:
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(const JobContext&)>;

    void launch(Work work);
    void begin();
    void finish(std::uint64_t generation, const core::JobFailure& failure, bool good, const Delivery& delivery);
    void tick();

    QPointer<JobList> m_list;
    QString m_title;
    QString m_subject;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_seconds = 0;
    bool m_running = false;
    bool m_canCancel = true;
    Outcome m_outcome = Outcome::None;
    std::uint64_t m_generation = 0; ///< of the newest start; anything older is stale
    Work m_pending;
    std::shared_ptr<Lane> m_lane;
    core::Progress m_shown;
    std::mutex m_progressMutex;
    std::optional<core::Progress> m_newProgress;
    std::jthread m_ended;  ///< has delivered; nothing of it touches the job
    std::jthread m_thread; ///< last, so that it is joined before the rest goes
};

} // namespace kinescope::app
