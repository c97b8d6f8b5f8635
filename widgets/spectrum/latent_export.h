#pragma once

#include "core/spectrum/latent_spectrum.h"

#include <QByteArray>

#include <vector>

namespace kinescope::widgets
{

/// Long format, one value a line: quantity, label, timestep, block (from 1, empty where there is none), index k, value.
/// Quantities: before, after, gain, latent_true, latent_noisy, latent_predicted, tasl_weight.
QByteArray latentSpectraToCsv(const std::vector<core::LatentSpectrum>& spectra);

} // namespace kinescope::widgets
