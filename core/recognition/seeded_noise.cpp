#include "core/recognition/seeded_noise_impl.h"

#include <cmath>
#include <numbers>

namespace kinescope::core
{
namespace
{

/// Source: Steele, Lea, Flood 2014 (SplitMix64).
class SplitMix
{
public:
    explicit SplitMix(std::uint64_t state)
        : m_state(state)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ull;
        std::uint64_t value = m_state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
        return value ^ (value >> 31);
    }

    /// In (0, 1]: 53 random bits.
    double uniform() { return (static_cast<double>(next() >> 11) + 1.0) * 0x1.0p-53; }

private:
    std::uint64_t m_state;
};

/// Box and Muller 1958: two normal values from two uniform ones.
void fillNormal(float* values, int64_t count, SplitMix& random)
{
    for (int64_t index = 0; index < count; index += 2) {
        const double radius = std::sqrt(-2.0 * std::log(random.uniform()));
        const double angle = 2.0 * std::numbers::pi * random.uniform();
        values[index] = static_cast<float>(radius * std::cos(angle));
        if (index + 1 < count)
            values[index + 1] = static_cast<float>(radius * std::sin(angle));
    }
}

} // namespace

torch::Tensor seededNoise(const NoiseSeries& series, int begin, int count, int64_t tokens, int64_t channels)
{
    const auto noise = torch::empty({count, tokens, channels}, torch::kFloat32);
    const int64_t size = tokens * channels;
    auto* values = noise.data_ptr<float>();
    for (int row = 0; row < count; ++row) {
        const int index = begin + row;
        const auto stream = static_cast<std::uint64_t>(series.antithetic ? index / 2 : index);
        SplitMix random(SplitMix(series.seed).next() ^ SplitMix(~stream).next());
        fillNormal(values + row * size, size, random);
        if (series.antithetic && index % 2 == 1)
            noise[row].neg_();
    }
    return noise;
}

} // namespace kinescope::core
