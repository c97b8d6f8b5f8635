#include "core/recognition/rejection.h"
#include "core/recognition/rejection_impl.h"

#include "core/recognition/recognizer.h"
#include "core/resources.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/core/tiny_model.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace kinescope::core
{
namespace
{

TEST(AreaUnderCurve, IsOneWhenAllPositivesStandHigherAndHalfByChance)
{
    EXPECT_DOUBLE_EQ(areaUnderCurve({1, 2, 3}, {4, 5}), 1);
    EXPECT_DOUBLE_EQ(areaUnderCurve({4, 5}, {1, 2, 3}), 0);
    EXPECT_DOUBLE_EQ(areaUnderCurve({1, 3}, {2, 2}), 0.5);
    EXPECT_DOUBLE_EQ(areaUnderCurve({2}, {2}), 0.5) << "ties count half";
    EXPECT_DOUBLE_EQ(areaUnderCurve({}, {2}), 0.5);
}

TEST(FitStatistic, ComparesTheBestLabelWithTheBankUnderTheBanksNoises)
{
    RankedLabel best;
    best.score = 9;
    best.probability = 0.7;
    best.noiseScores = {1, 2, 3, 2, 100};
    const BankFit bank{4, 2, 1.5};
    EXPECT_DOUBLE_EQ(fitStatistic(FitStatistic::BestScore, best, 1.2, bank), 9);
    EXPECT_DOUBLE_EQ(fitStatistic(FitStatistic::AgainstBankMean, best, 1.2, bank), -2);
    EXPECT_DOUBLE_EQ(fitStatistic(FitStatistic::AgainstBankScale, best, 1.2, bank), -1);
    EXPECT_DOUBLE_EQ(fitStatistic(FitStatistic::AgainstBankBest, best, 1.2, bank), 0.5);
    EXPECT_DOUBLE_EQ(fitStatistic(FitStatistic::TopProbability, best, 1.2, bank), 1 - 0.7);
    EXPECT_DOUBLE_EQ(fitStatistic(FitStatistic::LatentSize, best, 1.2, bank), 1.2);
}

TEST(Rejection, IsNotClaimedForAModelThatIsNotCalibrated)
{
    const auto model = tests::tinyModel({});
    ASSERT_FALSE(knownCalibration(*model).has_value());
    const std::vector<Action> actions{{"wave", {}, -1}, {"bow", {}, -1}};
    EXPECT_FALSE(Recognizer(model, {}).rank(tests::wavingPerson(), actions, {}, {}).rejection.has_value());
}

/// The bundled model, calibrated on generated motion, on the bundled samples.
TEST(Rejection, TellsRightLabelsFromUnrelatedOnes)
{
    if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
        GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
    const auto model = RecognitionModel::load(defaultModelPath());
    if (!knownCalibration(*model))
        calibrateRejection(model, {}, {});
    ASSERT_TRUE(knownCalibration(*model).has_value());
    RecognitionSettings settings;
    settings.precision = "fp32";
    const Recognizer recognizer(model, settings);
    const auto rejected = [&](const char* file, const std::vector<std::string>& labels) {
        std::vector<Action> actions;
        for (const auto& label : labels)
            actions.push_back({label, {}, -1});
        const auto ranking = recognizer.rank(datasets::readSequence(samplesDirectory() / file), actions, {}, {});
        return ranking.rejection->rejected();
    };
    EXPECT_FALSE(rejected("kick_right_leg.skeleton", {"kick with the right leg", "clap", "sit down"}));
    EXPECT_FALSE(rejected("squat.skeleton", {"squat", "clap", "wave with the right hand"}));
    EXPECT_TRUE(rejected("kick_right_leg.skeleton", {"clap", "drink water", "wave with the right hand"}));
    EXPECT_TRUE(rejected("jog_in_place.skeleton", {"drink water", "bow", "wave with the right hand"}));
}

} // namespace
} // namespace kinescope::core
