#pragma once

#include "core/recognition/action.h"
#include "core/recognition/recognizer.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace kinescope::core
{

/// The hidden motion token in one block, in the DCT over its channels (index k, not Hz).
struct BlockSpectrum
{
    std::vector<double> before; ///< [H], |DCT| of the token entering SG-SRM, averaged over noises
    std::vector<double> after;  ///< [H], |DCT| of the token leaving it
    double highRatioBefore = 0; ///< share of the energy at k >= floor(H/4)
    double highRatioAfter = 0;
};

/// What SG-SRM does for one recording and one description. DESIGN section 2 (SG-SRM, TASL).
struct LatentSpectrum
{
    std::string label;
    int timestep = 0;
    double gate = 0; ///< s(p) in [0, 1]; 0 when the model has no spectral module
    bool spectralModule = true;
    std::size_t lowBand = 0;             ///< floor(H/4): first index that is amplified
    std::vector<double> gain;            ///< [H], 1 below lowBand, 1 + alpha s from there
    std::vector<BlockSpectrum> blocks;   ///< [N]
    std::vector<double> latentTrue;      ///< [C], |DCT| of z0 over latent channels
    std::vector<double> latentNoisy;     ///< [C], of x_t
    std::vector<double> latentPredicted; ///< [C], of the recovered latent
    std::vector<double> lossWeight;      ///< [C], TASL weight W_t(k)
};

/// Runs on the CPU in fp32 whatever the settings say, so that what is shown is exact. Several descriptions are
/// averaged.
/// @param timestep t, or negative for the checkpoint's own t*
/// @throws as Recognizer::rank
LatentSpectrum analyzeLatent(const std::shared_ptr<const RecognitionModel>& model,
                             const datasets::SkeletonSequence& sequence, const Action& action,
                             const RecognitionSettings& settings, int timestep, std::stop_token stop,
                             const ProgressSink& progress);

} // namespace kinescope::core
