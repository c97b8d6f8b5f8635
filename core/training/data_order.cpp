#include "core/training/data_order.h"

#include "core/errors.h"
#include "core/training/random_stream.h"

#include <numeric>
#include <utility>

namespace kinescope::core
{

DataOrder::DataOrder(std::int64_t count, std::int64_t batch, std::uint64_t seed, std::string purpose)
    : m_count(count)
    , m_batch(batch)
    , m_seed(seed)
    , m_purpose(std::move(purpose))
{
    if (count < 1 || batch < 1)
        throw InputError("There is nothing to train on: no recording of a seen class is left for training.");
}

std::vector<std::int64_t> DataOrder::batch(std::int64_t step)
{
    std::vector<std::int64_t> indices(static_cast<std::size_t>(m_batch));
    for (std::int64_t i = 0; i < m_batch; ++i) {
        const std::int64_t visit = step * m_batch + i;
        if (visit / m_count != m_epoch)
            shuffle(visit / m_count);
        indices[static_cast<std::size_t>(i)] = m_permutation[static_cast<std::size_t>(visit % m_count)];
    }
    return indices;
}

void DataOrder::shuffle(std::int64_t epoch)
{
    m_permutation.resize(static_cast<std::size_t>(m_count));
    std::iota(m_permutation.begin(), m_permutation.end(), std::int64_t{0});
    RandomStream random(streamSeed(m_seed, m_purpose, static_cast<std::uint64_t>(epoch)));
    for (std::size_t i = m_permutation.size(); i > 1; --i)
        std::swap(m_permutation[i - 1], m_permutation[random.below(i)]);
    m_epoch = epoch;
}

} // namespace kinescope::core
