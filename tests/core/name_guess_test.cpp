#include "core/data/name_guess.h"

#include <gtest/gtest.h>

namespace
{

using namespace kinescope;
using namespace kinescope::core;
using Paths = std::vector<std::filesystem::path>;

TEST(NameGuess, AKnownDataSetComesFirst)
{
    const auto guesses = guessNameRules(Paths{"a1_s1_t1_skeleton.mat", "a2_s1_t1_skeleton.mat"});
    ASSERT_FALSE(guesses.empty());
    EXPECT_EQ(guesses.front().dataSet.id, "utd-mhad");
    EXPECT_EQ(guesses.front().share, 1.0);
}

TEST(NameGuess, LettersBeforeNumbersAreRead)
{
    const Paths names{"subject03_cam2_trial1_action07.bvh", "subject04_cam1_trial1_action09.bvh"};
    const auto guesses = guessNameRules(names);
    ASSERT_FALSE(guesses.empty());
    const auto facts = guesses.front().dataSet.rule.read(names[0]);
    EXPECT_EQ(facts.classId, 6);
    EXPECT_EQ(facts.subject, 3);
    EXPECT_EQ(facts.camera, 2);
    EXPECT_EQ(facts.replication, 1);
    EXPECT_EQ(guesses.front().dataSet.classCount, 9u) << "up to the highest number";
}

TEST(NameGuess, AClassNumberedZeroIsTheFirst)
{
    const Paths names{"p1a0.csv", "p1a1.csv", "p2a4.csv"};
    const auto guesses = guessNameRules(names);
    ASSERT_FALSE(guesses.empty());
    EXPECT_EQ(guesses.front().dataSet.rule.offset, 0);
    EXPECT_EQ(guesses.front().dataSet.rule.read(names[2]).classId, 4);
    EXPECT_EQ(guesses.front().dataSet.classCount, 5u);
}

TEST(NameGuess, AWordThatComesAgainIsAClass)
{
    const Paths names{"sit_down_1.bvh", "sit_down_2.bvh", "wave_1.bvh", "wave_2.bvh"};
    const auto guesses = guessNameRules(names);
    ASSERT_EQ(guesses.size(), 1u);
    EXPECT_EQ(guesses.front().dataSet.classes, (std::vector<std::string>{"sit_down", "wave"}));
    EXPECT_EQ(guesses.front().dataSet.rule.read(names[3]).classId, 1);
}

TEST(NameGuess, FoldersMayBeClasses)
{
    const Paths names{"d/wave/001.bvh", "d/wave/002.bvh", "d/clap/001.bvh"};
    const auto guesses = guessNameRules(names);
    ASSERT_EQ(guesses.size(), 1u);
    EXPECT_EQ(guesses.front().dataSet.rule.classFrom(), datasets::NameRule::ClassFrom::Folder);
    EXPECT_EQ(guesses.front().dataSet.rule.read(names[0]).classId, 1);
}

TEST(NameGuess, NamesThatTellNothingGiveNoGuess)
{
    EXPECT_TRUE(guessNameRules(Paths{"monday.bvh", "tuesday.bvh"}).empty());
    EXPECT_TRUE(guessNameRules(Paths{"001.bvh", "002.bvh"}).empty());
    EXPECT_TRUE(guessNameRules(Paths{}).empty());
}

TEST(NamePreview, CountsWhatNamesTell)
{
    datasets::DataSet dataSet;
    dataSet.rule = datasets::NameRule("a(?<class>\\d+)s(?<subject>\\d+)");
    dataSet.classCount = 3;
    const auto preview = previewNames(dataSet, Paths{"a1s1.bvh", "a1s2.bvh", "a3s2.bvh", "a4s1.bvh", "notes.bvh"});
    EXPECT_EQ(preview.classes, (std::map<int, int>{{0, 2}, {2, 1}}));
    EXPECT_EQ(preview.subjects.size(), 2u);
    EXPECT_EQ(preview.fitting, 3);
    EXPECT_EQ(preview.others, (Paths{"a4s1.bvh", "notes.bvh"})) << "a fourth class is not in the list";
}

} // namespace
