#include "core/evaluation/paired_comparison.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::core
{
namespace
{

/// Of `count` fair coins, that at most `few` show heads.
double atMost(std::size_t few, std::size_t count)
{
    const auto logarithm = [](std::size_t n) { return std::lgamma(static_cast<double>(n) + 1); };
    double sum = 0;
    for (std::size_t heads = 0; heads <= few; ++heads)
        sum += std::exp(logarithm(count) - logarithm(heads) - logarithm(count - heads) -
                        static_cast<double>(count) * std::numbers::ln2);
    return sum;
}

} // namespace

PairedComparison pairedComparison(const std::vector<bool>& first, const std::vector<bool>& second)
{
    PairedComparison comparison;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        comparison.onlyFirst += first[i] && !second[i] ? 1 : 0;
        comparison.onlySecond += second[i] && !first[i] ? 1 : 0;
    }
    const auto differing = comparison.onlyFirst + comparison.onlySecond;
    const auto fewer = std::min(comparison.onlyFirst, comparison.onlySecond);
    comparison.chance = std::min(1.0, 2 * atMost(fewer, differing));
    return comparison;
}

} // namespace kinescope::core
