#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

/// Half of all work at a table is done seated.
void maybeSeated(Stage& s)
{
    if (s.random().chance(0.45))
        s.seated();
}

void lookDown(Stage& s, double angle)
{
    s.swell(Channel::HeadPitch, angle, 0.02, 0.18, 0.88, 1);
}

/// Both hands come to places before the belly and stay.
void hold(Stage& s, Vector3 right, Vector3 left, double u1 = 0.2, double u2 = 0.86)
{
    s.hand(Arm::Right, {rest(0), at(u1, Anchor::Chest, right), grammar::hold(u2), rest(1)});
    s.hand(Arm::Left, {rest(0), at(u1, Anchor::Chest, left), grammar::hold(u2), rest(1)});
}

void type(Stage& s)
{
    maybeSeated(s);
    hold(s, {0.1, -0.36, 0.36}, {0.1, -0.36, 0.36}, 0.16, 0.88);
    const double n = s.cycles(0.14, 0.9, 2.0, 4.0, 4, 14);
    s.shake(Arm::Right, 0.14, 0.9, {0.03, 0.045, 0.01}, n, 0);
    s.shake(Arm::Left, 0.14, 0.9, {0.03, 0.045, 0.01}, n, 2.5);
    lookDown(s, 0.25);
}

void write(Stage& s)
{
    maybeSeated(s);
    const bool paper = s.random().chance(0.6);
    s.hand(Arm::Right, {rest(0), at(0.18, Anchor::Chest, {0.0, -0.26, 0.28}),
                        at(0.84, Anchor::Chest, {0.1, -0.28, 0.28}), rest(1)});
    if (paper)
        s.hand(Arm::Left, {rest(0), at(0.18, Anchor::Chest, {0.06, -0.3, 0.27}), grammar::hold(0.86), rest(1)});
    s.shake(Arm::Right, 0.16, 0.86, {0.035, 0.03, 0.01}, s.cycles(0.16, 0.86, 1.8, 3.5, 4, 12));
    lookDown(s, 0.45);
}

void read(Stage& s)
{
    maybeSeated(s);
    hold(s, {0.12, -0.22, 0.3}, {0.12, -0.22, 0.3}, 0.2, 0.88);
    if (s.random().chance(0.6))
        s.curve(Channel::HeadYaw, {{0.25, 0}, {0.4, -0.12}, {0.6, 0.12}, {0.8, 0}});
    lookDown(s, 0.5);
}

void textPhone(Stage& s)
{
    const bool both = s.random().chance(0.6);
    if (both) {
        hold(s, {0.04, -0.18, 0.28}, {0.04, -0.18, 0.28});
        s.shake(Arm::Left, 0.18, 0.88, {0.015, 0.02, 0}, s.cycles(0.18, 0.88, 1.5, 3, 3, 9), 2);
    } else {
        s.hand(Arm::Left, {rest(0), at(0.2, Anchor::Chest, {0.05, -0.2, 0.28}), grammar::hold(0.88), rest(1)});
        s.hand(Arm::Right, {rest(0), at(0.26, Anchor::OtherHand, {0.05, 0.05, 0.03}), grammar::hold(0.86), rest(1)});
    }
    s.shake(Arm::Right, 0.18, 0.88, {0.02, 0.035, 0.01}, s.cycles(0.18, 0.88, 1.0, 2.5, 2, 8));
    lookDown(s, 0.5);
}

void tear(Stage& s)
{
    const double n = s.cycles(0.25, 0.8, 0.5, 1.0, 1, 3), span = 0.52 / n;
    std::vector<Waypoint> right{rest(0)}, left{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.2 + k * span;
        right.insert(right.end(),
                     {at(u, Anchor::Chest, {0.035, -0.2, 0.28}), at(u + 0.7 * span, Anchor::Chest, {0.16, -0.3, 0.2})});
        left.insert(left.end(), {at(u, Anchor::Chest, {0.035, -0.2, 0.28}),
                                 at(u + 0.7 * span, Anchor::Chest, {0.14, -0.14, 0.36})});
    }
    right.push_back(rest(1));
    left.push_back(rest(1));
    s.hand(Arm::Right, right);
    s.hand(Arm::Left, left);
    lookDown(s, 0.3);
}

void cut(Stage& s)
{
    hold(s, {0.05, -0.24, 0.32}, {0.06, -0.24, 0.26});
    s.shake(Arm::Right, 0.18, 0.88, {0.0, 0.03, 0.06}, s.cycles(0.18, 0.88, 1.2, 2.4, 2, 8));
    lookDown(s, 0.4);
}

void fold(Stage& s)
{
    const double n = s.cycles(0.2, 0.85, 0.4, 0.8, 1, 3);
    hold(s, {0.1, -0.28, 0.3}, {0.1, -0.28, 0.3});
    s.shake(Arm::Right, 0.2, 0.86, {0.17, 0.06, 0}, n);
    s.shake(Arm::Left, 0.2, 0.86, {0.06, 0.02, 0}, n, 2);
    lookDown(s, 0.4);
}

void crumple(Stage& s)
{
    const double n = s.cycles(0.2, 0.85, 1.0, 2.0, 2, 6);
    hold(s, {0.035, -0.24, 0.28}, {0.035, -0.24, 0.28});
    s.circle(Arm::Right, 0.18, 0.86, {0.05, 0, 0}, {0, 0.06, 0.03}, n, 0);
    s.circle(Arm::Left, 0.18, 0.86, {0.05, 0, 0}, {0, -0.06, 0.03}, n, 0);
    lookDown(s, 0.35);
}

void fiddle(Stage& s)
{
    const double n = s.cycles(0.2, 0.86, 1.0, 2.2, 2, 7);
    hold(s, {0.05, -0.22, 0.28}, {0.05, -0.22, 0.28});
    s.shake(Arm::Right, 0.18, 0.88, {0.05, 0.05, 0.02}, n, 0);
    s.shake(Arm::Left, 0.18, 0.88, {0.05, -0.05, 0.02}, 0.7 * n, 1);
    lookDown(s, 0.4);
}

void countMoney(Stage& s)
{
    hold(s, {0.06, -0.22, 0.28}, {0.02, -0.22, 0.28});
    s.shake(Arm::Right, 0.18, 0.88, {0.07, 0.03, 0.02}, s.cycles(0.18, 0.88, 1.4, 2.6, 3, 8));
    lookDown(s, 0.45);
}

void staple(Stage& s)
{
    const double n = s.random().integer(1, 3);
    hold(s, {0.05, -0.28, 0.32}, {0.1, -0.3, 0.3});
    s.shake(Arm::Right, 0.25, 0.8, {0, -0.09, 0}, n);
    lookDown(s, 0.4);
}

void piano(Stage& s)
{
    maybeSeated(s);
    hold(s, {0.15, -0.34, 0.4}, {0.15, -0.34, 0.4});
    const double n = s.cycles(0.16, 0.88, 1.0, 2.4, 2, 8);
    s.shake(Arm::Right, 0.16, 0.88, {0.15, 0.04, 0}, 0.5 * n, 0);
    s.shake(Arm::Left, 0.16, 0.88, {0.12, 0.04, 0}, 0.4 * n, 1);
    s.shake(Arm::Right, 0.16, 0.88, {0, 0.05, 0}, n, 0);
    s.shake(Arm::Left, 0.16, 0.88, {0, 0.05, 0}, n, 3.14159);
    lookDown(s, 0.2);
}

void drums(Stage& s)
{
    maybeSeated(s);
    hold(s, {0.14, -0.28, 0.38}, {0.14, -0.28, 0.38});
    const double n = s.cycles(0.16, 0.88, 1.4, 2.8, 3, 9);
    s.shake(Arm::Right, 0.16, 0.88, {0.02, 0.17, 0.05}, n, 0);
    s.shake(Arm::Left, 0.16, 0.88, {0.02, 0.17, 0.05}, n, 3.14159);
}

void guitar(Stage& s)
{
    s.hand(Arm::Left, {rest(0), reach(0.18, {0.55, -0.25, 0.4}), grammar::hold(0.88), rest(1)});
    s.hand(Arm::Right, {rest(0), at(0.18, Anchor::Pelvis, {0.08, 0.16, 0.2}, 0.3), grammar::hold(0.88), rest(1)});
    s.shake(Arm::Right, 0.16, 0.9, {0.02, 0.14, 0.03}, s.cycles(0.16, 0.9, 1.2, 2.6, 3, 9));
    s.shake(Arm::Left, 0.16, 0.9, {0.06, 0.02, 0}, 2);
}

void violin(Stage& s)
{
    s.hand(Arm::Left, {rest(0), reach(0.2, {0.35, 0.05, 0.55}), grammar::hold(0.88), rest(1)});
    s.hand(Arm::Right, {rest(0), at(0.2, Anchor::Chest, {0.05, 0.02, 0.3}, 0.5), grammar::hold(0.88), rest(1)});
    s.shake(Arm::Right, 0.18, 0.9, {0.24, -0.12, 0.05}, s.cycles(0.18, 0.9, 0.7, 1.6, 2, 6));
    s.swell(Channel::HeadYaw, 0.4, 0.05, 0.2, 0.88, 1);
    s.swell(Channel::HeadRoll, -0.25, 0.05, 0.2, 0.88, 1);
}

void drive(Stage& s)
{
    s.seated();
    s.hands({at(0, Anchor::Chest, {0.17, -0.16, 0.42}), grammar::hold(1)});
    const double n = s.cycles(0.1, 0.9, 0.4, 0.9, 1, 4);
    s.shake(Arm::Right, 0.1, 0.9, {0.03, 0.18, 0}, n, 0);
    s.shake(Arm::Left, 0.1, 0.9, {0.03, 0.18, 0}, n, 3.14159);
}

} // namespace

std::vector<Primitive> deskPrimitives()
{
    return {
        {"type",
         Sides::None,
         kBothArms,
         1.8,
         4.2,
         type,
         {},
         {"type on a keyboard", "typing on a keyboard", "typing", "use a computer", "work on a laptop"},
         {"Both hands are held low in front, side by side, and the fingers tap with small quick movements.",
          "The bent forearms stay level before the belly while the hands jitter up and down in turn."}},
        {"write",
         Sides::Either,
         kBothArms,
         1.8,
         4.2,
         write,
         {},
         {"write", "writing", "write with a pen", "take notes", "sign a paper"},
         {"{hand} makes small quick strokes before the chest and slowly drifts sideways while the head looks down.",
          "One hand writes on paper that the other holds in front of the belly."}},
        {"read",
         Sides::None,
         kBothArms,
         1.8,
         4.4,
         read,
         {},
         {"read", "reading", "read a book", "read a newspaper", "look at a sheet of paper"},
         {"Both hands hold a book still before the chest with bent elbows and the head is bent towards it.",
          "The forearms are up in front of the body without moving and the eyes look down."}},
        {"text_phone",
         Sides::Either,
         kBothArms,
         1.8,
         4.2,
         textPhone,
         {},
         {"play with a phone", "playing with phone", "text on a phone", "use a tablet", "look at a smartphone"},
         {"A phone is held before the chest and a finger taps and strokes on it while the head is bent down.",
          "The hands are close together in front of the belly with tiny movements."}},
        {"tear_paper",
         Sides::None,
         kBothArms,
         1.4,
         3.4,
         tear,
         {},
         {"tear up paper", "tear paper", "rip paper apart", "tearing"},
         {"Both hands meet before the chest and pull apart, one towards the body and one away, once or several times.",
          "The fists hold a sheet together and rip it in opposite directions."}},
        {"cut_paper",
         Sides::Either,
         kBothArms,
         1.8,
         4.0,
         cut,
         {},
         {"cut paper", "cut with scissors", "cutting paper", "cutting nails", "peel fruit"},
         {"One hand holds something before the belly and the other opens and closes beside it with small strokes.",
          "The hands are close together and one advances in little jerks."}},
        {"fold_paper",
         Sides::None,
         kBothArms,
         1.8,
         4.0,
         fold,
         {},
         {"fold paper", "fold clothes", "folding", "fold a towel"},
         {"The hands hold the edges of something low in front and bring one edge over to the other.",
          "One hand crosses before the belly to the other and strokes flat."}},
        {"crumple",
         Sides::None,
         kBothArms,
         1.6,
         3.4,
         crumple,
         {},
         {"ball up paper", "crumple paper", "make a snowball", "knead dough"},
         {"Both hands press together before the belly and roll around each other.",
          "The palms squeeze something small with circling movements."}},
        {"fiddle",
         Sides::None,
         kBothArms,
         1.8,
         4.0,
         fiddle,
         {},
         {"play magic cube", "solve a puzzle cube", "fiddle with something in the hands", "knit"},
         {"Both hands hold something small before the chest and turn it this way and that.",
          "The fingers work with little twists while the head looks down."}},
        {"count_money",
         Sides::Either,
         kBothArms,
         1.8,
         3.8,
         countMoney,
         {},
         {"count money", "counting money", "deal cards", "shuffle papers"},
         {"One hand holds a stack before the chest and the other strokes off it sideways again and again.",
          "The hands are close together and one makes quick small flicks."}},
        {"staple",
         Sides::Either,
         kBothArms,
         1.4,
         3.2,
         staple,
         {},
         {"staple book", "staple papers", "stamp a paper"},
         {"One hand holds paper low in front and the other presses down beside it once or a few times.",
          "The forearm gives short downward pushes at belly height."}},
        {"piano",
         Sides::None,
         kBothArms,
         2.0,
         4.2,
         piano,
         {},
         {"play the piano", "playing piano", "play a keyboard instrument"},
         {"Both hands are held low in front, apart, and wander sideways while the fingers tap.",
          "The level forearms glide left and right with small beats."}},
        {"drums",
         Sides::None,
         kBothArms,
         1.8,
         4.2,
         drums,
         {},
         {"play the drums", "drumming", "beat a drum with both hands"},
         {"Both hands beat downward in turn in front of the belly in a quick rhythm.",
          "The forearms swing up and down alternately, right and left."}},
        {"guitar",
         Sides::Either,
         kBothArms,
         2.0,
         4.2,
         guitar,
         {},
         {"play the guitar", "playing guitar", "strum a guitar"},
         {"One hand is held out to its side at chest height and the other strokes up and down before the belly.",
          "The far hand grips a neck while the near hand strums."}},
        {"violin",
         Sides::Either,
         kBothArms,
         2.0,
         4.2,
         violin,
         {},
         {"play the violin", "playing violin", "fiddle with a bow"},
         {"One hand is raised ahead of its shoulder and the other draws a bow to and fro before the chest while the "
          "head leans aside.",
          "The bowing arm saws diagonally with a lifted elbow."}},
        {"drive",
         Sides::None,
         kBothArms | kLegs,
         2.0,
         4.2,
         drive,
         {},
         {"drive a car", "driving", "turn a steering wheel"},
         {"Seated, both hands are held ahead on a wheel and go up and down in opposite directions.",
          "The arms reach forward from the seat and turn a wheel to and fro."},
         Beginning::Lowered,
         Ending::Lowered},
    };
}

} // namespace kinescope::datasets::grammar
