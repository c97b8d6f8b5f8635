#include "datasets/grammar/composition.h"

#include "datasets/grammar/texts.h"

#include <optional>
#include <set>
#include <string>

namespace kinescope::datasets::grammar
{

namespace
{

std::vector<Plan> everyPlan()
{
    std::vector<Plan> plans;
    for (const Primitive& primitive : primitives()) {
        plans.push_back({{&primitive, false}, std::nullopt, Joining::Alone, Tempo::Free});
        if (primitive.sides == Sides::Each)
            plans.push_back({{&primitive, true}, std::nullopt, Joining::Alone, Tempo::Free});
    }
    return plans;
}

Limbs limbsOf(const Part& part)
{
    return part.left ? mirroredLimbs(part.primitive->limbs) : part.primitive->limbs;
}

Part drawnPart(Random& random)
{
    const std::vector<Plan>& plans = basePlans();
    return plans[static_cast<std::size_t>(random.integer(0, static_cast<int>(plans.size()) - 1))].first;
}

/// Whether two parts can be done at once: no limb is needed twice, and one of them is an arm's.
bool goTogether(const Part& a, const Part& b)
{
    const auto both = static_cast<unsigned>(limbsOf(a)) & static_cast<unsigned>(limbsOf(b));
    const bool standing =
        a.primitive->beginning == Beginning::Standing && b.primitive->beginning == Beginning::Standing;
    const bool eitherSided = a.primitive->sides == Sides::Either || b.primitive->sides == Sides::Either;
    const bool twoArms = (limbsOf(a) & kBothArms) != 0 && (limbsOf(b) & kBothArms) != 0;
    return both == 0 && standing && !(eitherSided && twoArms) && (limbsOf(a) & kBothArms) != 0;
}

bool followEachOther(const Part& a, const Part& b)
{
    const bool lowered = a.primitive->ending == Ending::Lowered;
    const bool armsOnly = (limbsOf(b) & kLegs) == 0;
    return a.primitive != b.primitive && b.primitive->beginning == Beginning::Standing && (!lowered || armsOnly);
}

std::optional<Plan> drawnPlan(Random& random)
{
    const Part first = drawnPart(random);
    const double kind = random.uniform(0, 1);
    if (kind < 0.12)
        return Plan{first, std::nullopt, Joining::Alone, random.chance(0.5) ? Tempo::Slow : Tempo::Quick};
    const Part second = drawnPart(random);
    if (kind < 0.7)
        return goTogether(first, second) ? std::optional(Plan{first, second, Joining::Together, Tempo::Free})
                                         : std::nullopt;
    return followEachOther(first, second) ? std::optional(Plan{first, second, Joining::Sequence, Tempo::Free})
                                          : std::nullopt;
}

} // namespace

const std::vector<Plan>& basePlans()
{
    static const std::vector<Plan> plans = everyPlan();
    return plans;
}

std::vector<Plan> drawnPlans(std::size_t count, std::uint64_t seed)
{
    std::vector<Plan> plans;
    std::set<std::string> ids, names;
    for (const Plan& plan : basePlans()) {
        if (plans.size() == count)
            return plans;
        plans.push_back(plan);
        const GrammarAction texts = textsFor(plan);
        ids.insert(texts.id);
        names.insert(texts.name);
    }
    Random random(mixedSeed({seed, textHash("compositions")}));
    // The number of possible compositions is finite; the bound keeps an absurd count from looping for ever.
    for (std::size_t tries = 0; plans.size() < count && tries < 200 * count; ++tries) {
        const std::optional<Plan> plan = drawnPlan(random);
        if (!plan)
            continue;
        const GrammarAction texts = textsFor(*plan);
        if (ids.contains(texts.id) || names.contains(texts.name))
            continue;
        ids.insert(texts.id);
        names.insert(texts.name);
        plans.push_back(*plan);
    }
    return plans;
}

} // namespace kinescope::datasets::grammar
