#pragma once

#include "app/jobs/job.h"
#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace kinescope::core
{
struct LatentSpectrum;
}

namespace kinescope::widgets
{
class SpectrumPanel;
}

namespace kinescope::app
{

/// Keeps both tabs of the spectrum panel up to date, latest wins.
class SpectrumController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    static constexpr int kDelayMilliseconds = 200;

    /// @param lane shared with other heavy jobs of the window
    SpectrumController(JobList& jobs, const std::shared_ptr<Lane>& lane, widgets::SpectrumPanel& panel,
                       QObject* parent = nullptr);

    void setSequence(const SequencePointer& sequence);
    void setModel(const ModelPointer& model);
    void setActions(const std::vector<core::Action>& actions);
    void setSettings(const core::RecognitionSettings& settings);

Q_SIGNALS:
    void latentAnalyzed(const core::LatentSpectrum& spectrum);
    void failed(const QString& message);

private:
    void analyzeMotion();
    void analyzeLatent();
    const core::Action* actionNamed(const QString& name) const;

    widgets::SpectrumPanel& m_panel;
    Job m_motionJob;
    Job m_latentJob;
    QTimer m_delay;
    SequencePointer m_sequence;
    ModelPointer m_model;
    std::vector<core::Action> m_actions;
    core::RecognitionSettings m_settings;
};

} // namespace kinescope::app
