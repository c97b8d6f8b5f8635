#pragma once

#include "datasets/grammar/stage.h"

#include <string_view>
#include <vector>

namespace kinescope::datasets::grammar
{

enum class Sides
{
    None,   ///< has no side
    Either, ///< one action, done with either side, mostly the right
    Each    ///< one action for the right and one for the left
};

enum class Ending
{
    Standing,
    Lowered
};
enum class Beginning
{
    Standing,
    Lowered
};

/// One thing a person can do, and how English puts it. Texts may hold {hand}, {other hand}, {arm}, {leg}, {foot},
/// {side}, {other side}; "{hand}" becomes "the right hand", or "one hand" where no side is meant.
struct Primitive
{
    std::string_view id;
    Sides sides = Sides::None;
    Limbs limbs = kRightArm;              ///< of the right-sided version
    double shortest = 1.5, longest = 3.0; ///< natural seconds of the action itself
    void (*perform)(Stage& stage) = nullptr;
    std::vector<std::string_view> names;        ///< wordings that say the side; empty unless Sides::Each
    std::vector<std::string_view> plain;        ///< wordings without a side
    std::vector<std::string_view> descriptions; ///< rich kinematic wordings
    Beginning beginning = Beginning::Standing;
    Ending ending = Ending::Standing;
};

/// All primitives, in a fixed order.
const std::vector<Primitive>& primitives();

std::vector<Primitive> gesturePrimitives();
std::vector<Primitive> bothHandPrimitives();
std::vector<Primitive> shapePrimitives();
std::vector<Primitive> facePrimitives();
std::vector<Primitive> clothingPrimitives();
std::vector<Primitive> objectPrimitives();
std::vector<Primitive> deskPrimitives();
std::vector<Primitive> ballPrimitives();
std::vector<Primitive> fightPrimitives();
std::vector<Primitive> exercisePrimitives();
std::vector<Primitive> locomotionPrimitives();
std::vector<Primitive> healthPrimitives();
std::vector<Primitive> socialPrimitives();

} // namespace kinescope::datasets::grammar
