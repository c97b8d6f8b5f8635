#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kinescope::core
{

/// The order in which samples are visited: a fresh permutation an epoch, batches running on across its end.
/// Everything follows from the seed and the step, so the step is all the state there is.
class DataOrder
{
public:
    /// @throws InputError when there is nothing to visit
    DataOrder(std::int64_t count, std::int64_t batch, std::uint64_t seed, std::string purpose);

    /// Sample indices of a 0-based step; [batch].
    std::vector<std::int64_t> batch(std::int64_t step);

    std::int64_t epoch(std::int64_t step) const { return step * m_batch / m_count; }
    std::int64_t position(std::int64_t step) const { return step * m_batch % m_count; } ///< within the epoch
    std::int64_t stepsPerEpoch() const { return (m_count + m_batch - 1) / m_batch; }

private:
    void shuffle(std::int64_t epoch);

    std::int64_t m_count;
    std::int64_t m_batch;
    std::uint64_t m_seed;
    std::string m_purpose;
    std::int64_t m_epoch = -1;
    std::vector<std::int64_t> m_permutation;
};

} // namespace kinescope::core
