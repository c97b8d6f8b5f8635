#pragma once

#include "core/training/latent_spectra.h"

#include <QTimer>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;
struct Curve;

/// What a run recorded of its latents' spectra, and which parts of the method against the spectral bias it had.
struct SpectraRun
{
    QString folder;
    QString label;
    int colorIndex = 0;
    bool spectralModule = false;              ///< SG-SRM
    bool spectralLoss = false;                ///< TASL
    std::vector<core::LatentSpectra> spectra; ///< steps ascend
};

/// The latents' spectrum at each validation, true and predicted, and their ratio in bands; played as an animation over
/// the steps one sees the spectral bias shrink. Several runs lie over each other, each at its newest validation up to
/// the step that is shown, so that runs with and without SG-SRM and TASL compare.
class SpectraPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kBands = 16;

    explicit SpectraPage(QWidget* parent = nullptr);

    /// Replaces what is shown, the selected run first; the newest validation stays in view when it was.
    void setRuns(std::vector<SpectraRun> runs);
    const std::vector<SpectraRun>& runs() const { return m_runs; }
    /// Steps at which any run was validated, ascending.
    const std::vector<int>& steps() const { return m_steps; }
    int current() const; ///< place in steps(); negative when there is none
    void setCanStart(bool canStart);
    CurveChart& energyChart() const { return *m_energy; }
    CurveChart& ratioChart() const { return *m_ratio; }
    CurveChart& overStepsChart() const { return *m_overSteps; }

Q_SIGNALS:
    /// The form is to hold a run's settings with SG-SRM and TASL the other way round.
    void counterpartRequested(const QString& folder);

private:
    QLayout* buildControls();
    void buildCharts();
    void updateRange();
    void updateCounterpart();
    void show(int place);
    void showOne(const SpectraRun& run, const core::LatentSpectra& shown);
    void showSeveral(int step);
    std::vector<Curve> curvesOverSteps() const;
    QString nameOf(const SpectraRun& run) const;
    void setPlaying(bool playing);
    void advance();

    std::vector<SpectraRun> m_runs;
    SpectraRun m_chosen; ///< whose counterpart is offered, whether it has spectra or not
    std::vector<int> m_steps;
    CurveChart* m_energy = nullptr;
    CurveChart* m_overSteps = nullptr;
    CurveChart* m_ratio = nullptr;
    QComboBox* m_view = nullptr;
    QSlider* m_slider = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_counterpart = nullptr;
    QLabel* m_label = nullptr;
    QLabel* m_names = nullptr; ///< of several runs
    bool m_canStart = true;
    QTimer m_timer;
};

} // namespace kinescope::widgets
