#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/recognizer.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

struct ContrastSettings
{
    int pathSteps = 8; ///< points between the still pose and the motion at which the gradient is taken; 1: gradient x
                       ///< motion at the motion itself
    int randomOrders = 20; ///< of the deletion test
    std::uint64_t seed = 1;
};

/// Why the model prefers one action to another: what each joint at each moment adds to the margin
/// `score(second) - score(first)`. Positive speaks for the first action.
///
/// Contribution = mean gradient of the margin, through denoiser and encoder, over noises and over the straight path
/// from the still pose (every joint held at its mean place) to the motion, times the motion (the distance from the
/// still pose), summed over x, y, z and bodies. Over a fine path the contributions add up to the margin's difference
/// between the two. Source: integrated gradients, Sundararajan et al., ICML 2017.
struct ContrastExplanation
{
    std::string first;
    std::string second;
    std::vector<std::string> joints;                ///< [25]
    std::vector<std::vector<double>> contributions; ///< [25][T], T: the model's frames, spread evenly over `frames`
    std::vector<double> overJoints;                 ///< [25], sums over time
    std::vector<double> overTime;                   ///< [T], sums over joints
    FrameRange frames;     ///< of the recording that the model saw: still ends of what was asked for are left out
    bool mirrored = false; ///< left and right were exchanged in the recording; the joints are the person's own
    double frameRate = 0;
    double margin = 0;      ///< of the motion
    double stillMargin = 0; ///< of the still pose
};

/// @param first @param second with their descriptions; scores of several are averaged
/// @param frames the part of the recording to look at; nothing: all of it
/// @throws as Recognizer::rank; InputError when the two are the same
ContrastExplanation explainContrast(const std::shared_ptr<const RecognitionModel>& model,
                                    const datasets::SkeletonSequence& sequence, const Action& first,
                                    const Action& second, const RecognitionSettings& settings,
                                    const ContrastSettings& contrast, std::stop_token stop,
                                    const ProgressSink& progress, std::optional<FrameRange> frames = {});

/// The margin when more and more is taken out of the motion: joints are held at their mean place, frames take the
/// recording's mean pose. Frames go in tenths of the recording: scattered ones would tear the motion to pieces, and the
/// margin would fall for the jumps between poses and not for what is missing.
struct DeletionCurve
{
    std::vector<double> removed;         ///< share of joints or frames taken out, from 0
    std::vector<double> ranked;          ///< margin when those that speak most for the first action go first
    std::vector<double> randomMean;      ///< margin when they go in random order
    std::vector<double> randomDeviation; ///< over the random orders
    /// Mean over the curve of (random - ranked): above 0 when the explanation finds what carries the margin.
    double advantage = 0;
};

struct DeletionTest
{
    ContrastExplanation explanation;
    DeletionCurve joints;
    DeletionCurve frames;
};

/// Whether an explanation is faithful: removing what it ranks first must lower the margin more than removing the same
/// amount at random. Source: deletion metric, Petsiuk et al., BMVC 2018. @throws as explainContrast
DeletionTest testDeletion(const std::shared_ptr<const RecognitionModel>& model,
                          const datasets::SkeletonSequence& sequence, const Action& first, const Action& second,
                          const RecognitionSettings& settings, const ContrastSettings& contrast, std::stop_token stop,
                          const ProgressSink& progress, std::optional<FrameRange> frames = {});

} // namespace kinescope::core
