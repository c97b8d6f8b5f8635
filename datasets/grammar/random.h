#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace kinescope::datasets::grammar
{

/// Random numbers that are the same with every compiler and library: SplitMix64 (Steele, Lea, Flood 2014) and
/// distributions made of exact arithmetic alone. std::normal_distribution differs between libraries.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t bits();
    double uniform(double low, double high);
    /// Both ends included.
    int integer(int low, int high);
    /// Sum of twelve uniforms: bounded by six deviations, no transcendental function.
    double normal(double mean, double deviation);
    bool chance(double probability) { return uniform(0.0, 1.0) < probability; }
    double pick(std::initializer_list<double> values);

    /// An independent stream for a named purpose, so that more draws in one place do not shift another.
    Random stream(std::string_view purpose) const;

private:
    std::uint64_t m_state;
};

/// Mixes words into one seed.
std::uint64_t mixedSeed(std::initializer_list<std::uint64_t> words);

/// FNV-1a, the same on every machine.
std::uint64_t textHash(std::string_view text);

} // namespace kinescope::datasets::grammar
