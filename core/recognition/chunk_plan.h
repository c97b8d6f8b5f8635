#pragma once

namespace kinescope::core
{

/// How much work one pass through the denoiser does. Sizes follow from the model alone, not from a clock, so that the
/// same run is cut the same way each time; only a machine that is steadily too slow, or memory that runs out, makes
/// them smaller.
class ChunkPlan
{
public:
    struct Costs
    {
        double flopsPerRow = 1;   ///< one label under one noise
        double flopsPerLabel = 0; ///< once a label, however many noises
        double budget = 2e9;      ///< flops a pass
        int minimumRows = 1;      ///< fewer would waste the processor
    };

    explicit ChunkPlan(Costs costs);

    /// Noises at once, of `wanted`.
    int noises(int wanted) const;
    /// Labels at once under that many noises.
    int labels(int noises) const;

    /// A pass is over; when several in a row were slower than a stop request may wait, passes become smaller.
    void took(double seconds);
    /// Half of the work a pass. @return false when a pass is one label under one noise already
    bool halve();

private:
    int rows() const;

    Costs m_costs;
    int m_divisor = 1;
    int m_slowPasses = 0;
};

} // namespace kinescope::core
