#pragma once

#include "app/jobs/job.h"
#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"

#include <QList>

#include <memory>
#include <vector>

namespace kinescope::widgets
{
class AlongTimePanel;
class PlaybackController;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Recognises windows along the recording when asked to, and keeps the panel's cursor with the playback.
class AlongTimeController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;

    AlongTimeController(JobList& jobs, const std::shared_ptr<Lane>& lane, widgets::AlongTimePanel& panel,
                        widgets::PlaybackController& playback, QObject* parent = nullptr);

    void setSequence(const SequencePointer& sequence);
    void setModel(const ModelPointer& model);
    void setActions(const std::vector<core::Action>& actions, const QList<int>& colors);
    void setSettings(const core::RecognitionSettings& settings) { m_settings = settings; }

Q_SIGNALS:
    void failed(const QString& message);

private:
    void run();
    void outdate(const QString& reason);

    widgets::AlongTimePanel& m_panel;
    Job m_job;
    SequencePointer m_sequence;
    ModelPointer m_model;
    std::vector<core::Action> m_actions;
    QList<int> m_colors;
    core::RecognitionSettings m_settings;
    bool m_outdated = false; ///< a result was taken away and has not been asked for again
};

} // namespace kinescope::app
