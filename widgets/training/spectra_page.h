#pragma once

#include "core/training/latent_spectra.h"

#include <QTimer>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;

/// The latents' spectrum at each validation of a run, true and predicted, and their ratio in bands; played as an
/// animation over the steps one sees the spectral bias shrink.
class SpectraPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kBands = 16;

    explicit SpectraPage(QWidget* parent = nullptr);

    /// Replaces what is shown; the newest validation stays in view when it was.
    void setSpectra(const QString& runLabel, std::vector<core::LatentSpectra> spectra);
    const std::vector<core::LatentSpectra>& spectra() const { return m_spectra; }
    int current() const; ///< place in spectra(); negative when there is none
    const CurveChart& ratioChart() const { return *m_ratio; }

private:
    QLayout* buildControls();
    void show(int place);
    void setPlaying(bool playing);
    void advance();

    std::vector<core::LatentSpectra> m_spectra;
    QString m_runLabel;
    CurveChart* m_energy = nullptr;
    CurveChart* m_ratio = nullptr;
    QSlider* m_slider = nullptr;
    QToolButton* m_play = nullptr;
    QLabel* m_label = nullptr;
    QTimer m_timer;
};

} // namespace kinescope::widgets
