#include "datasets/grammar/motion_grammar.h"

#include "datasets/grammar/composition.h"
#include "datasets/grammar/intensity.h"
#include "datasets/grammar/sensor_model.h"
#include "datasets/grammar/texts.h"

#include <stdexcept>

namespace kinescope::datasets
{

namespace
{

constexpr int kIntensitySamples = 5;

/// The mean over a few performances by the same few persons, so that actions compare and sides agree.
double meanIntensity(const grammar::Plan& plan)
{
    double sum = 0;
    for (int i = 0; i < kIntensitySamples; ++i) {
        const grammar::Random random(
            grammar::mixedSeed({grammar::textHash("intensity"), static_cast<std::uint64_t>(i)}));
        sum += grammar::kinematicIntensity(grammar::perform(plan, random, 20.0, 1.5, 4.0));
    }
    return sum / kIntensitySamples;
}

} // namespace

MotionGrammar::MotionGrammar(std::size_t classCount, std::uint64_t seed)
    : m_seed(seed)
    , m_plans(std::make_shared<const std::vector<grammar::Plan>>(grammar::drawnPlans(classCount, seed)))
{
    m_actions.reserve(m_plans->size());
    for (const grammar::Plan& plan : *m_plans) {
        GrammarAction action = grammar::textsFor(plan);
        action.intensity = meanIntensity(plan);
        m_actions.push_back(std::move(action));
    }
}

SkeletonSequence MotionGrammar::synthesize(std::size_t action, std::uint64_t sample,
                                           const GrammarSettings& settings) const
{
    if (action >= m_actions.size())
        throw std::out_of_range("The motion grammar has " + std::to_string(m_actions.size()) +
                                " actions; there is no action " + std::to_string(action));
    const grammar::Random random(grammar::mixedSeed({m_seed, grammar::textHash(m_actions[action].id), sample}));
    const grammar::Performance performance =
        grammar::perform((*m_plans)[action], random.stream("motion"), settings.frameRate, settings.minimumSeconds,
                         settings.maximumSeconds);
    SkeletonSequence sequence = grammar::recorded(performance, settings, random.stream("sensor"));
    sequence.classId = static_cast<int>(action);
    return sequence;
}

std::size_t MotionGrammar::baseActionCount()
{
    return grammar::basePlans().size();
}

} // namespace kinescope::datasets
