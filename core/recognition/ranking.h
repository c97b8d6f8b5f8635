#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kinescope::core
{

/// How one label fared. Scores are mean squared errors per latent channel; lower is better.
struct RankedLabel
{
    std::size_t actionIndex = 0; ///< into the actions as given
    std::string label;
    double score = 0;
    double spread = 0;               ///< standard deviation of the score over noises
    double probability = 0;          ///< softmax of -score / temperature over all labels
    std::vector<double> noiseScores; ///< [K], per noise, in the order of the noises
};

/// Frames [begin, end) of a recording.
struct FrameRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const FrameRange&) const = default;
};

/// Whether any of the labels fits at all. See core/recognition/rejection.h.
struct Rejection
{
    double statistic = 0; ///< how the best label fares against unrelated texts; higher is worse
    double threshold = 0; ///< above it, none of the labels fits
    bool rejected() const { return statistic > threshold; }
};

/// Labels, best first, and what made them.
struct Ranking
{
    std::vector<RankedLabel> labels;
    double margin = 0; ///< probability of the best minus that of the second; 1 with one label
    double latentScore =
        0; ///< how usual the recording's latent is for the model: root mean square of the standardised latent
    std::optional<Rejection> rejection; ///< nothing: not calibrated for this model, or not asked for
    std::optional<FrameRange> frames;   ///< the part of the recording that was looked at; nothing: all of it
    double frameRate = 0;               ///< of the recording, frames a second
    std::uint64_t seed = 0;
    int noises = 0; ///< noises evaluated so far, antithetic ones counted
    int noisesPlanned = 0;
    std::string modelName;
    std::string modelHash; ///< first 12 hex digits of the checkpoint's SHA-256
    std::string device;
    std::string precision;
    double seconds = 0;
    std::vector<std::string> notes; ///< e.g. "left and right were exchanged and have been corrected"

    bool complete() const { return noises == noisesPlanned; }
};

} // namespace kinescope::core
