#pragma once

#include "app/jobs/job.h"
#include "core/explanation/contrast.h"
#include "core/recognition/recognition_model.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace kinescope::widgets
{
class ContrastPanel;
class PlaybackController;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Explains one action against another while the panel is seen, latest wins.
class ContrastController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    static constexpr int kDelayMilliseconds = 250;

    ContrastController(JobList& jobs, const std::shared_ptr<Lane>& lane, widgets::ContrastPanel& panel,
                       widgets::PlaybackController& playback, QObject* parent = nullptr);

    void setSequence(const SequencePointer& sequence);
    void setRange(const std::optional<core::FrameRange>& range);
    void setModel(const ModelPointer& model);
    void setActions(const std::vector<core::Action>& actions);
    void setSettings(const core::RecognitionSettings& settings);
    /// The panel starts from the best two.
    void setRanking(const core::Ranking& ranking);

private:
    const core::Action* named(const QString& name) const;
    void outdate();
    void explain();
    void testDeletion();
    void startTest();
    QString pair() const;
    template <typename Work, typename Done>
    void start(Work work, Done done);

    widgets::ContrastPanel& m_panel;
    Job m_job;
    QTimer m_delay;
    SequencePointer m_sequence;
    std::optional<core::FrameRange> m_range;
    ModelPointer m_model;
    std::vector<core::Action> m_actions;
    core::RecognitionSettings m_settings;
    QString m_pair;           ///< that the last run was about
    bool m_outdated = true;   ///< what is shown is of other input
    bool m_upToDate = false;  ///< the last run was about the input of now
    bool m_wantsTest = false; ///< the deletion test was asked for and has not been made
};

} // namespace kinescope::app
