#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

void pickUp(Stage& s)
{
    const double knees = s.random().uniform(0.05, 0.5);
    const double bend = knees > 0.3 ? s.random().uniform(0.5, 0.9) : s.random().uniform(1.1, 1.5);
    const std::vector<Waypoint> way{rest(0),    at(0.42, Anchor::Ground, {0.14, 0.18, 0.35}),
                                    hold(0.5),  reach(0.74, {-0.02, -0.45, 0.45}),
                                    hold(0.82), rest(1)};
    s.random().chance(0.25) ? s.hands(way) : s.hand(Arm::Right, way);
    s.swell(Channel::TorsoPitch, bend, 0.06, 0.42, 0.5, 0.8);
    s.swell(Channel::Crouch, knees, 0.06, 0.42, 0.5, 0.78);
    s.swell(Channel::HeadPitch, -0.15, 0.1, 0.4, 0.5, 0.8);
}

void drop(Stage& s)
{
    s.hand(Arm::Right,
           {reach(0, {0.05, -0.35, 0.55}), hold(0.4), reach(0.48, {0.1, -0.42, 0.6}), hold(0.6), rest(0.9)});
    s.swell(Channel::HeadPitch, 0.45, 0.4, 0.58, 0.75, 1);
    s.swell(Channel::TorsoPitch, 0.12, 0.4, 0.6, 0.75, 1);
}

void liftBox(Stage& s)
{
    s.hands({rest(0), at(0.34, Anchor::Ground, {0.18, 0.25, 0.35}), hold(0.42),
             at(0.72, Anchor::Chest, {0.17, -0.28, 0.32}), hold(0.88), rest(1)});
    s.swell(Channel::Crouch, s.random().uniform(0.3, 0.5), 0.04, 0.34, 0.42, 0.72);
    s.swell(Channel::TorsoPitch, s.random().uniform(0.7, 1.1), 0.04, 0.34, 0.44, 0.74);
}

void putDown(Stage& s)
{
    s.hands({at(0, Anchor::Chest, {0.17, -0.28, 0.32}), hold(0.14), at(0.55, Anchor::Ground, {0.18, 0.22, 0.35}),
             hold(0.62), rest(0.92)});
    s.swell(Channel::Crouch, s.random().uniform(0.25, 0.45), 0.14, 0.55, 0.62, 0.92);
    s.swell(Channel::TorsoPitch, s.random().uniform(0.7, 1.1), 0.14, 0.55, 0.64, 0.94);
}

void shelf(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.34, {0.05, 0.7, 0.7}), hold(0.48),
                        at(0.72, Anchor::Chest, {0.06, -0.25, 0.28}), hold(0.82), rest(1)});
    s.swell(Channel::HeadPitch, -0.35, 0.1, 0.3, 0.48, 0.66);
}

void pour(Stage& s)
{
    s.hand(Arm::Left, {rest(0), at(0.22, Anchor::Chest, {0.05, -0.32, 0.32}), hold(0.84), rest(1)});
    s.hand(Arm::Right, {rest(0), at(0.24, Anchor::Chest, {0.12, -0.2, 0.36}, 0.1),
                        at(0.42, Anchor::Chest, {0.03, -0.12, 0.34}, 0.6), hold(0.66),
                        at(0.8, Anchor::Chest, {0.12, -0.22, 0.36}), rest(1)});
    s.swell(Channel::RightWristBend, -0.8, 0.3, 0.45, 0.62, 0.76);
    s.swell(Channel::HeadPitch, 0.3, 0.1, 0.3, 0.75, 0.95);
}

void openDoor(Stage& s)
{
    const double pull = s.random().chance(0.6) ? 1 : 0;
    s.hand(Arm::Right,
           {rest(0), reach(0.28, {0.1, -0.35, 0.8}), hold(0.42),
            pull > 0 ? reach(0.68, {0.4, -0.5, 0.25}) : reach(0.66, {0.05, -0.3, 0.97}), hold(0.76), rest(1)});
    s.swell(Channel::RightWristBend, 0.5, 0.3, 0.38, 0.5, 0.65);
    s.curve(Channel::TorsoYaw, {{0.4, 0}, {0.68, pull > 0 ? -0.3 : 0.2}, {1, 0}});
    if (s.random().chance(0.3))
        s.step(Arm::Left, 0.5, 0.7, 0, pull > 0 ? -0.2 : 0.3);
}

void openBottle(Stage& s)
{
    const double n = s.cycles(0.3, 0.72, 0.9, 1.9, 1, 4);
    s.hand(Arm::Left, {rest(0), at(0.2, Anchor::Chest, {0.02, -0.3, 0.26}), hold(0.84), rest(1)});
    s.hand(Arm::Right, {rest(0), at(0.22, Anchor::OtherHand, {0.02, 0.09, 0.01}), hold(0.72),
                        at(0.8, Anchor::OtherHand, {0.14, 0.1, 0.04}), rest(1)});
    s.shake(Arm::Right, 0.26, 0.72, {0.06, 0.0, 0.06}, n);
    s.wave(Channel::RightWristBend, 0.26, 0.72, 0.5, n);
    s.swell(Channel::HeadPitch, 0.3, 0.1, 0.25, 0.8, 0.95);
}

void openBox(Stage& s)
{
    s.hands({rest(0), at(0.24, Anchor::Chest, {0.05, -0.36, 0.36}), hold(0.38),
             pass(0.5, Anchor::Chest, {0.14, -0.18, 0.4}), at(0.6, Anchor::Chest, {0.3, -0.24, 0.34}), hold(0.72),
             rest(1)});
    s.swell(Channel::TorsoPitch, 0.2, 0.05, 0.25, 0.75, 1);
    s.swell(Channel::HeadPitch, 0.3, 0.1, 0.25, 0.8, 0.95);
}

void sweepFloor(Stage& s)
{
    const double n = s.cycles(0.1, 0.92, 0.6, 1.2, 2, 5);
    s.hand(Arm::Right, {rest(0), at(0.14, Anchor::Chest, {0.12, -0.42, 0.3}), hold(0.88), rest(1)});
    s.hand(Arm::Left, {rest(0), at(0.14, Anchor::Chest, {0.08, -0.12, 0.3}), hold(0.88), rest(1)});
    s.shake(Arm::Right, 0.12, 0.9, {0.28, 0.04, 0.16}, n);
    s.shake(Arm::Left, 0.12, 0.9, {0.1, 0.02, 0.05}, n);
    s.swell(Channel::TorsoPitch, 0.4, 0.04, 0.18, 0.86, 1);
    s.wave(Channel::TorsoYaw, 0.12, 0.9, 0.18, n);
}

void shovel(Stage& s)
{
    const double n = s.cycles(0.08, 0.94, 0.35, 0.6, 1, 3), span = 0.84 / n;
    std::vector<Waypoint> right{rest(0)}, left{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.08 + k * span;
        right.insert(right.end(), {at(u + 0.35 * span, Anchor::Level, {0.05, -0.2, 0.55}),
                                   at(u + 0.75 * span, Anchor::Level, {0.35, 0.3, 0.3})});
        left.insert(left.end(), {at(u + 0.35 * span, Anchor::Level, {0.1, 0.05, 0.3}),
                                 at(u + 0.75 * span, Anchor::Level, {-0.1, 0.2, 0.35})});
        s.curve(Channel::TorsoPitch, {{u, 0}, {u + 0.35 * span, 0.85}, {u + 0.75 * span, 0.2}, {u + span, 0}});
        s.curve(Channel::TorsoYaw, {{u, 0}, {u + 0.35 * span, 0.1}, {u + 0.75 * span, -0.5}, {u + span, 0}});
        s.curve(Channel::Crouch, {{u, 0}, {u + 0.35 * span, 0.15}, {u + 0.75 * span, 0.02}, {u + span, 0}});
    }
    right.push_back(rest(1));
    left.push_back(rest(1));
    s.hand(Arm::Right, right);
    s.hand(Arm::Left, left);
}

void hammer(Stage& s, bool both)
{
    const double n = s.cycles(0.12, 0.9, both ? 0.5 : 0.9, both ? 0.8 : 1.8, both ? 1 : 2, both ? 3 : 6),
                 span = 0.74 / n;
    const Vector3 high = both ? Vector3{0.1, 0.7, 0.1} : Vector3{0.15, 0.3, 0.35};
    const Vector3 low = both ? Vector3{-0.15, -0.5, 0.75} : Vector3{0.0, -0.25, 0.68};
    std::vector<Waypoint> way{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        way.push_back(reach(0.14 + (k + 0.3) * span, high, 0.2));
        way.push_back(reach(0.14 + (k + 0.75) * span, low));
        if (both)
            s.curve(Channel::TorsoPitch, {{0.14 + k * span, 0},
                                          {0.14 + (k + 0.3) * span, -0.15},
                                          {0.14 + (k + 0.75) * span, 0.6},
                                          {0.14 + (k + 1) * span, 0}});
    }
    way.push_back(rest(1));
    both ? s.hands(way) : s.hand(Arm::Right, way);
}

void saw(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.16, {0.1, -0.5, 0.45}), hold(0.86), rest(1)});
    s.hand(Arm::Left, {rest(0), reach(0.16, {0.0, -0.6, 0.5}), hold(0.86), rest(1)});
    s.shake(Arm::Right, 0.14, 0.88, {0, -0.08, 0.26}, s.cycles(0.14, 0.88, 1.0, 2.0, 2, 6));
    s.swell(Channel::TorsoPitch, 0.3, 0.04, 0.18, 0.85, 1);
}

void wipeTable(Stage& s)
{
    const double n = s.cycles(0.12, 0.9, 0.8, 1.5, 2, 5);
    s.hand(Arm::Right, {rest(0), at(0.16, Anchor::Level, {0.1, 0.12, 0.5}), hold(0.86), rest(1)});
    if (s.random().chance(0.5))
        s.circle(Arm::Right, 0.14, 0.88, {0.3, 0, 0}, {0, 0, 0.15}, n, 0);
    else
        s.shake(Arm::Right, 0.14, 0.88, {0.34, 0, 0.05}, n);
    s.swell(Channel::TorsoPitch, s.random().uniform(0.2, 0.5), 0.04, 0.18, 0.85, 1);
}

void stir(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.16, Anchor::Chest, {0.06, -0.3, 0.34}), hold(0.86), rest(1)});
    s.circle(Arm::Right, 0.14, 0.88, {0.11, 0, 0}, {0, 0, 0.11}, s.cycles(0.14, 0.88, 0.9, 1.8, 2, 6), 0);
    if (s.random().chance(0.6))
        s.hand(Arm::Left, {rest(0), at(0.16, Anchor::Chest, {0.12, -0.33, 0.32}), hold(0.86), rest(1)});
    s.swell(Channel::HeadPitch, 0.25, 0.05, 0.2, 0.85, 1);
}

void screw(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.2, {0.0, 0.0, 0.75}), hold(0.84), rest(1)});
    s.wave(Channel::RightWristBend, 0.18, 0.86, 0.7, s.cycles(0.18, 0.86, 0.9, 1.8, 2, 6));
    s.circle(Arm::Right, 0.18, 0.86, {0.05, 0, 0}, {0, 0.05, 0}, s.cycles(0.18, 0.86, 0.9, 1.8, 2, 6), 0);
}

void knock(Stage& s)
{
    const double n = s.cycles(0.25, 0.78, 1.8, 3.4, 2, 6);
    s.hand(Arm::Right, {rest(0), reach(0.24, {s.random().uniform(-0.05, 0.15), s.random().uniform(0.0, 0.3), 0.6}),
                        hold(0.8), rest(1)});
    s.shake(Arm::Right, 0.22, 0.82, {0, 0.03, 0.15}, n);
}

void pressButton(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.3, {0.0, 0.0, 0.75}), hold(0.42), reach(0.5, {0.0, 0.02, 0.92}),
                        reach(0.6, {0.0, 0.0, 0.75}), rest(1)});
}

void selfie(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.3, {s.random().uniform(0.0, 0.35), s.random().uniform(0.15, 0.45), 0.85}),
                        hold(0.78), rest(1)});
    s.swell(Channel::HeadYaw, -0.12, 0.15, 0.35, 0.75, 0.95);
    s.swell(Channel::HeadPitch, -0.2, 0.15, 0.35, 0.75, 0.95);
}

void photo(Stage& s)
{
    s.hands({rest(0), at(0.28, Anchor::Head, {0.09, -0.02, 0.24}), hold(0.78), rest(1)});
}

void umbrella(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.24, Anchor::Chest, {0.12, -0.12, 0.22}), hold(0.84), rest(1)});
}

void trash(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.2, {0.0, -0.4, 0.5}), reach(0.5, {0.45, -0.6, 0.55}), hold(0.6), rest(1)});
    s.swell(Channel::TorsoPitch, 0.2, 0.25, 0.5, 0.6, 0.9);
}

void bagUse(Stage& s, bool out)
{
    s.hand(Arm::Left, {rest(0), at(0.2, Anchor::Chest, {0.08, -0.36, 0.28}), hold(0.86), rest(1)});
    const Waypoint front = at(out ? 0.68 : 0.26, Anchor::Chest, {0.12, -0.12, 0.36});
    const Waypoint inside = at(out ? 0.36 : 0.56, Anchor::OtherHand, {0.08, -0.06, 0.04});
    s.hand(Arm::Right, out ? std::vector<Waypoint>{rest(0), inside, hold(0.5), front, hold(0.8), rest(1)}
                           : std::vector<Waypoint>{rest(0), front, inside, hold(0.7), rest(1)});
    s.swell(Channel::HeadPitch, 0.35, 0.1, 0.3, 0.75, 0.95);
}

} // namespace

std::vector<Primitive> objectPrimitives()
{
    constexpr auto kReach = kRightArm | kLegs | kTorso;
    return {
        {"pick_up",
         Sides::Either,
         kReach,
         1.6,
         3.4,
         pickUp,
         {},
         {"pick up", "pickup", "pick something up from the floor", "pick up with one hand",
          "bend down and grab an object"},
         {"The trunk bends down, one hand takes something from the floor, and the body rises with it.",
          "The hips and knees bend, an arm reaches to the ground in front of the feet and comes back up."}},
        {"drop",
         Sides::Either,
         kRightArm,
         1.2,
         2.6,
         drop,
         {},
         {"drop", "drop something", "let an object fall", "dropping"},
         {"{hand} is held out in front and opens to let something fall while the head looks down.",
          "The forearm is level before the body, jerks a little, and then sinks to the side."}},
        {"lift_box",
         Sides::None,
         kBothArms | kLegs | kTorso,
         1.8,
         3.8,
         liftBox,
         {},
         {"lift a heavy box", "move heavy objects", "pick up a box with both hands", "lift something from the floor"},
         {"The knees and the trunk bend, both hands take a load near the floor and lift it to the belly.",
          "The body squats, grasps with two hands, and stands up with the arms in front."}},
        {"put_down_box",
         Sides::None,
         kBothArms | kLegs | kTorso,
         1.6,
         3.4,
         putDown,
         {},
         {"put down a box", "set something on the floor", "lower a heavy object to the ground"},
         {"Both hands hold a load before the belly and lower it to the floor as the knees and the trunk bend.",
          "The body squats down with the arms in front, lets go, and stands up."}},
        {"take_from_shelf",
         Sides::Each,
         kRightArm,
         1.6,
         3.4,
         shelf,
         {"take something from a high shelf with {hand}", "reach up with {hand} to get something"},
         {"take something from a shelf", "reach for something high", "grab other person's stuff"},
         {"{hand} reaches up and forward, grasps, and comes back down to the chest.",
          "The {side} arm stretches to a high shelf and returns with an object."}},
        {"pour",
         Sides::Either,
         kBothArms,
         2.0,
         4.0,
         pour,
         {},
         {"pour water", "pour a drink", "pouring", "fill a cup from a bottle"},
         {"One hand holds a cup before the belly while the other lifts a bottle beside it and tips it with a raised "
          "elbow.",
          "Two hands meet in front at different heights and the upper wrist turns over."}},
        {"open_door",
         Sides::Each,
         kRightArm | kTorso,
         1.5,
         3.2,
         openDoor,
         {"open a door with {hand}", "turn a door handle with {hand}"},
         {"open the door", "open a door", "turn a handle", "enter a room"},
         {"{hand} reaches ahead at waist height, grips, and pulls back beside the body or pushes on.",
          "The {side} arm stretches to a handle, twists, and swings a door."}},
        {"open_bottle",
         Sides::Either,
         kBothArms,
         1.6,
         3.4,
         openBottle,
         {},
         {"open a bottle", "open bottle", "unscrew a lid", "open a jar"},
         {"One hand holds a bottle before the belly and the other twists its top with short turns.",
          "The hands are close together in front and the upper one rotates a few times and lifts off."}},
        {"open_box",
         Sides::None,
         kBothArms,
         1.6,
         3.4,
         openBox,
         {},
         {"open a box", "unpack a box", "open a suitcase"},
         {"Both hands meet low in front and swing up and apart to fold flaps open.",
          "The palms rise from the middle and part to the sides as the head looks down."}},
        {"sweep",
         Sides::Either,
         kBothArms | kTorso,
         2.0,
         4.4,
         sweepFloor,
         {},
         {"sweep the floor", "sweeping", "mop the floor", "use a broom", "vacuum", "rake leaves"},
         {"Two hands hold a long handle, one high and one low, and swing it to and fro as the trunk leans forward.",
          "The lower hand strokes sideways in front of the thighs again and again."}},
        {"shovel",
         Sides::Either,
         kBothArms | kLegs | kTorso,
         2.2,
         4.6,
         shovel,
         {},
         {"shovel", "dig with a shovel", "shovel snow", "digging"},
         {"Two hands push a handle down in front as the trunk bends, then lift and throw to one side.",
          "The body stoops, scoops, rises and turns aside with the load."}},
        {"hammer",
         Sides::Each,
         kRightArm,
         1.4,
         3.4,
         [](Stage& s) { hammer(s, false); },
         {"hammer with {hand}", "pound downward with {hand}"},
         {"hammer", "hammering a nail", "hammer a nail", "chop vegetables"},
         {"{hand} is lifted to the shoulder and beats down in front several times.",
          "The {side} forearm swings up and down with repeated strokes."}},
        {"chop_wood",
         Sides::None,
         kBothArms | kTorso,
         1.8,
         4.0,
         [](Stage& s) { hammer(s, true); },
         {},
         {"chop wood", "swing an axe", "hit down with both hands", "sledgehammer"},
         {"Both hands are lifted together over the head and swung down in front as the trunk bends.",
          "The arms raise an axe high and strike to the ground."}},
        {"saw",
         Sides::Either,
         kBothArms,
         1.8,
         4.0,
         saw,
         {},
         {"saw wood", "sawing", "saw a board", "polish a surface"},
         {"{hand} strokes forward and back at waist height while the other hand holds still.",
          "One forearm pushes and pulls in a straight line again and again."}},
        {"wipe_table",
         Sides::Each,
         kRightArm | kTorso,
         1.8,
         4.0,
         wipeTable,
         {"wipe the table with {hand}", "clean a surface with {hand}"},
         {"wipe the table", "clean the table", "iron clothes", "dust furniture"},
         {"The trunk leans forward and {hand} strokes over a level surface at waist height from side to side.",
          "The {side} arm sweeps wide low curves in front of the body."}},
        {"stir",
         Sides::Either,
         kRightArm,
         1.8,
         4.0,
         stir,
         {},
         {"stir", "stir a pot", "stirring", "mix food", "cook"},
         {"{hand} moves in small level circles before the belly.",
          "The forearm is bent and goes round and round as over a pot."}},
        {"screw",
         Sides::Either,
         kRightArm,
         1.6,
         3.4,
         screw,
         {},
         {"turn a screwdriver", "screw in a light bulb", "turn a key"},
         {"{hand} is held ahead and twists to and fro with the wrist.",
          "The arm stays in front at shoulder height while the hand rotates."}},
        {"knock",
         Sides::Each,
         kRightArm,
         1.2,
         2.8,
         knock,
         {"knock with {hand}", "knock on a door with {hand}", "rap with {fist}"},
         {"knock on door", "knock", "knocking", "knock on the door"},
         {"{fist} is raised in front at shoulder height and taps forward several times.",
          "The {side} forearm makes short quick strokes ahead as on a door."}},
        {"press_button",
         Sides::Each,
         kRightArm,
         1.1,
         2.4,
         pressButton,
         {"press a button with {hand}", "push a button with {hand}"},
         {"press a button", "ring the doorbell", "switch on the light", "poke"},
         {"{hand} is raised ahead and a finger presses forward shortly.",
          "The {side} arm reaches to chest height, pushes once, and comes back."}},
        {"selfie",
         Sides::Either,
         kRightArm,
         1.6,
         3.4,
         selfie,
         {},
         {"take a selfie", "taking a selfie", "photograph oneself"},
         {"{hand} is stretched ahead and above eye height and held while the face looks at it.",
          "The arm rises diagonally forward with a phone and stays."}},
        {"photo",
         Sides::None,
         kBothArms,
         1.6,
         3.4,
         photo,
         {},
         {"take a photo", "take a photo of other person", "use a camera", "look through binoculars"},
         {"Both hands are raised before the eyes and are held there.",
          "The forearms come up in front of the face to aim a camera."}},
        {"umbrella",
         Sides::Either,
         kRightArm,
         1.8,
         3.6,
         umbrella,
         {},
         {"hold an umbrella", "hold a cup", "hold a torch"},
         {"{fist} is held before the chest with a bent elbow and stays there.",
          "The forearm is upright in front of the shoulder without moving."}},
        {"trash",
         Sides::Either,
         kRightArm,
         1.3,
         2.8,
         trash,
         {},
         {"throw away trash", "put something in the bin"},
         {"{hand} moves from the belly out to the side and down and lets something go.",
          "The arm swings low to the side while the trunk leans a little."}},
        {"into_bag",
         Sides::Either,
         kBothArms,
         1.8,
         3.6,
         [](Stage& s) { bagUse(s, false); },
         {},
         {"put something into a bag", "put an object in a bag"},
         {"One hand holds a bag before the belly and the other goes from the chest down into it.",
          "The free hand dips beside the holding hand and stays inside."}},
        {"out_of_bag",
         Sides::Either,
         kBothArms,
         1.8,
         3.6,
         [](Stage& s) { bagUse(s, true); },
         {},
         {"take something out of a bag", "pull an object from a bag"},
         {"One hand holds a bag before the belly and the other comes out of it up to the chest.",
          "The free hand dips beside the holding hand and rises with something."}},
    };
}

} // namespace kinescope::datasets::grammar
