#pragma once

#include <cstddef>
#include <vector>

namespace kinescope::core
{

/// Two methods on the same recordings: where only one of them is right.
struct PairedComparison
{
    std::size_t onlyFirst = 0;
    std::size_t onlySecond = 0;
    /// Two-sided sign test (McNemar, exact), in [0, 1]: how often equally good methods would differ so much or more if
    /// recordings were independent. Those of one class or person are not, so the true figure is larger.
    double chance = 1;
};

/// @param first, second whether each method is right, recording by recording; of equal length
PairedComparison pairedComparison(const std::vector<bool>& first, const std::vector<bool>& second);

} // namespace kinescope::core
