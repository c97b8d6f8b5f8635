#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

void clap(Stage& s)
{
    const double high = s.random().uniform(-0.22, 0.12);
    s.hands({rest(0), at(0.18, Anchor::Chest, {0.11, -0.12 + high, 0.36}), hold(0.84), rest(1)});
    const double n = s.cycles(0.14, 0.88, 1.6, 3.2, 3, 9);
    for (const Arm arm : {Arm::Right, Arm::Left})
        s.shake(arm, 0.14, 0.88, {0.15, 0, 0}, n, 0);
}

void pushBoth(Stage& s)
{
    s.hands(
        {rest(0), reach(0.3, {-0.05, -0.15, 0.28}), hold(0.38), reach(0.6, {-0.06, 0.0, 0.93}), hold(0.72), rest(1)});
    s.swell(Channel::TorsoPitch, s.random().uniform(0.02, 0.3), 0.36, 0.58, 0.7, 0.92);
    if (s.random().chance(0.3))
        s.step(Arm::Right, 0.35, 0.55, 0, 0.25);
}

void pullBoth(Stage& s)
{
    s.hands({rest(0), reach(0.28, {-0.1, -0.05, 0.9}), hold(0.4), reach(0.68, {0.08, -0.3, 0.2}), hold(0.76), rest(1)});
    s.curve(Channel::TorsoPitch, {{0.1, 0}, {0.3, 0.22}, {0.4, 0.22}, {0.68, -0.12}, {0.8, -0.1}, {1, 0}});
}

void handsUp(Stage& s)
{
    s.hands({rest(0), sweep(0.16, {0.3, -0.1, 0.5}), reach(0.34, {0.15, 0.92, 0.1}), hold(0.72), rest(1)});
}

void surrender(Stage& s)
{
    s.hands({rest(0), reach(0.3, {0.32, 0.32, 0.25}, 0.3), hold(0.76), rest(1)});
}

void cheer(Stage& s)
{
    const double n = s.cycles(0.2, 0.84, 1.0, 2.0, 1, 5);
    s.hands({rest(0), reach(0.22, {0.3, 0.85, 0.15}), hold(0.8), rest(1)});
    for (const Arm arm : {Arm::Right, Arm::Left})
        s.shake(arm, 0.2, 0.84, {0.06, 0.18, 0.04}, n);
    if (s.random().chance(0.4))
        s.wave(Channel::PelvisUp, 0.2, 0.84, 0.02, n);
    s.swell(Channel::HeadPitch, -0.25, 0.15, 0.3, 0.8, 0.95);
}

void spread(Stage& s)
{
    s.hands({rest(0), reach(0.32, {0.96, 0.02, 0.06}, 0.3), hold(0.72), rest(1)});
}

void raiseFront(Stage& s)
{
    s.hands({rest(0), reach(0.32, {-0.02, 0.04, 0.95}), hold(0.72), rest(1)});
}

void waveBoth(Stage& s)
{
    s.hands({rest(0), reach(0.22, {0.36, s.random().uniform(0.25, 0.75), 0.25}, 0.15), hold(0.8), rest(1)});
    const double n = s.cycles(0.16, 0.86, 1.0, 2.2, 2, 6);
    for (const Arm arm : {Arm::Right, Arm::Left})
        s.shake(arm, 0.16, 0.86, {0.22, 0.02, 0}, n);
}

void crossOnChest(Stage& s)
{
    const double low = s.random().uniform(-0.12, 0.03);
    if (s.random().chance(0.5))
        s.hands({rest(0), sweep(0.2, {0.1, -0.45, 0.6}), at(0.4, Anchor::Chest, {-0.13, -0.05 + low, 0.2}, -0.1),
                 hold(0.68), rest(1)});
    else // forearms crossed a little ahead of the chest after the arms were spread or lifted
        s.hands({rest(0), reach(0.24, {0.35, -0.1, 0.75}), at(0.46, Anchor::Chest, {-0.15, -0.08 + low, 0.26}),
                 hold(0.66), rest(1)});
}

void foldArms(Stage& s)
{
    s.hand(Arm::Right, {rest(0), at(0.34, Anchor::Chest, {-0.15, -0.27, 0.18}), hold(0.72), rest(1)});
    s.hand(Arm::Left, {rest(0), at(0.38, Anchor::Chest, {-0.13, -0.22, 0.22}), hold(0.7), rest(1)});
}

void crossInFront(Stage& s)
{
    const double up = s.random().uniform(-0.1, 0.12);
    s.hands({rest(0), at(0.3, Anchor::Chest, {-0.1, -0.02 + up, 0.42}), hold(0.74), rest(1)});
}

void handsOnHips(Stage& s)
{
    s.hands({rest(0), sweep(0.16, {0.4, -0.6, 0.1}), at(0.32, Anchor::Pelvis, {0.19, 0.06, 0.03}, 0.5), hold(0.76),
             rest(1)});
}

void rubHands(Stage& s)
{
    s.hands({rest(0), at(0.18, Anchor::Chest, {0.025, -0.28, 0.3}), hold(0.84), rest(1)});
    const double n = s.cycles(0.14, 0.88, 1.8, 3.4, 3, 10);
    s.shake(Arm::Right, 0.14, 0.88, {0, 0.03, 0.09}, n, 0);
    s.shake(Arm::Left, 0.14, 0.88, {0, 0.03, 0.09}, n, 3.14159);
}

void pray(Stage& s)
{
    const double up = s.random().uniform(-0.05, 0.1);
    s.hands({rest(0), at(0.3, Anchor::Chest, {0.022, -0.12 + up, 0.22}, 0.35), hold(0.74), rest(1)});
    if (s.random().chance(0.5))
        s.swell(Channel::HeadPitch, 0.4, 0.3, 0.45, 0.65, 0.8);
}

void hugSelf(Stage& s)
{
    s.hand(Arm::Right, {rest(0), sweep(0.18, {0.3, -0.2, 0.6}), at(0.36, Anchor::Chest, {-0.2, -0.1, 0.12}, 0.2),
                        hold(0.74), rest(1)});
    s.hand(Arm::Left, {rest(0), sweep(0.18, {0.3, -0.2, 0.6}), at(0.38, Anchor::Chest, {-0.2, -0.14, 0.16}, 0.2),
                       hold(0.74), rest(1)});
    s.wave(Channel::TorsoRoll, 0.35, 0.75, 0.06, s.cycles(0.35, 0.75, 0.4, 1.0, 1, 3));
}

void armCircles(Stage& s)
{
    const double n = s.cycles(0.14, 0.88, 0.5, 1.1, 1, 4) * (s.random().chance(0.6) ? 1 : -1);
    s.hands({rest(0), reach(0.14, {0.15, -0.85, 0.3}), hold(0.88), rest(1)});
    for (const Arm arm : {Arm::Right, Arm::Left})
        s.circle(arm, 0.12, 0.88, {0.12, 0, 0.85}, {0, -0.88, 0}, n, 0.3);
}

void armSwings(Stage& s)
{
    const double n = s.cycles(0.1, 0.9, 0.7, 1.4, 2, 5);
    if (s.random().chance(0.5)) { // open and cross in front of the chest
        s.hands({rest(0), reach(0.16, {0.35, 0, 0.8}), hold(0.84), rest(1)});
        for (const Arm arm : {Arm::Right, Arm::Left})
            s.shake(arm, 0.12, 0.88, {0.5, 0, -0.35}, n);
    } else {
        for (const Arm arm : {Arm::Right, Arm::Left})
            s.shake(arm, 0.05, 0.95, {0, 0.15, 0.75}, n, 0);
    }
}

void shrug(Stage& s)
{
    const double n = s.random().chance(0.7) ? 1 : 2;
    s.hands({rest(0), reach(0.3, {0.45, -0.55, 0.35}), hold(0.66), rest(1)});
    for (const Channel side : {Channel::RightShrug, Channel::LeftShrug}) {
        s.swell(side, 1.0, 0.12, 0.34, n > 1 ? 0.44 : 0.6, n > 1 ? 0.52 : 0.8);
        if (n > 1)
            s.swell(side, 1.0, 0.5, 0.62, 0.7, 0.9);
    }
    s.swell(Channel::HeadRoll, s.random().normal(0, 0.15), 0.2, 0.35, 0.6, 0.8);
}

void overheadLift(Stage& s)
{
    s.hands({rest(0), at(0.3, Anchor::Chest, {0.18, -0.06, 0.22}), hold(0.4), reach(0.62, {0.06, 0.93, 0.12}),
             hold(0.7), at(0.86, Anchor::Chest, {0.18, -0.1, 0.24}), rest(1)});
    s.swell(Channel::Crouch, 0.08, 0.2, 0.38, 0.42, 0.6);
}

void behindHead(Stage& s)
{
    s.hands(
        {rest(0), sweep(0.16, {0.4, 0.2, 0.4}), at(0.34, Anchor::Head, {0.06, 0.0, -0.1}, 0.9), hold(0.74), rest(1)});
}

void behindBack(Stage& s)
{
    s.hands(
        {rest(0), sweep(0.16, {0.3, -0.75, -0.1}), at(0.34, Anchor::Pelvis, {0.03, 0.06, -0.15}), hold(0.74), rest(1)});
}

} // namespace

std::vector<Primitive> bothHandPrimitives()
{
    return {
        {"clap",
         Sides::None,
         kBothArms,
         1.3,
         3.2,
         clap,
         {},
         {"clap", "clapping", "clap hands", "clap the hands in front", "applaud", "clap both hands together"},
         {"Both palms meet in front of the chest and part again several times in quick succession.",
          "The forearms are held up ahead of the body and the hands strike each other repeatedly."}},
        {"push_both",
         Sides::None,
         kBothArms,
         1.2,
         2.6,
         pushBoth,
         {},
         {"push with both hands", "two hand push", "push something heavy", "pushing forward",
          "push away with two hands", "push other person"},
         {"Both hands are drawn to the chest and then pressed forward together until the arms are straight.",
          "Two palms move from the shoulders straight ahead while the torso leans in a little."}},
        {"pull_both",
         Sides::None,
         kBothArms,
         1.2,
         2.6,
         pullBoth,
         {},
         {"pull with both hands", "pulling a rope", "two hand pull", "pull something heavy towards the body"},
         {"Both arms reach straight ahead and are drawn back to the waist by bending the elbows.",
          "Two hands grasp in front and pull in to the belly as the trunk leans back."}},
        {"hands_up",
         Sides::None,
         kBothArms,
         1.5,
         3.2,
         handsUp,
         {},
         {"raise both hands", "hands up", "hands up", "lift both arms overhead", "reach up with both hands"},
         {"Both arms are lifted straight above the head and held there before they come down.",
          "The two hands rise past the face until the arms point to the ceiling."}},
        {"surrender",
         Sides::None,
         kBothArms,
         1.4,
         3.0,
         surrender,
         {},
         {"surrender with both hands up", "hold up both palms beside the head", "put your hands up"},
         {"Both hands are raised beside the head with the elbows bent at a right angle and stay still.",
          "The forearms point up at either side of the shoulders, palms forward."}},
        {"cheer",
         Sides::None,
         kBothArms,
         1.4,
         3.2,
         cheer,
         {},
         {"cheer", "cheer up", "cheering", "celebrate with both arms up", "rejoice with raised fists", "hooray"},
         {"Both arms are thrown up above the head in a wide V and pump up and down with joy.",
          "The two hands fly overhead, bounce a few times, and drop."}},
        {"spread",
         Sides::None,
         kBothArms,
         1.4,
         3.0,
         spread,
         {},
         {"spread both arms", "raise both arms sideways", "T pose", "open the arms wide"},
         {"Both straight arms are lifted out to the sides until they are level with the shoulders.",
          "The arms open sideways to form the letter T, hold, and sink."}},
        {"raise_front_both",
         Sides::None,
         kBothArms,
         1.4,
         3.0,
         raiseFront,
         {},
         {"raise both arms forward", "stretch both arms out in front", "hold both arms straight ahead"},
         {"Both straight arms are lifted ahead of the body to shoulder height and held there.",
          "The two hands rise forward in parallel until the arms are level."}},
        {"wave_both",
         Sides::None,
         kBothArms,
         1.5,
         3.4,
         waveBoth,
         {},
         {"wave both hands", "wave with both arms", "two hand wave", "waving with two hands"},
         {"Both hands are raised beside the head and swing from side to side several times.",
          "The two forearms point up and rock outward and inward repeatedly."}},
        {"cross_chest",
         Sides::None,
         kBothArms,
         1.2,
         2.8,
         crossOnChest,
         {},
         {"cross arms on the chest", "cross arms", "put the arms crosswise over the chest", "arm cross",
          "crossing the arms over the chest"},
         {"Both forearms are brought together over the chest so that each hand lies near the other shoulder, then "
          "opened again.",
          "The arms swing in from the sides and cross in front of the breastbone."}},
        {"fold_arms",
         Sides::None,
         kBothArms,
         1.6,
         3.4,
         foldArms,
         {},
         {"fold arms", "stand with folded arms", "arms folded in front of the body"},
         {"The forearms are laid over each other in front of the belly and stay there.",
          "Each hand tucks under the other upper arm and rests."}},
        {"cross_front",
         Sides::None,
         kBothArms,
         1.3,
         2.8,
         crossInFront,
         {},
         {"cross hands in front", "cross hands in front", "make an X with the forearms", "block with crossed arms"},
         {"Both forearms are raised ahead of the chest so that the wrists cross like an X, and are held.",
          "The hands come up in front, one before the other, to say no."}},
        {"hands_on_hips",
         Sides::None,
         kBothArms,
         1.5,
         3.4,
         handsOnHips,
         {},
         {"hands on hips", "put both hands on the waist", "stand with arms akimbo"},
         {"Both hands are placed on the hips with the elbows pointing out to the sides.",
          "The palms rest at the waist and the bent arms form handles beside the trunk."}},
        {"rub_hands",
         Sides::None,
         kBothArms,
         1.4,
         3.4,
         rubHands,
         {},
         {"rub two hands together", "rub hands", "rubbing hands", "warm the hands", "wash hands",
          "apply cream on hand back"},
         {"The palms are pressed together in front of the belly and slide back and forth against each other.",
          "Both bent arms hold the hands close while they rub quickly to and fro."}},
        {"pray",
         Sides::None,
         kBothArms,
         1.5,
         3.2,
         pray,
         {},
         {"pray", "put the palms together", "press the palms together", "namaste", "praying hands"},
         {"Both palms are put together upright in front of the breastbone with the elbows out, and stay still.",
          "The hands meet before the chest and are held as in prayer."}},
        {"hug_self",
         Sides::None,
         kBothArms,
         1.5,
         3.2,
         hugSelf,
         {},
         {"hug yourself", "hug", "wrap the arms around the body", "hugging other person", "embrace"},
         {"Both arms open ahead and wrap around the upper body so that the hands reach the opposite shoulders.",
          "The arms close in a big embrace in front of the chest and hold."}},
        {"arm_circles",
         Sides::None,
         kBothArms,
         1.8,
         3.8,
         armCircles,
         {},
         {"arm circles", "rotate both arms", "circle both arms", "windmill with both arms"},
         {"Both straight arms make big vertical circles beside the body around the shoulders.",
          "The two hands go up in front, over the head and down behind at the same time."}},
        {"arm_swings",
         Sides::None,
         kBothArms,
         1.6,
         3.6,
         armSwings,
         {},
         {"arm swings", "swing both arms", "swing the arms back and forth", "loosen the arms"},
         {"Both straight arms swing together to and fro in wide even arcs.",
          "The arms open and close or move forward and back rhythmically while the body stands still."}},
        {"shrug",
         Sides::None,
         static_cast<Limbs>(kBothArms | kHead),
         1.1,
         2.4,
         shrug,
         {},
         {"shrug", "shrug the shoulders", "shrugging", "I don't know gesture"},
         {"Both shoulders are lifted towards the ears while the palms turn out at waist height.",
          "The shoulders rise and fall and the forearms open to the sides."}},
        {"shoulder_press",
         Sides::None,
         kBothArms,
         1.6,
         3.2,
         overheadLift,
         {},
         {"shoulder press", "press a barbell overhead", "lift a weight above the head",
          "put something on a high shelf"},
         {"Both hands are brought to the shoulders and then pushed straight up above the head and lowered again.",
          "The arms press a load from chest height to overhead and bring it back."}},
        {"hands_behind_head",
         Sides::None,
         kBothArms,
         1.5,
         3.2,
         behindHead,
         {},
         {"hands behind the head", "clasp the hands behind the head", "put both hands on the back of the head"},
         {"Both hands are laid behind the head with the elbows pointing out, and rest there.",
          "The arms rise and fold so that the fingers meet behind the skull."}},
        {"hands_behind_back",
         Sides::None,
         kBothArms,
         1.5,
         3.2,
         behindBack,
         {},
         {"hands behind the back", "clasp the hands behind the back", "stand at ease"},
         {"Both hands go behind the body and are joined at the lower back.",
          "The arms reach backward and the wrists cross above the hips."}},
    };
}

} // namespace kinescope::datasets::grammar
