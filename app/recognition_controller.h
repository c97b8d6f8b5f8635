#pragma once

#include "app/jobs/job.h"
#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace kinescope::app
{

/// Keeps the ranking up to date: a moment after recording, actions, settings or model have changed it ranks anew, and
/// a result of older input is never shown.
class RecognitionController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    static constexpr int kDelayMilliseconds = 200;

    /// @param lane shared with other heavy jobs of the window
    RecognitionController(JobList& jobs, const std::shared_ptr<Lane>& lane, QObject* parent = nullptr);

    void loadModel(const std::filesystem::path& path);
    /// The bundled model; when there is none, `modelFailed` says so.
    void loadDefaultModel();
    const ModelPointer& model() const { return m_model; }

    const std::optional<core::FrameRange>& range() const { return m_range; }
    void setSequence(const SequencePointer& sequence);
    const SequencePointer& sequence() const { return m_sequence; }
    /// The part of the recording to look at; nothing: all of it. A new recording starts without a range.
    void setRange(std::optional<core::FrameRange> range);
    /// @param colors series colour of each action, handed on with the ranking
    void setActions(const std::vector<core::Action>& actions, const QList<int>& colors);
    void setSettings(const core::RecognitionSettings& settings);
    /// Ranks again although nothing has changed here.
    void refresh() { schedule(); }
    /// Ends a run early; what it has told by then stays.
    void stop();
    bool isBusy() const { return m_delay.isActive() || m_rankJob.isRunning() || m_modelJob.isRunning(); }

Q_SIGNALS:
    void modelChanged();
    void modelFailed(const QString& message);
    /// Also while it sharpens; `ranking.complete()` tells.
    void rankingChanged(const core::Ranking& ranking, const QList<int>& colors);
    /// There is nothing to rank, and why.
    void unavailable(const QString& reason);
    void failed(const QString& message);
    void progressed(double fraction, const QString& message);
    void busyChanged(bool busy);
    /// A ranking is complete. @param milliseconds since the last change of what it depends on
    void completed(qint64 milliseconds);

private:
    void schedule();
    void rank();

    Job m_modelJob;
    Job m_rankJob;
    QTimer m_delay;
    QElapsedTimer m_sinceChange;
    ModelPointer m_model;
    SequencePointer m_sequence;
    std::optional<core::FrameRange> m_range;
    std::vector<core::Action> m_actions;
    QList<int> m_colors;
    core::RecognitionSettings m_settings;
};

} // namespace kinescope::app
