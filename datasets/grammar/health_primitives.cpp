#include "datasets/grammar/primitive.h"

#include <algorithm>

namespace kinescope::datasets::grammar
{

namespace
{

void ache(Stage& s, Anchor anchor, Vector3 place, bool both, double elbow, double pitch)
{
    const std::vector<Waypoint> way{rest(0), at(0.28, anchor, place, elbow), hold(0.8), rest(1)};
    both ? s.hands(way) : s.hand(Arm::Right, way);
    s.swell(Channel::TorsoPitch, pitch, 0.1, 0.32, 0.76, 0.98);
    s.wave(Channel::TorsoPitch, 0.3, 0.78, 0.04, s.cycles(0.3, 0.78, 0.6, 1.2, 1, 3));
}

void headache(Stage& s)
{
    ache(s, Anchor::Head, {0.09, 0.05, 0.07}, s.random().chance(0.5), 0.3, 0.1);
    s.swell(Channel::HeadPitch, 0.3, 0.15, 0.35, 0.75, 0.95);
    s.wave(Channel::HeadYaw, 0.3, 0.8, 0.12, 2);
}

void chestAche(Stage& s)
{
    if (s.random().chance(0.5))
        ache(s, Anchor::Chest, {-0.02, -0.12, 0.15}, s.random().chance(0.4), 0.1, s.random().uniform(0.15, 0.4));
    else
        ache(s, Anchor::Pelvis, {0.03, 0.16, 0.16}, s.random().chance(0.6), 0.1, s.random().uniform(0.25, 0.6));
    s.swell(Channel::HeadPitch, 0.25, 0.15, 0.35, 0.75, 0.95);
}

void backAche(Stage& s)
{
    ache(s, Anchor::Pelvis, {0.09, 0.1, -0.13}, s.random().chance(0.5), 0.2, s.random().uniform(-0.25, 0.2));
}

void neckAche(Stage& s)
{
    ache(s, Anchor::Head, {0.06, -0.14, -0.05}, s.random().chance(0.35), 0.6, 0.03);
    s.wave(Channel::HeadRoll, 0.25, 0.85, 0.2, s.random().integer(1, 2));
}

void kneeAche(Stage& s)
{
    s.hands({rest(0), at(0.3, Anchor::OwnKnee, {-0.02, 0.04, 0.06}), hold(0.78), rest(1)});
    s.swell(Channel::TorsoPitch, 0.85, 0.06, 0.3, 0.78, 0.98);
    s.swell(Channel::Crouch, 0.12, 0.06, 0.3, 0.78, 0.98);
}

void vomit(Stage& s)
{
    const int n = s.random().integer(1, 3);
    ache(s, s.random().chance(0.5) ? Anchor::Chest : Anchor::Pelvis,
         s.random().chance(0.5) ? Vector3{0.02, -0.12, 0.16} : Vector3{0.04, 0.18, 0.16}, s.random().chance(0.5), 0.1,
         s.random().uniform(0.5, 0.9));
    for (int k = 0; k < n; ++k)
        s.swell(Channel::TorsoPitch, 0.25, 0.35 + 0.4 * k / n, 0.35 + 0.4 * (k + 0.4) / n, 0.35 + 0.4 * (k + 0.5) / n,
                0.35 + 0.4 * (k + 1.0) / n);
    s.swell(Channel::HeadPitch, 0.3, 0.2, 0.4, 0.7, 0.95);
    s.swell(Channel::Crouch, 0.08, 0.1, 0.35, 0.75, 0.95);
}

void stagger(Stage& s)
{
    const int n = std::max(2, static_cast<int>(s.cycles(0, 1, 1.0, 1.5, 2, 5)));
    const double span = 0.92 / n;
    double lean = s.random().chance(0.5) ? 1 : -1;
    for (int k = 0; k < n; ++k, lean = -lean) {
        const double u = 0.04 + k * span;
        const double aside = lean * s.random().uniform(0.12, 0.3), ahead = s.random().uniform(-0.2, 0.3);
        s.step(lean > 0 ? Arm::Right : Arm::Left, u, u + 0.5 * span, aside, ahead, 0.09);
        s.step(lean > 0 ? Arm::Left : Arm::Right, u + 0.5 * span, u + span, aside, ahead, 0.07);
        s.swell(Channel::TorsoRoll, lean * s.random().uniform(0.15, 0.4), u, u + 0.45 * span, u + 0.55 * span,
                u + span);
        s.swell(Channel::TorsoPitch, s.random().uniform(-0.2, 0.35), u, u + 0.4 * span, u + 0.6 * span, u + span);
        s.swell(Channel::PelvisRight, lean * 0.06, u, u + 0.45 * span, u + 0.55 * span, u + span);
    }
    if (s.random().chance(0.6))
        s.hands({rest(0), reach(0.25, {0.6, -0.5, 0.2}), reach(0.6, {0.5, -0.65, 0.3}), rest(1)});
}

void fallDown(Stage& s)
{
    const double kind = s.random().uniform(0, 1);
    const double u0 = s.random().uniform(0.1, 0.3), u1 = u0 + s.random().uniform(0.3, 0.45);
    const double middle = 0.5 * (u0 + u1);
    s.curve(Channel::Crouch, {{u0, 0}, {middle, 0.42, true}, {u1, 0.8}});
    if (kind < 0.45) { // forwards, onto knees and hands
        s.curve(Channel::BodyPitch, {{u0, 0}, {u1, s.random().uniform(0.9, 1.35)}});
        s.curve(Channel::PelvisForward, {{u0, 0}, {u1, 0.35}});
        s.curve(Channel::RightFootLift, {{u0, 0}, {u1, 0.04}});
        s.curve(Channel::LeftFootLift, {{u0, 0}, {u1, 0.04}});
        s.curve(Channel::HeadPitch, {{u0, 0}, {u1, -0.4}});
        s.hands({rest(0), reach(middle, {0.15, -0.4, 0.8}), at(u1, Anchor::Ground, {0.28, 0.05, 0.85}), hold(1)});
    } else if (kind < 0.8) { // backwards, onto the seat
        s.curve(Channel::BodyPitch, {{u0, 0}, {u1, -s.random().uniform(0.4, 1.2)}});
        s.curve(Channel::PelvisForward, {{u0, 0}, {u1, -0.45}});
        s.hands({rest(0), reach(middle, {0.5, -0.2, 0.4}), at(u1, Anchor::Level, {0.35, -0.06, -0.2}), hold(1)});
    } else { // to the side
        s.curve(Channel::BodyRoll, {{u0, 0}, {u1, s.random().uniform(0.8, 1.3)}});
        s.curve(Channel::PelvisRight, {{u0, 0}, {u1, 0.35}});
        s.hand(Arm::Right,
               {rest(0), reach(middle, {0.7, -0.4, 0.2}), at(u1, Anchor::Level, {0.5, -0.06, 0.1}), hold(1)});
        s.hand(Arm::Left, {rest(0), reach(middle, {0.5, -0.2, 0.4}), hold(1)});
    }
}

void lie(Stage& s)
{
    s.curve(Channel::Crouch, {{0.08, 0}, {0.45, 0.8}});
    s.curve(Channel::PelvisForward, {{0.08, 0}, {0.45, -0.42}});
    s.curve(Channel::TorsoPitch, {{0.08, 0}, {0.3, 0.6, true}, {0.5, 0.15}, {0.85, 0.0}});
    s.curve(Channel::BodyPitch, {{0.42, 0}, {0.85, -1.35}});
    s.hands({rest(0), at(0.42, Anchor::Level, {0.3, -0.04, -0.25}), hold(0.6),
             at(0.85, Anchor::Pelvis, {0.25, 0.05, 0.0}), hold(1)});
}

void fan(Stage& s)
{
    const double high = s.random().uniform(-0.1, 0.12);
    s.hand(Arm::Right, {rest(0), at(0.2, Anchor::Chest, {0.12, 0.0 + high, 0.26}, 0.1), hold(0.84), rest(1)});
    s.shake(Arm::Right, 0.16, 0.88, {0.13, 0.05, 0.08}, s.cycles(0.16, 0.88, 1.6, 3.2, 3, 9));
}

void stretch(Stage& s)
{
    s.hands({rest(0), sweep(0.2, {0.5, 0.2, 0.3}, 0.5), reach(0.42, {s.random().uniform(0.0, 0.4), 0.92, 0.0}, 0.3),
             hold(0.7), sweep(0.84, {0.8, 0.0, 0.1}, 0.3), rest(1)});
    s.swell(Channel::TorsoPitch, -0.2, 0.2, 0.45, 0.68, 0.9);
    s.swell(Channel::HeadPitch, -0.35, 0.2, 0.45, 0.68, 0.9);
    if (s.random().chance(0.4))
        s.wave(Channel::TorsoRoll, 0.35, 0.8, 0.2, 1);
}

void yawn(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.3, Anchor::Head, {0.02, -0.05, 0.14}, 0.1), hold(0.7), rest(1)});
    if (s.random().chance(0.4))
        s.hand(Arm::Left, {rest(0), reach(0.4, {0.45, 0.55, 0.05}, 0.5), hold(0.66), rest(1)});
    s.swell(Channel::HeadPitch, -0.35, 0.2, 0.42, 0.62, 0.85);
    s.swell(Channel::TorsoPitch, -0.1, 0.2, 0.42, 0.62, 0.85);
}

void shiver(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.24, Anchor::Chest, {-0.17, -0.12, 0.14}), hold(0.82), rest(1)});
    s.hand(Arm::Left, {rest(0), at(0.24, Anchor::Chest, {-0.17, -0.16, 0.17}), hold(0.82), rest(1)});
    const double n = s.cycles(0.2, 0.85, 3.0, 4.5, 5, 14);
    s.wave(Channel::TorsoYaw, 0.18, 0.86, 0.05, n);
    s.wave(Channel::TorsoPitch, 0.18, 0.86, 0.03, n, 1);
    s.swell(Channel::TorsoPitch, 0.2, 0.1, 0.3, 0.8, 0.98);
}

} // namespace

std::vector<Primitive> healthPrimitives()
{
    return {
        {"headache",
         Sides::Either,
         kBothArms | kHead,
         1.8,
         4.0,
         headache,
         {},
         {"touch head", "headache", "hold the head in pain", "touch the head", "put hands on the head"},
         {"One or both hands go to the temples and stay there while the head bends down.",
          "The palms press the sides of the head as in pain."}},
        {"chest_pain",
         Sides::Either,
         kBothArms | kTorso,
         1.8,
         4.0,
         chestAche,
         {},
         {"touch chest", "chest pain", "stomachache", "hold the belly", "hold the chest in pain"},
         {"One or both hands press the chest or the belly while the trunk bends forward.",
          "The body curls over hands that are laid on the front of the trunk."}},
        {"back_pain",
         Sides::Either,
         kBothArms | kTorso,
         1.8,
         4.0,
         backAche,
         {},
         {"touch back", "back pain", "backache", "hold the lower back", "touch the back"},
         {"One or both hands are laid on the lower back with the elbows out behind.",
          "The palms reach behind the waist and rub there as the trunk moves stiffly."}},
        {"neck_pain",
         Sides::Either,
         kRightArm | kHead,
         1.8,
         4.0,
         neckAche,
         {},
         {"touch neck", "neck pain", "neckache", "rub the neck", "touch the neck"},
         {"{hand} is laid on the back of the neck with a lifted elbow while the head leans to and fro.",
          "The fingers go behind the head below the hair and knead."}},
        {"knee_pain",
         Sides::None,
         kBothArms | kTorso,
         1.8,
         3.6,
         kneeAche,
         {},
         {"hold the knees", "rest the hands on the knees", "knee pain", "out of breath"},
         {"The trunk bends forward and both hands are laid on the knees and stay there.",
          "The body leans over with the arms propped on the thighs."}},
        {"nausea",
         Sides::Either,
         kBothArms | kTorso | kHead,
         1.8,
         4.0,
         vomit,
         {},
         {"be sick", "vomit", "nausea", "throw up", "feel sick"},
         {"The trunk bends deep forward with a hand on the belly or the chest and heaves once or several times.",
          "The upper body hangs over and jerks while the head is down."}},
        {"stagger",
         Sides::None,
         kLegs | kTorso,
         2.0,
         4.4,
         stagger,
         {},
         {"staggering", "stagger", "walk drunk", "lose balance", "stumble", "dizzy walk"},
         {"The feet take uneven steps to either side and the trunk sways from one side to the other.",
          "The body totters left and right without direction."}},
        {"fall",
         Sides::Either,
         kAll,
         1.4,
         3.2,
         fallDown,
         {},
         {"falling", "fall down", "fall", "collapse", "fall to the floor", "faint"},
         {"The knees give way and the whole body drops to the floor and stays there.",
          "From standing the trunk tips over and the hips sink quickly to the ground."},
         Beginning::Standing,
         Ending::Lowered},
        {"lie_down",
         Sides::None,
         kAll,
         2.2,
         4.6,
         lie,
         {},
         {"lie down", "lie on the back", "go to bed", "lying down"},
         {"The body sits down on the floor and then leans back until it is stretched out.",
          "The hips lower to the ground and the trunk reclines."},
         Beginning::Standing,
         Ending::Lowered},
        {"fan_self",
         Sides::Either,
         kRightArm,
         1.6,
         3.8,
         fan,
         {},
         {"use a hand fan", "fan oneself", "feeling warm", "fan the face with the hand", "feel hot"},
         {"{hand} flaps quickly to and fro beside the face and the chest.",
          "The bent forearm is held up and the hand beats air towards the head."}},
        {"stretch",
         Sides::None,
         kBothArms | kTorso,
         1.8,
         4.0,
         stretch,
         {},
         {"stretch oneself", "stretch", "stretching", "stretch the arms overhead", "stretch after sleep"},
         {"Both arms are raised slowly high above the head while the trunk and the head lean back, then sink to the "
          "sides.",
          "The body lengthens with the hands up and out and relaxes."}},
        {"yawn",
         Sides::Either,
         kBothArms | kHead,
         1.8,
         3.8,
         yawn,
         {},
         {"yawn", "yawning", "cover a yawn"},
         {"{hand} covers the mouth while the head leans back, and then goes down.",
          "The chest lifts, the face tips up behind the palm, and everything relaxes."}},
        {"shiver",
         Sides::None,
         kBothArms | kTorso,
         1.6,
         3.6,
         shiver,
         {},
         {"shiver", "shivering with cold", "feel cold", "tremble with the arms crossed"},
         {"The arms are wrapped around the chest and the whole trunk trembles rapidly.",
          "The shoulders are drawn in and the body shakes in quick small movements."}},
    };
}

} // namespace kinescope::datasets::grammar
