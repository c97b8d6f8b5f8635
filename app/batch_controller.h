#pragma once

#include "app/jobs/job.h"
#include "core/recognition/batch.h"
#include "core/recognition/recognition_model.h"

#include <functional>
#include <memory>
#include <vector>

namespace kinescope::widgets
{
class BatchPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Runs the batch panel's recordings; Stop keeps what is done.
class BatchController : public QObject
{
    Q_OBJECT

public:
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    using PathList = std::function<std::vector<std::filesystem::path>()>;

    /// @param library the recordings that the library lists now
    BatchController(JobList& jobs, const std::shared_ptr<Lane>& lane, widgets::BatchPanel& panel, PathList library,
                    QObject* parent = nullptr);

    void setModel(const ModelPointer& model) { m_model = model; }
    void setActions(const std::vector<core::Action>& actions) { m_actions = actions; }
    void setSettings(const core::RecognitionSettings& settings) { m_settings = settings; }

Q_SIGNALS:
    void failed(const QString& message);
    void openRequested(const QString& path);

private:
    void run();

    widgets::BatchPanel& m_panel;
    PathList m_library;
    Job m_job;
    ModelPointer m_model;
    std::vector<core::Action> m_actions;
    core::RecognitionSettings m_settings;
};

} // namespace kinescope::app
