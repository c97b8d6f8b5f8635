#include "widgets/timeline/playback_controller.h"

#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kTickMilliseconds = 16;
constexpr double kDefaultFrameRate = 30.0;

} // namespace

PlaybackController::PlaybackController(QObject* parent)
    : QObject(parent)
{
}

void PlaybackController::setSequence(int frameCount, double frameRate)
{
    m_frameCount = std::max(0, frameCount);
    m_frameRate = std::isfinite(frameRate) && frameRate > 0 ? frameRate : kDefaultFrameRate;
    m_hasRange = false;
    m_backwards = false;
    m_reversed = false;
    m_position = 0.0;
    m_frame = 0;
    if (m_frameCount == 0)
        setPlaying(false);
    Q_EMIT sequenceChanged(m_frameCount, m_frameRate);
    Q_EMIT rangeChanged(range().first, range().second);
    Q_EMIT frameChanged(m_frame);
}

std::pair<int, int> PlaybackController::range() const
{
    if (m_hasRange)
        return {m_rangeBegin, m_rangeEnd};
    return {0, std::max(0, m_frameCount - 1)};
}

std::pair<int, int> PlaybackController::playedRange() const
{
    if (m_loopMode == LoopMode::LoopWhole)
        return {0, std::max(0, m_frameCount - 1)};
    return range();
}

void PlaybackController::play()
{
    m_reversed = false;
    start();
}

/// At the end that playing runs towards, it starts again from the other one.
void PlaybackController::start()
{
    if (m_frameCount == 0)
        return;
    const auto [begin, end] = playedRange();
    const bool atTheEnd = m_loopMode != LoopMode::PingPong && (m_reversed ? m_frame <= begin : m_frame >= end);
    if (!m_playing && (m_frame < begin || m_frame > end || atTheEnd))
        seek(m_reversed ? end : begin);
    setPlaying(true);
}

void PlaybackController::shuttle(int direction)
{
    const bool reversed = direction < 0;
    const bool goesOn = m_playing && m_reversed == reversed;
    m_reversed = reversed;
    m_backwards = false;
    setSpeed(goesOn ? m_speed * 2 : 1.0);
    if (reversed)
        m_position = m_frame + std::nextafter(1.0, 0.0); // a whole frame's time before the one before is shown
    start();
}

void PlaybackController::pause()
{
    setPlaying(false);
}

void PlaybackController::togglePlaying()
{
    m_playing ? pause() : play();
}

void PlaybackController::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    if (playing) {
        m_clock.start();
        m_timer.start(kTickMilliseconds, Qt::PreciseTimer, this);
    } else {
        m_timer.stop();
        m_backwards = false;
    }
    Q_EMIT playingChanged(m_playing);
}

void PlaybackController::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    const auto elapsed = std::chrono::nanoseconds(m_clock.nsecsElapsed());
    m_clock.restart();
    advance(elapsed);
}

void PlaybackController::advance(std::chrono::nanoseconds elapsed)
{
    if (!m_playing || elapsed.count() <= 0)
        return;
    const auto [begin, end] = playedRange();
    if (m_frame < begin || m_frame > end) { // left by a seek or by new marks
        m_backwards = false;
        m_position = m_reversed ? end + std::nextafter(1.0, 0.0) : begin;
    }
    double frames = std::chrono::duration<double>(elapsed).count() * m_frameRate * m_speed;
    if (m_pacing == Pacing::EveryFrame)
        frames = std::min(frames, 1.0);
    m_position = wrapped(m_position + (m_backwards != m_reversed ? -frames : frames));
    showFrame(static_cast<int>(std::floor(m_position)));
}

double PlaybackController::wrapped(double position)
{
    const auto [first, last] = playedRange();
    const double begin = first;
    const double length = last - first + 1;
    const bool inside = position >= begin && position < begin + length;
    if (inside)
        return position;
    switch (m_loopMode) {
    case LoopMode::Once: {
        const bool atTheEnd = position >= begin;
        setPlaying(false);
        return atTheEnd ? last : first;
    }
    case LoopMode::Loop:
    case LoopMode::LoopWhole:
        return begin + std::clamp(position - begin - length * std::floor((position - begin) / length), 0.0,
                                  std::nextafter(length, 0.0));
    case LoopMode::PingPong:
        break;
    }
    // There and back is one period of twice the length; the second half runs backwards.
    const double period = 2 * length;
    const bool backwards = m_backwards != m_reversed;
    double phase = position - begin;
    if (backwards)
        phase = period - phase;
    phase -= period * std::floor(phase / period);
    const bool nowBackwards = phase >= length;
    m_backwards = nowBackwards != m_reversed;
    const double folded = nowBackwards ? period - phase : phase;
    return begin + std::clamp(folded, 0.0, std::nextafter(length, 0.0));
}

void PlaybackController::showFrame(int frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    Q_EMIT frameChanged(m_frame);
}

void PlaybackController::seek(int frame)
{
    const int target = std::clamp(frame, 0, std::max(0, m_frameCount - 1));
    m_position = target;
    showFrame(target);
}

void PlaybackController::step(int delta)
{
    pause();
    const auto target = static_cast<long long>(m_frame) + delta;
    seek(static_cast<int>(std::clamp<long long>(target, 0, std::max(0, m_frameCount - 1))));
}

void PlaybackController::skipSeconds(double seconds)
{
    const double frames = seconds * m_frameRate;
    const double whole = std::abs(frames) < 1 ? std::copysign(1.0, frames) : std::round(frames);
    seek(static_cast<int>(std::clamp(m_frame + whole, 0.0, static_cast<double>(std::max(0, m_frameCount - 1)))));
}

void PlaybackController::markIn()
{
    setRange(m_frame, std::max(m_frame, range().second));
}

void PlaybackController::markOut()
{
    setRange(std::min(m_frame, range().first), m_frame);
}

void PlaybackController::setPacing(Pacing pacing)
{
    if (pacing == m_pacing)
        return;
    m_pacing = pacing;
    Q_EMIT pacingChanged(pacing);
}

void PlaybackController::setSpeed(double speed)
{
    if (!std::isfinite(speed))
        return;
    const double clamped = std::clamp(speed, kMinimumSpeed, kMaximumSpeed);
    if (clamped == m_speed)
        return;
    m_speed = clamped;
    Q_EMIT speedChanged(m_speed);
}

void PlaybackController::setRange(int begin, int end)
{
    if (m_frameCount == 0)
        return;
    m_rangeBegin = std::clamp(std::min(begin, end), 0, m_frameCount - 1);
    m_rangeEnd = std::clamp(std::max(begin, end), 0, m_frameCount - 1);
    m_hasRange = m_rangeBegin > 0 || m_rangeEnd < m_frameCount - 1;
    Q_EMIT rangeChanged(m_rangeBegin, m_rangeEnd);
}

void PlaybackController::clearRange()
{
    if (!m_hasRange)
        return;
    m_hasRange = false;
    Q_EMIT rangeChanged(range().first, range().second);
}

void PlaybackController::setLoopMode(LoopMode mode)
{
    if (mode == m_loopMode)
        return;
    m_loopMode = mode;
    m_backwards = false;
    Q_EMIT loopModeChanged(mode);
}

} // namespace kinescope::widgets
