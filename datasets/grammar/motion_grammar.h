#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::datasets
{

namespace grammar
{
struct Plan;
}

/// What the grammar can vary beside the action itself. All distributions are seeded.
struct GrammarSettings
{
    double frameRate = 30.0;
    double minimumSeconds = 1.5;
    double maximumSeconds = 5.0;
    bool sensorNoise = true; ///< jitter, inferred joints, drop-outs, view angle
    double maximumViewDegrees = 60.0;
    std::string topologyId = "ntu25"; ///< or "kinect20"
};

/// One composed action: what moves how, and how English puts it.
struct GrammarAction
{
    std::string id;                        ///< stable, e.g. "wave.right+walk"
    std::string name;                      ///< sparse, e.g. "wave with the right hand"
    std::vector<std::string> paraphrases;  ///< other sparse wordings
    std::vector<std::string> descriptions; ///< rich kinematic wordings, one or more sentences
    double intensity = 0;                  ///< kinematic intensity in [0, 1]: share of rapid, high-frequency motion
};

/// The motion grammar: composed actions with their texts, and labelled motion for each, by seed alone.
class MotionGrammar
{
public:
    /// @param classCount how many actions: base actions first, then compositions drawn by `seed`
    MotionGrammar(std::size_t classCount, std::uint64_t seed);

    const std::vector<GrammarAction>& actions() const { return m_actions; }

    /// @return the same motion for the same (action, sample, settings) on every machine
    SkeletonSequence synthesize(std::size_t action, std::uint64_t sample, const GrammarSettings& settings) const;

    /// Actions that are not compositions; at least 60.
    static std::size_t baseActionCount();

private:
    std::vector<GrammarAction> m_actions;
    std::uint64_t m_seed = 0;
    std::shared_ptr<const std::vector<grammar::Plan>> m_plans; ///< how each action is performed
};

} // namespace kinescope::datasets
