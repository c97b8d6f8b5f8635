#include "datasets/grammar/primitive.h"

#include <algorithm>

namespace kinescope::datasets::grammar
{

namespace
{

void stepIn(Stage& s, double u0, double u1, double u2, double far)
{
    s.step(Arm::Left, u0, u1, 0, far);
    s.step(Arm::Left, u2, std::min(u2 + (u1 - u0), 1.0), 0, -far);
}

void throwOver(Stage& s)
{
    // From a loose toss beside the head to a full pitch with a turned trunk and a step.
    const double force = s.random().uniform(0.2, 1.1), out = s.random().uniform(0.15, 0.5);
    const double end = s.random().uniform(0.6, 0.74);
    std::vector<Waypoint> way{rest(0), sweep(0.2, {0.3, -0.25, s.random().uniform(-0.15, 0.5)}),
                              reach(0.4, {out, s.random().uniform(0.2, 0.5), 0.15 - 0.38 * force}, 0.5), hold(0.43),
                              sweep(0.51, {0.6 * out, 0.66, 0.3}, 0.4)};
    if (s.random().chance(0.5)) { // the arm stays ahead before it drops
        way.push_back(reach(0.59, {s.random().uniform(-0.2, 0.05), s.random().uniform(-0.05, 0.4), 0.95}));
        way.push_back(hold(end));
    } else {
        way.push_back(sweep(0.58, {0.02, 0.38, 0.85}));
        way.push_back(reach(0.7, {-0.25 * force, -0.45, 0.6}));
    }
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.4, -0.42 * force}, {0.44, -0.42 * force}, {0.62, 0.32 * force}, {1, 0}});
    s.curve(Channel::TorsoPitch, {{0.15, 0}, {0.42, -0.1 * force}, {0.64, 0.28 * force}, {1, 0}});
    if (s.random().chance(0.35))
        stepIn(s, 0.32, 0.52, 0.78, 0.35);
    if (s.random().chance(0.3))
        s.hand(Arm::Left, {rest(0), reach(0.4, {0.1, -0.05, 0.75}), reach(0.6, {0.2, -0.6, 0.1}), rest(1)});
}

void throwUnder(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.36, {0.12, -0.75, -0.5}), sweep(0.5, {0.05, -0.92, 0.3}),
                        reach(0.62, {0.0, -0.1, 0.9}), hold(0.68), rest(1)});
    s.curve(Channel::TorsoPitch, {{0.1, 0}, {0.36, 0.25}, {0.5, 0.25}, {0.64, 0.02}, {1, 0}});
    if (s.random().chance(0.4))
        stepIn(s, 0.3, 0.5, 0.75, 0.3);
}

void bowl(Stage& s)
{
    const double far = s.random().uniform(0.45, 0.75) * s.amount(), deep = s.random().uniform(0.1, 0.3);
    s.hand(Arm::Right, {rest(0), sweep(0.16, {0.1, -0.6, 0.45}), reach(0.36, {0.18, -0.6, -0.7}, 0.2),
                        sweep(0.5, {0.05, -0.97, 0.1}), reach(0.62, {-0.05, -0.35, 0.85}),
                        sweep(0.72, {-0.1, 0.05, 0.7}), rest(1)});
    s.curve(Channel::TorsoPitch, {{0.08, 0}, {0.36, 0.65}, {0.52, 0.75}, {0.68, 0.4}, {1, 0}});
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.36, -0.3}, {0.6, 0.25}, {1, 0}});
    s.swell(Channel::Crouch, deep, 0.2, 0.46, 0.64, 0.95);
    s.step(Arm::Left, 0.2, 0.42, -0.05, far);
    s.swell(Channel::PelvisForward, 0.2 * far, 0.2, 0.45, 0.66, 0.9);
    s.swell(Channel::RightFootLift, 0.06, 0.42, 0.54, 0.64, 0.78);
    s.step(Arm::Left, 0.74, 0.95, 0.05, -far);
    s.hand(Arm::Left, {rest(0), reach(0.45, {0.45, -0.6, -0.1}), hold(0.62), rest(1)});
}

void pickThrow(Stage& s)
{
    s.hand(Arm::Right,
           {rest(0), at(0.24, Anchor::Ground, {0.15, 0.18, 0.35}), hold(0.3), sweep(0.46, {0.25, -0.3, 0.3}),
            reach(0.58, {0.36, 0.42, -0.18}, 0.6), sweep(0.68, {0.15, 0.65, 0.35}, 0.4), sweep(0.74, {0, 0.3, 0.85}),
            reach(0.83, {-0.2, -0.4, 0.55}), rest(1)});
    s.curve(Channel::TorsoPitch, {{0, 0}, {0.24, 1.15}, {0.3, 1.15}, {0.5, 0}, {0.58, -0.1}, {0.78, 0.25}, {1, 0}});
    s.swell(Channel::Crouch, s.random().uniform(0.1, 0.4), 0.02, 0.23, 0.3, 0.5);
    s.curve(Channel::TorsoYaw, {{0.45, 0}, {0.58, -0.4}, {0.76, 0.3}, {1, 0}});
}

void forehand(Stage& s)
{
    const double low = s.random().uniform(-0.55, -0.05);
    s.hand(Arm::Right, {rest(0), sweep(0.2, {0.6, low, 0.2}, 0.2), reach(0.4, {0.72, low, -0.5}, 0.2), hold(0.44),
                        sweep(0.54, {0.55, low + 0.1, 0.6}, 0.1), sweep(0.62, {-0.1, 0.15, 0.75}, 0.2),
                        reach(0.7, {-0.52, 0.3, 0.35}, 0.3), hold(0.76), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.08, 0},
                                {0.4, -0.6 * s.amount()},
                                {0.45, -0.6 * s.amount()},
                                {0.66, 0.5 * s.amount()},
                                {0.76, 0.45},
                                {1, 0}});
    s.swell(Channel::Crouch, 0.06, 0.1, 0.35, 0.6, 0.9);
    if (s.random().chance(0.4))
        stepIn(s, 0.35, 0.52, 0.78, 0.3);
}

void backhand(Stage& s)
{
    const double low = s.random().uniform(-0.5, -0.1);
    s.hand(Arm::Right, {rest(0), reach(0.4, {-0.55, low, 0.15}), hold(0.44), sweep(0.54, {0.0, low + 0.1, 0.8}),
                        sweep(0.62, {0.65, 0.1, 0.6}, 0.1), reach(0.7, {0.85, 0.28, -0.1}, 0.3), hold(0.76), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.08, 0},
                                {0.4, 0.6 * s.amount()},
                                {0.45, 0.6 * s.amount()},
                                {0.66, -0.4 * s.amount()},
                                {0.76, -0.35},
                                {1, 0}});
    if (s.random().chance(0.4))
        s.hand(Arm::Left, {rest(0), at(0.38, Anchor::OtherHand, {0.05, -0.04, 0}), hold(0.62), rest(1)});
}

void serve(Stage& s)
{
    s.hand(Arm::Left, {rest(0), reach(0.12, {-0.05, -0.45, 0.5}), hold(0.16), reach(0.36, {0.1, 0.75, 0.5}), hold(0.42),
                       reach(0.6, {0.05, -0.45, 0.25}), rest(1)});
    s.hand(Arm::Right, {rest(0), sweep(0.2, {0.35, -0.7, -0.3}), reach(0.42, {0.42, 0.35, -0.2}, 0.7), hold(0.46),
                        sweep(0.55, {0.2, 0.9, 0.15}, 0.5), sweep(0.62, {0.0, 0.4, 0.8}),
                        reach(0.74, {-0.45, -0.5, 0.4}), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.42, -0.4}, {0.64, 0.35}, {1, 0}});
    s.curve(Channel::TorsoPitch, {{0.15, 0}, {0.44, -0.2}, {0.66, 0.3}, {1, 0}});
    s.swell(Channel::HeadPitch, -0.5, 0.2, 0.36, 0.46, 0.62);
}

void smash(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.38, {0.4, 0.4, -0.18}, 0.7), hold(0.44), sweep(0.54, {0.15, 0.95, 0.15}, 0.4),
                        sweep(0.6, {0, 0.35, 0.85}), reach(0.7, {-0.15, -0.5, 0.6}), rest(1)});
    s.curve(Channel::TorsoPitch, {{0.15, 0}, {0.44, -0.15}, {0.64, 0.35}, {1, 0}});
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.4, -0.3}, {0.62, 0.25}, {1, 0}});
    if (s.random().chance(0.4))
        s.curve(Channel::PelvisUp, {{0.42, 0}, {0.53, 0.15, true}, {0.64, 0}});
}

void batSwing(Stage& s, double height, double finish)
{
    s.hand(Arm::Right, {rest(0), at(0.26, Anchor::Chest, {0.32, height + 0.05, 0.1}, 0.3), hold(0.44),
                        pass(0.54, Anchor::Chest, {0.15, height - 0.1, 0.5}),
                        pass(0.6, Anchor::Chest, {-0.25, height - 0.05, 0.48}),
                        at(0.7, Anchor::Chest, {-0.42, finish, 0.1}), hold(0.76), rest(1)});
    s.hand(Arm::Left, {rest(0), at(0.26, Anchor::OtherHand, {0.04, -0.09, 0.05}), hold(0.72), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.3, -0.75}, {0.45, -0.8}, {0.68, 0.8 * s.amount()}, {0.76, 0.75}, {1, 0}});
}

void baseball(Stage& s)
{
    batSwing(s, s.random().uniform(-0.1, 0.06), s.random().uniform(-0.05, 0.15));
    s.swell(Channel::Crouch, 0.06, 0.1, 0.3, 0.6, 0.9);
    s.swell(Channel::Heading, s.random().uniform(-0.3, 0.5), 0.0, 0.25, 0.75, 1.0);
    if (s.random().chance(0.4))
        stepIn(s, 0.38, 0.5, 0.8, 0.2);
}

void golf(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.18, Anchor::Chest, {0.03, -0.52, 0.33}), hold(0.26),
                        pass(0.36, Anchor::Chest, {0.4, -0.25, 0.3}), at(0.46, Anchor::Chest, {0.38, 0.22, 0.0}, 0.3),
                        pass(0.56, Anchor::Chest, {0.05, -0.53, 0.35}), pass(0.62, Anchor::Chest, {-0.4, -0.15, 0.3}),
                        at(0.7, Anchor::Chest, {-0.32, 0.25, 0.0}, 0.2), hold(0.78), rest(1)});
    s.hand(Arm::Left, {rest(0), at(0.18, Anchor::OtherHand, {0.03, -0.07, 0.02}), hold(0.76), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.2, 0}, {0.46, -0.7}, {0.56, 0}, {0.7, 0.8}, {0.78, 0.75}, {1, 0}});
    s.curve(Channel::TorsoPitch, {{0, 0}, {0.18, 0.5}, {0.58, 0.45}, {0.72, 0.05}, {1, 0}});
    s.swell(Channel::Crouch, 0.06, 0.05, 0.2, 0.6, 0.8);
}

void shootBasket(Stage& s)
{
    s.hand(Arm::Right,
           {rest(0), at(0.2, Anchor::Chest, {0.08, -0.2, 0.3}), at(0.38, Anchor::Head, {0.08, 0.02, 0.2}, 0.1),
            hold(0.44), reach(0.58, {-0.05, 0.8, 0.55}), hold(0.68), rest(1)});
    s.hand(Arm::Left, {rest(0), at(0.2, Anchor::Chest, {0.1, -0.2, 0.3}), at(0.38, Anchor::Head, {0.1, 0.0, 0.18}),
                       hold(0.44), reach(0.58, {-0.05, 0.65, 0.55}), reach(0.68, {0.05, 0.45, 0.5}), rest(1)});
    s.swell(Channel::Crouch, s.random().uniform(0.03, 0.2), 0.15, 0.36, 0.42, 0.56);
    if (s.random().chance(0.4))
        s.curve(Channel::PelvisUp, {{0.46, 0}, {0.56, s.random().uniform(0.08, 0.25), true}, {0.66, 0}});
    s.swell(Channel::HeadPitch, -0.3, 0.25, 0.4, 0.65, 0.85);
}

void dribble(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.14, {0.18, -0.62, 0.42}), hold(0.86), rest(1)});
    s.shake(Arm::Right, 0.1, 0.9, {0, 0.17, 0.02}, s.cycles(0.1, 0.9, 1.2, 2.2, 2, 7));
    s.swell(Channel::TorsoPitch, 0.25, 0.02, 0.18, 0.85, 1);
    s.swell(Channel::Crouch, 0.1, 0.02, 0.18, 0.85, 1);
}

void catchOne(Stage& s)
{
    const double aside = s.random().uniform(-0.15, 0.4), up = s.random().uniform(-0.15, 0.72);
    const Vector3 meet{aside, up, s.random().uniform(0.5, 0.85)};
    s.hand(Arm::Right,
           {rest(0), sweep(0.22, {aside, 0.5 * up - 0.2, 0.45}), reach(0.36, meet), hold(0.44),
            reach(0.56, meet + Vector3{-0.08, -0.12, -s.random().uniform(0.1, 0.35)}), hold(0.66), rest(1)});
    s.swell(Channel::HeadPitch, -0.3 * up, 0.1, 0.3, 0.5, 0.8);
}

void catchBoth(Stage& s)
{
    const double up = s.random().uniform(-0.3, 0.3);
    s.hands({rest(0), reach(0.32, {-0.12, up, 0.85}), hold(0.42), at(0.56, Anchor::Chest, {0.08, -0.2, 0.22}),
             hold(0.7), rest(1)});
    s.swell(Channel::Crouch, 0.06, 0.3, 0.5, 0.6, 0.8);
}

void tossUp(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.24, {0.02, -0.5, 0.5}), hold(0.32), reach(0.44, {0.05, 0.1, 0.6}),
                        reach(0.66, {0.02, -0.3, 0.55}), hold(0.76), rest(1)});
    s.swell(Channel::HeadPitch, -0.35, 0.3, 0.45, 0.55, 0.7);
}

void juggle(Stage& s)
{
    const double n = s.cycles(0.14, 0.86, 1.2, 2.0, 2, 6);
    s.hands({rest(0), reach(0.16, {0.02, -0.4, 0.52}), hold(0.84), rest(1)});
    s.shake(Arm::Right, 0.12, 0.88, {0.06, 0.12, 0}, n, 0);
    s.shake(Arm::Left, 0.12, 0.88, {0.06, 0.12, 0}, n, 3.14159);
}

void throwBoth(Stage& s)
{
    s.hands({rest(0), sweep(0.18, {-0.05, -0.1, 0.6}), at(0.4, Anchor::Head, {0.09, 0.18, -0.06}, 0.5), hold(0.45),
             reach(0.6, {-0.08, 0.25, 0.9}), sweep(0.72, {0.0, -0.5, 0.6}), rest(1)});
    s.curve(Channel::TorsoPitch, {{0.15, 0}, {0.42, -0.2}, {0.62, 0.3}, {1, 0}});
}

} // namespace

std::vector<Primitive> ballPrimitives()
{
    constexpr auto kBody = static_cast<Limbs>(kRightArm | kTorso);
    constexpr auto kBodyBoth = static_cast<Limbs>(kBothArms | kTorso);
    return {
        {"throw",
         Sides::Each,
         kBody,
         1.1,
         2.6,
         throwOver,
         {"throw with {hand}", "{side} arm throw", "throw a ball overhand with {hand}", "{side} handed throw"},
         {"throw", "throw a ball", "overhand throw", "throwing", "throw something", "pitch a baseball"},
         {"{hand} is drawn back behind the shoulder and whips forward and down across the body as the trunk turns.",
          "The {side} elbow bends beside the head, then the arm extends quickly ahead to release a ball."}},
        {"throw_under",
         Sides::Each,
         kBody,
         1.1,
         2.4,
         throwUnder,
         {"throw underhand with {hand}", "underhand toss with {hand}", "{side} handed underarm throw"},
         {"underhand throw", "toss something", "underarm throw"},
         {"{hand} swings back beside the hip and then forward and up in a low arc to release at chest height.",
          "The straight {side} arm moves like a pendulum from behind the body to the front."}},
        {"bowl",
         Sides::Each,
         kBody | kLegs,
         1.4,
         3.0,
         bowl,
         {"bowling with {hand}", "{side} handed bowling", "roll a ball along the floor with {hand}"},
         {"bowling", "bowl", "roll a bowling ball", "roll a ball on the floor"},
         {"{hand} swings back and then forward low past the knee while the {other side} foot steps ahead and the trunk "
          "bends.",
          "The body steps into a low lunge, leans forward, and the {side} arm swings from behind to the front to let a "
          "ball roll."}},
        {"pickup_throw",
         Sides::Each,
         kBody | kLegs,
         2.0,
         3.6,
         pickThrow,
         {"pick up and throw with {hand}", "pick something up with {hand} and throw it"},
         {"pick up and throw", "pickup and throw", "pick up a stone and throw it",
          "lift an object from the floor and throw it"},
         {"The trunk bends down and {hand} takes something from the floor, then the body rises and the arm throws "
          "overhand.",
          "First a deep bend to the ground, then {hand} goes behind the shoulder and whips forward."}},
        {"forehand",
         Sides::Each,
         kBody,
         1.1,
         2.4,
         forehand,
         {"tennis forehand with {hand}", "forehand swing with {hand}", "{side} handed tennis swing",
          "swing a racket with {hand}"},
         {"tennis forehand swing", "tennis swing", "forehand", "swing a racket", "tennis bat swing",
          "hit other person with something"},
         {"{arm} is taken out and back at the {side} side, then sweeps forward and across the body to the {other side} "
          "shoulder.",
          "The trunk turns to the {side}, and {hand} swings a racket from behind to the front and over to the {other "
          "side}."}},
        {"backhand",
         Sides::Each,
         kBody,
         1.1,
         2.4,
         backhand,
         {"tennis backhand with {hand}", "backhand swing with {hand}", "{side} handed backhand"},
         {"backhand", "tennis backhand swing", "backhand swing"},
         {"{hand} is taken across the body to the {other side} hip and then swings forward and out to the {side}.",
          "The trunk turns to the {other side} and the {side} arm sweeps outward to hit a ball."}},
        {"serve",
         Sides::Each,
         kBodyBoth,
         1.4,
         2.8,
         serve,
         {"tennis serve with {hand}", "{side} handed tennis serve", "serve overhead with {hand}"},
         {"tennis serve", "serve a tennis ball", "serving", "volleyball serve"},
         {"{other hand} tosses a ball up while {hand} goes behind the head and then hits from overhead forward and "
          "down.",
          "Both arms rise, the {side} arm reaches its highest point above the head, and it swings down across the "
          "body."}},
        {"smash",
         Sides::Each,
         kBody,
         1.1,
         2.4,
         smash,
         {"smash with {hand}", "spike a ball with {hand}", "overhead hit with {hand}"},
         {"smash", "badminton smash", "volleyball spike", "overhead smash"},
         {"{hand} is lifted above the head and strikes forward and down with force.",
          "The {side} arm stretches up and slams down in front of the body."}},
        {"baseball",
         Sides::Each,
         kBodyBoth,
         1.2,
         2.6,
         baseball,
         {"baseball swing from the {side}", "swing a bat from the {side}", "{side} handed baseball swing"},
         {"baseball swing", "swing a baseball bat", "bat a ball", "batting"},
         {"Both hands hold a bat beside the {side} shoulder and swing it level around the body to the {other side} as "
          "the trunk turns.",
          "The hands stay together, start at the {side} side of the head, and sweep horizontally across the front."}},
        {"golf",
         Sides::Each,
         kBodyBoth | kLegs,
         1.6,
         3.2,
         golf,
         {"golf swing from the {side}", "{side} handed golf swing"},
         {"golf swing", "play golf", "hit a golf ball", "drive a golf ball"},
         {"The trunk bends forward, both hands go up to the {side} together, swing down past the knees and up to the "
          "{other side}.",
          "The joined hands draw a big arc from above the {side} shoulder down to the floor and up over the {other "
          "side} shoulder."}},
        {"basketball_shoot",
         Sides::Either,
         kBodyBoth,
         1.1,
         2.4,
         shootBasket,
         {},
         {"basketball shoot", "basketball shooting", "shoot a basketball", "shoot at the basket", "free throw",
          "jump shot"},
         {"Both hands bring a ball up in front of the face, the knees give, and the arms extend upward and forward to "
          "release it.",
          "The hands rise from the chest to the forehead and push up over the head with a follow-through of the "
          "wrist."}},
        {"dribble",
         Sides::Each,
         kBody | kLegs,
         1.4,
         3.4,
         dribble,
         {"dribble a ball with {hand}", "bounce a ball with {hand}"},
         {"dribble a basketball", "bounce ball", "dribbling", "bounce a ball on the floor"},
         {"{hand} pushes downward at hip height again and again while the trunk leans forward a little.",
          "The {side} forearm pumps up and down beside the body to bounce a ball."}},
        {"catch",
         Sides::Each,
         kRightArm,
         1.1,
         2.2,
         catchOne,
         {"catch with {hand}", "{side} hand catch", "catch a ball with {hand}",
          "grab something in the air with {hand}"},
         {"catch", "hand catch", "catch something with one hand", "grab a flying object"},
         {"{hand} shoots out in front at chest or head height, closes around something, and is drawn in a little.",
          "The {side} arm extends quickly ahead, stops, and bends back with the catch."}},
        {"catch_both",
         Sides::None,
         kBothArms,
         1.1,
         2.2,
         catchBoth,
         {},
         {"catch with both hands", "catch a ball with two hands", "receive a pass"},
         {"Both hands reach out ahead to meet a ball and bring it in to the chest.",
          "The two arms extend forward together and fold back towards the breastbone."}},
        {"toss_up",
         Sides::Either,
         kRightArm,
         1.2,
         2.4,
         tossUp,
         {},
         {"toss a coin", "toss something up", "throw something into the air and catch it"},
         {"{hand} is held low in front, flicks upward, and waits to catch what comes down.",
          "The forearm rises quickly from the waist to the chest, then sinks again while the head looks up."}},
        {"juggle",
         Sides::None,
         kBothArms,
         1.6,
         3.4,
         juggle,
         {},
         {"juggle", "juggling", "juggling table tennis balls", "juggle balls"},
         {"Both hands are held in front at waist height and move up and down in turn in a quick rhythm.",
          "The forearms alternate small upward tosses, right and left."}},
        {"throw_both",
         Sides::None,
         kBodyBoth,
         1.2,
         2.6,
         throwBoth,
         {},
         {"throw with both hands", "soccer throw-in", "two hand overhead throw", "throw a big ball"},
         {"Both hands are taken behind the head together and are swung forward to release a ball.",
          "The trunk leans back, then the two arms whip over the head to the front."}},
    };
}

} // namespace kinescope::datasets::grammar
