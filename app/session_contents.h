#pragma once

#include "core/session/session.h"

#include <QObject>

#include <optional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class ActionsModel;
class PlaybackController;
class RankingPanel;
class MotionSpectrumView;
class SkeletonView;
} // namespace kinescope::widgets

namespace kinescope::app
{

class Appearance;
class ComparisonController;
class DockArea;
class LibraryController;
class RecognitionController;
class RunSelection;

/// What a session holds of the main window, and how it is shown again.
class SessionContents : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget& window; ///< whose controls keep what they are set to
        LibraryController& library;
        RecognitionController& recognition;
        ComparisonController& comparison;
        RunSelection& runs;
        Appearance& appearance;
        DockArea& docks;
        widgets::ActionsModel& actions;
        widgets::PlaybackController& playback;
        widgets::RankingPanel& ranking;
        widgets::SkeletonView& view;
        widgets::MotionSpectrumView& spectrum;
    };

    explicit SessionContents(const Parts& parts);

    core::Session collect() const;
    /// Shows all but what needs the recording, which is read meanwhile; the rest follows.
    void show(const core::Session& session);
    /// The rest follows here, after the window has shown a recording.
    void recordingShown(const std::filesystem::path& path);

private:
    core::SessionCamera camera() const;
    void showActions(const core::Session& session);
    void showModel(const core::Session& session);
    void showRest(const core::Session& session);

    Parts m_parts;
    std::optional<core::Session> m_opening; ///< whose recording is being read
    bool m_keepsCamera = false;             ///< when the second recording is there
};

} // namespace kinescope::app
