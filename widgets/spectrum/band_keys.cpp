#include "widgets/spectrum/band_keys.h"

#include "widgets/common/curve_chart.h"
#include "widgets/common/round_step.h"

#include <QKeyEvent>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kStepsAcross = 60;  ///< the visible range, about
constexpr double kFirstWidth = 4; ///< steps

} // namespace

BandKeys::BandKeys(CurveChart& chart, std::function<Band()> band)
    : QObject(&chart)
    , m_chart(chart)
    , m_band(std::move(band))
{
    chart.installEventFilter(this);
}

bool BandKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool arrow = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
    const bool plain = !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!plain || !(arrow || (key.key() == Qt::Key_Escape && m_band())))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // or the window's playback would have them
        return true;
    }
    return press(key);
}

bool BandKeys::press(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape) {
        m_chart.clearBand();
        Q_EMIT m_chart.bandCleared();
        return true;
    }
    const double direction = event.key() == Qt::Key_Right ? 1 : -1;
    const bool widens = event.modifiers().testFlag(Qt::ShiftModifier);
    move(widens ? 0 : direction, direction);
    return true;
}

void BandKeys::move(double lowSteps, double highSteps)
{
    const auto [first, last] = m_chart.visibleX();
    const double step = roundStep(last - first, kStepsAcross);
    const auto before = m_band();
    // The first press marks a band at the left end.
    const double low = before ? before->first + lowSteps * step : first;
    const double high = before ? before->second + highSteps * step : first + kFirstWidth * step;
    if (low < first - step / 2 || high > last + step / 2 || high - low < step / 2)
        return;
    m_chart.setBand(std::max(low, first), std::min(high, last));
    Q_EMIT m_chart.bandSelected(std::max(low, first), std::min(high, last));
}

} // namespace kinescope::widgets
