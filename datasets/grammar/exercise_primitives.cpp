#include "datasets/grammar/primitive.h"

#include <algorithm>

namespace kinescope::datasets::grammar
{

namespace
{

/// The arms as people hold them in a squat or lunge: out front, on the hips, clasped, or hanging.
void balanceArms(Stage& s, double u0, double u1, double u2)
{
    const double kind = s.random().uniform(0, 1);
    if (kind < 0.45)
        s.hands({rest(0), reach(u0, {s.random().uniform(-0.25, 0.05), s.random().uniform(-0.25, 0.15), 0.95}), hold(u1),
                 rest(u2)});
    else if (kind < 0.6)
        s.hands({rest(0), at(u0, Anchor::Pelvis, {0.19, 0.06, 0.03}, 0.5), hold(u1), rest(u2)});
    else if (kind < 0.7)
        s.hands({rest(0), at(u0, Anchor::Chest, {0.03, -0.1, 0.2}), hold(u1), rest(u2)});
}

void squat(Stage& s)
{
    const double n = s.random().chance(0.65) ? 1 : s.random().integer(2, 3);
    const double deep = s.random().uniform(0.38, 0.66), lean = s.random().uniform(0.15, 0.6);
    balanceArms(s, 0.2, 0.84, 1);
    const double begin = s.random().uniform(0.05, 0.24), end = 0.92, span = (end - begin) / n;
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = begin + k * span, pause = n > 1 ? 0.02 : s.random().uniform(0.0, 0.12);
        s.swell(Channel::Crouch, deep, u, u + 0.46 * span - pause, u + 0.5 * span + pause, u + span);
        s.swell(Channel::TorsoPitch, lean, u, u + 0.46 * span - pause, u + 0.5 * span + pause, u + span);
        s.swell(Channel::PelvisForward, -0.06, u, u + 0.46 * span - pause, u + 0.5 * span + pause, u + span);
    }
}

void lunge(Stage& s, double right, double forward)
{
    const double deep = s.random().uniform(0.2, 0.42);
    balanceArms(s, 0.3, 0.75, 1);
    s.step(Arm::Right, 0.08, 0.34, right, forward, 0.1);
    s.swell(Channel::Crouch, deep, 0.18, 0.46, 0.58, 0.78);
    s.swell(Channel::TorsoPitch, s.random().uniform(0, 0.25), 0.18, 0.46, 0.58, 0.8);
    if (forward != 0) {
        s.swell(Channel::PelvisForward, 0.06, 0.15, 0.4, 0.6, 0.9);
        s.swell(Channel::LeftFootLift, 0.08, 0.28, 0.44, 0.6, 0.76);
    } else {
        s.swell(Channel::PelvisRight, 0.4 * right, 0.15, 0.42, 0.58, 0.8);
    }
    s.step(Arm::Right, 0.68, 0.94, -right, -forward, 0.1);
}

void jumpOnce(Stage& s, double begin, double end, double height, double forward)
{
    const double span = end - begin;
    const auto u = [&](double share) { return begin + share * span; };
    s.curve(Channel::Crouch,
            {{begin, 0}, {u(0.32), 0.24}, {u(0.46), 0.0, true}, {u(0.62), 0.0, true}, {u(0.76), 0.2}, {end, 0}});
    s.curve(Channel::TorsoPitch,
            {{begin, 0}, {u(0.32), 0.45}, {u(0.48), 0.05}, {u(0.64), 0.05}, {u(0.76), 0.3}, {end, 0}});
    // Free flight: up and down on a parabola, sampled at five moments.
    for (const Channel channel : {Channel::PelvisUp, Channel::RightFootLift, Channel::LeftFootLift})
        s.curve(channel, {{u(0.44), 0},
                          {u(0.49), 0.64 * height, true},
                          {u(0.55), height, true},
                          {u(0.61), 0.64 * height, true},
                          {u(0.66), 0}});
    for (const Channel channel : {Channel::RightStepForward, Channel::LeftStepForward})
        s.curve(channel, {{u(0.44), 0}, {u(0.66), forward}});
    s.hands({rest(begin), reach(u(0.32), {0.15, -0.75, -0.45}), reach(u(0.52), {0.15, height > 0.25 ? 0.5 : -0.2, 0.7}),
             rest(std::min(u(0.95), 1.0))});
}

void jumpUp(Stage& s)
{
    const int n = s.seconds() > 1.9 && s.random().chance(0.4) ? 2 : 1;
    for (int k = 0; k < n; ++k)
        jumpOnce(s, 0.04 + k * 0.92 / n, 0.04 + (k + 1) * 0.92 / n, s.random().uniform(0.14, 0.42), 0);
}

void jumpingJack(Stage& s)
{
    const double n = s.cycles(0.05, 0.95, 0.8, 1.3, 1, 5), span = 0.9 / n;
    std::vector<Waypoint> way{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.05 + k * span, mid = u + 0.5 * span, apart = s.random().uniform(0.24, 0.32);
        way.push_back(sweep(u + 0.25 * span, {0.95, 0.1, 0.05}, 0.3));
        way.push_back(reach(mid, {0.0, 0.95, 0.06}, 0.2));
        way.push_back(sweep(u + 0.75 * span, {0.95, 0.1, 0.05}, 0.3));
        way.push_back(rest(u + span));
        s.curve(Channel::RightStepRight,
                {{u + 0.12 * span, 0}, {mid, apart}, {mid + 0.12 * span, apart}, {u + span, 0}});
        s.curve(Channel::LeftStepRight,
                {{u + 0.12 * span, 0}, {mid, -apart}, {mid + 0.12 * span, -apart}, {u + span, 0}});
        for (const double start : {u + 0.1 * span, u + 0.6 * span})
            for (const Channel channel : {Channel::PelvisUp, Channel::RightFootLift, Channel::LeftFootLift})
                s.curve(channel, {{start, 0}, {start + 0.2 * span, 0.08, true}, {start + 0.38 * span, 0}});
    }
    s.hands(way);
}

void toeTouch(Stage& s)
{
    s.hands({rest(0), reach(0.15, {0.1, s.random().chance(0.4) ? 0.9 : -0.4, 0.35}),
             at(0.45, Anchor::Ground, {0.1, 0.12, 0.12}), hold(0.6), rest(1)});
    s.swell(Channel::TorsoPitch, 1.75, 0.1, 0.45, 0.6, 0.95);
}

void crossToe(Stage& s)
{
    const int n = std::max(1, static_cast<int>(s.cycles(0.05, 0.95, 0.3, 0.6, 1, 3)));
    const double span = 0.9 / n;
    std::vector<Waypoint> right{rest(0)}, left{rest(0)};
    s.swell(Channel::RightStepRight, 0.14, 0, 0.1, 0.92, 1);
    s.swell(Channel::LeftStepRight, -0.14, 0, 0.1, 0.92, 1);
    for (int k = 0; k < n; ++k) {
        const double u = 0.08 + k * span;
        right.insert(right.end(), {reach(u, {0.9, 0.0, 0.1}), at(u + 0.25 * span, Anchor::Ground, {-0.22, 0.15, 0.12}),
                                   reach(u + 0.5 * span, {0.9, 0.05, 0.1}), reach(u + 0.75 * span, {0.7, 0.6, -0.1})});
        left.insert(left.end(), {reach(u, {0.9, 0.0, 0.1}), reach(u + 0.25 * span, {0.7, 0.6, -0.1}),
                                 reach(u + 0.5 * span, {0.9, 0.05, 0.1}),
                                 at(u + 0.75 * span, Anchor::Ground, {-0.22, 0.15, 0.12})});
        s.curve(
            Channel::TorsoPitch,
            {{u, 0}, {u + 0.25 * span, 1.35}, {u + 0.5 * span, 0.35}, {u + 0.75 * span, 1.35}, {u + 0.98 * span, 0}});
        s.curve(Channel::TorsoYaw,
                {{u, 0}, {u + 0.25 * span, 0.7}, {u + 0.5 * span, 0}, {u + 0.75 * span, -0.7}, {u + 0.98 * span, 0}});
    }
    right.push_back(rest(1));
    left.push_back(rest(1));
    s.hand(Arm::Right, right);
    s.hand(Arm::Left, left);
}

void sideBend(Stage& s)
{
    if (s.random().chance(0.5))
        s.hand(Arm::Left, {rest(0), reach(0.35, {0.1, 0.9, 0.1}, 0.2), hold(0.65), rest(1)});
    s.swell(Channel::TorsoRoll, 0.6 * s.amount(), 0.08, 0.4, 0.6, 0.92);
    s.swell(Channel::PelvisRight, -0.06, 0.08, 0.4, 0.6, 0.92);
}

void twist(Stage& s)
{
    if (s.random().chance(0.4))
        s.hands({rest(0), reach(0.2, {0.3, 0, 0.55}, 0.8), hold(0.8), rest(1)});
    s.swell(Channel::TorsoYaw, -0.95 * s.amount(), 0.08, 0.4, 0.6, 0.92);
    s.swell(Channel::HeadYaw, -0.3, 0.05, 0.35, 0.6, 0.9);
}

void curl(Stage& s, bool both)
{
    const double n = s.random().chance(0.4) ? 1 : s.cycles(0.05, 0.95, 0.35, 0.8, 1, 4), span = 0.88 / n;
    std::vector<Waypoint> way{rest(0)};
    const Vector3 low{0.12, -0.88, 0.22},
        high{s.random().uniform(0.0, 0.2), s.random().uniform(-0.2, 0.12), s.random().uniform(0.2, 0.42)};
    way.push_back(reach(0.06, low));
    for (int k = 0; k < static_cast<int>(n); ++k) {
        way.push_back(reach(0.06 + (k + 0.45) * span, high));
        way.push_back(hold(0.06 + (k + 0.55) * span));
        way.push_back(reach(0.06 + (k + 1) * span, low));
    }
    way.push_back(rest(1));
    both ? s.hands(way) : s.hand(Arm::Right, way);
}

void lateralRaise(Stage& s)
{
    const double n = s.cycles(0.05, 0.95, 0.4, 0.8, 2, 4), span = 0.92 / n;
    std::vector<Waypoint> way{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        way.push_back(reach(0.04 + (k + 0.5) * span, {0.95, 0.0, 0.08}, 0.3));
        way.push_back(rest(0.04 + (k + 1) * span));
    }
    s.hands(way);
}

void pushUp(Stage& s)
{
    const double n = s.cycles(0.1, 0.9, 0.5, 0.9, 1, 3), span = 0.8 / n;
    s.base(Channel::BodyPitch, 1.36);
    s.base(Channel::Crouch, 0.52);
    s.base(Channel::PelvisForward, 0.78);
    s.base(Channel::RightFootLift, 0.03);
    s.base(Channel::LeftFootLift, 0.03);
    s.base(Channel::HeadPitch, -0.5);
    s.hands({at(0, Anchor::Ground, {0.25, 0.03, 1.2}, 0.3), hold(1)});
    for (int k = 0; k < static_cast<int>(n); ++k) {
        s.swell(Channel::BodyPitch, 0.14, 0.1 + k * span, 0.1 + (k + 0.45) * span, 0.1 + (k + 0.55) * span,
                0.1 + (k + 1) * span);
        s.swell(Channel::Crouch, 0.17, 0.1 + k * span, 0.1 + (k + 0.45) * span, 0.1 + (k + 0.55) * span,
                0.1 + (k + 1) * span);
    }
}

void sitUp(Stage& s)
{
    const double n = s.cycles(0.05, 0.95, 0.3, 0.5, 1, 2), span = 0.9 / n;
    s.base(Channel::Crouch, 0.83);
    s.base(Channel::PelvisForward, -0.42);
    s.base(Channel::BodyPitch, -1.3);
    s.hands({at(0, Anchor::Head, {0.09, 0.0, -0.06}, 0.8), hold(1)});
    for (int k = 0; k < static_cast<int>(n); ++k)
        for (const auto& [channel, value] : {std::pair{Channel::BodyPitch, 1.0}, std::pair{Channel::TorsoPitch, 0.5}})
            s.swell(channel, value, 0.05 + k * span, 0.05 + (k + 0.45) * span, 0.05 + (k + 0.55) * span,
                    0.05 + (k + 1) * span);
}

void ropeJump(Stage& s)
{
    const double n = s.cycles(0.1, 0.92, 1.6, 2.4, 3, 9), span = 0.8 / n;
    s.hands({rest(0), reach(0.1, {0.3, -0.7, 0.25}), hold(0.92), rest(1)});
    for (const Arm arm : {Arm::Right, Arm::Left})
        s.circle(arm, 0.1, 0.92, {0, 0.07, 0}, {0, 0, 0.07}, n, 0);
    for (int k = 0; k < static_cast<int>(n); ++k)
        for (const Channel channel : {Channel::PelvisUp, Channel::RightFootLift, Channel::LeftFootLift})
            s.curve(channel, {{0.1 + k * span, 0}, {0.1 + (k + 0.45) * span, 0.09, true}, {0.1 + (k + 0.9) * span, 0}});
}

void hop(Stage& s)
{
    const double n = s.cycles(0.1, 0.9, 1.1, 2.0, 1, 6), span = 0.78 / n;
    s.swell(Channel::LeftFootLift, 0.25, 0.02, 0.1, 0.9, 1);
    s.swell(Channel::LeftFootForward, -0.18, 0.02, 0.1, 0.9, 1);
    s.swell(Channel::PelvisRight, 0.07, 0.02, 0.1, 0.9, 1);
    s.hands({rest(0), reach(0.1, {0.35, -0.7, 0.2}), hold(0.9), rest(1)});
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.12 + k * span;
        s.swell(Channel::Crouch, 0.08, u - 0.3 * span, u, u + 0.02, u + 0.2 * span);
        for (const Channel channel : {Channel::PelvisUp, Channel::RightFootLift})
            s.curve(
                channel,
                {{u + 0.05 * span, 0}, {u + 0.38 * span, s.random().uniform(0.08, 0.16), true}, {u + 0.7 * span, 0}});
        s.curve(Channel::LeftFootLift, {{u + 0.05 * span, 0}, {u + 0.38 * span, 0.12, true}, {u + 0.7 * span, 0}});
    }
}

void swim(Stage& s)
{
    const double n = s.cycles(0.08, 0.92, 0.5, 1.0, 1, 4);
    s.hand(Arm::Right, {rest(0), reach(0.12, {0.05, 0, 0.85}), hold(0.88), rest(1)});
    s.hand(Arm::Left, {rest(0), reach(0.12, {0.1, -0.7, -0.3}), hold(0.88), rest(1)});
    s.circle(Arm::Right, 0.1, 0.9, {0, 0.6, 0}, {0, 0, 0.75}, n, 0);
    s.circle(Arm::Left, 0.1, 0.9, {0, 0.6, 0}, {0, 0, 0.75}, n, 3.14159);
    s.swell(Channel::TorsoPitch, 0.5, 0.02, 0.15, 0.85, 1);
    s.wave(Channel::TorsoYaw, 0.1, 0.9, 0.3, n);
}

void row(Stage& s)
{
    const double n = s.cycles(0.08, 0.92, 0.45, 0.8, 2, 4), span = 0.84 / n;
    s.seated();
    std::vector<Waypoint> way{at(0, Anchor::Chest, {0.12, -0.2, 0.5})};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        way.push_back(at(0.08 + (k + 0.5) * span, Anchor::Chest, {0.15, -0.25, 0.16}));
        way.push_back(at(0.08 + (k + 1) * span, Anchor::Chest, {0.12, -0.2, 0.52}));
    }
    s.hands(way);
    s.wave(Channel::TorsoPitch, 0.06, 0.94, -0.3, n);
}

} // namespace

std::vector<Primitive> exercisePrimitives()
{
    constexpr auto kBody = kLegs | kTorso;
    constexpr auto kWhole = kBothArms | kLegs | kTorso;
    return {
        {"squat",
         Sides::None,
         kBody,
         1.6,
         3.6,
         squat,
         {},
         {"squat", "squat down", "squatting", "do a squat", "deep knee bend", "knee bends",
          "crouch and stand up again"},
         {"Both knees bend and the hips sink straight down between the feet, then the body rises again.",
          "The pelvis lowers towards the heels while the feet stay planted, with a slight lean of the trunk."}},
        {"lunge_forward",
         Sides::Each,
         kBody,
         1.6,
         3.2,
         [](Stage& s) { lunge(s, 0, s.random().uniform(0.5, 0.8)); },
         {"lunge forward with {leg}", "{side} leg lunge", "step into a lunge with {foot}"},
         {"lunge", "forward lunge", "lunging", "do a lunge"},
         {"{foot} takes a long step forward, both knees bend and the hips sink, then {foot} steps back.",
          "The {side} leg goes ahead into a deep split stance with an upright trunk and returns."}},
        {"lunge_side",
         Sides::Each,
         kBody,
         1.6,
         3.2,
         [](Stage& s) { lunge(s, s.random().uniform(0.45, 0.7), 0); },
         {"side lunge to the {side}", "lunge sideways with {leg}", "lateral lunge to the {side}"},
         {"side lunge", "lateral lunge"},
         {"{foot} takes a wide step to the {side}, that knee bends while the other leg stays straight, then it "
          "returns.",
          "The body shifts low over the {side} leg and comes back to the middle."}},
        {"jump_up",
         Sides::None,
         kWhole,
         1.1,
         2.6,
         jumpUp,
         {},
         {"jump up", "jump", "jumping", "leap into the air", "vertical jump"},
         {"The knees bend, the arms swing up, both feet leave the floor and land again on the same spot.",
          "The body crouches and springs straight up with both legs, then the knees absorb the landing."}},
        {"jump_forward",
         Sides::None,
         kWhole,
         1.2,
         2.2,
         [](Stage& s) { jumpOnce(s, 0.05, 0.95, 0.2, s.random().uniform(0.4, 0.9)); },
         {},
         {"jump forward", "long jump", "leap forward", "standing broad jump"},
         {"The knees bend, the arms swing, and both feet leap a good way forward and land together.",
          "The body springs ahead off both legs and lands in a crouch."}},
        {"jumping_jack",
         Sides::None,
         kWhole,
         1.8,
         4.0,
         jumpingJack,
         {},
         {"jumping jack", "jumping jacks", "star jumps", "jump with arms and legs apart"},
         {"The feet jump apart while both arms swing up sideways over the head, then everything comes together again, "
          "several times.",
          "Arms and legs spread and close in rhythm with small jumps."}},
        {"toe_touch",
         Sides::None,
         kBothArms | kTorso,
         1.6,
         3.2,
         toeTouch,
         {},
         {"touch the toes", "toe touch", "bend down and touch the feet", "forward fold"},
         {"The trunk folds deep forward with straight legs and both hands reach down to the toes.",
          "From standing the upper body bends over at the hips until the fingers near the feet, then rises."}},
        {"cross_toe_touch",
         Sides::None,
         kWhole,
         2.2,
         4.4,
         crossToe,
         {},
         {"cross toe touch", "touch the opposite toes", "windmill toe touches", "alternate toe touches"},
         {"With the feet apart, one hand reaches down across to the opposite foot while the other arm points up, then "
          "the sides change.",
          "The trunk bends and twists so that the hands touch the opposite toes in turn."}},
        {"side_bend",
         Sides::Each,
         kTorso,
         1.5,
         3.0,
         sideBend,
         {"bend to the {side}", "lean to the {side}", "side bend to the {side}", "tilt the body to the {side}"},
         {"side bend", "lean sideways"},
         {"The trunk leans sideways to the {side} over the hip, holds, and straightens again.",
          "The upper body tilts to the {side} so that the {side} hand slides down the thigh."}},
        {"twist",
         Sides::Each,
         kTorso,
         1.5,
         3.0,
         twist,
         {"twist the torso to the {side}", "turn the upper body to the {side}", "look back over the {side} shoulder"},
         {"twist the torso", "trunk rotation", "turn the upper body"},
         {"The shoulders rotate to the {side} about the spine while the feet stay planted, and turn back.",
          "The upper body turns to the {side} as if to look behind."}},
        {"curl_both",
         Sides::None,
         kBothArms,
         1.5,
         3.8,
         [](Stage& s) { curl(s, true); },
         {},
         {"arm curl with both arms", "arm curl", "arm curl", "biceps curl", "lift dumbbells", "curl a barbell"},
         {"Both forearms bend up at the elbows from the thighs to the shoulders and go down again, the elbows staying "
          "at the sides.",
          "The hands rise in front of the body to the chest with a bend of the elbows and sink slowly."}},
        {"curl_one",
         Sides::Each,
         kRightArm,
         1.5,
         3.6,
         [](Stage& s) { curl(s, false); },
         {"arm curl with {arm}", "biceps curl with {hand}", "lift a dumbbell with {hand}", "bend {elbow}"},
         {"one arm curl", "curl a dumbbell", "flex the biceps"},
         {"The {side} forearm bends up at the elbow until {hand} is at the shoulder, and goes down again.",
          "{hand} rises from the thigh to the chest while the {side} elbow stays at the side."}},
        {"lateral_raise",
         Sides::None,
         kBothArms,
         2.0,
         4.2,
         lateralRaise,
         {},
         {"lateral raises", "flap the arms like wings", "raise and lower both arms sideways", "fly like a bird"},
         {"Both straight arms go up to the sides to shoulder height and down again, several times.",
          "The arms beat up and down like wings."}},
        {"push_up",
         Sides::None,
         kAll,
         1.6,
         3.6,
         pushUp,
         {},
         {"push-up", "push ups", "do push-ups", "press up"},
         {"The body lies stretched face down on hands and toes, and the arms bend and straighten to lower and lift it.",
          "In a plank near the floor the elbows bend and push the trunk up again."},
         Beginning::Lowered,
         Ending::Lowered},
        {"sit_up",
         Sides::None,
         kAll,
         2.0,
         4.0,
         sitUp,
         {},
         {"sit-up", "sit ups", "do sit-ups", "crunches"},
         {"The body lies on its back with bent knees and the hands at the head, and the trunk curls up to sitting and "
          "down again.",
          "From lying, the upper body rises towards the knees and lowers."},
         Beginning::Lowered,
         Ending::Lowered},
        {"jump_rope",
         Sides::None,
         kBothArms | kLegs,
         1.8,
         4.0,
         ropeJump,
         {},
         {"jump rope", "skip rope", "skipping with a rope"},
         {"Both feet make small quick jumps on the spot while the wrists circle beside the hips.",
          "The body bounces again and again and the hands turn a rope."}},
        {"hop",
         Sides::Each,
         kLegs,
         1.3,
         3.2,
         hop,
         {"hop on {leg}", "hopping on {foot}", "jump on {foot}"},
         {"hop on one foot", "hopping", "hop", "one leg jumping"},
         {"{foot} leaves the floor and lands again several times while the other foot is held up behind.",
          "The body bounces on the {side} leg alone."}},
        {"swim",
         Sides::None,
         kBothArms | kTorso,
         1.8,
         3.8,
         swim,
         {},
         {"swim", "swimming", "front crawl", "swim freestyle"},
         {"The arms circle in turn forward over the head and down past the hips while the trunk leans forward and "
          "rolls.",
          "The hands make alternating wheels in front of the body as in crawl swimming."}},
        {"row",
         Sides::None,
         kAll,
         2.0,
         4.2,
         row,
         {},
         {"row a boat", "rowing", "row on a machine"},
         {"Seated, both hands reach ahead and pull back to the belly again and again while the trunk rocks.",
          "The arms stretch and bend in rhythm as the upper body leans forward and back."},
         Beginning::Lowered,
         Ending::Lowered},
    };
}

} // namespace kinescope::datasets::grammar
