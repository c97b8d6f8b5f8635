#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

void jacketOn(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.12, {0.2, -0.5, 0.4}), reach(0.26, {0.55, -0.55, -0.35}),
                        sweep(0.4, {0.6, 0.15, 0.0}, 0.4), at(0.52, Anchor::Chest, {0.18, -0.05, 0.14}, 0.2),
                        at(0.78, Anchor::Chest, {0.06, -0.2, 0.2}), hold(0.88), rest(1)});
    s.hand(Arm::Left,
           {rest(0), at(0.2, Anchor::Chest, {0.05, -0.1, 0.22}), at(0.38, Anchor::Chest, {-0.12, 0.02, 0.14}),
            reach(0.54, {0.5, -0.6, -0.4}), sweep(0.66, {0.65, 0.1, 0.0}, 0.4),
            at(0.78, Anchor::Chest, {0.06, -0.2, 0.2}), hold(0.88), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.08, 0}, {0.3, -0.3}, {0.58, 0.3}, {0.8, 0}});
    s.curve(Channel::TorsoPitch, {{0.08, 0}, {0.35, 0.15}, {0.7, 0.0}});
}

void jacketOff(Stage& s)
{
    s.hands({rest(0), at(0.16, Anchor::Chest, {0.08, -0.08, 0.18}), at(0.3, Anchor::Chest, {0.26, 0.0, 0.08}, 0.3),
             reach(0.46, {0.35, -0.7, -0.4}), hold(0.52)});
    s.hand(Arm::Right, {at(0.66, Anchor::Chest, {-0.1, -0.35, 0.22}), reach(0.82, {0.1, -0.4, 0.6}), rest(1)});
    s.hand(Arm::Left, {at(0.66, Anchor::Chest, {0.3, -0.4, 0.1}), reach(0.82, {0.2, -0.55, 0.45}), rest(1)});
    s.wave(Channel::TorsoYaw, 0.28, 0.72, 0.25, 1);
    s.swell(Channel::TorsoPitch, 0.15, 0.25, 0.4, 0.55, 0.75);
}

void shoe(Stage& s)
{
    const double n = s.cycles(0.4, 0.75, 0.8, 1.8, 1, 4);
    const double kind = s.random().uniform(0, 1);
    if (kind < 0.4) { // seated, the foot stays on the floor or is drawn up
        s.seated();
        s.swell(Channel::RightFootLift, s.random().uniform(0.0, 0.25), 0.1, 0.28, 0.78, 0.95);
    } else if (kind < 0.7) { // on one leg
        s.swell(Channel::RightFootLift, 0.38, 0.1, 0.3, 0.78, 0.95);
        s.swell(Channel::RightFootForward, 0.1, 0.1, 0.3, 0.78, 0.95);
        s.swell(Channel::PelvisRight, -0.08, 0.05, 0.22, 0.85, 1);
    } else { // squatting
        s.swell(Channel::Crouch, 0.45, 0.06, 0.3, 0.78, 0.98);
        s.step(Arm::Right, 0.06, 0.22, 0, 0.2);
    }
    s.swell(Channel::TorsoPitch, s.random().uniform(0.8, 1.15), 0.05, 0.32, 0.76, 0.96);
    s.hands({rest(0), at(0.34, Anchor::Ground, {0.09, 0.2, 0.25}), hold(0.76), rest(1)});
    for (const Arm arm : {Arm::Right, Arm::Left})
        s.shake(arm, 0.36, 0.76, {0.03, 0.09, 0.05}, n);
    s.swell(Channel::HeadPitch, 0.25, 0.1, 0.3, 0.75, 0.95);
}

void bag(Stage& s, bool on)
{
    const Waypoint front = reach(on ? 0.16 : 0.72, {0.05, -0.5, 0.45});
    const Waypoint shoulder = at(on ? 0.42 : 0.26, Anchor::Chest, {0.2, 0.04, 0.1}, 0.5);
    const Waypoint behind = reach(on ? 0.3 : 0.48, {0.5, -0.4, -0.25});
    if (on)
        s.hand(Arm::Right, {rest(0), front, behind, shoulder, hold(0.7), rest(1)});
    else
        s.hand(Arm::Right, {rest(0), shoulder, behind, front, rest(1)});
    s.hand(Arm::Left,
           {rest(0), reach(on ? 0.16 : 0.6, {0.0, -0.5, 0.45}),
            at(on ? 0.4 : 0.74, Anchor::Chest, {on ? -0.12 : 0.05, on ? -0.05 : -0.35, 0.2}), hold(0.8), rest(1)});
    s.wave(Channel::TorsoYaw, 0.15, 0.75, on ? -0.25 : 0.25, 1);
    s.swell(Channel::TorsoRoll, 0.12, 0.2, 0.4, 0.55, 0.8);
}

void checkWatch(Stage& s)
{
    // The watch is on the left wrist: that forearm comes up before the chest.
    s.hand(Arm::Left, {rest(0), at(0.28, Anchor::Chest, {0.0, -0.18, 0.3}, 0.5), hold(0.76), rest(1)});
    if (s.random().chance(0.35))
        s.hand(Arm::Right, {rest(0), at(0.36, Anchor::OtherHand, {0.07, 0.02, 0.02}), hold(0.7), rest(1)});
    s.swell(Channel::HeadPitch, 0.35, 0.12, 0.28, 0.74, 0.92);
    s.swell(Channel::HeadYaw, 0.15, 0.12, 0.28, 0.74, 0.92);
}

void pocket(Stage& s, bool takeOut)
{
    const Waypoint in = at(takeOut ? 0.34 : 0.56, Anchor::Pelvis, {0.17, -0.06, 0.05}, 0.25);
    const Waypoint front = reach(takeOut ? 0.68 : 0.24, {0.0, -0.4, 0.5});
    s.hand(Arm::Right, takeOut ? std::vector<Waypoint>{rest(0), at(0.22, Anchor::Pelvis, {0.2, 0.06, 0.06}, 0.3), in,
                                                       hold(0.46), front, hold(0.8), rest(1)}
                               : std::vector<Waypoint>{rest(0), front, at(0.42, Anchor::Pelvis, {0.2, 0.07, 0.06}, 0.3),
                                                       in, hold(0.8), rest(1)});
    s.swell(Channel::TorsoRoll, 0.07, 0.2, 0.4, 0.6, 0.8);
    s.swell(Channel::HeadPitch, 0.2, 0.1, 0.3, 0.7, 0.9);
}

void handsInPockets(Stage& s)
{
    s.hands({rest(0), at(0.18, Anchor::Pelvis, {0.22, 0.08, 0.05}, 0.3),
             at(0.34, Anchor::Pelvis, {0.18, -0.05, 0.05}, 0.2), hold(0.8), rest(1)});
}

void tie(Stage& s)
{
    s.hands({rest(0), at(0.22, Anchor::Chest, {0.03, 0.0, 0.16}), hold(0.8), rest(1)});
    const double n = s.cycles(0.2, 0.8, 0.8, 1.6, 1, 4);
    s.shake(Arm::Right, 0.2, 0.82, {0.06, 0.06, 0.02}, n, 0);
    s.shake(Arm::Left, 0.2, 0.82, {0.05, 0.05, 0.02}, n, 2);
}

} // namespace

std::vector<Primitive> clothingPrimitives()
{
    return {
        {"put_on_jacket",
         Sides::Either,
         kBothArms | kTorso,
         2.4,
         4.6,
         jacketOn,
         {},
         {"put on a jacket", "wear jacket", "put on a coat", "get dressed", "put on a shirt"},
         {"One arm is pushed back and out into a sleeve, then the other, and both hands pull the front together.",
          "The arms go behind the body one after the other and come round to the chest as the trunk turns."}},
        {"take_off_jacket",
         Sides::Either,
         kBothArms | kTorso,
         2.2,
         4.4,
         jacketOff,
         {},
         {"take off a jacket", "take off jacket", "take off a coat", "get undressed", "remove a jacket"},
         {"Both hands open the front at the chest, slide over the shoulders, and go back behind the body to strip the "
          "sleeves.",
          "The arms push a coat off backward, twist a little, and bring it round to the front."}},
        {"put_on_shoe",
         Sides::Either,
         kBothArms | kLegs | kTorso,
         2.2,
         4.4,
         shoe,
         {},
         {"put on a shoe", "wear a shoe", "take off a shoe", "tie the shoelaces", "put shoes on"},
         {"The trunk bends deep down and both hands work at one foot, then the body rises.",
          "The hands reach to a foot, make small pulls there, and come back up."}},
        {"put_on_bag",
         Sides::Either,
         kBothArms | kTorso,
         1.8,
         3.8,
         [](Stage& s) { bag(s, true); },
         {},
         {"put on a bag", "put on bag", "put on a backpack", "shoulder a bag"},
         {"The hands lift a bag in front, one arm swings it behind the shoulder, and the hand rests on the strap.",
          "An arm goes out and back and comes to the top of the shoulder as the trunk turns."}},
        {"take_off_bag",
         Sides::Either,
         kBothArms | kTorso,
         1.8,
         3.8,
         [](Stage& s) { bag(s, false); },
         {},
         {"take off a bag", "take off bag", "take off a backpack", "set down a backpack"},
         {"One hand goes to the strap on the shoulder, slides it off backward, and both hands bring the bag to the "
          "front.",
          "An arm leaves the shoulder to the back and comes round to the waist."}},
        {"check_watch",
         Sides::Either,
         kBothArms | kHead,
         1.3,
         3.0,
         checkWatch,
         {},
         {"check time", "check the time", "look at the watch", "check the watch", "look at the wrist"},
         {"One forearm is raised level before the chest and the head bends to look at the wrist.",
          "The arm with the watch comes up in front, stays while the eyes look down, and drops."}},
        {"pocket_in",
         Sides::Either,
         kRightArm,
         1.5,
         3.2,
         [](Stage& s) { pocket(s, false); },
         {},
         {"put something into a pocket", "reach into pocket", "put something inside pocket", "put a hand in the pocket",
          "pocket something"},
         {"{hand} comes before the belly and then slides down beside the hip into a pocket.",
          "The bent arm lowers its hand along the side of the waist and leaves it there."}},
        {"pocket_out",
         Sides::Either,
         kRightArm,
         1.5,
         3.2,
         [](Stage& s) { pocket(s, true); },
         {},
         {"take something out of a pocket", "take out something from pocket", "pull a phone out of the pocket"},
         {"{hand} slides into a pocket at the hip and then comes up in front of the belly.",
          "The hand goes down beside the waist, pulls something out, and holds it ahead."}},
        {"hands_in_pockets",
         Sides::None,
         kBothArms,
         1.6,
         3.4,
         handsInPockets,
         {},
         {"hands in the pockets", "put both hands in the pockets"},
         {"Both hands slide into pockets at the hips and stay there with bent elbows.",
          "The hands move along the waist down to the thighs and rest."}},
        {"tie_tie",
         Sides::None,
         kBothArms,
         1.8,
         3.8,
         tie,
         {},
         {"tie a necktie", "button a shirt", "adjust the collar"},
         {"Both hands work with small movements at the collar below the chin.",
          "The fingers of both hands wind and pull in front of the breastbone."}},
    };
}

} // namespace kinescope::datasets::grammar
