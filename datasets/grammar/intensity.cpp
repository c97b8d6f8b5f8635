#include "datasets/grammar/intensity.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::datasets::grammar
{

namespace
{

constexpr double kRapid = 1.5;         // hertz
constexpr double kHighest = 6.0;       // hertz; nothing a body does on purpose is faster
constexpr double kQuietEnergy = 0.004; // (m/s)^2 a second: the energy of quiet stance, so that stillness is not "rapid"

} // namespace

double kinematicIntensity(const Performance& performance)
{
    const auto& frames = performance.frames;
    const std::size_t count = frames.size();
    const auto size = static_cast<double>(count);
    // DCT-II term k oscillates k/2 times over the clip, so it stands for k * rate / (2 * count) hertz.
    const auto termCount = std::min(count, static_cast<std::size_t>(2 * size * kHighest / performance.frameRate) + 1);
    std::vector<double> cosines(4 * count);
    for (std::size_t i = 0; i < cosines.size(); ++i)
        cosines[i] = std::cos(std::numbers::pi * static_cast<double>(i) / (2 * size));
    double slow = 0, rapid = 0;
    for (const std::size_t joint : {3UL, 5UL, 7UL, 9UL, 11UL, 13UL, 14UL, 17UL, 18UL, 20UL}) {
        for (std::size_t k = 1; k < termCount; ++k) {
            Vector3 sum;
            for (std::size_t i = 0; i < count; ++i)
                sum += (frames[i][joint] - frames[i][0]) * cosines[(k * (2 * i + 1)) % (4 * count)];
            const double hertz = static_cast<double>(k) * performance.frameRate / (2 * size);
            const double speed = 2 * std::numbers::pi * hertz;
            const double energy = dot(sum, sum) * 2 / (size * size) * speed * speed;
            (hertz > kRapid ? rapid : slow) += energy;
        }
    }
    return rapid / (rapid + slow + 10 * kQuietEnergy);
}

} // namespace kinescope::datasets::grammar
