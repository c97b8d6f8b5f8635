#pragma once

#include "datasets/grammar/performance.h"

#include <cstdint>
#include <vector>

namespace kinescope::datasets::grammar
{

/// Every primitive with each of its sides, in a fixed order.
const std::vector<Plan>& basePlans();

/// Base plans first, then distinct compositions drawn by the seed: together, in sequence, slow or quick.
std::vector<Plan> drawnPlans(std::size_t count, std::uint64_t seed);

} // namespace kinescope::datasets::grammar
