#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

void handshake(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.28, {-0.05, -0.42, 0.72}), hold(0.78), rest(1)});
    s.shake(Arm::Right, 0.28, 0.78, {0, 0.09, 0.02}, s.cycles(0.28, 0.78, 1.2, 2.2, 1, 5));
    s.swell(Channel::TorsoPitch, 0.08, 0.1, 0.3, 0.75, 1);
}

void give(Stage& s)
{
    const std::vector<Waypoint> way{rest(0), at(0.18, Anchor::Chest, {0.1, -0.3, 0.25}),
                                    reach(0.44, {-0.05, -0.25, 0.88}), hold(0.68), rest(1)};
    s.random().chance(0.3) ? s.hands(way) : s.hand(Arm::Right, way);
    s.swell(Channel::TorsoPitch, 0.12, 0.15, 0.42, 0.66, 1);
}

void highFive(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.34, {0.15, 0.4, 0.3}), sweep(0.48, {0.05, 0.45, 0.75}),
                        reach(0.54, {0, 0.35, 0.8}), rest(1)});
}

void patBack(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.26, {-0.05, 0.1, 0.78}), hold(0.8), rest(1)});
    s.shake(Arm::Right, 0.24, 0.82, {0, 0.11, 0.05}, s.cycles(0.24, 0.82, 1.2, 2.2, 1, 5));
}

void hugOther(Stage& s)
{
    s.hands(
        {rest(0), reach(0.28, {0.45, 0.0, 0.7}), at(0.5, Anchor::Chest, {-0.06, -0.05, 0.36}), hold(0.76), rest(1)});
    s.swell(Channel::TorsoPitch, 0.15, 0.15, 0.45, 0.75, 0.98);
    if (s.random().chance(0.5))
        s.step(Arm::Right, 0.1, 0.3, 0, 0.25);
}

void bow(Stage& s)
{
    const double deep = s.random().uniform(0.5, 1.1);
    s.swell(Channel::TorsoPitch, deep, 0.08, 0.42, 0.56, 0.92);
    s.swell(Channel::HeadPitch, 0.25, 0.08, 0.4, 0.56, 0.9);
    const double kind = s.random().uniform(0, 1);
    if (kind < 0.2)
        s.hand(Arm::Right, {rest(0), at(0.4, Anchor::Chest, {0.0, -0.16, 0.16}), hold(0.6), rest(1)});
    else if (kind < 0.4)
        s.hands({rest(0), at(0.4, Anchor::Pelvis, {0.06, -0.05, 0.14}), hold(0.6), rest(1)});
}

void whisper(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.32, Anchor::Head, {0.08, -0.05, 0.12}, 0.1), hold(0.76), rest(1)});
    s.swell(Channel::TorsoPitch, 0.3, 0.1, 0.34, 0.75, 0.98);
    s.swell(Channel::TorsoRoll, 0.12, 0.1, 0.34, 0.75, 0.98);
}

void listen(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.28, Anchor::Head, {0.14, 0.0, 0.04}, 0.4), hold(0.78), rest(1)});
    s.swell(Channel::HeadRoll, 0.15, 0.15, 0.3, 0.75, 0.95);
    s.swell(Channel::TorsoRoll, 0.1, 0.15, 0.3, 0.75, 0.95);
}

void dance(Stage& s)
{
    const double n = s.cycles(0.05, 0.95, 0.7, 1.2, 2, 5);
    s.wave(Channel::PelvisRight, 0.05, 0.95, 0.07, n);
    s.wave(Channel::TorsoRoll, 0.05, 0.95, 0.1, n, 1);
    s.wave(Channel::TorsoYaw, 0.05, 0.95, 0.15, n);
    s.wave(Channel::PelvisUp, 0.05, 0.95, 0.02, 2 * n);
    s.hands({rest(0), reach(0.15, {0.25, s.random().uniform(-0.4, 0.4), 0.45}), hold(0.85), rest(1)});
    s.shake(Arm::Right, 0.1, 0.9, {0.16, 0.14, 0.05}, n, 0);
    s.shake(Arm::Left, 0.1, 0.9, {0.16, 0.14, 0.05}, n, 3.14159);
    for (int k = 0; k < static_cast<int>(2 * n); ++k) {
        const double u = 0.06 + 0.86 * k / (2 * n);
        s.step(k % 2 == 0 ? Arm::Right : Arm::Left, u, u + 0.4 / n, k % 4 < 2 ? 0.1 : -0.1, 0, 0.06);
    }
}

void dominantPose(Stage& s)
{
    s.hands({rest(0), reach(0.32, {0.55, 0.25, 0.15}, 0.5), hold(0.74), rest(1)});
}

void conduct(Stage& s)
{
    const double n = s.cycles(0.15, 0.88, 0.8, 1.6, 2, 5);
    s.hands({rest(0), reach(0.16, {0.15, -0.05, 0.55}), hold(0.86), rest(1)});
    for (const Arm arm : {Arm::Right, Arm::Left}) {
        s.shake(arm, 0.14, 0.88, {0.2, 0, 0}, 0.5 * n);
        s.shake(arm, 0.14, 0.88, {0, 0.2, 0.03}, n);
    }
}

void talk(Stage& s)
{
    const double n = s.cycles(0.1, 0.9, 0.6, 1.2, 2, 5);
    s.hands({rest(0), reach(0.15, {0.1, -0.45, 0.5}), hold(0.86), rest(1)});
    s.shake(Arm::Right, 0.12, 0.9, {0.12, 0.12, 0.06}, n, 0);
    s.shake(Arm::Left, 0.12, 0.9, {0.1, 0.1, 0.06}, 0.8 * n, 1);
    s.wave(Channel::HeadPitch, 0.1, 0.9, 0.1, n);
}

} // namespace

std::vector<Primitive> socialPrimitives()
{
    return {
        {"handshake",
         Sides::Either,
         kRightArm,
         1.4,
         3.0,
         handshake,
         {},
         {"handshaking", "shake hands", "handshake", "greet with a handshake"},
         {"{hand} is held out in front at waist height and pumps up and down a few times.",
          "The forearm reaches ahead, grips, and shakes gently."}},
        {"give",
         Sides::Either,
         kRightArm,
         1.4,
         3.0,
         give,
         {},
         {"giving something to other person", "give something", "hand over an object", "offer something",
          "exchange things with other person"},
         {"{hand} moves from the belly straight ahead to hold something out and then returns.",
          "The arm stretches forward at chest height, stays open a moment, and comes back."}},
        {"high_five",
         Sides::Each,
         kRightArm,
         1.1,
         2.4,
         highFive,
         {"high five with {hand}", "slap hands above with {hand}"},
         {"high-five", "high five", "give a high five"},
         {"{hand} is raised above the shoulder and pushes forward to meet another palm.",
          "The {side} arm goes up beside the head and claps ahead once."}},
        {"pat_back",
         Sides::Either,
         kRightArm,
         1.3,
         2.8,
         patBack,
         {},
         {"pat on back of other person", "pat someone on the shoulder", "comfort someone with a pat"},
         {"{hand} is held ahead at shoulder height and pats up and down a few times.",
          "The stretched arm taps lightly in front."}},
        {"hug_other",
         Sides::None,
         kBothArms | kTorso,
         1.6,
         3.4,
         hugOther,
         {},
         {"hug someone", "hugging other person", "give a hug", "embrace someone"},
         {"Both arms open wide ahead and close around somebody in front as the trunk leans in.",
          "The hands go out to the sides at shoulder height and meet far before the chest."}},
        {"bow",
         Sides::None,
         kTorso | kHead,
         1.5,
         3.2,
         bow,
         {},
         {"bow", "take a bow", "bowing", "bend the torso forward", "greet with a bow"},
         {"The trunk bends forward from the hips with the head down, stays a moment, and straightens.",
          "The upper body leans over in respect while the legs stay straight."}},
        {"whisper",
         Sides::Either,
         kRightArm | kTorso,
         1.6,
         3.2,
         whisper,
         {},
         {"whisper in other person's ear", "tell a secret"},
         {"The trunk leans ahead and {hand} is held beside the mouth.",
          "The hand shields the lips while the body bends to somebody."}},
        {"listen",
         Sides::Each,
         kRightArm | kHead,
         1.4,
         3.0,
         listen,
         {"cup {hand} behind the ear", "listen with {hand} at the ear"},
         {"listen closely", "I can't hear you gesture"},
         {"{hand} is raised beside the ear and the head leans to the {side}.",
          "The {side} elbow bends and the palm is cupped at the ear."}},
        {"dance",
         Sides::None,
         kAll,
         2.2,
         4.6,
         dance,
         {},
         {"dance", "dancing", "groove to music", "disco dance"},
         {"The hips sway from side to side, the feet step lightly, and both arms swing in rhythm.",
          "The whole body bounces and rolls to a beat with bent arms."}},
        {"flex",
         Sides::None,
         kBothArms,
         1.4,
         3.0,
         dominantPose,
         {},
         {"flex the muscles", "bodybuilder pose", "show the biceps"},
         {"Both upper arms are lifted to the sides at shoulder height with the forearms bent up, and are held.",
          "The fists are beside the head with the elbows out as in a strong man's pose."}},
        {"conduct",
         Sides::None,
         kBothArms,
         1.8,
         4.0,
         conduct,
         {},
         {"conduct an orchestra", "conducting music", "direct traffic"},
         {"Both hands draw beats in the air in front of the chest, out and in, up and down.",
          "The arms swing in mirrored curves in an even rhythm."}},
        {"talk",
         Sides::None,
         kBothArms,
         1.8,
         4.2,
         talk,
         {},
         {"talk with the hands", "explain something with gestures", "give a speech"},
         {"Both hands move loosely in front of the belly while the head nods.",
          "The bent forearms accompany speech with small changing movements."}},
    };
}

} // namespace kinescope::datasets::grammar
