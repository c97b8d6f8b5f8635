#pragma once

#include "datasets/grammar/motion_grammar.h"
#include "datasets/grammar/performance.h"

namespace kinescope::datasets::grammar
{

/// How a depth camera sees a performance: view, jitter, offsets, occlusion, drop-outs; camera space, metres, Y up, the
/// camera looks along +Z and the performer faces it. Without sensor noise: a still camera straight ahead and exact
/// joints.
/// @throws std::invalid_argument when the settings name a topology that the grammar cannot make.
SkeletonSequence recorded(const Performance& performance, const GrammarSettings& settings, Random random);

} // namespace kinescope::datasets::grammar
