#pragma once

#include "app/jobs/job.h"
#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"

#include <QList>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kinescope::core
{
struct LatentSpectrum;
}

namespace kinescope::widgets
{
class PlaybackController;
class SkeletonView;
} // namespace kinescope::widgets

namespace kinescope::app
{

class AlongTimeController;
class BatchController;
class CalibrationController;
class ContrastController;
class DockArea;
class GhostController;

/// The docks that look at a recognition from further sides, with what drives them: along time, why this one and not
/// that one, batch, and the ghost of the enhanced motion.
class AnalysisDocks : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    using PathList = std::function<std::vector<std::filesystem::path>()>;

    /// Adds its docks to the area. @param library the recordings that the library lists now
    AnalysisDocks(DockArea& docks, JobList& jobs, const std::shared_ptr<Lane>& lane,
                  widgets::PlaybackController& playback, widgets::SkeletonView& view, PathList library,
                  QObject* parent = nullptr);
    ~AnalysisDocks() override;

    /// Call after the 3D view has its sequence.
    void setSequence(const SequencePointer& sequence);
    void setRange(const std::optional<core::FrameRange>& range);
    void setModel(const ModelPointer& model);
    void setActions(const std::vector<core::Action>& actions, const QList<int>& colors);
    void setSettings(const core::RecognitionSettings& settings);
    void setRanking(const core::Ranking& ranking);
    void setLatentSpectrum(const core::LatentSpectrum& spectrum);
    /// The ranking of the recording begins or ends.
    void setRecognizing(bool busy);

Q_SIGNALS:
    /// @param source of the banner
    void failed(const QString& source, const QString& message);
    void openRequested(const QString& path);
    /// It is known by now when none of the actions fits; the ranking should be made again.
    void calibrated();

private:
    std::unique_ptr<AlongTimeController> m_alongTime;
    std::unique_ptr<ContrastController> m_contrast;
    std::unique_ptr<BatchController> m_batch;
    std::unique_ptr<GhostController> m_ghost;
    std::unique_ptr<CalibrationController> m_calibration;
};

} // namespace kinescope::app
