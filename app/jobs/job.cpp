#include "app/jobs/job.h"

#include "app/jobs/job_list.h"
#include "core/errors.h"
#include "core/platform.h"
#include "widgets/common/core_texts.h"

#include <spdlog/spdlog.h>

namespace kinescope::app
{

namespace
{

/// Numerical libraries keep the number of threads for each thread that calls them.
void useThreadsOfTheProcess()
{
    core::setThreads(core::threads());
}

template <typename Work>
auto runInLane(Lane* lane, Work& work, const JobContext& context)
{
    struct Guard
    {
        Lane* lane;
        ~Guard()
        {
            if (lane)
                lane->leave();
        }
    };
    if (lane && !lane->enter(context.stop))
        throw core::Cancelled();
    const Guard guard{lane};
    if (lane && lane->givesWay())
        core::lowerThreadPriority(); // the thread ends with the run
    useThreadsOfTheProcess();
    return work(context);
}

} // namespace

Job::Job(QString title, JobList& list, QObject* parent)
    : QObject(parent)
    , m_list(&list)
    , m_title(std::move(title))
{
    m_timer.setInterval(kTickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Job::tick);
    list.add(*this);
}

Job::~Job()
{
    ++m_generation;
    m_pending = nullptr;
    m_thread = {};
    m_ended = {};
    if (m_list)
        m_list->remove(*this); // while there is still a title to show
}

void Job::launch(Work work)
{
    ++m_generation;
    m_pending = std::move(work);
    if (m_thread.joinable())
        m_thread.request_stop();
    else
        begin();
}

void Job::begin()
{
    const auto generation = m_generation;
    const bool wasRunning = std::exchange(m_running, true);
    m_outcome = Outcome::None;
    m_shown = {-1, {}};
    m_newProgress.reset(); // no thread runs here
    m_elapsed.start();
    m_timer.start();
    const auto post = [this, generation](std::function<void()> function) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, function = std::move(function)] {
                if (generation == m_generation)
                    function();
            },
            Qt::QueuedConnection);
    };
    const auto sink = [this](const core::Progress& progress) {
        const std::scoped_lock lock(m_progressMutex);
        m_newProgress = progress;
    };
    m_thread = std::jthread([this, generation, sink, post, lane = m_lane,
                             work = std::exchange(m_pending, nullptr)](std::stop_token stop) mutable {
        core::JobFailure failure;
        Delivery delivery;
        const JobContext context{stop, sink, post};
        const bool good = core::runGuarded([&] { delivery = runInLane(lane.get(), work, context); }, failure);
        work = nullptr; // what the run held is let go on its own thread
        QMetaObject::invokeMethod(
            this,
            [this, generation, failure, good, delivery = std::move(delivery)] {
                finish(generation, failure, good, delivery);
            },
            Qt::QueuedConnection);
    });
    if (!wasRunning)
        Q_EMIT started();
}

void Job::finish(std::uint64_t generation, const core::JobFailure& failure, bool good, const Delivery& delivery)
{
    m_ended = std::move(m_thread); // waits for the one before; this one's last steps may take a while on a busy machine
    if (m_pending) {
        begin();
        return;
    }
    tick();
    m_timer.stop();
    m_seconds = seconds();
    m_running = false;
    const bool current = generation == m_generation;
    if (good && current) {
        m_outcome = Outcome::Finished;
        delivery();
    } else if (!good && !failure.cancelled && current) {
        m_outcome = Outcome::Failed;
        spdlog::warn("{}: {}", m_title.toStdString(), failure.message);
        Q_EMIT failed(QString::fromStdString(failure.message));
    } else {
        m_outcome = Outcome::Cancelled;
    }
    if (!m_running)
        Q_EMIT ended();
}

void Job::cancel()
{
    if (!m_running)
        return;
    ++m_generation;
    m_pending = nullptr;
    m_thread.request_stop();
}

void Job::requestStop()
{
    if (m_running)
        m_thread.request_stop();
}

double Job::seconds() const
{
    return m_running ? static_cast<double>(m_elapsed.elapsed()) / 1000.0 : m_seconds;
}

void Job::tick()
{
    std::optional<core::Progress> progress;
    {
        const std::scoped_lock lock(m_progressMutex);
        progress = std::exchange(m_newProgress, std::nullopt);
    }
    if (progress) {
        m_shown = *progress;
        Q_EMIT progressed(m_shown.fraction, widgets::coreText(m_shown.message));
    }
    Q_EMIT ticked();
}

} // namespace kinescope::app
