#pragma once

#include "app/jobs/job.h"
#include "widgets/timeline/annotation_model.h"

#include <filesystem>

namespace kinescope::widgets
{
class PlaybackController;
class TimelinePanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Reads the markers of the shown recording, and saves them whenever they change.
class AnnotationController : public QObject
{
    Q_OBJECT

public:
    AnnotationController(JobList& jobs, widgets::TimelinePanel& timeline, widgets::PlaybackController& playback,
                         QObject* parent = nullptr);

    /// An empty path: a motion that was not read from a file has markers for as long as it is shown.
    void setRecording(const std::filesystem::path& recording);
    /// The marked range, or else the frame shown; its text is then typed.
    void add();

Q_SIGNALS:
    void failed(const QString& message);

private:
    void save();

    widgets::TimelinePanel& m_timeline;
    widgets::PlaybackController& m_playback;
    widgets::AnnotationModel& m_model;
    Job m_readJob;
    std::filesystem::path m_file; ///< empty until it is known
};

} // namespace kinescope::app
