#include "app/similarity_controller.h"

#include "core/recognition/text_similarity.h"
#include "widgets/actions/actions_panel.h"

namespace kinescope::app
{

SimilarityController::SimilarityController(JobList& jobs, const std::shared_ptr<Lane>& lane,
                                           widgets::ActionsPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_job(tr("Compare texts"), jobs)
{
    m_job.setLane(lane);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SimilarityController::compare);
    connect(&m_job, &Job::failed, &panel, &widgets::ActionsPanel::failed);
}

void SimilarityController::setModel(const ModelPointer& model)
{
    m_model = model;
    schedule();
}

void SimilarityController::setActions(const std::vector<core::Action>& actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    schedule();
}

void SimilarityController::schedule()
{
    m_job.cancel();
    m_delay.start();
}

void SimilarityController::compare()
{
    if (!m_model || m_actions.empty()) {
        m_panel.setSimilarity({});
        return;
    }
    m_job.start([model = m_model, actions = m_actions](
                    const JobContext& job) { return core::textSimilarity(*model, actions, job.stop, job.progress); },
                [this](const core::TextSimilarity& similarity) { m_panel.setSimilarity(similarity); });
}

} // namespace kinescope::app
