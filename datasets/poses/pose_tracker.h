#pragma once

#include "datasets/poses/detections.h"

#include <cstddef>
#include <vector>

namespace kinescope::datasets
{

/// One person over the frames, as indices of detections in the order of their frames.
struct PersonTrack
{
    std::vector<std::size_t> detections;
    double rank = 0; ///< confidence summed over the frames, raised for people who move
};

struct TrackingSettings
{
    std::size_t mostPeopleInAFrame = 32; ///< the most confident are followed
    std::size_t longestGap = 30;         ///< frames after which someone who comes back is someone new
    double reach = 0.4;                  ///< how far a joint may move in a frame, in heights of the person
};

/// Follows people from frame to frame: each detection goes to the person whose joints, moved on at their speed, are
/// nearest by mean distance over the joints that both have, nearest pairs first. Ids given by the estimator decide
/// where every detection has one.
/// @param detections  sorted by frame
/// @return the tracks, best rank first
std::vector<PersonTrack> trackPeople(const Detections& detections, const TrackingSettings& settings = {});

} // namespace kinescope::datasets
