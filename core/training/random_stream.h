#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

namespace kinescope::core
{

/// Mixes 64 bits so that neighbouring inputs give unrelated outputs. Source: splitmix64 (Steele et al. 2014).
constexpr std::uint64_t mixBits(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Randomness by place: what is drawn depends on (seed, purpose, step) alone. So the random state of a run is its
/// step, and a resumed run draws what an uninterrupted one would have drawn.
constexpr std::uint64_t streamSeed(std::uint64_t seed, std::string_view purpose, std::uint64_t step)
{
    std::uint64_t hash = mixBits(seed);
    for (const char letter : purpose)
        hash = mixBits(hash ^ static_cast<unsigned char>(letter));
    return mixBits(hash ^ mixBits(step));
}

/// A short sequence of random numbers, the same on every machine.
class RandomStream
{
public:
    explicit RandomStream(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next() { return mixBits(m_state++); }
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } ///< [0, 1)
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    std::uint64_t below(std::uint64_t count) { return count < 2 ? 0 : next() % count; } ///< [0, count)
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(6.283185307179586 * uniform());
    }

private:
    std::uint64_t m_state;
};

} // namespace kinescope::core
