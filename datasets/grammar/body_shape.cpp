#include "datasets/grammar/body_model.h"

#include <algorithm>
#include <numbers>

namespace kinescope::datasets::grammar
{

BodyShape BodyShape::drawn(Random& random)
{
    BodyShape shape;
    shape.scale = std::clamp(random.normal(1.0, 0.06), 0.8, 1.2);
    const double legs = random.normal(1.0, 0.03);
    const double arms = random.normal(1.0, 0.03);
    const double trunk = random.normal(1.0, 0.03);
    const double breadth = random.normal(1.0, 0.06);
    const auto vary = [&](double& value, double group) {
        value *= shape.scale * group * std::clamp(random.normal(1.0, 0.03), 0.9, 1.1);
    };
    for (double* value : {&shape.thigh, &shape.shank, &shape.ankleHeight, &shape.foot})
        vary(*value, legs);
    for (double* value : {&shape.upperArm, &shape.forearm, &shape.palm, &shape.fingers, &shape.thumb})
        vary(*value, arms);
    for (double* value : {&shape.lowerSpine, &shape.upperSpine, &shape.neckBase, &shape.neck, &shape.shoulderDrop})
        vary(*value, trunk);
    for (double* value : {&shape.hipHalfWidth, &shape.shoulderHalfWidth})
        vary(*value, breadth);
    shape.hipDrop *= shape.scale * random.uniform(0.4, 1.6);
    return shape;
}

Posture Posture::drawn(Random& random, double seconds)
{
    Posture posture;
    posture.stanceHalfWidth = random.uniform(0.06, 0.16);
    posture.toesOut = random.uniform(0.0, 0.35);
    posture.stagger = random.normal(0.0, 0.025);
    posture.pitch = random.normal(0.02, 0.035);
    posture.yaw = random.normal(0.0, 0.04);
    posture.roll = random.normal(0.0, 0.02);
    posture.headPitch = random.normal(0.08, 0.1);
    for (std::size_t arm = 0; arm < 2; ++arm) {
        posture.handRest[arm] = {random.normal(0, 0.025), random.uniform(-0.02, 0.03), random.normal(0.01, 0.045)};
        posture.elbow[arm] = random.normal(0.0, 0.12);
    }
    // Quiet stance: slow, small, and different for each part.
    constexpr std::array<double, 10> kAmplitude{0.006, 0.009, 0.012, 0.014, 0.010, 0.03, 0.04, 0.010, 0.012, 0.012};
    for (std::size_t i = 0; i < posture.sway.size(); ++i) {
        Oscillation& sway = posture.sway[i];
        sway.begin = -seconds;
        sway.end = 2 * seconds;
        sway.cycles = 3 * seconds * random.uniform(0.12, 0.45);
        sway.phase = random.uniform(0, 2 * std::numbers::pi);
        sway.fade = 0.05;
        sway.amplitude = kAmplitude[i] * random.uniform(0.3, 1.4);
    }
    return posture;
}

Vector3 bentLimb(const Vector3& start, Vector3& end, double first, double second, const Vector3& pole,
                 double minimumAngle)
{
    const double longest = (first + second) * 0.998;
    const double shortest = std::sqrt(first * first + second * second - 2 * first * second * std::cos(minimumAngle));
    const Vector3 axis = direction(end - start, {0, -1, 0});
    const double reach = std::clamp(length(end - start), shortest, longest);
    end = start + axis * reach;
    const double along = (first * first - second * second + reach * reach) / (2 * reach);
    const double aside = std::sqrt(std::max(first * first - along * along, 0.0));
    const Vector3 side = direction(across(pole, axis), direction(across({0.3, 0.2, 1}, axis), {0, 0, 1}));
    return start + axis * along + side * aside;
}

} // namespace kinescope::datasets::grammar
