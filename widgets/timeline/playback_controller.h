#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <utility>

namespace kinescope::widgets
{

/// What happens when the playhead reaches the end of the range.
enum class LoopMode
{
    Loop, ///< the range, when one is marked
    Once,
    PingPong,
    LoopWhole ///< the whole recording, whatever is marked
};

/// What gives way when drawing is slower than the recording.
enum class Pacing
{
    RealTime,  ///< frames are left out
    EveryFrame ///< time: no tick moves on by more than one frame
};

/// Owns time: which frame is shown, whether it runs, how fast and between which marks. Views follow `frameChanged` and
/// set the time with `seek`. Frames are shown at their real time unless the pacing asks for every single one.
class PlaybackController : public QObject
{
    Q_OBJECT

public:
    static constexpr double kMinimumSpeed = 0.1;
    static constexpr double kMaximumSpeed = 4.0;

    explicit PlaybackController(QObject* parent = nullptr);

    /// Takes up a new recording at frame 0 with no range; playing goes on when it was on. A frame rate that is not
    /// positive and finite counts as 30.
    void setSequence(int frameCount, double frameRate);

    int frameCount() const { return m_frameCount; }
    double frameRate() const { return m_frameRate; }
    /// 0-based; 0 when there is no frame.
    int frame() const { return m_frame; }
    double seconds() const { return m_frame / m_frameRate; }
    bool isPlaying() const { return m_playing; }
    double speed() const { return m_speed; }
    LoopMode loopMode() const { return m_loopMode; }
    Pacing pacing() const { return m_pacing; }
    /// Played backwards with shuttle(-1); the way back of a ping-pong does not count.
    bool isReversed() const { return m_reversed; }

    /// First and last frame that are played, both included; the whole recording when no marks are set, (0, 0) when
    /// there is no frame.
    std::pair<int, int> range() const;
    /// What playing covers in the present loop mode.
    std::pair<int, int> playedRange() const;
    bool hasRange() const { return m_hasRange; }

    /// Moves time on by `elapsed` of real time, as the running clock does. Nothing happens while paused.
    void advance(std::chrono::nanoseconds elapsed);

public Q_SLOTS:
    /// At the end of the range, starts again from its beginning. Does nothing without frames.
    void play();
    void pause();
    void togglePlaying();
    /// Clamped to the recording; may lie outside the range.
    void seek(int frame);
    /// `delta` frames on or back; pauses.
    void step(int delta);
    /// Jumps by real time, at least one frame; playing goes on.
    void skipSeconds(double seconds);
    /// Plays on (1) or backwards (-1); again in the same direction doubles the speed, up to 4.
    void shuttle(int direction);
    /// Marks from here to the range's end, or from its beginning to here.
    void markIn();
    void markOut();
    /// Clamped to [0.1, 4].
    void setSpeed(double speed);
    /// Both frames included, clamped to the recording, swapped when the wrong way round.
    void setRange(int begin, int end);
    void clearRange();
    void setLoopMode(kinescope::widgets::LoopMode mode);
    void setPacing(kinescope::widgets::Pacing pacing);

Q_SIGNALS:
    void sequenceChanged(int frameCount, double frameRate);
    void frameChanged(int frame);
    void playingChanged(bool playing);
    void rangeChanged(int begin, int end);
    void speedChanged(double speed);
    void loopModeChanged(kinescope::widgets::LoopMode mode);
    void pacingChanged(kinescope::widgets::Pacing pacing);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void setPlaying(bool playing);
    void showFrame(int frame);
    /// Folds a position beyond the range back into it, as the loop mode says; may end playing.
    double wrapped(double position);
    void start();

    int m_frameCount = 0;
    double m_frameRate = 30.0;
    int m_frame = 0;
    double m_position = 0.0; ///< playhead in frames, [frame, frame + 1)
    bool m_playing = false;
    bool m_backwards = false; ///< on the way back of a ping-pong
    bool m_reversed = false;
    Pacing m_pacing = Pacing::RealTime;
    double m_speed = 1.0;
    LoopMode m_loopMode = LoopMode::Loop;
    bool m_hasRange = false;
    int m_rangeBegin = 0;
    int m_rangeEnd = 0;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace kinescope::widgets
