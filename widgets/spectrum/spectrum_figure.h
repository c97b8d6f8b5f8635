#pragma once

#include "core/spectrum/latent_spectrum.h"
#include "core/spectrum/motion_spectrum.h"

#include <QImage>
#include <QString>

#include <vector>

namespace kinescope::widgets
{

/// What a figure of spectra shows.
struct SpectrumFigure
{
    QString title; ///< e.g. the recording's name
    core::MotionSpectrum motion;
    std::vector<core::LatentSpectrum> latents; ///< one row each
    int block = -1;                            ///< denoiser block to show; negative: all
    double cutoffHz = 3;                       ///< marked in the motion spectrum
};

/// Paints the figure in the theme in use: the motion spectrum in Hz with the joints that move most, then a row for each
/// latent spectrum with its blocks before and after SG-SRM and the gain curve. Needs a QApplication, not a display.
/// @param width in pixels; the height follows from the number of rows
QImage paintSpectrumFigure(const SpectrumFigure& figure, int width);

} // namespace kinescope::widgets
