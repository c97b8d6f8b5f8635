#include "models/modules/ntu_graph.h"

namespace kinescope::models
{

torch::Tensor ntuAdjacency()
{
    auto adjacency = torch::zeros({3, kNtuJoints, kNtuJoints});
    auto entries = adjacency.accessor<float, 3>();
    for (int joint = 0; joint < kNtuJoints; ++joint) {
        entries[0][joint][joint] = 1.0F;
        const int parent = kNtuParents[static_cast<size_t>(joint)];
        if (parent != joint) {
            entries[1][joint][parent] = 1.0F;
            entries[2][parent][joint] = 1.0F;
        }
    }
    return adjacency / adjacency.sum(1, true).clamp_min(1.0);
}

} // namespace kinescope::models
