#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

const Vector3 kMouth{0.02, -0.06, 0.15}, kEar{0.11, -0.03, 0.05}, kCrown{0.03, 0.16, 0.02}, kForehead{0.03, 0.07, 0.14},
    kNose{0.01, -0.01, 0.15};

/// One hand goes to a place at the head, stays, and returns.
void touch(Stage& s, Vector3 place, double elbow, double u1 = 0.3, double u2 = 0.74)
{
    s.hand(Arm::Right,
           {rest(0), sweep(0.5 * u1, {0.08, -0.5, 0.45}), at(u1, Anchor::Head, place, elbow), hold(u2), rest(1)});
}

void drink(Stage& s)
{
    const bool fetch = s.random().chance(0.5);
    const double sips = s.random().chance(0.75) ? 1 : 2, span = 0.6 / sips;
    std::vector<Waypoint> way{rest(0)};
    if (fetch)
        way.push_back(reach(0.14, {0.02, -0.5, 0.6}));
    for (int k = 0; k < static_cast<int>(sips); ++k) {
        const double u = 0.2 + k * span;
        way.push_back(at(u + 0.2 * span, Anchor::Head, kMouth, 0.15));
        way.push_back(at(u + 0.72 * span, Anchor::Head, kMouth + Vector3{0.0, 0.03, 0.0}, 0.4));
        if (k + 1 < static_cast<int>(sips))
            way.push_back(reach(u + span, {0.05, -0.4, 0.5}));
        s.swell(Channel::HeadPitch, -s.random().uniform(0.1, 0.5), u + 0.1 * span, u + 0.4 * span, u + 0.7 * span,
                u + span);
    }
    if (fetch)
        way.push_back(reach(0.9, {0.02, -0.5, 0.6}));
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
}

void eat(Stage& s)
{
    const double n = s.cycles(0.1, 0.9, 0.5, 0.9, 1, 4), span = 0.8 / n;
    const bool plate = s.random().chance(0.5);
    if (s.random().chance(0.25))
        s.seated();
    std::vector<Waypoint> way{rest(0), at(0.1, Anchor::Chest, {0.1, -0.28, 0.3})};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        way.push_back(at(0.1 + (k + 0.4) * span, Anchor::Head, kMouth, 0.1));
        way.push_back(hold(0.1 + (k + 0.6) * span));
        way.push_back(at(0.1 + (k + 1) * span, Anchor::Chest, {0.08, -0.28, 0.3}));
    }
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
    if (plate)
        s.hand(Arm::Left, {rest(0), at(0.1, Anchor::Chest, {0.06, -0.3, 0.28}), hold(0.92), rest(1)});
    s.swell(Channel::HeadPitch, 0.15, 0, 0.15, 0.85, 1);
}

void brushTeeth(Stage& s)
{
    touch(s, {0.06, -0.06, 0.15}, 0.5, 0.2, 0.84);
    s.shake(Arm::Right, 0.18, 0.86, {0.07, 0.03, 0.02}, s.cycles(0.18, 0.86, 2.2, 4.0, 4, 12));
}

void brushHair(Stage& s)
{
    const double n = s.cycles(0.16, 0.88, 0.6, 1.2, 2, 4), span = 0.7 / n;
    std::vector<Waypoint> way{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.16 + k * span;
        way.push_back(at(u + 0.1 * span, Anchor::Head, kCrown + Vector3{0.0, 0, 0.07}, 0.6));
        way.push_back(pass(u + 0.4 * span, Anchor::Head, {0.1, 0.1, -0.05}, 0.7));
        way.push_back(at(u + 0.7 * span, Anchor::Head, {0.12, -0.06, -0.08}, 0.6));
    }
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
    s.swell(Channel::HeadRoll, -0.12, 0.1, 0.25, 0.8, 0.95);
}

void phoneCall(Stage& s)
{
    touch(s, kEar, 0.0, s.random().uniform(0.18, 0.32), s.random().uniform(0.78, 0.95));
    s.swell(Channel::HeadRoll, 0.1, 0.15, 0.3, 0.8, 0.95);
}

void glasses(Stage& s, bool on)
{
    const Waypoint face = at(on ? 0.5 : 0.3, Anchor::Head, {0.09, 0.01, 0.12}, 0.3);
    const Waypoint away = at(on ? 0.22 : 0.68, Anchor::Chest, {0.09, -0.15, 0.3});
    const auto way = on ? std::vector<Waypoint>{rest(0), away, face, hold(0.68), rest(1)}
                        : std::vector<Waypoint>{rest(0), face, hold(0.42), away, hold(0.76), rest(1)};
    s.random().chance(0.6) ? s.hands(way) : s.hand(Arm::Right, way);
}

void hat(Stage& s, bool on)
{
    const Waypoint head = at(on ? 0.48 : 0.3, Anchor::Head, {0.1, 0.15, 0.06}, 0.5);
    const Waypoint away = at(on ? 0.2 : 0.7, Anchor::Chest, {0.14, -0.2, 0.32});
    const auto way = on ? std::vector<Waypoint>{rest(0), away, head, hold(0.68), rest(1)}
                        : std::vector<Waypoint>{rest(0), head, hold(0.44), away, hold(0.78), rest(1)};
    s.random().chance(0.5) ? s.hands(way) : s.hand(Arm::Right, way);
}

void headphones(Stage& s, bool on)
{
    const Waypoint head = at(on ? 0.5 : 0.28, Anchor::Head, {0.12, 0.0, 0.02}, 0.6);
    const Waypoint over = pass(on ? 0.38 : 0.48, Anchor::Head, {0.15, 0.16, 0.06}, 0.6);
    const Waypoint away = at(on ? 0.2 : 0.68, Anchor::Chest, {0.14, -0.18, 0.3});
    s.hands(on ? std::vector<Waypoint>{rest(0), away, over, head, hold(0.72), rest(1)}
               : std::vector<Waypoint>{rest(0), head, hold(0.38), over, away, hold(0.76), rest(1)});
}

void wipeFace(Stage& s, bool both)
{
    const double n = s.cycles(0.2, 0.85, 0.8, 1.8, 1, 4);
    const std::vector<Waypoint> way{rest(0), at(0.22, Anchor::Head, {0.04, 0.02, 0.14}, 0.2), hold(0.82), rest(1)};
    both ? s.hands(way) : s.hand(Arm::Right, way);
    for (const Arm arm : {Arm::Right, Arm::Left})
        if (both || arm == Arm::Right)
            s.shake(arm, 0.2, 0.85, both ? Vector3{0.03, 0.12, 0} : Vector3{0.11, 0.07, 0}, n);
    s.swell(Channel::HeadPitch, 0.15, 0.15, 0.3, 0.75, 0.95);
}

void coughSneeze(Stage& s)
{
    const int n = s.random().integer(1, 3);
    const std::vector<Waypoint> way{rest(0), at(0.26, Anchor::Head, {0.03, -0.04, 0.13}, 0.2), hold(0.78), rest(1)};
    s.random().chance(0.3) ? s.hands(way) : s.hand(Arm::Right, way);
    for (int k = 0; k < n; ++k) {
        const double u = 0.28 + 0.48 * k / n;
        s.swell(Channel::TorsoPitch, s.random().uniform(0.15, 0.4), u, u + 0.07, u + 0.09, u + 0.48 / n);
        s.swell(Channel::HeadPitch, 0.35, u, u + 0.06, u + 0.08, u + 0.45 / n);
    }
}

void salute(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.28, Anchor::Head, {0.09, 0.06, 0.09}, 0.55), hold(0.72), rest(1)});
}

void nod(Stage& s)
{
    s.wave(Channel::HeadPitch, 0.08, 0.92, 0.35 * s.amount(), s.cycles(0.08, 0.92, 0.9, 1.8, 1, 5));
    s.wave(Channel::TorsoPitch, 0.1, 0.9, 0.03, 2);
}

void shakeHead(Stage& s)
{
    s.wave(Channel::HeadYaw, 0.06, 0.94, 0.55 * s.amount(), s.cycles(0.06, 0.94, 0.9, 1.9, 2, 6));
    s.wave(Channel::TorsoYaw, 0.06, 0.94, 0.04, 2);
}

void rollHead(Stage& s)
{
    const double n = s.random().integer(1, 2);
    s.wave(Channel::HeadPitch, 0.05, 0.95, 0.45, n);
    s.wave(Channel::HeadRoll, 0.05, 0.95, 0.4, n, 1.5708);
}

void kiss(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.28, Anchor::Head, kMouth, 0.1), hold(0.42), reach(0.66, {0.2, 0.05, 0.85}),
                        hold(0.72), rest(1)});
}

void flickHair(Stage& s)
{
    s.hand(Arm::Right,
           {rest(0), at(0.32, Anchor::Head, {0.1, 0.06, 0.08}, 0.4), pass(0.46, Anchor::Head, {0.15, 0.05, -0.06}, 0.5),
            reach(0.58, {0.5, 0.1, 0.0}, 0.3), rest(1)});
    s.curve(Channel::HeadYaw, {{0.2, 0}, {0.36, 0.2}, {0.52, -0.3}, {0.8, 0}});
}

void scratch(Stage& s)
{
    touch(s, {0.08, 0.1, -0.04}, 0.7, 0.26, 0.8);
    s.shake(Arm::Right, 0.24, 0.82, {0.03, 0.04, 0.03}, s.cycles(0.24, 0.82, 2.0, 3.6, 3, 9));
}

} // namespace

std::vector<Primitive> facePrimitives()
{
    return {
        {"drink",
         Sides::Either,
         kRightArm,
         1.8,
         4.0,
         drink,
         {},
         {"drink water", "drink", "drinking", "drink from a cup", "take a sip", "drink from a bottle",
          "cheers and drink"},
         {"{hand} lifts a cup from waist height to the mouth, tips it while the head leans back, and lowers it.",
          "The forearm bends up until the hand is at the lips, stays for a while, and goes down."}},
        {"eat",
         Sides::Either,
         kRightArm,
         2.0,
         4.4,
         eat,
         {},
         {"eat a meal", "eat", "eating", "eat food", "eat with a spoon", "have a snack"},
         {"{hand} goes between belly height and the mouth several times to bring food to the lips.",
          "The forearm bends up to the face and lowers again and again."}},
        {"brush_teeth",
         Sides::Either,
         kRightArm,
         2.0,
         4.2,
         brushTeeth,
         {},
         {"brush teeth", "brushing teeth", "clean the teeth", "use a toothbrush"},
         {"{hand} is held at the mouth with a lifted elbow and moves to and fro rapidly over a short distance.",
          "The fist makes small fast strokes before the lips."}},
        {"brush_hair",
         Sides::Either,
         kRightArm,
         2.0,
         4.0,
         brushHair,
         {},
         {"brush hair", "brushing hair", "comb hair", "combing"},
         {"{hand} strokes from the top of the head down along its side several times.",
          "The raised arm draws a comb over the hair from the forehead to the neck again and again."}},
        {"phone_call",
         Sides::Either,
         kRightArm,
         1.8,
         4.2,
         phoneCall,
         {},
         {"make a phone call", "phone call", "talk on the phone", "answer the phone", "make a phone call", "telephone"},
         {"{hand} is raised to the ear with a sharply bent elbow and is kept there.",
          "The hand moves from the side to the head beside the ear and stays as in a phone call."}},
        {"put_on_glasses",
         Sides::Either,
         kBothArms,
         1.8,
         3.6,
         [](Stage& s) { glasses(s, true); },
         {},
         {"put on glasses", "wear on glasses", "wear glasses", "put glasses on"},
         {"The hands go from the chest up to the eyes, set something on the face, and come down.",
          "Both forearms bend up to the temples and then lower."}},
        {"take_off_glasses",
         Sides::Either,
         kBothArms,
         1.8,
         3.6,
         [](Stage& s) { glasses(s, false); },
         {},
         {"take off glasses", "remove glasses", "take the glasses off"},
         {"The hands rise to the eyes, take something off the face, and bring it down before the chest.",
          "The forearms bend up to the temples and pull forward and down."}},
        {"put_on_hat",
         Sides::Either,
         kBothArms,
         1.6,
         3.4,
         [](Stage& s) { hat(s, true); },
         {},
         {"put on a hat", "put on a hat", "put on a cap", "wear a hat"},
         {"The hands go from the chest up to the top of the head, press something down, and come back.",
          "The arms rise above the forehead with bent elbows and then lower."}},
        {"take_off_hat",
         Sides::Either,
         kBothArms,
         1.6,
         3.4,
         [](Stage& s) { hat(s, false); },
         {},
         {"take off a hat", "take off a hat", "remove a cap", "doff the hat"},
         {"The hands rise to the top of the head, take something off, and bring it down before the chest.",
          "The arms reach the head with bent elbows and then lower in front."}},
        {"put_on_headphones",
         Sides::None,
         kBothArms,
         1.8,
         3.6,
         [](Stage& s) { headphones(s, true); },
         {},
         {"put on headphones", "put on headphone", "cover both ears", "wear headphones"},
         {"Both hands rise from the chest past the head and come to rest on the ears with the elbows out.",
          "The hands lift something over the crown and down onto both ears."}},
        {"take_off_headphones",
         Sides::None,
         kBothArms,
         1.8,
         3.6,
         [](Stage& s) { headphones(s, false); },
         {},
         {"take off headphones", "take off headphone", "remove the headphones"},
         {"Both hands go to the ears, lift something over the head, and bring it down before the chest.",
          "The hands move from the ears up over the crown and then lower in front."}},
        {"wipe_face",
         Sides::Either,
         kRightArm,
         1.6,
         3.4,
         [](Stage& s) { wipeFace(s, false); },
         {},
         {"wipe face", "wipe the sweat off the face", "wipe the forehead", "apply cream on face", "rub the face"},
         {"{hand} rubs over the face from side to side a few times with a bent elbow.",
          "The hand is raised to the forehead and cheeks and strokes over them."}},
        {"wash_face",
         Sides::None,
         kBothArms,
         1.6,
         3.6,
         [](Stage& s) { wipeFace(s, true); },
         {},
         {"wash the face", "cover the face with both hands", "rub the face with both hands"},
         {"Both hands are raised to the face and rub up and down over it.",
          "The two palms stroke the cheeks and the forehead while the head bends a little."}},
        {"cough",
         Sides::Either,
         kRightArm | kHead,
         1.4,
         3.0,
         coughSneeze,
         {},
         {"sneeze and cough", "cough", "sneeze", "coughing", "blow nose", "sneezing into the hand"},
         {"{hand} covers the mouth while the head and the trunk jerk forward once or several times.",
          "The fist goes to the lips and the upper body gives short sudden bows."}},
        {"salute",
         Sides::Either,
         kRightArm,
         1.4,
         3.0,
         salute,
         {},
         {"salute", "military salute", "saluting"},
         {"{hand} is raised to the side of the forehead with the elbow out at shoulder height and is held still.",
          "The fingers touch the brow in a straight pose, and the arm drops smartly."}},
        {"hush",
         Sides::Either,
         kRightArm,
         1.3,
         2.8,
         [](Stage& s) { touch(s, kMouth, 0.0); },
         {},
         {"hush", "hush", "be quiet sign", "finger on the lips", "whisper"},
         {"{hand} is raised to the lips with one finger up and stays there.",
          "The forearm bends up before the chest until the finger is at the mouth."}},
        {"touch_nose",
         Sides::Either,
         kRightArm,
         1.3,
         2.8,
         [](Stage& s) { touch(s, kNose, 0.1); },
         {},
         {"touch the nose", "sniff", "hold the nose", "smell something"},
         {"{hand} is raised to the nose and stays there for a moment.",
          "The bent arm brings the fingers to the middle of the face."}},
        {"shade_eyes",
         Sides::Either,
         kRightArm,
         1.4,
         3.0,
         [](Stage& s) { touch(s, kForehead, 0.4); },
         {},
         {"shade the eyes", "look into the distance", "feel the forehead", "facepalm"},
         {"{hand} is laid against the forehead like a visor and stays there.",
          "The arm rises with the elbow out until the palm is above the eyes."}},
        {"scratch_head",
         Sides::Either,
         kRightArm,
         1.5,
         3.2,
         scratch,
         {},
         {"scratch the head", "scratch head", "think with the hand on the head"},
         {"{hand} is raised to the side of the head and scratches with small quick strokes.",
          "The elbow lifts and the fingers rub over the hair."}},
        {"nod",
         Sides::None,
         kHead,
         1.2,
         2.8,
         nod,
         {},
         {"nod", "nod head", "nodding yes", "nod the head", "say yes with the head"},
         {"The head tips forward and back a few times while the body stays still.",
          "The chin goes down and up repeatedly."}},
        {"shake_head",
         Sides::None,
         kHead,
         1.2,
         2.8,
         shakeHead,
         {},
         {"shake head", "shake the head no", "shaking the head", "say no with the head"},
         {"The head turns left and right a few times while the body stays still.",
          "The face swings from side to side repeatedly."}},
        {"roll_head",
         Sides::None,
         kHead,
         1.6,
         3.4,
         rollHead,
         {},
         {"roll the head", "neck circles", "stretch the neck"},
         {"The head leans forward, to the side, back, and to the other side in a slow circle.",
          "The neck rolls around while the shoulders stay still."}},
        {"look_up",
         Sides::None,
         kHead,
         1.3,
         2.8,
         [](Stage& s) { s.swell(Channel::HeadPitch, -0.75, 0.08, 0.32, 0.68, 0.92); },
         {},
         {"look up", "look at the ceiling", "tilt the head back"},
         {"The head leans back so that the face points up, stays, and returns.", "The chin rises and sinks again."}},
        {"look_down",
         Sides::None,
         kHead,
         1.3,
         2.8,
         [](Stage& s) { s.swell(Channel::HeadPitch, 0.8, 0.08, 0.32, 0.68, 0.92); },
         {},
         {"look down", "lower the head", "hang the head"},
         {"The head bends forward so that the face points down, stays, and returns.", "The chin sinks to the chest."}},
        {"look_aside",
         Sides::Each,
         kHead,
         1.3,
         2.8,
         [](Stage& s) { s.swell(Channel::HeadYaw, -1.0, 0.08, 0.32, 0.68, 0.92); },
         {"look to the {side}", "turn the head to the {side}", "look {side}"},
         {"look aside", "turn the head"},
         {"The head turns to the {side}, stays, and returns while the body stays still.",
          "The face points over the {side} shoulder for a moment."}},
        {"blow_kiss",
         Sides::Either,
         kRightArm,
         1.4,
         2.8,
         kiss,
         {},
         {"blow a kiss", "throw a kiss"},
         {"{hand} touches the lips and then opens out straight ahead.",
          "The fingers go to the mouth, stay a moment, and are flung forward."}},
        {"flick_hair",
         Sides::Either,
         kRightArm,
         1.2,
         2.6,
         flickHair,
         {},
         {"flick hair", "toss the hair back", "brush the hair out of the face"},
         {"{hand} goes to the temple and sweeps back and outward past the ear as the head turns.",
          "The fingers stroke the hair behind the shoulder with a quick movement."}},
    };
}

} // namespace kinescope::datasets::grammar
