#include "datasets/grammar/random.h"

namespace kinescope::datasets::grammar
{

namespace
{

std::uint64_t scrambled(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

constexpr std::uint64_t kGoldenGamma = 0x9e3779b97f4a7c15ULL;

} // namespace

std::uint64_t Random::bits()
{
    m_state += kGoldenGamma;
    return scrambled(m_state);
}

double Random::uniform(double low, double high)
{
    const double unit = static_cast<double>(bits() >> 11) * 0x1.0p-53;
    return low + (high - low) * unit;
}

int Random::integer(int low, int high)
{
    const auto span = static_cast<std::uint64_t>(std::int64_t{high} - low + 1);
    return low + static_cast<int>(bits() % span);
}

double Random::normal(double mean, double deviation)
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += uniform(0.0, 1.0);
    return mean + deviation * sum;
}

double Random::pick(std::initializer_list<double> values)
{
    return values.begin()[bits() % values.size()];
}

Random Random::stream(std::string_view purpose) const
{
    return Random(mixedSeed({m_state, textHash(purpose)}));
}

std::uint64_t mixedSeed(std::initializer_list<std::uint64_t> words)
{
    std::uint64_t state = kGoldenGamma;
    for (const std::uint64_t word : words)
        state = scrambled(state + kGoldenGamma + scrambled(word + kGoldenGamma));
    return state;
}

std::uint64_t textHash(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char letter : text) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

} // namespace kinescope::datasets::grammar
