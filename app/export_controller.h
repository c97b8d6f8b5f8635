#pragma once

#include "app/jobs/job.h"

namespace kinescope::widgets
{
class PlaybackController;
class SkeletonView;
struct RenderSettings;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Exports what the 3D view shows as a picture, a film or a folder of pictures, in the background.
class ExportController : public QObject
{
    Q_OBJECT

public:
    ExportController(JobList& jobs, widgets::SkeletonView& view, widgets::PlaybackController& playback,
                     QObject* parent = nullptr);

    /// Asks what and where to, then begins.
    void ask();
    void start(const widgets::RenderSettings& settings);
    bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void finished(const QString& message);
    void failed(const QString& message);

private:
    QString askForPlace(const QString& name, int kind);

    widgets::SkeletonView& m_view;
    widgets::PlaybackController& m_playback;
    Job m_job;
    QString m_folder; ///< where the last export went
};

} // namespace kinescope::app
