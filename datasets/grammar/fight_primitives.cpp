#include "datasets/grammar/primitive.h"

namespace kinescope::datasets::grammar
{

namespace
{

const Vector3 kGuard{-0.05, -0.05, 0.38};

void jab(Stage& s)
{
    const double n = s.cycles(0.15, 0.9, 0.7, 1.5, 1, 3), span = 0.62 / n;
    std::vector<Waypoint> way{rest(0), reach(0.18, kGuard)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.2 + k * span;
        way.push_back(reach(u + 0.2 * span, kGuard + Vector3{0.08, -0.05, -0.12}));
        way.push_back(reach(u + 0.5 * span, {-0.15, 0.06, 0.98}, 0.2));
        way.push_back(reach(u + 0.9 * span, kGuard));
        s.curve(Channel::TorsoYaw, {{u + 0.1 * span, 0}, {u + 0.5 * span, 0.35 * s.amount()}, {u + 0.95 * span, 0}});
    }
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
    if (s.random().chance(0.5))
        s.hand(Arm::Left, {rest(0), reach(0.18, kGuard), hold(0.84), rest(1)});
}

void box(Stage& s)
{
    const double n = s.cycles(0.12, 0.9, 1.0, 2.6, 2, 8), span = 0.74 / n;
    const Vector3 guarding{s.random().uniform(-0.15, 0.1), s.random().uniform(-0.3, 0.05),
                           s.random().uniform(0.25, 0.42)};
    std::vector<Waypoint> right{rest(0), reach(0.12, guarding)}, left{rest(0), reach(0.12, guarding)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const double u = 0.13 + k * span;
        std::vector<Waypoint>& striking = k % 2 == 0 ? right : left;
        striking.push_back(reach(u + 0.05 * span, guarding));
        striking.push_back(
            reach(u + 0.5 * span, {s.random().uniform(-0.25, -0.02), s.random().uniform(-0.05, 0.12), 0.97}, 0.2));
        striking.push_back(reach(u + 1.0 * span, guarding));
        s.curve(Channel::TorsoYaw, {{u, 0}, {u + 0.5 * span, (k % 2 == 0 ? 0.28 : -0.28) * s.amount()}, {u + span, 0}});
    }
    for (auto* way : {&right, &left}) {
        way->push_back(hold(0.88));
        way->push_back(rest(1));
    }
    s.hand(Arm::Right, right);
    s.hand(Arm::Left, left);
}

void hook(Stage& s)
{
    s.hand(Arm::Right,
           {rest(0), reach(0.22, kGuard), reach(0.42, {0.55, -0.05, 0.25}, 0.6), sweep(0.54, {0.2, 0.08, 0.68}, 0.9),
            reach(0.62, {-0.45, 0.1, 0.5}, 0.8), reach(0.78, kGuard), rest(1)});
    s.hand(Arm::Left, {rest(0), reach(0.22, kGuard), hold(0.78), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.22, 0}, {0.42, -0.35}, {0.62, 0.55 * s.amount()}, {0.8, 0}});
}

void uppercut(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.22, kGuard), reach(0.42, {0.1, -0.6, 0.2}), sweep(0.54, {-0.05, -0.25, 0.6}),
                        reach(0.62, {-0.12, 0.35, 0.55}), reach(0.78, kGuard), rest(1)});
    s.hand(Arm::Left, {rest(0), reach(0.22, kGuard), hold(0.78), rest(1)});
    s.swell(Channel::Crouch, 0.1, 0.25, 0.42, 0.44, 0.6);
    s.curve(Channel::TorsoYaw, {{0.22, 0}, {0.42, -0.3}, {0.62, 0.35}, {0.8, 0}});
}

void guard(Stage& s)
{
    s.hands({rest(0), reach(0.26, {-0.08, 0.08, 0.4}), hold(0.76), rest(1)});
    s.swell(Channel::Crouch, 0.07, 0.1, 0.28, 0.75, 1);
}

void slap(Stage& s)
{
    s.hand(Arm::Right, {rest(0), reach(0.38, {0.75, 0.1, 0.1}, 0.3), sweep(0.52, {0.35, 0.15, 0.8}, 0.2),
                        reach(0.62, {-0.4, 0.1, 0.6}, 0.2), rest(1)});
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.38, -0.35}, {0.62, 0.4}, {1, 0}});
}

void kickArms(Stage& s, double u)
{
    if (s.random().chance(0.6))
        s.hands({rest(0), reach(u, {0.5, -0.55, 0.1}), rest(1)});
    else if (s.random().chance(0.4))
        s.hands({rest(0), reach(0.2, kGuard), hold(0.8), rest(1)});
}

/// One leg leaves the floor from `u0`, is folded at `u1`, strikes out at `u2`, and is back at `u3`.
void kick(Stage& s, double right, double forward, double high, double lean, double roll)
{
    const double u0 = 0.16, u1 = 0.36, u2 = 0.5, u3 = 0.8;
    const double fold = 0.55 * high;
    s.curve(Channel::RightFootLift, {{u0, 0}, {u1, fold, true}, {u2, high}, {0.6, 0.7 * high, true}, {u3, 0}});
    s.curve(Channel::RightFootForward,
            {{u0, 0}, {u1, forward > 0 ? -0.12 : 0.2 * forward, true}, {u2, forward}, {u3, 0}});
    s.curve(Channel::RightFootRight, {{u0, 0}, {u1, 0.15 * right, true}, {u2, right}, {u3, 0}});
    s.curve(Channel::TorsoPitch, {{u0, 0}, {u2, lean}, {u3, 0}});
    s.curve(Channel::TorsoRoll, {{u0, 0}, {u2, roll}, {u3, 0}});
    s.swell(Channel::PelvisRight, -0.07, 0.04, 0.2, 0.75, 0.95);
    s.curve(Channel::PelvisForward, {{u0, 0}, {u2, 0.12 * forward}, {u3, 0}});
    kickArms(s, u2);
}

void ballKick(Stage& s)
{
    const double far = s.random().uniform(0.5, 0.85), high = s.random().uniform(0.22, 0.55);
    s.curve(Channel::RightFootForward, {{0.14, 0}, {0.36, -0.42}, {0.46, 0.1, true}, {0.54, far}, {0.82, 0}});
    s.curve(Channel::RightFootLift, {{0.14, 0}, {0.36, 0.22}, {0.46, 0.05, true}, {0.54, high}, {0.82, 0}});
    s.curve(Channel::TorsoPitch, {{0.1, 0}, {0.36, 0.15}, {0.54, -0.1}, {0.9, 0}});
    s.curve(Channel::TorsoYaw, {{0.1, 0}, {0.36, -0.2}, {0.54, 0.25}, {0.9, 0}});
    s.swell(Channel::PelvisRight, -0.07, 0.04, 0.2, 0.78, 0.95);
    kickArms(s, 0.5);
}

void kneeStrike(Stage& s)
{
    s.curve(Channel::RightFootLift, {{0.2, 0}, {0.48, 0.62}, {0.56, 0.6}, {0.82, 0}});
    s.curve(Channel::RightFootForward, {{0.2, 0}, {0.48, 0.28}, {0.56, 0.28}, {0.82, 0}});
    s.hands({rest(0), reach(0.3, {-0.05, 0.1, 0.7}), reach(0.5, {0.05, -0.45, 0.35}), rest(1)});
    s.swell(Channel::TorsoPitch, 0.2, 0.25, 0.48, 0.55, 0.8);
    s.swell(Channel::PelvisRight, -0.07, 0.05, 0.25, 0.75, 0.95);
}

void shootGun(Stage& s)
{
    if (s.random().chance(0.5))
        s.hands({rest(0), reach(0.3, {-0.22, 0.05, 0.92}), hold(0.76), rest(1)});
    else
        s.hand(Arm::Right, {rest(0), reach(0.3, {-0.1, 0.06, 0.96}), hold(0.76), rest(1)});
    s.swell(Channel::HeadPitch, 0.1, 0.2, 0.3, 0.75, 0.9);
}

void archery(Stage& s)
{
    s.hand(Arm::Left, {rest(0), reach(0.24, {0.75, 0.05, 0.62}, 0.3), hold(0.78), rest(1)});
    s.hand(Arm::Right,
           {rest(0), reach(0.24, {-0.75, 0.02, 0.6}, 0.3), hold(0.32), at(0.6, Anchor::Head, {0.14, -0.08, 0.06}, 0.95),
            hold(0.7), reach(0.76, {0.5, 0.0, 0.0}, 0.8), rest(1)});
    s.swell(Channel::HeadYaw, 0.7, 0.1, 0.28, 0.76, 0.95);
    s.swell(Channel::TorsoYaw, -0.3, 0.1, 0.3, 0.76, 0.95);
}

void stab(Stage& s)
{
    const double n = s.random().integer(1, 3), span = 0.62 / n;
    std::vector<Waypoint> way{rest(0)};
    for (int k = 0; k < static_cast<int>(n); ++k) {
        way.push_back(reach(0.2 + k * span, {0.25, 0.4, 0.2}, 0.4));
        way.push_back(reach(0.2 + (k + 0.5) * span, {-0.1, -0.15, 0.8}));
    }
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
    s.swell(Channel::TorsoPitch, 0.15, 0.2, 0.4, 0.7, 0.95);
}

} // namespace

std::vector<Primitive> fightPrimitives()
{
    constexpr auto kArmTorso = kRightArm | kTorso;
    constexpr auto kArmsTorso = kBothArms | kTorso;
    constexpr auto kKick = kLegs | kTorso;
    return {
        {"punch",
         Sides::Each,
         kArmTorso,
         1.1,
         2.6,
         jab,
         {"punch with {hand}", "{side} hand punch", "jab with {fist}", "hit forward with {fist}"},
         {"punch", "throw a punch", "jab", "punch somebody", "straight punch"},
         {"{fist} is drawn to the shoulder and shoots straight ahead until the arm is stretched, then snaps back.",
          "The {side} arm extends quickly forward at shoulder height as the shoulder turns in."}},
        {"boxing",
         Sides::None,
         kArmsTorso,
         1.4,
         3.4,
         box,
         {},
         {"boxing", "box forward", "box", "shadow boxing", "throw punches with both hands", "punch repeatedly"},
         {"Both fists are held before the chest and shoot forward in turn, right and left, several times.",
          "The arms punch straight ahead alternately while the shoulders rotate."}},
        {"hook",
         Sides::Each,
         kArmsTorso,
         1.2,
         2.4,
         hook,
         {"hook punch with {hand}", "{side} hook", "swing {fist} sideways"},
         {"hook punch", "boxing hook"},
         {"{fist} swings in a level arc from the {side} side around to the front with a bent lifted elbow.",
          "The trunk turns and the {side} arm hits sideways across the face."}},
        {"uppercut",
         Sides::Each,
         kArmsTorso,
         1.2,
         2.4,
         uppercut,
         {"uppercut with {hand}", "{side} uppercut"},
         {"uppercut", "punch upward"},
         {"{fist} drops to the waist and drives upward in front of the body to chin height.",
          "The knees give and the {side} arm strikes up with a bent elbow."}},
        {"guard",
         Sides::None,
         kBothArms,
         1.4,
         3.0,
         guard,
         {},
         {"guard the face", "block", "boxing guard", "defend with both arms"},
         {"Both fists are raised before the face with bent elbows and are kept there.",
          "The forearms stand upright in front of the head as a shield."}},
        {"slap",
         Sides::Each,
         kArmTorso,
         1.0,
         2.2,
         slap,
         {"slap with {hand}", "hit sideways with {hand}"},
         {"slap", "slap someone", "strike with the open hand"},
         {"{hand} is swung out wide to the {side} and sweeps fast across the front at head height.",
          "The {side} arm opens and hits with the palm towards the {other side}."}},
        {"kick_front",
         Sides::Each,
         kKick,
         1.1,
         2.4,
         [](Stage& s) { kick(s, 0, s.random().uniform(0.6, 0.85), s.random().uniform(0.45, 0.85), -0.2, 0); },
         {"front kick with {leg}", "kick forward with {foot}", "{side} leg kick", "kick with {leg}"},
         {"kick", "front kick", "kicking other person", "high kick"},
         {"{knee} is lifted and {foot} shoots out ahead at hip height, then returns to the floor.",
          "The {side} leg stretches forward quickly while the trunk leans back."}},
        {"kick_side",
         Sides::Each,
         kKick,
         1.2,
         2.4,
         [](Stage& s) { kick(s, s.random().uniform(0.55, 0.85), 0.05, s.random().uniform(0.4, 0.75), 0, -0.35); },
         {"side kick with {leg}", "kick sideways with {foot}", "kick to the {side} with {leg}"},
         {"side kick", "sideways kick"},
         {"{foot} is lifted and thrust out to the {side} while the trunk leans the other way.",
          "The {side} leg stretches sideways to hip height and comes back."}},
        {"kick_back",
         Sides::Each,
         kKick,
         1.2,
         2.4,
         [](Stage& s) { kick(s, 0, -s.random().uniform(0.45, 0.65), s.random().uniform(0.3, 0.5), 0.4, 0); },
         {"back kick with {leg}", "kick backward with {foot}"},
         {"kick backward", "back kick"},
         {"{foot} is thrust out behind the body while the trunk leans forward.",
          "The {side} leg swings to the rear and returns."}},
        {"kick_ball",
         Sides::Each,
         kKick,
         1.1,
         2.4,
         ballKick,
         {"kick a ball with {foot}", "{side} foot soccer kick"},
         {"kick a ball", "kicking something", "soccer kick", "shoot a football"},
         {"{foot} swings back behind the body and then forward through a low arc to hit a ball.",
          "The {side} leg swings like a pendulum from behind to the front near the floor."}},
        {"knee_strike",
         Sides::Each,
         kKick | kBothArms,
         1.1,
         2.2,
         kneeStrike,
         {"knee strike with {leg}", "hit with {knee}"},
         {"knee strike", "knee kick"},
         {"{knee} is driven up in front while both hands pull down to the hips.",
          "The {side} thigh rises sharply to hit and sinks again."}},
        {"shoot_gun",
         Sides::Either,
         kBothArms,
         1.4,
         3.0,
         shootGun,
         {},
         {"shoot with a gun", "aim a pistol", "shoot at other person with a gun", "hold a gun"},
         {"The arm or both arms are stretched straight ahead at eye height and held to aim.",
          "The hands point forward with locked elbows and stay."}},
        {"archery",
         Sides::Each,
         kArmsTorso | kHead,
         1.8,
         3.6,
         archery,
         {"draw a bow with {hand}", "archery with {hand} drawing"},
         {"archery", "shoot an arrow", "draw a bow and arrow"},
         {"{other arm} is stretched out to its side while {hand} pulls back to the cheek with a lifted elbow and lets "
          "go.",
          "One arm holds a bow away from the body and {hand} draws the string to the ear."}},
        {"stab",
         Sides::Each,
         kArmTorso,
         1.1,
         2.6,
         stab,
         {"stab with {hand}", "hack downward with {hand}"},
         {"stab", "wield a knife", "wield knife towards other person", "attack with a knife"},
         {"{fist} is lifted beside the head and thrust forward and down.",
          "The {side} arm strikes from above to the front with a closed hand."}},
    };
}

} // namespace kinescope::datasets::grammar
