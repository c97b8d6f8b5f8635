#include "core/recognition/chunk_plan.h"

#include <algorithm>

namespace kinescope::core
{
namespace
{

constexpr double kSlowSeconds = 0.18;
constexpr int kSlowPassesInARow = 3;  // one alone may be another program's doing
constexpr double kMaximumRows = 4096; // bounds the memory of a pass for very small models

} // namespace

ChunkPlan::ChunkPlan(Costs costs)
    : m_costs(costs)
{
}

int ChunkPlan::rows() const
{
    const double affordable = std::clamp(m_costs.budget / m_costs.flopsPerRow, 1.0, kMaximumRows);
    return std::max(1, std::max(m_costs.minimumRows, static_cast<int>(affordable)) / m_divisor);
}

int ChunkPlan::noises(int wanted) const
{
    return std::clamp(wanted, 1, rows());
}

int ChunkPlan::labels(int noises) const
{
    const double rowsPerLabel = noises + m_costs.flopsPerLabel / m_costs.flopsPerRow;
    const auto byCost = static_cast<int>(rows() / rowsPerLabel);
    return std::max({1, byCost, m_costs.minimumRows / m_divisor / noises});
}

void ChunkPlan::took(double seconds)
{
    m_slowPasses = seconds > kSlowSeconds ? m_slowPasses + 1 : 0;
    if (m_slowPasses < kSlowPassesInARow)
        return;
    halve();
    m_slowPasses = 0;
}

bool ChunkPlan::halve()
{
    if (rows() == 1)
        return false;
    m_divisor *= 2;
    return true;
}

} // namespace kinescope::core
