#include "datasets/grammar/body_model.h"

#include <algorithm>

namespace kinescope::datasets::grammar
{

namespace
{

constexpr double kMinimumElbow = 0.50; // radians between the bones; people fold an elbow to about 30 degrees
constexpr double kMinimumKnee = 0.45;
constexpr double kStandingReach = 0.985; // a relaxed knee is not locked
constexpr double kPlantedLift = 0.012;   // metres

constexpr std::size_t index(NtuJoint joint)
{
    return static_cast<std::size_t>(joint);
}

/// The body while it is being solved from the floor up.
struct Solver
{
    const BodyShape& shape;
    const Posture& posture;
    const Score& score;
    double time;
    JointArray joints{};

    Attitude heading{}, pelvisAttitude{}, chestAttitude{}, headAttitude{}, hangAttitude{};
    Vector3 floorPoint{};
    std::array<Vector3, 2> ankles{};
    std::array<double, 2> footHeadings{};
    std::array<double, 2> lifts{};

    double value(Channel channel) const { return score.value(channel, time); }
    double value(Channel right, int side) const
    {
        return score.value(static_cast<Channel>(static_cast<int>(right) + side), time);
    }
    double sway(std::size_t i) const { return posture.sway[i].at(time); }
    Vector3& joint(NtuJoint which) { return joints[index(which)]; }
    /// The joint of the right (0) or left (1) side; the left ones lie four before the right ones.
    Vector3& joint(NtuJoint right, int side) { return joints[index(right) - (side == 0 ? 0U : 4U)]; }

    void placeFeet();
    void placePelvis();
    void placeTrunk();
    void placeArm(int side);
    void placeHandTip(int side, const Vector3& elbowSide);
    void placeLeg(int side);
    Vector3 anchored(const HandKey& key, int side);
};

void Solver::placeFeet()
{
    const double scale = shape.scale;
    Vector3 middle;
    for (int side = 0; side < 2; ++side) {
        const double out = side == 0 ? 1.0 : -1.0;
        footHeadings[side] = value(Channel::RightFootHeading, side);
        const Vector3 stance =
            yawed(footHeadings[side]) * Vector3{out * posture.stanceHalfWidth * scale, 0, out * posture.stagger};
        const Vector3 standing =
            stance + Vector3{value(Channel::RightStepRight, side), 0, value(Channel::RightStepForward, side)} * scale;
        middle += standing * 0.5;
        const double meanHeading = footHeadings[side];
        const Vector3 gesture =
            yawed(meanHeading) *
            Vector3{value(Channel::RightFootRight, side), 0, value(Channel::RightFootForward, side)} * scale;
        lifts[side] = std::max(value(Channel::RightFootLift, side), 0.0) * scale;
        ankles[side] = standing + gesture + Vector3{0, shape.ankleHeight + lifts[side], 0};
    }
    const double turn = 0.5 * (footHeadings[0] + footHeadings[1]) + value(Channel::Heading);
    heading = yawed(turn);
    floorPoint = middle;
}

void Solver::placePelvis()
{
    const double pitch = value(Channel::TorsoPitch) + posture.pitch + sway(2);
    const double bodyPitch = value(Channel::BodyPitch);
    const double crouch = std::clamp(value(Channel::Crouch), 0.0, 0.85);
    pelvisAttitude = heading * yawed(0.35 * value(Channel::TorsoYaw)) * pitched(bodyPitch + 0.5 * pitch) *
                     rolled(value(Channel::BodyRoll) + 0.35 * value(Channel::TorsoRoll) + 0.3 * sway(4));
    // Balance: what leans forward is answered by the hips going back.
    const double balance = -0.22 * std::sin(std::clamp(pitch, -1.2, 1.6)) * shape.scale;
    const Vector3 offset = heading * Vector3{value(Channel::PelvisRight) * shape.scale + sway(0), 0,
                                             value(Channel::PelvisForward) * shape.scale + balance + sway(1)};
    Vector3 pelvis = floorPoint + offset;
    const double standing = shape.ankleHeight + shape.hipDrop + shape.leg() * kStandingReach;
    pelvis.y = standing - crouch * shape.leg() + value(Channel::PelvisUp) * shape.scale;
    for (int side = 0; side < 2; ++side) {
        if (lifts[side] > kPlantedLift + std::max(value(Channel::PelvisUp), 0.0) * shape.scale)
            continue;
        const double out = side == 0 ? 1.0 : -1.0;
        const Vector3 hip = pelvisAttitude * Vector3{out * shape.hipHalfWidth, -shape.hipDrop, 0};
        const double dx = pelvis.x + hip.x - ankles[side].x, dz = pelvis.z + hip.z - ankles[side].z;
        const double reach = shape.leg() * 0.995;
        const double rise = std::sqrt(std::max(reach * reach - dx * dx - dz * dz, 0.01));
        pelvis.y = std::min(pelvis.y, ankles[side].y + rise - hip.y);
    }
    joint(NtuJoint::SpineBase) = pelvis;
}

void Solver::placeTrunk()
{
    const double pitch = 0.5 * (value(Channel::TorsoPitch) + posture.pitch + sway(2));
    const double yaw = 0.65 * value(Channel::TorsoYaw) + posture.yaw + sway(3);
    const double roll = 0.65 * value(Channel::TorsoRoll) + posture.roll + 0.7 * sway(4);
    const Attitude lower = pelvisAttitude * yawed(0.4 * yaw) * pitched(0.4 * pitch) * rolled(0.4 * roll);
    chestAttitude = pelvisAttitude * yawed(yaw) * pitched(pitch) * rolled(roll);
    headAttitude = chestAttitude * yawed(value(Channel::HeadYaw) + sway(6)) *
                   pitched(value(Channel::HeadPitch) + posture.headPitch + sway(5) - 0.25 * pitch) *
                   rolled(value(Channel::HeadRoll));
    const Vector3 base = joint(NtuJoint::SpineBase);
    const Vector3 bend = base + lower.up * shape.lowerSpine;
    joint(NtuJoint::SpineMid) = base + lower.up * (shape.lowerSpine * 2 * shape.lowerSpineShare);
    const Vector3 shoulders = bend + chestAttitude.up * shape.upperSpine;
    joint(NtuJoint::SpineShoulder) = shoulders;
    const Attitude neck =
        chestAttitude * pitched(0.35 * value(Channel::HeadPitch)) * rolled(0.3 * value(Channel::HeadRoll));
    joint(NtuJoint::Neck) = shoulders + neck.up * shape.neckBase;
    joint(NtuJoint::Head) = joint(NtuJoint::Neck) + headAttitude * direction({0, 1, 0.12}, {0, 1, 0}) * shape.neck;
    // A hanging arm keeps to gravity more than to the chest.
    const Attitude turned = heading * yawed(value(Channel::TorsoYaw) + posture.yaw);
    hangAttitude = turned * pitched(value(Channel::BodyPitch) + 0.25 * (value(Channel::TorsoPitch))) *
                   rolled(value(Channel::BodyRoll) + 0.3 * value(Channel::TorsoRoll));
}

Vector3 Solver::anchored(const HandKey& key, int side)
{
    const Vector3 offset = side == 0 ? key.offset : mirrored(key.offset);
    const Vector3& shoulder = joint(NtuJoint::RightShoulder, side);
    switch (key.anchor) {
    case Anchor::Hang: {
        const Vector3 rest = posture.handRest[static_cast<std::size_t>(side)];
        const Vector3 drift{0.4 * sway(8), 0, sway(static_cast<std::size_t>(8 + side))};
        return shoulder + hangAttitude * ((offset + (side == 0 ? rest : mirrored(rest)) + drift) * shape.arm());
    }
    case Anchor::Shoulder:
        return shoulder + chestAttitude * (offset * (1.03 * shape.arm()));
    case Anchor::Head:
        return joint(NtuJoint::Head) + headAttitude * (offset * shape.scale);
    case Anchor::Chest:
        return joint(NtuJoint::SpineShoulder) + chestAttitude * (offset * shape.scale);
    case Anchor::Pelvis:
        return joint(NtuJoint::SpineBase) + pelvisAttitude * (offset * shape.scale);
    case Anchor::Level:
        return joint(NtuJoint::SpineBase) + heading * (offset * shape.scale);
    case Anchor::Ground:
        return floorPoint + heading * (offset * shape.scale);
    case Anchor::OwnKnee:
        return joint(NtuJoint::RightKnee, side) + heading * (offset * shape.scale);
    case Anchor::OwnFoot:
        return joint(NtuJoint::RightAnkle, side) + heading * (offset * shape.scale);
    case Anchor::OtherHand:
        break;
    }
    const Vector3& other = joints[side == 0 ? index(NtuJoint::LeftHand) : index(NtuJoint::RightHand)];
    return other + chestAttitude * (offset * shape.scale);
}

/// Where the hand is to be, and the elbow's lift there.
std::pair<Vector3, double> handTarget(Solver& solver, const HandTrack& track, int side)
{
    Vector3 target;
    double elbow = 0;
    if (track.times.empty()) {
        target = solver.anchored({Anchor::Hang, {0.075, -0.965, 0.045}, 0}, side);
    } else {
        const KeyWeights weights = keyWeights(track.times, solver.time);
        for (std::size_t i = 0; i < 4; ++i) {
            if (weights.weight[i] == 0)
                continue;
            const HandKey& key = track.keys[weights.key[i]];
            target += solver.anchored(key, side) * weights.weight[i];
            elbow += key.elbow * weights.weight[i];
        }
    }
    for (const HandOscillation& part : track.oscillations) {
        const double angle = part.course.angle(solver.time);
        double size = part.course.amplitude * part.course.envelope(solver.time);
        Vector3 offset = part.sine * std::sin(angle) + part.cosine * std::cos(angle);
        if (part.fromStart) {
            size = part.course.amplitude;
            offset = offset - part.sine * std::sin(part.course.phase) - part.cosine * std::cos(part.course.phase);
        }
        const Vector3 local = side == 0 ? offset : mirrored(offset);
        target += solver.chestAttitude * (local * (size * solver.shape.arm()));
    }
    return {target, elbow};
}

void Solver::placeArm(int side)
{
    const double out = side == 0 ? 1.0 : -1.0;
    const double shrug = value(Channel::RightShrug, side);
    Vector3& shoulder = joint(NtuJoint::RightShoulder, side);
    const auto clavicle = [&](double up, double forward) {
        const Vector3 local =
            direction({out * shape.shoulderHalfWidth, -shape.shoulderDrop + up, forward}, {out, 0, 0});
        const double size = std::hypot(shape.shoulderHalfWidth, shape.shoulderDrop);
        return joint(NtuJoint::SpineShoulder) + chestAttitude * (local * size);
    };
    shoulder = clavicle(shrug * 0.1, 0);
    auto [target, lift] = handTarget(*this, score.hands[static_cast<std::size_t>(side)], side);
    // The shoulder follows the hand: up when it reaches overhead, forward when it reaches ahead.
    const Vector3 reach = (target - shoulder) * (1 / shape.arm());
    const double upward = std::clamp(dot(reach, chestAttitude.up), 0.0, 1.0);
    const double ahead = std::clamp(dot(reach, chestAttitude.forward), -0.4, 1.0);
    shoulder = clavicle(shrug * 0.1 + 0.06 * upward * shape.scale, 0.045 * ahead * shape.scale);

    lift += posture.elbow[static_cast<std::size_t>(side)];
    // A low hand has its elbow behind it; a hand at the head has it out and ahead.
    const double outward = std::max(lift, 0.0);
    const double forward =
        -0.45 + 0.3 * std::abs(lift) + 0.95 * std::min(1.0, 2.2 * upward) * (1 - 0.7 * std::min(outward, 1.0));
    const Vector3 pole = chestAttitude * Vector3{out * (0.5 + 0.9 * outward), -1.0 + 1.25 * lift, forward};
    const double lower = shape.forearm + shape.palm;
    const Vector3 elbow = bentLimb(shoulder, target, shape.upperArm, lower, pole, kMinimumElbow);
    joint(NtuJoint::RightElbow, side) = elbow;
    const Vector3 forearm = direction(target - elbow, {0, -1, 0});
    joint(NtuJoint::RightWrist, side) = elbow + forearm * shape.forearm;
    const Vector3 axis = direction(target - shoulder, {0, -1, 0});
    placeHandTip(side, direction(across(elbow - shoulder, axis), direction(across(pole, axis), {0, 0, -1})));
}

void Solver::placeHandTip(int side, const Vector3& elbowSide)
{
    const Vector3 wrist = joint(NtuJoint::RightWrist, side);
    const Vector3 forearm = direction(wrist - joint(NtuJoint::RightElbow, side), {0, -1, 0});
    const Vector3 thumbSide = direction(across(elbowSide * -1.0, forearm), {0, 0, 1});
    const double bend = value(Channel::RightWristBend, side);
    const Vector3 hand = forearm * std::cos(bend) + thumbSide * std::sin(bend);
    const Vector3 handSide = thumbSide * std::cos(bend) - forearm * std::sin(bend);
    const Vector3 palm = wrist + hand * shape.palm;
    joint(NtuJoint::RightHand, side) = palm;
    const Vector3 thumb = wrist + direction(hand * 0.75 + handSide * 0.65, {0, 0, 1}) * shape.thumb;
    joints[side == 0 ? index(NtuJoint::RightHandTip) : index(NtuJoint::LeftHandTip)] = palm + hand * shape.fingers;
    joints[side == 0 ? index(NtuJoint::RightThumb) : index(NtuJoint::LeftThumb)] = thumb;
}

void Solver::placeLeg(int side)
{
    const double out = side == 0 ? 1.0 : -1.0;
    const Vector3 hip =
        joint(NtuJoint::SpineBase) + pelvisAttitude * Vector3{out * shape.hipHalfWidth, -shape.hipDrop, 0};
    const Attitude foot = yawed(footHeadings[side] - out * posture.toesOut);
    Vector3 ankle = ankles[side];
    const Vector3 pole = pelvisAttitude * Vector3{out * 0.12, 0.3, 0.6} + foot.forward * 0.5;
    const Vector3 knee = bentLimb(hip, ankle, shape.thigh, shape.shank, pole, kMinimumKnee);
    joint(NtuJoint::RightHip, side) = hip;
    joint(NtuJoint::RightKnee, side) = knee;
    joint(NtuJoint::RightAnkle, side) = ankle;
    // On the floor the foot lies flat; in the air it stands to the shank as a relaxed ankle does.
    const Vector3 flat = direction(foot.forward * 1.0 - Vector3{0, 0.5, 0}, {0, 0, 1});
    const Vector3 shin = direction(ankle - knee, {0, -1, 0});
    const Vector3 hanging =
        direction(direction(across(foot.forward + Vector3{0, 0.35, 0}, shin), foot.forward) + shin * 0.7, foot.forward);
    const double airborne = std::clamp(lifts[side] / (0.15 * shape.scale), 0.0, 1.0);
    const Vector3 toes = direction(flat * (1 - airborne) + hanging * airborne, flat);
    joint(NtuJoint::RightFoot, side) = ankle + toes * shape.foot;
}

/// The hand that leans on the other is placed after it.
bool leansOnOther(const HandTrack& track)
{
    return std::any_of(track.keys.begin(), track.keys.end(),
                       [](const HandKey& key) { return key.anchor == Anchor::OtherHand; });
}

} // namespace

JointArray solvedPose(const BodyShape& shape, const Posture& posture, const Score& score, double time)
{
    Solver solver{shape, posture, score, time};
    solver.placeFeet();
    solver.placePelvis();
    solver.placeTrunk();
    solver.placeLeg(0);
    solver.placeLeg(1);
    const int first = leansOnOther(score.hands[0]) ? 1 : 0;
    solver.placeArm(first);
    solver.placeArm(1 - first);
    return solver.joints;
}

} // namespace kinescope::datasets::grammar
