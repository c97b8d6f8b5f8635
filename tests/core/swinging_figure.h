#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cmath>
#include <numbers>

namespace kinescope::tests
{

/// 25 joints at rest.
inline datasets::SkeletonSequence resting(std::size_t frames, double frameRate)
{
    datasets::SkeletonSequence sequence;
    sequence.topology = datasets::ntu25Topology();
    sequence.frameCount = frames;
    sequence.frameRate = frameRate;
    datasets::Body body;
    body.positions.assign(frames * sequence.jointCount(), {0.1f, 1.0f, 2.0f});
    body.states.assign(body.positions.size(), datasets::JointState::Tracked);
    sequence.bodies.push_back(std::move(body));
    return sequence;
}

inline datasets::Point3& at(datasets::SkeletonSequence& sequence, std::size_t frame, std::size_t joint)
{
    return sequence.bodies[0].positions[frame * sequence.jointCount() + joint];
}

/// Adds a cosine to one coordinate of one joint.
inline void swing(datasets::SkeletonSequence& sequence, std::size_t joint, std::size_t axis, double hertz,
                  double metres)
{
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        const double seconds = (static_cast<double>(frame) + 0.5) / sequence.frameRate;
        at(sequence, frame, joint)[axis] +=
            static_cast<float>(metres * std::cos(2 * std::numbers::pi * hertz * seconds));
    }
}

} // namespace kinescope::tests
