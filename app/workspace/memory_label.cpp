#include "app/workspace/memory_label.h"

namespace kinescope::app
{
namespace
{

constexpr double kMegabyte = 1024.0 * 1024.0;
constexpr double kGigabyte = 1024.0 * kMegabyte;

} // namespace

QString memoryText(std::uint64_t bytes)
{
    if (bytes == 0)
        return {};
    const auto size = static_cast<double>(bytes);
    return size < kGigabyte ? MemoryLabel::tr("%1 MB").arg(size / kMegabyte, 0, 'f', 0)
                            : MemoryLabel::tr("%1 GB").arg(size / kGigabyte, 0, 'f', 2);
}

MemoryLabel::MemoryLabel(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("memoryStatus"));
    m_timer.setInterval(kRefreshMilliseconds);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MemoryLabel::refresh);
    refresh();
}

void MemoryLabel::refresh()
{
    showUse(core::memoryUse());
}

void MemoryLabel::showUse(const core::MemoryUse& use)
{
    setText(use.resident > 0 ? tr("Memory: %1").arg(memoryText(use.resident)) : QString());
    setToolTip(tr("Memory of this program: %1 now, %2 at most so far. The machine has %3.")
                   .arg(memoryText(use.resident), memoryText(use.peak), memoryText(use.machine)));
}

void MemoryLabel::showEvent(QShowEvent* event)
{
    QLabel::showEvent(event);
    refresh();
    m_timer.start();
}

void MemoryLabel::hideEvent(QHideEvent* event)
{
    QLabel::hideEvent(event);
    m_timer.stop();
}

} // namespace kinescope::app
