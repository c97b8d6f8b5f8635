#include "app/jobs/job.h"
#include "app/jobs/job_list.h"
#include "app/measured_application.h"
#include "app/stall_report.h"
#include "core/errors.h"
#include "tests/gui/window_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>

namespace kinescope::tests
{
namespace
{

using app::Job;
using app::JobContext;
using app::JobList;

class JobTest : public testing::Test
{
protected:
    JobList m_list;
    QAbstractItemModelTester m_tester{&m_list, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Job m_job{QStringLiteral("Test"), m_list};
};

TEST_F(JobTest, DeliversTheResultOnTheGuiThread)
{
    int result = 0;
    QThread* thread = nullptr;
    m_job.start([](const JobContext&) { return 42; },
                [&](int value) {
                    result = value;
                    thread = QThread::currentThread();
                });
    EXPECT_TRUE(m_job.isRunning());
    ASSERT_TRUE(waitFor([&] { return result == 42; }));
    EXPECT_EQ(thread, QThread::currentThread());
    EXPECT_FALSE(m_job.isRunning());
}

TEST_F(JobTest, OnlyTheLatestOfManyStartsIsDelivered)
{
    std::vector<int> delivered;
    std::atomic<int> atOnce = 0;
    std::atomic<int> most = 0;
    for (int i = 0; i < 50; ++i) {
        m_job.start(
            [&, i](const JobContext& job) {
                most = std::max(most.load(), ++atOnce);
                job.post([&delivered, i] { delivered.push_back(-i); });
                while (!job.stop.stop_requested() && i != 49)
                    std::this_thread::yield();
                --atOnce;
                return i;
            },
            [&](int value) { delivered.push_back(value); });
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(waitFor([&] { return !m_job.isRunning(); }));
    ASSERT_FALSE(delivered.empty());
    EXPECT_EQ(delivered.back(), 49);
    for (const int value : delivered)
        EXPECT_TRUE(value <= 0 || value == 49) << value; // what is posted belongs to the run of that moment
    EXPECT_EQ(most, 1);
}

TEST_F(JobTest, TellsAFailureInWordsAndCanStartAgain)
{
    QSignalSpy failures(&m_job, &Job::failed);
    m_job.start([](const JobContext&) -> int { throw core::InputError("The setting is wrong"); }, [](int) {});
    ASSERT_TRUE(waitFor([&] { return failures.count() == 1; }));
    EXPECT_EQ(failures.front().front().toString(), QStringLiteral("The setting is wrong"));
    bool done = false;
    m_job.start([](const JobContext&) { return true; }, [&](bool value) { done = value; });
    EXPECT_TRUE(waitFor([&] { return done; }));
}

TEST_F(JobTest, ACancelledRunDeliversNeitherResultNorFailure)
{
    QSignalSpy failures(&m_job, &Job::failed);
    bool delivered = false;
    m_job.start(
        [](const JobContext& job) {
            while (true) {
                core::throwIfStopped(job.stop);
                std::this_thread::yield();
            }
            return true;
        },
        [&](bool) { delivered = true; });
    EXPECT_EQ(m_list.runningCount(), 1);
    m_list.cancel(0);
    ASSERT_TRUE(waitFor([&] { return !m_job.isRunning(); }));
    EXPECT_EQ(m_list.runningCount(), 0);
    EXPECT_FALSE(delivered);
    EXPECT_EQ(failures.count(), 0);
    EXPECT_EQ(m_list.index(0, JobList::StateColumn).data().toString(), QStringLiteral("Cancelled"));
}

TEST_F(JobTest, AskedToStopItStillDeliversWhatItHas)
{
    bool delivered = false;
    m_job.start(
        [](const JobContext& job) {
            while (!job.stop.stop_requested())
                std::this_thread::yield();
            return true;
        },
        [&](bool value) { delivered = value; });
    m_job.requestStop();
    EXPECT_TRUE(waitFor([&] { return delivered; }));
}

TEST_F(JobTest, ProgressArrivesCoalesced)
{
    QSignalSpy progressed(&m_job, &Job::progressed);
    m_job.start(
        [](const JobContext& job) {
            for (int i = 1; i <= 100000; ++i)
                job.progress({i / 100000.0, "counting"});
            return 0;
        },
        [](int) {});
    ASSERT_TRUE(waitFor([&] { return !m_job.isRunning(); }));
    ASSERT_GE(progressed.count(), 1);
    EXPECT_LT(progressed.count(), 10000);
    EXPECT_DOUBLE_EQ(progressed.back().front().toDouble(), 1.0);
}

TEST_F(JobTest, JobsOfOneLaneTakeTurnsAndAWaitingOneCanBeCancelled)
{
    const auto lane = std::make_shared<app::Lane>();
    Job other(QStringLiteral("Other"), m_list);
    m_job.setLane(lane);
    other.setLane(lane);
    std::atomic<bool> first = false;
    std::atomic<bool> second = false;
    m_job.start(
        [&](const JobContext& job) {
            first = true;
            while (!job.stop.stop_requested())
                std::this_thread::yield();
            return 0;
        },
        [](int) {});
    ASSERT_TRUE(waitFor([&] { return first.load(); }));
    other.start([&](const JobContext&) { return second = true; }, [](bool) {});
    other.cancel();
    ASSERT_TRUE(waitFor([&] { return !other.isRunning(); }));
    EXPECT_FALSE(second);
    other.start([&](const JobContext&) { return second = true; }, [](bool) {});
    m_job.cancel();
    EXPECT_TRUE(waitFor([&] { return second.load() && !other.isRunning(); }));
}

TEST_F(JobTest, ABackgroundLaneGivesWayAndHoldsUpNobody)
{
    m_job.setLane(std::make_shared<app::Lane>(app::Lane::Kind::Background));
    std::atomic<int> nice = -100;
    m_job.start(
        [&](const JobContext& job) {
            nice = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)));
            while (!job.stop.stop_requested())
                std::this_thread::yield();
            return 0;
        },
        [](int) {});
    ASSERT_TRUE(waitFor([&] { return nice != -100; }));
    EXPECT_GT(nice, ::getpriority(PRIO_PROCESS, 0));
    Job other(QStringLiteral("Other"), m_list);
    other.setLane(std::make_shared<app::Lane>());
    bool done = false;
    other.start([](const JobContext&) { return 1; }, [&](int) { done = true; });
    EXPECT_TRUE(waitFor([&] { return done; })) << "while the one in the background runs";
    EXPECT_TRUE(m_job.isRunning());
}

TEST_F(JobTest, AJobThatIsDestroyedWhileItRunsStops)
{
    std::atomic<bool> stopped = false;
    {
        Job job(QStringLiteral("Short lived"), m_list);
        job.start(
            [&](const JobContext& context) {
                while (!context.stop.stop_requested())
                    std::this_thread::yield();
                stopped = true;
                return 0;
            },
            [](int) { FAIL() << "delivered after the job was gone"; });
    }
    EXPECT_TRUE(stopped);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_list.runningCount(), 0);
}

TEST(StallReport, NamesTheEventAndItsReceiver)
{
    QObject parent;
    parent.setObjectName(QStringLiteral("libraryPanel"));
    QTimer timer(&parent);
    timer.setInterval(40);
    const QString text = app::describeEvent(timer, QTimerEvent(1));
    EXPECT_EQ(text, QStringLiteral("Timer to QTimer of 40 ms in libraryPanel (QObject)"));
    JobList list;
    const Job job(QStringLiteral("Recognise"), list);
    EXPECT_EQ(app::describeEvent(job, QEvent(QEvent::MetaCall)), QStringLiteral("MetaCall to job “Recognise”"));
}

TEST(StallReport, CountsWorkAndNotWaiting)
{
    const double before = app::ownMilliseconds();
    QThread::msleep(30);
    const double waited = app::ownMilliseconds() - before;
    QElapsedTimer clock;
    clock.start();
    while (app::ownMilliseconds() - before < 50 + waited && clock.elapsed() < 60000) {
    }
    EXPECT_LT(waited, 30) << "a sleeping thread does no work";
    EXPECT_GE(clock.elapsed(), 45) << "no work without time";
}

TEST(StallReport, TellsLongestAndPercentile)
{
    std::vector<double> delays;
    for (int i = 1; i <= 200; ++i)
        delays.push_back(i);
    const auto summary = app::StallReport::summarize(delays);
    EXPECT_DOUBLE_EQ(summary.longestMilliseconds, 200);
    EXPECT_DOUBLE_EQ(summary.percentile99Milliseconds, 198);
    EXPECT_DOUBLE_EQ(app::StallReport::summarize({}).longestMilliseconds, 0);
}

} // namespace
} // namespace kinescope::tests
