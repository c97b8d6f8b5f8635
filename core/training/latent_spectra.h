#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Mean energy of each DCT-II coefficient over the latent's channels, at one validation of the denoiser: of the true
/// latents of held-out recordings, and of those that the denoiser recovers from noise at t* under the right texts.
/// Their ratio shows the spectral bias: below 1 where the denoiser leaves detail out.
struct LatentSpectra
{
    int step = 0;
    std::vector<double> trueEnergy;      ///< [C]
    std::vector<double> predictedEnergy; ///< [C]
};

/// Energy of the predicted latents over that of the true ones, in equal bands of coefficients from low to high.
/// @param bands at least 1 @return [min(bands, C)]; NaN where the true latents have no energy
std::vector<double> bandRatios(const LatentSpectra& spectra, int bands);

/// `spectra.jsonl` of a run's folder, one validation a line; lines that are not whole are passed by. A missing file has
/// none.
std::vector<LatentSpectra> readLatentSpectra(const std::filesystem::path& file);

/// @throws datasets::FileError when the file cannot be written
void appendLatentSpectra(const std::filesystem::path& file, const LatentSpectra& spectra);
/// Drops what lies after a step. @throws datasets::FileError
void keepLatentSpectraUpTo(const std::filesystem::path& file, int step);

} // namespace kinescope::core
