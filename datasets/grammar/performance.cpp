#include "datasets/grammar/performance.h"

#include <algorithm>
#include <cmath>

namespace kinescope::datasets::grammar
{

namespace
{

double tempoFactor(Tempo tempo, Random& random)
{
    if (tempo == Tempo::Slow)
        return random.uniform(1.5, 2.0);
    if (tempo == Tempo::Quick)
        return random.uniform(0.5, 0.68);
    return std::clamp(random.normal(1.0, 0.14), 0.65, 1.5);
}

double naturalSeconds(const Primitive& primitive, Random& random)
{
    return random.uniform(primitive.shortest, primitive.longest);
}

bool mirror(const Part& part, Random& random)
{
    const bool other = part.primitive->sides == Sides::Either && random.chance(0.2);
    return part.left || other;
}

void play(const Part& part, Score& score, Random& random, double begin, double end, Limbs taken)
{
    const bool isMirrored = mirror(part, random);
    const auto seenTaken = isMirrored ? mirroredLimbs(taken) : taken;
    // An action's own limbs, and whatever else nobody has taken: squats may lift the arms, throws may step.
    const auto free = static_cast<Limbs>(kAll & ~static_cast<unsigned>(seenTaken));
    Stage stage(score, random, begin, end, isMirrored, free);
    part.primitive->perform(stage);
}

Limbs limbsOf(const Part& part)
{
    return part.left ? mirroredLimbs(part.primitive->limbs) : part.primitive->limbs;
}

/// Idle before and after, as shares of the action; many recordings are cut close, many are not.
double idleShare(Random& random)
{
    return random.chance(0.35) ? random.uniform(0.0, 0.06) : random.uniform(0.05, 0.42);
}

} // namespace

Performance perform(const Plan& plan, Random random, double frameRate, double shortest, double longest)
{
    Random bodies = random.stream("body");
    Random timing = random.stream("timing");
    Random acts = random.stream("acts");
    const double tempo = tempoFactor(plan.tempo, timing);
    double first = naturalSeconds(*plan.first.primitive, timing) * tempo;
    double second = 0;
    if (plan.joining == Joining::Together)
        first = std::max(first, naturalSeconds(*plan.second->primitive, timing) * tempo);
    else if (plan.joining == Joining::Sequence)
        second = naturalSeconds(*plan.second->primitive, timing) * tempo;
    const double active = std::min(first + second, longest * 0.95);
    first *= active / (first + second);
    double before = idleShare(timing) * std::min(active, 2.5);
    double after = idleShare(timing) * std::min(active, 2.5);
    const double spare = std::max(longest - active, 0.0);
    if (before + after > spare) {
        const double factor = spare / (before + after);
        before *= factor;
        after *= factor;
    }
    const double lacking = shortest - (before + active + after);
    if (lacking > 0) {
        before += 0.5 * lacking;
        after += 0.5 * lacking;
    }
    const double total = before + active + after;

    Performance performance;
    performance.frameRate = frameRate;
    performance.shape = BodyShape::drawn(bodies);
    const Posture posture = Posture::drawn(bodies, total);
    Score score;
    const Limbs taken = plan.joining == Joining::Together ? limbsOf(*plan.second) : kNoLimbs;
    if (plan.joining == Joining::Together) {
        play(plan.first, score, acts, before, before + active,
             static_cast<Limbs>(taken & ~static_cast<unsigned>(limbsOf(plan.first))));
        play(*plan.second, score, acts, before, before + active, limbsOf(plan.first));
    } else {
        play(plan.first, score, acts, before, before + first, kNoLimbs);
        if (plan.joining == Joining::Sequence)
            play(*plan.second, score, acts, before + first, before + active, kNoLimbs);
    }
    const auto count = static_cast<std::size_t>(std::max(2.0, std::round(total * frameRate)));
    performance.frames.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        performance.frames.push_back(solvedPose(performance.shape, posture, score, static_cast<double>(i) / frameRate));
    return performance;
}

} // namespace kinescope::datasets::grammar
