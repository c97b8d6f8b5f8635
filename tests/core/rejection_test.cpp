#include "core/recognition/rejection.h"
#include "core/recognition/rejection_impl.h"

#include "core/file_hash.h"
#include "core/recognition/recognizer.h"
#include "core/recognition/rejection_store.h"
#include "core/resources.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/core/tiny_model.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

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

std::shared_ptr<const RecognitionModel> modelCalled(const std::filesystem::path& path, const std::string& hash)
{
    ModelCard card;
    card.path = path;
    card.hash = hash;
    return RecognitionModel::Implementation::share(std::make_unique<RecognitionModel::Implementation>(
        tests::tinyFdsm(), tests::fakeTextEncoder(), std::move(card)));
}

TEST(RejectionStore, KeepsACalibrationBesideTheModelItIsOf)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "rejection_store";
    std::filesystem::create_directories(folder);
    const auto model = modelCalled(folder / "mine.safetensors", "stored-000001");
    ASSERT_FALSE(knownCalibration(*model).has_value());
    storeCalibration(*model, {1.25, 0.05, 48});
    EXPECT_TRUE(std::filesystem::exists(folder / "mine.rejection.json"));
    const auto known = knownCalibration(*model);
    ASSERT_TRUE(known.has_value());
    EXPECT_DOUBLE_EQ(known->threshold, 1.25);
    EXPECT_DOUBLE_EQ(known->falseRejection, 0.05);
    EXPECT_EQ(known->recordings, 48);
    EXPECT_FALSE(knownCalibration(*modelCalled(folder / "mine.safetensors", "stored-000002")).has_value())
        << "the file was exchanged for another model";
    std::filesystem::remove_all(folder);
}

TEST(RejectionStore, TakesADamagedFileForNone)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "rejection_store_damaged";
    std::filesystem::create_directories(folder);
    const auto model = modelCalled(folder / "mine.safetensors", "damaged-00001");
    const auto isKnown = [&](const std::string& text) {
        std::ofstream(folder / "mine.rejection.json") << text;
        return knownCalibration(*model).has_value();
    };
    const std::string current = R"({"model":"damaged-00001","version":)" + std::to_string(kCalibrationVersion);
    ASSERT_TRUE(isKnown(current + R"(,"threshold":1.5})")) << "the same, undamaged";
    for (const std::string& text : {std::string(), std::string("[]"), current, current + R"(,"threshold":"high"})",
                                    std::string(R"({"model":"damaged-00001","version":1,"threshold":1.5})")}) {
        EXPECT_FALSE(isKnown(text)) << text;
    }
    std::filesystem::remove_all(folder);
}

TEST(RejectionStore, TheBundledModelComesCalibrated)
{
    ModelCard card;
    card.path = defaultModelPath();
    std::ifstream file(calibrationPath(card));
    ASSERT_TRUE(file) << "kinescope calibrate --store writes " << calibrationPath(card);
    const auto json = nlohmann::json::parse(file);
    EXPECT_EQ(sha256OfFile(card.path).substr(0, 12), json["model"].get<std::string>());
    EXPECT_EQ(json["version"].get<int>(), kCalibrationVersion) << "it is not used: kinescope calibrate --store";
    EXPECT_GT(json["recordings"].get<int>(), 100);
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
