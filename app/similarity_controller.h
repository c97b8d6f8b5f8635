#pragma once

#include "app/jobs/job.h"
#include "core/recognition/action.h"
#include "core/recognition/recognition_model.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace kinescope::widgets
{
class ActionsPanel;
}

namespace kinescope::app
{

/// Compares the texts of the actions when they or the model have changed, after the ranking had its turn.
class SimilarityController : public QObject
{
    Q_OBJECT

public:
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    static constexpr int kDelayMilliseconds = 700; ///< the ranking is asked for after 200

    /// @param lane shared with other heavy jobs of the window
    SimilarityController(JobList& jobs, const std::shared_ptr<Lane>& lane, widgets::ActionsPanel& panel,
                         QObject* parent = nullptr);

    void setModel(const ModelPointer& model);
    void setActions(const std::vector<core::Action>& actions);

private:
    void schedule();
    void compare();

    widgets::ActionsPanel& m_panel;
    Job m_job;
    QTimer m_delay;
    ModelPointer m_model;
    std::vector<core::Action> m_actions;
};

} // namespace kinescope::app
