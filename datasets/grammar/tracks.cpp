#include "datasets/grammar/tracks.h"

#include <algorithm>
#include <numbers>

namespace kinescope::datasets::grammar
{

MirroredChannel mirroredChannel(Channel channel)
{
    switch (channel) {
    case Channel::TorsoYaw:
    case Channel::TorsoRoll:
    case Channel::BodyRoll:
    case Channel::HeadYaw:
    case Channel::HeadRoll:
    case Channel::PelvisRight:
    case Channel::Heading:
        return {channel, -1};
    case Channel::RightShrug:
    case Channel::RightWristBend:
    case Channel::RightStepForward:
    case Channel::RightFootForward:
    case Channel::RightFootLift:
        return {static_cast<Channel>(static_cast<int>(channel) + 1), 1};
    case Channel::LeftShrug:
    case Channel::LeftWristBend:
    case Channel::LeftStepForward:
    case Channel::LeftFootForward:
    case Channel::LeftFootLift:
        return {static_cast<Channel>(static_cast<int>(channel) - 1), 1};
    case Channel::RightStepRight:
    case Channel::RightFootRight:
    case Channel::RightFootHeading:
        return {static_cast<Channel>(static_cast<int>(channel) + 1), -1};
    case Channel::LeftStepRight:
    case Channel::LeftFootRight:
    case Channel::LeftFootHeading:
        return {static_cast<Channel>(static_cast<int>(channel) - 1), -1};
    default:
        return {channel, 1};
    }
}

double minimumJerk(double progress)
{
    const double u = std::clamp(progress, 0.0, 1.0);
    return u * u * u * (10 - 15 * u + 6 * u * u);
}

namespace
{

/// Adds the tangent at key `k`, times `factor`, to the weights: zero at a halt, the secant of the neighbours else.
void addTangent(KeyWeights& weights, const std::vector<KeyTime>& keys, std::size_t k, std::size_t first, double factor)
{
    if (!keys[k].passing || k == 0 || k + 1 == keys.size())
        return;
    const double span = std::max(keys[k + 1].time - keys[k - 1].time, 1e-6);
    weights.weight[k + 1 - first] += factor / span;
    weights.weight[k - 1 - first] -= factor / span;
}

} // namespace

KeyWeights keyWeights(const std::vector<KeyTime>& keys, double time)
{
    const auto next = std::upper_bound(keys.begin(), keys.end(), time,
                                       [](double moment, const KeyTime& key) { return moment < key.time; });
    if (next == keys.begin() || next == keys.end()) {
        const std::size_t only = next == keys.begin() ? 0 : keys.size() - 1;
        return {{only, only, only, only}, {1, 0, 0, 0}};
    }
    const auto b = static_cast<std::size_t>(next - keys.begin());
    const std::size_t a = b - 1;
    const std::size_t first = a == 0 ? 0 : a - 1;
    KeyWeights weights;
    for (std::size_t i = 0; i < 4; ++i)
        weights.key[i] = std::min(first + i, keys.size() - 1);
    const double span = std::max(keys[b].time - keys[a].time, 1e-6);
    const double u = (time - keys[a].time) / span;
    if (!keys[a].passing && !keys[b].passing) {
        const double share = minimumJerk(u);
        weights.weight[a - first] = 1 - share;
        weights.weight[b - first] = share;
        return weights;
    }
    const double share = u * u * (3 - 2 * u);
    weights.weight[a - first] += 1 - share;
    weights.weight[b - first] += share;
    addTangent(weights, keys, a, first, span * u * (1 - u) * (1 - u));
    addTangent(weights, keys, b, first, span * u * u * (u - 1));
    return weights;
}

double Curve::at(double time) const
{
    const KeyWeights weights = keyWeights(times, time);
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += weights.weight[i] * values[weights.key[i]];
    return sum;
}

double Oscillation::envelope(double time) const
{
    const double u = (time - begin) / std::max(end - begin, 1e-6);
    return minimumJerk(u / fade) * minimumJerk((1 - u) / fade);
}

double Oscillation::angle(double time) const
{
    const double u = std::clamp((time - begin) / std::max(end - begin, 1e-6), 0.0, 1.0);
    const double warped = u + unevenness * u * (1 - u);
    return 2 * std::numbers::pi * cycles * warped + phase;
}

double ChannelTrack::at(double time) const
{
    double sum = base;
    for (const Curve& curve : curves)
        sum += curve.at(time);
    for (const Oscillation& oscillation : oscillations)
        sum += oscillation.at(time);
    return sum;
}

} // namespace kinescope::datasets::grammar
