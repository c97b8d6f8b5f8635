#include "app/stall_report.h"

#include "app/measured_application.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace kinescope::app
{
namespace
{

constexpr int kSampleMilliseconds = 5;
constexpr int kReportMilliseconds = 5000;

} // namespace

StallReport::StallReport(MeasuredApplication* application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_ownBefore(ownMilliseconds())
{
    m_sampling.setTimerType(Qt::PreciseTimer);
    m_sampling.setInterval(kSampleMilliseconds);
    m_printing.setInterval(kReportMilliseconds);
    connect(&m_sampling, &QTimer::timeout, this, &StallReport::sample);
    connect(&m_printing, &QTimer::timeout, this, &StallReport::print);
    m_clock.start();
    m_sampling.start();
    m_printing.start();
}

StallReport::Summary StallReport::summarize(std::vector<double> delays)
{
    if (delays.empty())
        return {};
    std::sort(delays.begin(), delays.end());
    const std::size_t rank = (delays.size() * 99 + 99) / 100; // nearest rank, rounded up
    return {delays.back(), delays[std::max<std::size_t>(rank, 1) - 1]};
}

void StallReport::sample()
{
    const double elapsed = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_clock.restart();
    const double own = ownMilliseconds();
    if (elapsed > m_longest) {
        m_longest = elapsed;
        m_ownOfLongest = own - m_ownBefore;
    }
    m_ownBefore = own;
    m_delays.push_back(std::max(0.0, elapsed - kSampleMilliseconds));
}

void StallReport::addRanking(qint64 milliseconds)
{
    fmt::print("ranking: complete {} ms after the last change\n", milliseconds);
    std::fflush(stdout);
}

void StallReport::print()
{
    const Summary summary = summarize(std::exchange(m_delays, {}));
    fmt::print("event loop: longest stall {:.1f} ms (own work {:.1f} ms), 99th percentile {:.1f} ms\n",
               summary.longestMilliseconds, m_ownOfLongest, summary.percentile99Milliseconds);
    m_longest = 0;
    if (const auto slowest = m_application ? m_application->takeSlowest() : MeasuredApplication::SlowestEvent();
        !slowest.what.isEmpty())
        fmt::print("  slowest event: {:.1f} ms (own work {:.1f} ms), {}\n", slowest.milliseconds, slowest.own,
                   slowest.what.toStdString());
    std::fflush(stdout);
}

} // namespace kinescope::app
