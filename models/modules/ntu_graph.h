#pragma once

#include <torch/torch.h>

#include <array>

namespace kinescope::models
{

inline constexpr int kNtuJoints = 25;
inline constexpr int kBodies = 2;

/// Per NTU joint the joint one bone nearer to the spine's top (joint 20, its own parent). Source: NTU RGB+D.
inline constexpr std::array<int, kNtuJoints> kNtuParents = {1,  20, 20, 2, 20, 4,  5,  6,  20, 8, 9,  10, 0,
                                                            12, 13, 14, 0, 16, 17, 18, 20, 22, 7, 24, 11};

/// Adjacency in three partitions: self, towards the spine, away from it; each column sums to one where it has entries.
/// Source: ST-GCN, spatial configuration. @return [3, 25, 25]
torch::Tensor ntuAdjacency();

} // namespace kinescope::models
