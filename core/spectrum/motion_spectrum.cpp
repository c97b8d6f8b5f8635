#include "core/spectrum/motion_spectrum.h"

#include "core/spectrum/joint_track.h"

#include <algorithm>
#include <cmath>

namespace kinescope::core
{
namespace
{

using datasets::SkeletonSequence;

std::vector<double> jointAmplitudes(const SkeletonSequence& sequence, std::size_t body, std::size_t joint,
                                    MotionQuantity quantity)
{
    std::vector<double> energy(sequence.frameCount, 0.0);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        auto track = filledTrack(sequence, body, joint, axis);
        if (track.empty())
            return {};
        const auto coefficients = cosineTransform(quantityOf(std::move(track), quantity, sequence.frameRate));
        for (std::size_t k = 1; k < energy.size(); ++k)
            energy[k] += coefficients[k] * coefficients[k];
    }
    std::transform(energy.begin(), energy.end(), energy.begin(), [](double value) { return std::sqrt(value); });
    return energy;
}

template <typename Inside>
double energyShare(const std::vector<double>& amplitudes, const std::vector<double>& frequencies, Inside inside)
{
    double all = 0;
    double part = 0;
    for (std::size_t k = 0; k < amplitudes.size(); ++k) {
        const double energy = amplitudes[k] * amplitudes[k];
        all += energy;
        part += inside(frequencies[k]) ? energy : 0.0;
    }
    return all > 0 ? part / all : 0.0;
}

} // namespace

MotionSpectrum analyzeMotion(const SkeletonSequence& sequence, std::size_t body, MotionQuantity quantity,
                             std::stop_token stop)
{
    requireMotion(sequence, body);
    const auto count = sequence.frameCount;
    MotionSpectrum spectrum{body, quantity, sequence.frameRate, sequence.topology->jointNames, {}, {}, {}, {}};
    for (std::size_t k = 0; k < count; ++k)
        spectrum.frequencies.push_back(static_cast<double>(k) * sequence.frameRate /
                                       (2.0 * static_cast<double>(count)));
    spectrum.total.assign(count, 0.0);
    for (std::size_t joint = 0; joint < sequence.jointCount(); ++joint) {
        throwIfStopped(stop);
        auto amplitudes = jointAmplitudes(sequence, body, joint, quantity);
        spectrum.usable.push_back(!amplitudes.empty());
        amplitudes.resize(count, 0.0);
        for (std::size_t k = 0; k < count; ++k)
            spectrum.total[k] = std::hypot(spectrum.total[k], amplitudes[k]);
        spectrum.amplitudes.push_back(std::move(amplitudes));
    }
    return spectrum;
}

std::vector<double> bandShare(const MotionSpectrum& spectrum, double lowHz, double highHz)
{
    std::vector<double> shares;
    shares.reserve(spectrum.amplitudes.size());
    for (const auto& amplitudes : spectrum.amplitudes)
        shares.push_back(energyShare(amplitudes, spectrum.frequencies,
                                     [=](double frequency) { return frequency >= lowHz && frequency <= highHz; }));
    return shares;
}

std::vector<double> bandCarriers(const MotionSpectrum& spectrum, double lowHz, double highHz)
{
    std::vector<double> energies;
    double together = 0;
    for (const auto& amplitudes : spectrum.amplitudes) {
        double energy = 0;
        for (std::size_t k = 1; k < amplitudes.size(); ++k)
            if (spectrum.frequencies[k] >= lowHz && spectrum.frequencies[k] <= highHz)
                energy += amplitudes[k] * amplitudes[k];
        energies.push_back(energy);
        together += energy;
    }
    for (double& energy : energies)
        energy = together > 0 ? energy / together : 0.0;
    return energies;
}

double highFrequencyRatio(const MotionSpectrum& spectrum, double cutoffHz)
{
    return energyShare(spectrum.total, spectrum.frequencies, [=](double frequency) { return frequency > cutoffHz; });
}

} // namespace kinescope::core
