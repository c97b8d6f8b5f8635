#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

void wave(Stage& s)
{
    // Some wave beside the head, some in front of the face, some high overhead with a long arm.
    const double aside = s.random().uniform(0.02, 0.5), ahead = s.random().uniform(0.2, 0.68);
    const double high = s.random().chance(0.2) ? s.random().uniform(0.5, 0.75) : s.random().uniform(0.12, 0.5);
    s.hand(Arm::Right, {rest(0), reach(0.2, {aside, high, ahead}, 0.15), hold(0.82), rest(1)});
    const double width = s.random().uniform(0.15, 0.34);
    s.shake(Arm::Right, 0.14, 0.88, {width, s.random().uniform(-0.05, 0.05), s.random().uniform(-0.08, 0.02)},
            s.cycles(0.14, 0.88, 0.9, 2.2, 2, 7));
    s.wave(Channel::TorsoRoll, 0.1, 0.9, 0.03, 1);
}

void swipeIn(Stage& s)
{
    const double high = s.random().uniform(-0.28, 0.32), bow = s.random().uniform(-0.05, 0.22);
    const double ahead = s.random().uniform(0.3, 0.8), far = s.random().uniform(0.3, 0.66);
    const double close = s.random().uniform(0.3, 0.55);
    s.hand(Arm::Right, {rest(0), sweep(0.18, {0.6 * far, -0.45, 0.5}), reach(0.34, {far, high, ahead}, 0.2),
                        sweep(0.5, {0.05, high + bow, 0.85}, 0.2), reach(0.62, {-0.55, high + 0.5 * bow, close}, 0.25),
                        hold(s.random().uniform(0.64, 0.78)), rest(1)});
    const double turn = s.random().uniform(0.0, 0.26);
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.36, -0.5 * turn}, {0.62, turn}, {0.75, turn}, {1, 0}});
}

void swipeOut(Stage& s)
{
    const double high = s.random().uniform(-0.28, 0.32), bow = s.random().uniform(-0.05, 0.2);
    const double close = s.random().uniform(0.28, 0.55), ahead = s.random().uniform(0.25, 0.7);
    s.hand(Arm::Right, {rest(0), reach(0.34, {-0.5, high, close}, 0.2), sweep(0.48, {0.05, high + bow, 0.85}, 0.2),
                        reach(0.62, {s.random().uniform(0.5, 0.85), high + 0.5 * bow, ahead}, 0.1),
                        hold(s.random().uniform(0.64, 0.78)), rest(1)});
    const double turn = s.random().uniform(0.0, 0.22);
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.34, turn}, {0.62, -turn}, {0.75, -turn}, {1, 0}});
}

void swipeUp(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.3, {0.05, -0.5, 0.5}), reach(0.58, {0.1, 0.6, 0.55}), hold(0.7), rest(1)});
}

void swipeDown(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.34, {0.1, 0.6, 0.5}), reach(0.6, {0.05, -0.45, 0.55}), hold(0.72), rest(1)});
}

void raiseUp(Stage& s)
{
    s.hand(Arm::Right, {rest(0), sweep(0.18, {0.15, -0.2, 0.6}), reach(0.36, {0.12, 0.93, 0.12}), hold(0.7), rest(1)});
}

void raiseSide(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.32, {0.95, 0.02, 0.08}, 0.3), hold(0.7), rest(1)});
}

void point(Stage& s)
{
    const double across = s.random().uniform(-0.15, 0.3), up = s.random().uniform(-0.08, 0.22);
    s.hand(Arm::Right, {rest(0), reach(0.32, {across, up, 0.93}), hold(0.72), rest(1)});
    s.swell(Channel::HeadYaw, -across * 0.5, 0.1, 0.3, 0.7, 0.9);
}

void pointUp(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.35, {0.2, 0.72, 0.4}), hold(0.7), rest(1)});
    s.swell(Channel::HeadPitch, -0.4, 0.2, 0.4, 0.7, 0.9);
}

void push(Stage& s)
{
    s.hand(Arm::Right,
           {rest(0), reach(0.32, {0.0, -0.12, 0.28}), hold(0.4), reach(0.6, {-0.03, 0.02, 0.93}), hold(0.72), rest(1)});
    s.swell(Channel::TorsoPitch, 0.12 * s.amount(), 0.38, 0.58, 0.7, 0.9);
}

void pull(Stage& s)
{
    s.hand(Arm::Right,
           {rest(0), reach(0.3, {-0.02, 0.0, 0.92}), hold(0.42), reach(0.66, {0.1, -0.25, 0.22}), hold(0.76), rest(1)});
    s.curve(Channel::TorsoPitch, {{0.1, 0}, {0.3, 0.1}, {0.42, 0.1}, {0.66, -0.08}, {1, 0}});
}

void stop(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.26, {0.05, 0.1, 0.82}), hold(0.76), rest(1)});
    s.swell(Channel::RightWristBend, 0.9, 0.15, 0.28, 0.75, 0.9);
}

void comeHere(Stage& s)
{
    const double n = s.cycles(0.2, 0.85, 1.0, 2.0, 2, 5);
    s.hand(Arm::Right, {rest(0), reach(0.24, {0.08, -0.05, 0.62}), hold(0.82), rest(1)});
    s.shake(Arm::Right, 0.2, 0.86, {-0.04, 0.14, -0.16}, n);
    s.wave(Channel::RightWristBend, 0.2, 0.86, 0.5, n);
}

void thumb(Stage& s, double bend)
{
    s.hand(Arm::Right, {rest(0), reach(0.28, {0.02, -0.15, 0.62}), hold(0.76), rest(1)});
    s.swell(Channel::RightWristBend, bend, 0.15, 0.3, 0.75, 0.9);
}

void shakeFist(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.2, {0.2, 0.15, 0.42}, 0.1), hold(0.82), rest(1)});
    s.shake(Arm::Right, 0.15, 0.86, {0.02, 0.1, 0.13}, s.cycles(0.15, 0.86, 1.8, 3.2, 3, 8));
}

void tremble(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.2, {0.1, -0.1, 0.55}), hold(0.82), rest(1)});
    s.shake(Arm::Right, 0.15, 0.86, {0.1, 0.04, 0.02}, s.cycles(0.15, 0.86, 2.6, 4.0, 4, 12));
}

void armCircle(Stage& s)
{
    const double n = s.cycles(0.14, 0.88, 0.5, 1.1, 1, 4);
    s.hand(Arm::Right, {rest(0), reach(0.14, {0.15, -0.85, 0.3}), hold(0.88), rest(1)});
    s.circle(Arm::Right, 0.12, 0.88, {0.12, 0, 0.85}, {0, -0.88, 0}, n * (s.random().chance(0.6) ? 1 : -1), 0.3);
}

void patFront(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.2, {-0.05, -0.35, 0.6}), hold(0.84), rest(1)});
    s.shake(Arm::Right, 0.16, 0.88, {0, 0.1, 0.02}, s.cycles(0.16, 0.88, 1.2, 2.2, 2, 6));
}

void reachDown(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.42, Anchor::Ground, {0.22, 0.3, 0.25}), hold(0.6), rest(1)});
    s.swell(Channel::TorsoPitch, 0.8, 0.05, 0.4, 0.6, 0.95);
    s.swell(Channel::Crouch, 0.16, 0.05, 0.4, 0.6, 0.95);
}

void snap(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.24, {0.2, 0.05, 0.5}), hold(0.8), rest(1)});
    s.wave(Channel::RightWristBend, 0.2, 0.84, 0.5, s.cycles(0.2, 0.84, 1.2, 2.2, 2, 5));
    s.shake(Arm::Right, 0.2, 0.84, {0.02, 0.05, 0}, s.cycles(0.2, 0.84, 1.2, 2.2, 2, 5));
}

} // namespace

std::vector<Primitive> gesturePrimitives()
{
    return {
        {"wave",
         Sides::Each,
         kRightArm,
         1.4,
         3.4,
         wave,
         {"wave with {hand}", "wave {hand}", "{side} hand wave", "{side} arm waving", "waving hello with {hand}"},
         {"wave", "hand waving", "wave one hand", "wave hello", "wave goodbye", "greet someone by waving"},
         {"{hand} is raised beside the head with the elbow bent and swings from side to side several times.",
          "The {side} forearm points up and rocks left and right repeatedly in greeting, then the arm drops."}},
        {"swipe_in",
         Sides::Each,
         kRightArm,
         1.0,
         2.4,
         swipeIn,
         {"swipe to the {other side} with {hand}", "{side} arm swipe to the {other side}",
          "swipe {other side} with {hand}", "{side} hand sweeps to the {other side}"},
         {"swipe {other side}", "swipe to the {other side}", "hand swipe {other side}",
          "flick the hand to the {other side}"},
         {"{hand} starts out at the {side} side at chest height and sweeps horizontally across the body to the {other "
          "side}.",
          "The {side} arm reaches outward, then moves quickly sideways in front of the chest towards the {other side} "
          "and stops there."}},
        {"swipe_out",
         Sides::Each,
         kRightArm,
         1.0,
         2.4,
         swipeOut,
         {"swipe to the {side} with {hand}", "{side} arm swipe to the {side}", "swipe {side} with {hand}",
          "{side} hand sweeps outward to the {side}"},
         {"swipe {side}", "swipe to the {side}", "hand swipe {side}", "flick the hand to the {side}"},
         {"{hand} starts in front of the {other side} side of the chest and sweeps horizontally outward to the {side}.",
          "The {side} arm crosses the body first, then moves quickly sideways and opens to the {side}."}},
        {"swipe_up",
         Sides::Each,
         kRightArm,
         1.0,
         2.2,
         swipeUp,
         {"swipe up with {hand}", "{side} arm swipe upward", "move {hand} upward"},
         {"swipe up", "upward swipe", "lift the hand upward in front"},
         {"{hand} moves straight up in front of the body from hip height to above the head.",
          "The {side} arm sweeps vertically upward and stops high."}},
        {"swipe_down",
         Sides::Each,
         kRightArm,
         1.0,
         2.2,
         swipeDown,
         {"swipe down with {hand}", "{side} arm swipe downward", "move {hand} downward"},
         {"swipe down", "downward swipe", "lower the hand in front"},
         {"{hand} is lifted above the head and moves straight down in front of the body to hip height.",
          "The {side} arm sweeps vertically downward and stops low."}},
        {"raise_up",
         Sides::Each,
         kRightArm,
         1.4,
         3.0,
         raiseUp,
         {"raise {hand}", "lift {arm} overhead", "{side} hand up", "hold up {hand}"},
         {"raise one hand", "hand up", "raise the hand to ask a question", "lift an arm above the head"},
         {"{arm} is lifted straight up above the head and is held there before it comes down.",
          "{hand} rises past the shoulder until the arm points at the ceiling."}},
        {"raise_side",
         Sides::Each,
         kRightArm,
         1.4,
         3.0,
         raiseSide,
         {"raise {arm} to the side", "lift {arm} sideways", "extend {arm} out to the {side}",
          "point to the {side} with {hand}"},
         {"raise an arm sideways", "lateral arm raise"},
         {"The straight {side} arm is lifted out to the {side} until it is level with the shoulder.",
          "{arm} opens sideways to shoulder height, is held, and falls back."}},
        {"point",
         Sides::Each,
         kRightArm,
         1.2,
         2.8,
         point,
         {"point forward with {hand}", "point with {hand}", "raise {arm} forward", "extend {arm} in front"},
         {"point", "pointing to something with finger", "point at something", "point forward", "point finger"},
         {"{arm} is stretched straight ahead at shoulder height and is held while the finger points.",
          "{hand} moves forward and up from the hip until the arm is level, stays, and returns."}},
        {"point_up",
         Sides::Each,
         kRightArm,
         1.2,
         2.8,
         pointUp,
         {"point up with {hand}", "point to the sky with {hand}"},
         {"point up", "point upward", "point at the ceiling"},
         {"{hand} is raised ahead and above the head with the arm nearly straight while the head looks up.",
          "The {side} arm reaches diagonally upward and forward and holds."}},
        {"push_one",
         Sides::Each,
         kRightArm,
         1.1,
         2.4,
         push,
         {"push forward with {hand}", "push away with {hand}", "{side} hand push"},
         {"push with one hand", "push something away with one hand", "palm push"},
         {"{hand} is drawn to the chest with a bent elbow and then pressed straight forward until the arm is extended.",
          "The {side} palm moves from the {side} side of the chest away from the body."}},
        {"pull_one",
         Sides::Each,
         kRightArm,
         1.1,
         2.4,
         pull,
         {"pull with {hand}", "pull something towards the body with {hand}", "{side} hand pull"},
         {"pull with one hand", "pull a door open", "grab and pull"},
         {"{hand} reaches straight ahead and is then drawn back to the waist by bending the elbow.",
          "The {side} arm extends forward, closes around something, and pulls it in to the body."}},
        {"stop",
         Sides::Each,
         kRightArm,
         1.3,
         2.8,
         stop,
         {"stop sign with {hand}", "hold up the {side} palm", "{side} hand stop gesture"},
         {"stop gesture", "say stop", "halt sign", "show the palm"},
         {"{arm} is stretched forward with the palm facing out and the fingers up, and stays still.",
          "{hand} rises in front at shoulder height with a bent wrist and holds as if to halt someone."}},
        {"come_here",
         Sides::Each,
         kRightArm,
         1.3,
         3.0,
         comeHere,
         {"come here gesture with {hand}", "beckon with {hand}", "{side} hand beckoning"},
         {"come here", "beckon", "call someone over", "wave someone closer"},
         {"{hand} is held out in front and the forearm curls back towards the body several times.",
          "The {side} hand repeatedly scoops from the front towards the chest."}},
        {"thumb_up",
         Sides::Either,
         kRightArm,
         1.2,
         2.8,
         [](Stage& s) { thumb(s, 0.5); },
         {},
         {"thumbs up", "thumb up", "give a thumbs up", "make an ok sign", "make a victory sign",
          "show approval with the hand"},
         {"{hand} is held out in front of the chest with a bent elbow, the thumb pointing up, and stays still.",
          "The forearm is raised to point forward and is held motionless as a sign."}},
        {"thumb_down",
         Sides::Either,
         kRightArm,
         1.2,
         2.8,
         [](Stage& s) { thumb(s, -0.7); },
         {},
         {"thumbs down", "thumb down", "give a thumbs down", "show disapproval with the hand"},
         {"{hand} is held out in front of the chest and is turned so that the thumb points to the floor.",
          "The forearm is raised forward, the wrist turns down, and the hand stays still."}},
        {"shake_fist",
         Sides::Either,
         kRightArm,
         1.4,
         3.0,
         shakeFist,
         {},
         {"shake fist", "shake a fist in anger", "threaten with the fist", "play rock paper scissors"},
         {"{fist} is raised in front of the shoulder and shaken forward and back with short fast strokes.",
          "The bent arm pumps up and down quickly near the head."}},
        {"tremble",
         Sides::Each,
         kRightArm,
         1.4,
         3.0,
         tremble,
         {"shake {hand} rapidly", "tremble with {hand}", "shake water off {hand}"},
         {"shake the hand", "hand trembling", "jitter the hand"},
         {"{hand} is held out in front and shakes to and fro very rapidly over a short distance.",
          "The {side} wrist vibrates fast while the upper arm stays where it is."}},
        {"arm_circle",
         Sides::Each,
         kRightArm,
         1.6,
         3.6,
         armCircle,
         {"swing {arm} in a big circle", "{side} arm circle", "rotate {arm} at the shoulder"},
         {"windmill one arm", "circle one arm"},
         {"The straight {side} arm makes a large vertical circle beside the body around the shoulder.",
          "{hand} goes up in front, over the head, and down behind in a full wheel."}},
        {"pat",
         Sides::Each,
         kRightArm,
         1.4,
         3.0,
         patFront,
         {"pat in front with {hand}", "tap downward with {hand}", "{side} hand patting"},
         {"pat something", "tap on a surface", "pet a dog"},
         {"{hand} is held low in front and pats up and down a few times with a nearly still upper arm.",
          "The {side} forearm taps downward repeatedly at waist height."}},
        {"reach_down",
         Sides::Each,
         static_cast<Limbs>(kRightArm | kTorso | kLegs),
         1.4,
         2.8,
         reachDown,
         {"reach down with {hand}", "reach to the ground with {hand}", "touch the floor near {foot} with {hand}"},
         {"reach low", "bend and reach to the floor"},
         {"The torso bends forward and {hand} reaches down towards the floor in front of {foot}.",
          "The knees give a little, the back leans over, and the {side} arm hangs to the ground before rising again."}},
        {"snap",
         Sides::Either,
         kRightArm,
         1.3,
         2.8,
         snap,
         {},
         {"snap fingers", "snapping fingers", "click the fingers"},
         {"{hand} is raised in front of the shoulder and the wrist flicks a few times.",
          "The bent forearm stays up while the hand makes small quick twists."}},
    };
}

} // namespace kinescope::datasets::grammar
