#include "datasets/grammar/primitive.h"

#include <algorithm>
#include <cmath>

namespace kinescope::datasets::grammar
{

namespace
{

void walk(Stage& s, double forward, double right)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.4, 2.1);
    gait.strideForward = forward;
    gait.strideRight = right;
    gait.lift = s.random().uniform(0.08, 0.15);
    gait.armSwing = right != 0 ? 0.08 : s.random().uniform(0.12, 0.38);
    s.gait(0.02, 0.98, gait);
}

void walkInPlace(Stage& s)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.3, 2.2);
    gait.lift = s.random().uniform(0.09, 0.26);
    gait.swingForward = s.random().uniform(-0.12, 0.12);
    gait.armSwing = s.random().uniform(0.08, 0.4);
    gait.strideForward = s.random().chance(0.4) ? s.random().uniform(0.05, 0.35) : 0;
    s.gait(0.03, 0.97, gait);
}

void march(Stage& s)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.5, 2.1);
    gait.lift = s.random().uniform(0.3, 0.42);
    gait.swingForward = s.random().uniform(0.12, 0.25);
    gait.armSwing = s.random().uniform(0.4, 0.65);
    s.gait(0.03, 0.97, gait);
}

void jog(Stage& s, double lift, double swing)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(2.3, 3.4);
    gait.lift = lift;
    gait.swingForward = swing;
    gait.flight = s.random().uniform(0.02, 0.05);
    gait.bounce = 0.012;
    gait.armsBent = s.random().chance(0.88);
    gait.armSwing = s.random().uniform(0.15, 0.42);
    gait.weightShift = 0.02;
    s.gait(0.02, 0.98, gait);
    s.swell(Channel::TorsoPitch, s.random().uniform(0, 0.14), 0, 0.1, 0.9, 1);
}

void runAhead(Stage& s)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(2.4, 3.2);
    gait.lift = s.random().uniform(0.2, 0.34);
    gait.swingForward = -0.1;
    gait.strideForward = s.random().uniform(0.5, 0.8);
    gait.flight = 0.045;
    gait.armsBent = true;
    gait.armSwing = s.random().uniform(0.3, 0.45);
    s.gait(0.02, 0.98, gait);
    s.swell(Channel::TorsoPitch, 0.18, 0, 0.12, 0.88, 1);
}

void limp(Stage& s)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.2, 1.7);
    gait.strideForward = s.random().uniform(0.2, 0.4);
    gait.limp = s.random().uniform(0.7, 1.0);
    gait.weightShift = 0.06;
    gait.armSwing = 0.12;
    s.gait(0.02, 0.98, gait);
    s.swell(Channel::TorsoPitch, 0.12, 0, 0.1, 0.9, 1);
}

void stairs(Stage& s)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.2, 1.7);
    gait.lift = s.random().uniform(0.28, 0.36);
    gait.strideForward = s.random().uniform(0.2, 0.3);
    gait.swingForward = 0.1;
    gait.armSwing = 0.2;
    gait.bounce = 0.04;
    s.gait(0.02, 0.98, gait);
    s.swell(Channel::TorsoPitch, 0.2, 0, 0.1, 0.9, 1);
}

void turn(Stage& s, double angle)
{
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.6, 2.3);
    const double steps = std::max(2.0, std::round(0.9 * s.seconds() * gait.stepsPerSecond));
    gait.turn = angle / steps;
    gait.lift = 0.08;
    gait.armSwing = 0.12;
    s.gait(0.05, 0.95, gait);
    s.swell(Channel::HeadYaw, angle > 0 ? 0.35 : -0.35, 0.02, 0.2, 0.6, 0.9);
}

void sideStep(Stage& s)
{
    const double far = s.random().uniform(0.25, 0.45);
    s.step(Arm::Right, 0.1, 0.42, far, 0);
    s.step(Arm::Left, 0.5, 0.82, far, 0);
}

void stepForward(Stage& s, double far)
{
    s.step(Arm::Right, 0.1, 0.42, 0, far);
    s.step(Arm::Left, 0.5, 0.82, 0, far);
    s.wave(Channel::TorsoYaw, 0.05, 0.9, 0.08, 1);
}

void sitDown(Stage& s)
{
    const double u0 = s.random().uniform(0.05, 0.25), u1 = s.random().uniform(0.6, 0.85),
                 deep = s.random().uniform(0.42, 0.54);
    const double back = s.random().uniform(0.3, 0.44), rest_ = s.random().uniform(-0.08, 0.12);
    s.curve(Channel::Crouch, {{u0, 0}, {u1, deep}});
    s.curve(Channel::PelvisForward, {{u0, 0}, {u1, -back}});
    s.curve(Channel::TorsoPitch,
            {{u0 - 0.02, 0}, {0.45 * u0 + 0.55 * u1, s.random().uniform(0.5, 0.85), true}, {u1 + 0.08, rest_}});
    const double kind = s.random().uniform(0, 1);
    if (kind < 0.6)
        s.hands({rest(0), reach(0.5 * (u0 + u1), {0.05, -0.7, 0.5}),
                 at(u1 + 0.06, Anchor::OwnKnee, {-0.02, 0.06, -0.1}), hold(1)});
    else if (kind < 0.75)
        s.hands({rest(0), at(0.5 * (u0 + u1), Anchor::Level, {0.25, 0.0, -0.05}),
                 at(u1 + 0.06, Anchor::OwnKnee, {-0.02, 0.06, -0.14}), hold(1)});
}

void standUp(Stage& s)
{
    const double u0 = s.random().uniform(0.1, 0.3), u1 = s.random().uniform(0.68, 0.9),
                 deep = s.random().uniform(0.42, 0.54);
    const double back = s.random().uniform(0.3, 0.44), rest_ = s.random().uniform(-0.08, 0.12);
    s.curve(Channel::Crouch, {{u0, deep}, {u1, 0}});
    s.curve(Channel::PelvisForward, {{u0 - 0.03, -back}, {u1 - 0.04, 0}});
    s.curve(Channel::TorsoPitch,
            {{u0 - 0.1, rest_}, {0.6 * u0 + 0.4 * u1, s.random().uniform(0.5, 0.85), true}, {u1, 0}});
    const double kind = s.random().uniform(0, 1);
    if (kind < 0.75)
        s.hands({at(0, Anchor::OwnKnee, {-0.02, 0.06, -0.1}), hold(u0), reach(0.5 * (u0 + u1), {0.08, -0.75, 0.45}),
                 rest(u1 + 0.05)});
}

void kneel(Stage& s)
{
    s.step(Arm::Left, 0.08, 0.3, 0, 0.4);
    s.curve(Channel::Crouch, {{0.15, 0}, {0.6, 0.44}});
    s.curve(Channel::RightFootLift, {{0.25, 0}, {0.55, 0.06}});
    s.curve(Channel::PelvisForward, {{0.15, 0}, {0.6, -0.04}});
    s.curve(Channel::TorsoPitch, {{0.12, 0}, {0.4, 0.35}, {0.7, 0.05}});
}

void standOnOneLeg(Stage& s)
{
    const double high = s.random().uniform(0.25, 0.45);
    s.swell(Channel::LeftFootLift, high, 0.12, 0.3, 0.76, 0.92);
    s.swell(Channel::LeftFootForward, s.random().uniform(-0.2, 0.1), 0.12, 0.3, 0.76, 0.92);
    s.swell(Channel::PelvisRight, 0.08, 0.05, 0.22, 0.82, 1);
    if (s.random().chance(0.5))
        s.hands({rest(0), reach(0.3, {0.8, -0.3, 0.1}, 0.2), hold(0.76), rest(1)});
}

void kneeRaise(Stage& s)
{
    s.swell(Channel::RightFootLift, s.random().uniform(0.42, 0.6), 0.12, 0.42, 0.56, 0.9);
    s.swell(Channel::RightFootForward, s.random().uniform(0.18, 0.32), 0.12, 0.42, 0.56, 0.9);
    s.swell(Channel::PelvisRight, -0.06, 0.04, 0.25, 0.75, 1);
}

void tiptoe(Stage& s)
{
    const double n = s.random().integer(1, 3), span = 0.88 / n;
    for (int k = 0; k < static_cast<int>(n); ++k)
        for (const Channel channel : {Channel::PelvisUp, Channel::RightFootLift, Channel::LeftFootLift})
            s.swell(channel, 0.075, 0.06 + k * span, 0.06 + (k + 0.35) * span, 0.06 + (k + 0.65) * span,
                    0.06 + (k + 1) * span);
}

void carry(Stage& s)
{
    s.hands({at(0, Anchor::Chest, {0.17, -0.3, 0.33}), hold(1)});
    Gait gait;
    gait.stepsPerSecond = s.random().uniform(1.3, 1.8);
    gait.strideForward = s.random().uniform(0.25, 0.45);
    gait.armSwing = 0;
    s.gait(0.02, 0.98, gait);
    s.base(Channel::TorsoPitch, -0.08);
}

void standStill(Stage& s)
{
    if (s.random().chance(0.5))
        s.swell(Channel::PelvisRight, s.random().normal(0, 0.03), 0.1, 0.35, 0.7, 0.95);
}

} // namespace

std::vector<Primitive> locomotionPrimitives()
{
    constexpr auto kWhole = kLegs | kTorso;
    return {
        {"walk",
         Sides::None,
         kLegs,
         1.8,
         4.2,
         [](Stage& s) { walk(s, s.random().uniform(0.35, 0.65), 0); },
         {},
         {"walk forward", "walk", "walking", "walk ahead", "stroll", "walking towards the camera"},
         {"The feet step forward in turn and the arms swing against the legs at the sides.",
          "The body travels ahead with even alternating steps."}},
        {"walk_back",
         Sides::None,
         kLegs,
         1.8,
         4.0,
         [](Stage& s) { walk(s, -s.random().uniform(0.25, 0.5), 0); },
         {},
         {"walk backwards", "step backwards", "retreat", "back away"},
         {"The feet step backward in turn and the body moves away to the rear.",
          "Alternating backward steps carry the body back while it faces ahead."}},
        {"walk_side",
         Sides::Each,
         kLegs,
         1.8,
         3.8,
         [](Stage& s) { walk(s, 0, s.random().uniform(0.2, 0.4)); },
         {"walk sideways to the {side}", "sidestep repeatedly to the {side}", "shuffle to the {side}"},
         {"walk sideways", "side shuffle"},
         {"The feet step to the {side} one after the other and the body moves sideways.",
          "Repeated side steps carry the body to the {side} without turning."}},
        {"walk_in_place",
         Sides::None,
         kLegs,
         1.8,
         4.2,
         walkInPlace,
         {},
         {"walk in place", "walking in place", "walk on the spot", "step on the spot", "walking"},
         {"The feet are lifted in turn on the spot with small steps while the arms swing gently.",
          "Alternating low knee lifts without travelling, as in slow walking."}},
        {"march",
         Sides::None,
         kLegs,
         1.8,
         4.0,
         march,
         {},
         {"march in place", "marching", "march", "high knees", "walk like a soldier"},
         {"The knees are lifted high in turn in front of the body while straight arms swing strongly.",
          "A stiff regular march on the spot with raised thighs."}},
        {"jog",
         Sides::None,
         kLegs | kBothArms,
         1.5,
         4.0,
         [](Stage& s) { jog(s, s.random().uniform(0.12, 0.32), s.random().uniform(-0.22, 0.1)); },
         {},
         {"jog in place", "jogging", "jogging in place", "jog", "run in place", "running on the spot",
          "run on the spot"},
         {"The feet leave the floor in turn quickly on the spot while the bent arms pump beside the waist.",
          "Fast light alternating steps with bent elbows swinging forward and back."}},
        {"run",
         Sides::None,
         kLegs | kBothArms,
         1.4,
         3.0,
         runAhead,
         {},
         {"run forward", "run", "running", "sprint"},
         {"The legs stride forward fast in turn with a moment of flight while the bent arms pump.",
          "The body leans ahead and travels quickly with long running steps."}},
        {"butt_kicks",
         Sides::None,
         kLegs | kBothArms,
         1.6,
         3.6,
         [](Stage& s) { jog(s, s.random().uniform(0.4, 0.5), s.random().uniform(-0.45, -0.32)); },
         {},
         {"butt kicks", "butt kicks", "kick the heels up behind", "heel flicks"},
         {"While jogging on the spot the heels swing up behind towards the buttocks in turn.",
          "The lower legs flick backward and up quickly, the thighs staying down."}},
        {"high_knees",
         Sides::None,
         kLegs | kBothArms,
         1.6,
         3.6,
         [](Stage& s) { jog(s, s.random().uniform(0.4, 0.52), s.random().uniform(0.15, 0.26)); },
         {},
         {"run with high knees", "high knee running", "sprint in place with high knees"},
         {"The knees are driven up in front of the hips in turn at a fast pace while the bent arms pump.",
          "Quick running on the spot with the thighs raised to the level."}},
        {"limp",
         Sides::Each,
         kWhole,
         2.0,
         4.2,
         limp,
         {"limp with {leg}", "limp on {foot}", "walk with an injured {side} leg"},
         {"limp", "limping", "hobble"},
         {"The {side} leg takes short quick steps and the trunk tips over with each of them while the other leg "
          "carries the weight.",
          "An uneven walk that spares {foot}."}},
        {"stairs",
         Sides::None,
         kLegs,
         2.0,
         4.0,
         stairs,
         {},
         {"climb stairs", "walk upstairs", "climbing steps", "go up the stairs"},
         {"The knees are lifted high in turn, each foot is set ahead on a step, and the trunk leans forward.",
          "The legs rise and push in alternation as on a staircase."}},
        {"turn",
         Sides::Each,
         kLegs,
         1.2,
         2.6,
         [](Stage& s) { turn(s, -s.random().uniform(1.2, 1.8)); },
         {"turn {side}", "turn to the {side}", "turn the whole body to the {side}"},
         {"quarter turn", "turn aside"},
         {"The whole body turns a quarter to the {side} with small steps.",
          "Head, trunk and feet rotate to face the {side}."}},
        {"turn_around",
         Sides::None,
         kLegs,
         1.6,
         3.2,
         [](Stage& s) { turn(s, (s.random().chance(0.5) ? 1 : -1) * s.random().uniform(2.7, 3.4)); },
         {},
         {"turn around", "turn back", "about face", "turn to face the other way"},
         {"The whole body turns half around with small steps until it faces the other way.",
          "The feet step around on the spot and the back comes to the front."}},
        {"side_step",
         Sides::Each,
         kLegs,
         1.1,
         2.4,
         sideStep,
         {"step to the {side}", "side step to the {side}", "step {side}"},
         {"side step", "step aside"},
         {"{foot} steps out to the {side} and the other foot follows.",
          "The body shifts one step sideways to the {side}."}},
        {"step_forward",
         Sides::None,
         kLegs,
         1.1,
         2.4,
         [](Stage& s) { stepForward(s, s.random().uniform(0.3, 0.55)); },
         {},
         {"step forward", "take one step forward", "step ahead"},
         {"One foot steps ahead and the other closes up to it.", "The body moves one step forward and stands."}},
        {"step_back",
         Sides::None,
         kLegs,
         1.1,
         2.4,
         [](Stage& s) { stepForward(s, -s.random().uniform(0.25, 0.45)); },
         {},
         {"step back", "take one step back", "step backward"},
         {"One foot steps back and the other closes up to it.", "The body moves one step to the rear and stands."}},
        {"sit_down",
         Sides::None,
         kWhole,
         1.2,
         3.0,
         sitDown,
         {},
         {"sit down", "sitting down", "stand to sit", "take a seat", "sit on a chair"},
         {"From standing, the trunk leans forward, the knees bend, and the hips move back and down onto a seat.",
          "The body lowers itself backward onto a chair and stays seated with the thighs level."},
         Beginning::Standing,
         Ending::Lowered},
        {"stand_up",
         Sides::None,
         kWhole,
         1.2,
         3.0,
         standUp,
         {},
         {"stand up", "standing up", "sit to stand", "standing up", "rise from a chair", "get up"},
         {"From a seat, the trunk leans forward and the legs straighten until the body stands upright.",
          "The hips leave a chair, move forward and up, and the knees stretch."},
         Beginning::Lowered},
        {"kneel",
         Sides::None,
         kWhole,
         1.6,
         3.0,
         kneel,
         {},
         {"kneel down", "kneel on one knee", "go down on one knee", "genuflect"},
         {"One foot steps ahead and the body sinks until the other knee is near the floor.",
          "The hips lower between the feet, one knee in front and one on the ground, and stay there."},
         Beginning::Standing,
         Ending::Lowered},
        {"one_leg_stand",
         Sides::Each,
         kLegs,
         1.8,
         3.6,
         standOnOneLeg,
         {"stand on {leg}", "balance on {foot}"},
         {"stand on one leg", "balance on one leg"},
         {"The weight goes onto {foot} and the other foot is held up off the floor without moving.",
          "The body balances on the {side} leg alone."}},
        {"knee_raise",
         Sides::Each,
         kLegs,
         1.2,
         2.6,
         kneeRaise,
         {"raise {knee}", "lift {leg}", "raise {foot} off the ground", "{side} knee up"},
         {"lift one knee", "raise a leg"},
         {"{knee} is lifted in front until the thigh is level, and {foot} is set down again.",
          "The {side} thigh rises forward with a bent knee while the other leg stands."}},
        {"tiptoe",
         Sides::None,
         kLegs,
         1.5,
         3.2,
         tiptoe,
         {},
         {"stand on tiptoe", "calf raises", "rise on the toes"},
         {"The heels leave the floor and the whole body rises a little onto the toes, then sinks.",
          "The straight body is lifted by the ankles and lowered."}},
        {"carry",
         Sides::None,
         kLegs | kBothArms,
         2.0,
         4.2,
         carry,
         {},
         {"carry a box", "walk while carrying something", "carry something heavy"},
         {"Both forearms hold a load in front of the belly while the feet step forward.",
          "The hands stay ahead of the body without swinging as it walks."}},
        {"stand",
         Sides::None,
         kNoLimbs,
         1.5,
         3.6,
         standStill,
         {},
         {"stand still", "stand", "do nothing", "wait", "idle"},
         {"The body stands upright with hanging arms and hardly moves.", "Nothing moves but a slight sway."}},
    };
}

} // namespace kinescope::datasets::grammar
