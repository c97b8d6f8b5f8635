#pragma once

#include "core/recognition/ranking.h"

#include <span>
#include <string>
#include <vector>

namespace kinescope::core
{

/// How a long recording is cut into windows, and when a label counts as present.
struct WindowSettings
{
    double windowSeconds = 2;
    double stepSeconds = 0.5;
    double enterProbability = 0.5;  ///< a segment begins where its label reaches this
    double leaveProbability = 0.35; ///< and goes on as long as the label keeps this (hysteresis)
    double minimumSeconds = 0.5;    ///< shorter segments are dropped
    bool rejectUnfitting = true;    ///< windows which none of the labels fits carry no segment

    bool operator==(const WindowSettings&) const = default;
};

/// A stretch of the recording with one label.
struct LabelledStretch
{
    FrameRange frames;
    std::size_t label = 0;  ///< into the labels
    double probability = 1; ///< mean over its windows; 1 for ground truth
    bool candidate = true;  ///< false: ground truth of a class that is none of the labels
};

/// Labels against time.
struct AlongTime
{
    std::vector<std::string> labels;                ///< as the actions were given
    std::vector<FrameRange> windows;                ///< of the whole recording's frames, ascending
    std::vector<std::vector<double>> probabilities; ///< [labels][windows]; NaN: nobody there, or not looked at yet
    std::vector<bool> unfitting;                    ///< [windows]: none of the labels fits; empty: not known
    std::vector<LabelledStretch> segments;          ///< ascending by begin
    std::size_t frameCount = 0;
    double frameRate = 0;
    std::string modelName;
    std::string modelHash;
    double seconds = 0;
    bool complete = false;
};

/// Windows of a recording. The last one ends with the recording; one shorter than a window gives one window.
/// @throws InputError for settings that are not positive, naming them
std::vector<FrameRange> windowsOf(std::size_t frameCount, double frameRate, const WindowSettings& settings);

/// What each frame belongs to: every window speaks for the frames nearest to its centre. @return [windows + 1], the
/// first frame of each window's share, then the end
std::vector<std::size_t> windowShares(const AlongTime& result);

/// Stretches where the best label stands above the thresholds. Pure, so that thresholds can be moved without
/// recognising again.
std::vector<LabelledStretch> findSegments(const AlongTime& result, const WindowSettings& settings);

/// How found segments agree with the truth.
struct SegmentComparison
{
    double frameAccuracy = 0; ///< share of labelled frames whose found label is the right one
    double precision = 0;     ///< at the overlap below
    double recall = 0;
    double f1 = 0;
    double overlap = 0.5;    ///< intersection over union that counts as found
    std::size_t truth = 0;   ///< true segments whose label is among the candidates
    std::size_t unknown = 0; ///< true segments of other classes; not counted
    std::size_t labelledFrames = 0;
};

/// Each true segment is found at most once, by the best remaining segment of its label.
/// Source: PKU-MMD (Liu et al., 2017), F1 at an overlap.
SegmentComparison compareSegments(std::span<const LabelledStretch> found, std::span<const LabelledStretch> truth,
                                  std::size_t frameCount, double overlap = 0.5);

/// `start_frame,end_frame,start_s,end_s,label,probability`, end frame excluded.
std::string segmentsToCsv(const AlongTime& result);
/// Segments, windows with every label's probability, and what made them.
/// @param file named in it when not empty
std::string toJson(const AlongTime& result, const SegmentComparison* comparison = nullptr,
                   const std::string& file = {});

} // namespace kinescope::core
