#pragma once

#include "app/jobs/job.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <memory>

namespace kinescope::core
{
struct LatentSpectrum;
}

namespace kinescope::widgets
{
class GhostPanel;
class SkeletonView;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Keeps the ghost of the enhanced motion up to date, latest wins.
class GhostController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    GhostController(JobList& jobs, widgets::GhostPanel& panel, widgets::SkeletonView& view, QObject* parent = nullptr);

    /// Call after the view has its sequence.
    void setSequence(const SequencePointer& sequence);
    /// The gate of the action that the spectrum looks at.
    void setLatentSpectrum(const core::LatentSpectrum& spectrum);

private:
    void update();

    widgets::GhostPanel& m_panel;
    widgets::SkeletonView& m_view;
    Job m_job;
    SequencePointer m_sequence;
};

} // namespace kinescope::app
