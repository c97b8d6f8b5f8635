#include "datasets/grammar/primitive.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace kinescope::datasets::grammar
{

namespace
{

/// Draws corners in the plane before the right shoulder: x outward, y up, in arm lengths about a middle that varies.
void draw(Stage& s, const std::vector<std::pair<double, double>>& corners, bool round = false)
{
    const double size = s.random().uniform(0.75, 1.5);
    const double x = s.random().uniform(-0.25, 0.1), y = s.random().uniform(-0.12, 0.18),
                 z = s.random().uniform(0.6, 0.78);
    std::vector<Waypoint> way{rest(0)};
    const double begin = 0.2, end = 0.84;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const double u = begin + (end - begin) * static_cast<double>(i) / static_cast<double>(corners.size() - 1);
        const Vector3 place{x + size * corners[i].first, y + size * corners[i].second,
                            z - 0.25 * std::abs(size * corners[i].second)};
        way.push_back(round && i > 0 && i + 1 < corners.size() ? sweep(u, place, 0.1) : reach(u, place, 0.1));
    }
    way.push_back(rest(1));
    s.hand(Arm::Right, way);
}

void circleInAir(Stage& s, double direction)
{
    const double size = s.random().uniform(0.26, 0.62), turns = s.random().chance(0.75) ? 1.0 : 2.0;
    const double start = s.random().chance(0.6) ? 0.0 : std::numbers::pi; // from the top or from the bottom
    const double x = s.random().uniform(-0.2, 0.35), y = s.random().uniform(-0.1, 0.25),
                 ahead = s.random().uniform(0.4, 0.72);
    const Vector3 first{x, y + (start == 0.0 ? size : -size), ahead};
    s.hand(Arm::Right, {rest(0), reach(0.22, first, 0.1), hold(0.82), rest(1)});
    // Seen by the performer a clockwise circle goes from the top to the right.
    const double tall = size / s.amount(), wide = tall * s.random().uniform(0.8, 1.1);
    s.circle(Arm::Right, 0.2, 0.84, {direction * wide, 0, 0}, {0, tall, 0.0}, turns, start);
}

} // namespace

std::vector<Primitive> shapePrimitives()
{
    // Clockwise as the performer sees it; in the left-handed versions the mirror turns it round, and so do the words.
    return {
        {"circle_out",
         Sides::Each,
         kRightArm,
         1.3,
         3.2,
         [](Stage& s) { circleInAir(s, 1.0); },
         {"draw a circle {clockwise} with {hand}", "{side} hand draws a {clockwise} circle",
          "circle {hand} {clockwise} in the air"},
         {"draw a circle clockwise", "draw a clockwise circle in the air", "clockwise circle"},
         {"{hand} traces a round {clockwise} loop in the air in front of the body, going out to the {side} at the top.",
          "The {side} arm moves the hand over the top, outward to the {side}, down and back in a {clockwise} circle."}},
        {"circle_in",
         Sides::Each,
         kRightArm,
         1.3,
         3.2,
         [](Stage& s) { circleInAir(s, -1.0); },
         {"draw a circle {counterclockwise} with {hand}", "{side} hand draws a {counterclockwise} circle",
          "circle {hand} {counterclockwise} in the air"},
         {"draw a circle counterclockwise", "draw a counter clockwise circle in the air", "anticlockwise circle"},
         {"{hand} traces a round {counterclockwise} loop in the air in front of the body, going in to the {other side} "
          "at the top.",
          "The {side} arm moves the hand over the top, inward to the {other side}, down and back in a "
          "{counterclockwise} circle."}},
        {"triangle",
         Sides::Each,
         kRightArm,
         1.6,
         3.4,
         [](Stage& s) {
             const double turn = s.random().chance(0.5) ? 1.0 : -1.0;
             draw(s, {{0, 0.38}, {0.36 * turn, -0.24}, {-0.36 * turn, -0.24}, {0, 0.38}});
         },
         {"draw a triangle with {hand}", "{side} hand draws a triangle in the air"},
         {"draw a triangle", "draw triangle", "trace a triangle in the air", "triangle gesture"},
         {"{hand} traces three straight lines in the air that close to a triangle, with a halt at each corner.",
          "From the top {hand} goes down aside, level across, and up again to the start."}},
        {"square",
         Sides::Each,
         kRightArm,
         1.8,
         3.6,
         [](Stage& s) {
             const double turn = s.random().chance(0.5) ? 1.0 : -1.0;
             draw(s, {{-0.3 * turn, 0.3},
                      {0.3 * turn, 0.3},
                      {0.3 * turn, -0.28},
                      {-0.3 * turn, -0.28},
                      {-0.3 * turn, 0.3}});
         },
         {"draw a square with {hand}", "{side} hand draws a box in the air"},
         {"draw a square", "draw a rectangle", "trace a box in the air"},
         {"{hand} traces four straight lines in the air, level and upright in turn, that close to a square.",
          "The {side} hand goes across, down, back and up with a halt at every corner."}},
        {"draw_x",
         Sides::Each,
         kRightArm,
         1.4,
         3.0,
         [](Stage& s) {
             if (s.random().chance(0.5))
                 draw(s, {{0.34, 0.34}, {-0.34, -0.32}, {-0.34, 0.34}, {0.34, -0.32}});
             else
                 draw(s, {{-0.34, 0.34}, {0.34, -0.32}, {0.34, 0.34}, {-0.34, -0.32}});
         },
         {"draw an X with {hand}", "{side} hand draws a cross in the air"},
         {"draw x", "draw an X in the air", "draw a cross", "trace an X"},
         {"{hand} traces two crossing diagonal lines in the air, each from the top of one side to the bottom of the "
          "other.",
          "The {side} hand slashes diagonally down, returns to the top of the other side, and slashes down again."}},
        {"tick",
         Sides::Each,
         kRightArm,
         1.2,
         2.4,
         [](Stage& s) {
             draw(s, {{-0.3, 0.02}, {-0.1, -0.28}, {0.4, 0.36}});
         },
         {"draw a tick with {hand}", "draw a check mark with {hand}"},
         {"draw a tick", "check mark", "draw a V in the air"},
         {"{hand} makes a short stroke down and a longer stroke diagonally up in the air.",
          "The {side} hand dips in front of the body and rises outward to form a check mark."}},
        {"line_vertical",
         Sides::Each,
         kRightArm,
         1.4,
         2.8,
         [](Stage& s) {
             draw(s, {{0, 0.42}, {0, -0.4}, {0, 0.42}, {0, -0.4}});
         },
         {"move {hand} up and down", "draw vertical lines with {hand}"},
         {"move the hand up and down", "vertical hand motion", "paint a wall"},
         {"{hand} goes straight up and down in front of the body again and again.",
          "The {side} arm strokes vertically between head and hip height."}},
        {"line_horizontal",
         Sides::Each,
         kRightArm,
         1.4,
         2.8,
         [](Stage& s) {
             draw(s, {{0.45, 0}, {-0.4, 0.02}, {0.45, 0}, {-0.4, 0.02}});
         },
         {"move {hand} left and right", "draw horizontal lines with {hand}"},
         {"move the hand from side to side", "horizontal hand motion", "wipe a window", "erase the board"},
         {"{hand} goes level to and fro in front of the chest again and again.",
          "The {side} arm strokes sideways between the left and the right at chest height."}},
        {"zigzag",
         Sides::Each,
         kRightArm,
         1.5,
         3.0,
         [](Stage& s) {
             draw(s, {{-0.3, 0.34}, {0.32, 0.3}, {-0.3, -0.26}, {0.32, -0.3}});
         },
         {"draw a zigzag with {hand}", "draw the letter Z with {hand}"},
         {"draw a Z in the air", "zigzag", "draw a zigzag"},
         {"{hand} goes across, diagonally back down, and across again in the air.",
          "The {side} hand traces the three strokes of the letter Z."}},
        {"figure_eight",
         Sides::Each,
         kRightArm,
         1.6,
         3.4,
         [](Stage& s) {
             draw(s,
                  {{0, 0},
                   {0.26, 0.28},
                   {0, 0.42},
                   {-0.26, 0.28},
                   {0, 0},
                   {0.26, -0.26},
                   {0, -0.4},
                   {-0.26, -0.26},
                   {0, 0}},
                  true);
         },
         {"draw a figure eight with {hand}", "draw the number eight with {hand}"},
         {"draw a figure eight", "draw an infinity sign"},
         {"{hand} traces two round loops one above the other without stopping.",
          "The {side} hand winds through the air in the shape of an eight."}},
    };
}

} // namespace kinescope::datasets::grammar
