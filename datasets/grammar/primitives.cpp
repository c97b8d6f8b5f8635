#include "datasets/grammar/primitive.h"

#include <iterator>

namespace kinescope::datasets::grammar
{

namespace
{

std::vector<Primitive> collected()
{
    std::vector<Primitive> all;
    for (auto part : {gesturePrimitives, bothHandPrimitives, shapePrimitives, facePrimitives, clothingPrimitives,
                      objectPrimitives, deskPrimitives, ballPrimitives, fightPrimitives, exercisePrimitives,
                      locomotionPrimitives, healthPrimitives, socialPrimitives}) {
        std::vector<Primitive> some = part();
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
}

} // namespace

const std::vector<Primitive>& primitives()
{
    static const std::vector<Primitive> all = collected();
    return all;
}

} // namespace kinescope::datasets::grammar
