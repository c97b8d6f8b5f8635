#include "datasets/grammar/motion_grammar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace kinescope::datasets
{
namespace
{

const MotionGrammar& wideGrammar()
{
    static const MotionGrammar grammar(MotionGrammar::baseActionCount() + 150, 3);
    return grammar;
}

GrammarSettings cleanSettings()
{
    GrammarSettings settings;
    settings.sensorNoise = false;
    return settings;
}

enum class Against
{
    Root,
    Floor
};

/// How far a joint travels, in metres, over some performances.
double travel(std::size_t action, NtuJoint joint, Against against)
{
    double sum = 0;
    for (std::uint64_t sample = 0; sample < 6; ++sample) {
        const SkeletonSequence sequence = wideGrammar().synthesize(action, sample, cleanSettings());
        for (std::size_t frame = 1; frame < sequence.frameCount; ++frame) {
            const auto at = [&](std::size_t f, int axis) {
                const float root = against == Against::Root ? sequence.position(0, f, 0)[axis] : 0.0F;
                return sequence.position(0, f, static_cast<std::size_t>(joint))[axis] - root;
            };
            sum += std::hypot(at(frame, 0) - at(frame - 1, 0), at(frame, 1) - at(frame - 1, 1),
                              at(frame, 2) - at(frame - 1, 2));
        }
    }
    return sum;
}

double intensityOf(std::string_view id)
{
    const auto& actions = wideGrammar().actions();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const auto& action) { return action.id == id; });
    EXPECT_NE(found, actions.end()) << id;
    return found == actions.end() ? -1 : found->intensity;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

TEST(GrammarTexts, HasAtLeastSixtyBaseActionsWithUniqueIdsAndNames)
{
    EXPECT_GE(MotionGrammar::baseActionCount(), 60U);
    std::set<std::string> ids, names;
    for (const GrammarAction& action : wideGrammar().actions()) {
        EXPECT_TRUE(ids.insert(action.id).second) << action.id;
        EXPECT_TRUE(names.insert(action.name).second) << action.name;
    }
    EXPECT_EQ(ids.size(), MotionGrammar::baseActionCount() + 150);
}

TEST(GrammarTexts, EveryActionIsPutInSeveralWaysWithoutOpenPlaces)
{
    for (const GrammarAction& action : wideGrammar().actions()) {
        EXPECT_GE(action.paraphrases.size(), 1U) << action.id;
        EXPECT_GE(action.descriptions.size(), 2U) << action.id;
        std::vector<std::string> texts = action.paraphrases;
        texts.insert(texts.end(), action.descriptions.begin(), action.descriptions.end());
        texts.push_back(action.name);
        for (const std::string& text : texts) {
            EXPECT_FALSE(text.empty()) << action.id;
            EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
        }
    }
}

TEST(GrammarTexts, TheHandThatANameSaysIsTheHandThatMoves)
{
    std::size_t tried = 0;
    for (std::size_t i = 0; i < MotionGrammar::baseActionCount(); ++i) {
        const GrammarAction& action = wideGrammar().actions()[i];
        const bool right = contains(action.name, "right hand") || contains(action.name, "right arm");
        const bool left = contains(action.name, "left hand") || contains(action.name, "left arm");
        if (right == left)
            continue;
        ++tried;
        const double own = travel(i, right ? NtuJoint::RightHand : NtuJoint::LeftHand, Against::Root);
        const double other = travel(i, right ? NtuJoint::LeftHand : NtuJoint::RightHand, Against::Root);
        EXPECT_GT(own, 1.2 * other) << action.name;
    }
    EXPECT_GT(tried, 40U);
}

TEST(GrammarTexts, TheLegThatANameSaysIsTheLegThatMoves)
{
    std::size_t tried = 0;
    for (std::size_t i = 0; i < MotionGrammar::baseActionCount(); ++i) {
        const GrammarAction& action = wideGrammar().actions()[i];
        const bool names = contains(action.name, "kick") || contains(action.name, "raise the right knee") ||
                           contains(action.name, "raise the left knee") || contains(action.name, "lunge forward");
        const bool right = contains(action.name, "right leg") || contains(action.name, "right foot") ||
                           contains(action.name, "right knee");
        const bool left = contains(action.name, "left leg") || contains(action.name, "left foot") ||
                          contains(action.name, "left knee");
        if (!names || right == left)
            continue;
        ++tried;
        EXPECT_GT(travel(i, right ? NtuJoint::RightAnkle : NtuJoint::LeftAnkle, Against::Floor),
                  1.2 * travel(i, right ? NtuJoint::LeftAnkle : NtuJoint::RightAnkle, Against::Floor))
            << action.name;
    }
    EXPECT_GE(tried, 10U);
}

TEST(GrammarTexts, UpAndDownGoWhereTheySay)
{
    const auto rise = [](std::string_view id) {
        const auto& actions = wideGrammar().actions();
        const auto index = static_cast<std::size_t>(
            std::find_if(actions.begin(), actions.end(), [&](const auto& action) { return action.id == id; }) -
            actions.begin());
        const SkeletonSequence sequence = wideGrammar().synthesize(index, 4, cleanSettings());
        float highest = -10;
        for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
            highest = std::max(highest, sequence.position(0, frame, 11)[1] - sequence.position(0, frame, 3)[1]);
        return highest;
    };
    EXPECT_GT(rise("raise_up.right"), 0.15F);   // above the head
    EXPECT_LT(rise("reach_down.right"), -0.1F); // never above the head
    EXPECT_LT(rise("pocket_in"), 0.0F);
}

TEST(GrammarTexts, RapidActionsAreMoreIntenseThanHeldOnes)
{
    for (const std::string_view rapid : {"wave.right", "clap", "tremble.left", "jog", "rub_hands", "jump_rope"})
        for (const std::string_view held :
             {"stand", "fold_arms", "reach_down.right", "sit_down", "twist.left", "look_down"})
            EXPECT_GT(intensityOf(rapid), intensityOf(held) + 0.1) << rapid << " against " << held;
    for (const GrammarAction& action : wideGrammar().actions()) {
        EXPECT_GE(action.intensity, 0.0) << action.id;
        EXPECT_LE(action.intensity, 1.0) << action.id;
    }
}

TEST(GrammarTexts, ARightHandedActionAlsoAnswersToWordsWithoutASide)
{
    const auto& actions = wideGrammar().actions();
    const auto right =
        std::find_if(actions.begin(), actions.end(), [](const auto& action) { return action.id == "wave.right"; });
    const auto left =
        std::find_if(actions.begin(), actions.end(), [](const auto& action) { return action.id == "wave.left"; });
    ASSERT_NE(right, actions.end());
    ASSERT_NE(left, actions.end());
    EXPECT_NE(std::find(right->paraphrases.begin(), right->paraphrases.end(), "wave"), right->paraphrases.end());
    EXPECT_EQ(std::find(left->paraphrases.begin(), left->paraphrases.end(), "wave"), left->paraphrases.end());
}

TEST(GrammarDeterminism, TheSameSeedGivesTheSameActionsAndMotion)
{
    const MotionGrammar again(MotionGrammar::baseActionCount() + 150, 3);
    ASSERT_EQ(again.actions().size(), wideGrammar().actions().size());
    for (std::size_t i = 0; i < again.actions().size(); i += 7) {
        EXPECT_EQ(again.actions()[i].id, wideGrammar().actions()[i].id);
        const SkeletonSequence a = again.synthesize(i, 11, cleanSettings()),
                               b = wideGrammar().synthesize(i, 11, cleanSettings());
        EXPECT_EQ(a.bodies[0].positions, b.bodies[0].positions);
    }
    const SkeletonSequence noisy = again.synthesize(2, 5, {}), same = wideGrammar().synthesize(2, 5, {});
    EXPECT_EQ(noisy.bodies[0].states, same.bodies[0].states);
}

TEST(GrammarDeterminism, OtherSeedsAndSamplesDiffer)
{
    const MotionGrammar other(MotionGrammar::baseActionCount() + 150, 4);
    EXPECT_NE(other.actions().back().id, wideGrammar().actions().back().id);
    EXPECT_EQ(other.actions().front().id, wideGrammar().actions().front().id);
    const SkeletonSequence a = wideGrammar().synthesize(0, 1, cleanSettings()),
                           b = wideGrammar().synthesize(0, 2, cleanSettings());
    EXPECT_NE(a.bodies[0].positions, b.bodies[0].positions);
}

TEST(GrammarDeterminism, RefusesAnActionThatItDoesNotHave)
{
    EXPECT_THROW(wideGrammar().synthesize(wideGrammar().actions().size(), 0, {}), std::out_of_range);
}

} // namespace
} // namespace kinescope::datasets
