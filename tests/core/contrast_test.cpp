#include "core/explanation/contrast.h"
#include "core/explanation/margin_model_impl.h"

#include "core/errors.h"
#include "core/resources.h"
#include "datasets/preprocessing/perturbation.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/core/tiny_model.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>

namespace kinescope::core
{
namespace
{

using tests::tinyModel;
using tests::wavingPerson;

RecognitionSettings fourNoises()
{
    RecognitionSettings settings;
    settings.noises = 4;
    settings.device = "cpu";
    settings.precision = "fp32";
    return settings;
}

const Action kWave{"wave", {}, -1};
const Action kBow{"bow", {"bend forward", "take a bow"}, -1};

TEST(Contrast, HasTheRankingsOwnMargin)
{
    const auto model = tinyModel({});
    const auto explanation = explainContrast(model, wavingPerson(), kWave, kBow, fourNoises(), {}, {}, {});
    const std::vector<Action> both{kWave, kBow};
    const auto ranking = Recognizer(model, fourNoises()).rank(wavingPerson(), both, {}, {});
    const auto score = [&](std::size_t action) {
        return ranking.labels[ranking.labels[0].actionIndex == action ? 0 : 1].score;
    };
    EXPECT_NEAR(explanation.margin, score(1) - score(0), 1e-5);
}

TEST(Contrast, GradientsAreThoseOfFiniteDifferences)
{
    const auto model = tinyModel({});
    const MarginModel margin(model, kWave, kBow, fourNoises(), {});
    const auto canonical = datasets::canonicalize(wavingPerson(), canonicalSettings(model->implementation()));
    const auto motion = motionTensor(canonical);
    const auto gradient = margin.gradients(motion, {});
    torch::manual_seed(5);
    const auto direction = torch::randn_like(motion) * (motion != 0);
    const double step = 1e-2;
    const auto ends = margin.margins(torch::cat({motion + step * direction, motion - step * direction}), {});
    const double measured = (ends[0] - ends[1]).item<double>() / (2 * step);
    const double expected = (gradient * direction).sum().item<double>();
    EXPECT_NEAR(measured, expected, 0.05 * std::abs(expected) + 1e-3);
}

TEST(Contrast, ContributionsAddUpToTheMarginOverTheStillPose)
{
    const auto model = tinyModel({});
    ContrastSettings contrast;
    contrast.pathSteps = 64;
    const auto explanation = explainContrast(model, wavingPerson(), kWave, kBow, fourNoises(), contrast, {}, {});
    const auto sum = [](const std::vector<double>& values) {
        return std::accumulate(values.begin(), values.end(), 0.0);
    };
    const double difference = explanation.margin - explanation.stillMargin;
    EXPECT_NEAR(sum(explanation.overJoints), difference, 0.05 * std::abs(difference) + 1e-4);
    EXPECT_NEAR(sum(explanation.overTime), sum(explanation.overJoints), 1e-4);
    ASSERT_EQ(explanation.contributions.size(), 25u);
    EXPECT_NEAR(sum(explanation.contributions[10]), explanation.overJoints[10], 1e-5);
    EXPECT_NEAR(explanation.overJoints[16], 0, 1e-6) << "the left hip does not move";
}

TEST(Contrast, TellsWhichFramesTheModelSawWhenStillEndsAreLeftOut)
{
    const auto model = tinyModel({});
    const auto idle = datasets::perturbed(wavingPerson(), {datasets::Perturbation::Kind::IdleEnds, 2}, 1);
    const auto whole = explainContrast(model, idle, kWave, kBow, fourNoises(), {}, {}, {});
    EXPECT_NEAR(static_cast<double>(whole.frames.begin), 60, 6);
    EXPECT_NEAR(static_cast<double>(whole.frames.end), 120, 6);
    const auto part = explainContrast(model, idle, kWave, kBow, fourNoises(), {}, {}, {}, FrameRange{20, 180});
    EXPECT_EQ(part.frames, whole.frames) << "counted in the recording, not in the part";
    EXPECT_NEAR(part.margin, whole.margin, 1e-4);
}

TEST(Contrast, TurnsAroundWithTheActions)
{
    const auto model = tinyModel({});
    const auto there = explainContrast(model, wavingPerson(), kWave, kBow, fourNoises(), {}, {}, {});
    const auto back = explainContrast(model, wavingPerson(), kBow, kWave, fourNoises(), {}, {}, {});
    for (std::size_t joint = 0; joint < 25; ++joint)
        EXPECT_NEAR(there.overJoints[joint], -back.overJoints[joint], 1e-5);
}

TEST(Contrast, RefusesTheSameActionTwiceAndStopsWhenAsked)
{
    const auto model = tinyModel({});
    EXPECT_THROW(explainContrast(model, wavingPerson(), kWave, kWave, fourNoises(), {}, {}, {}), InputError);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(explainContrast(model, wavingPerson(), kWave, kBow, fourNoises(), {}, stop.get_token(), {}),
                 Cancelled);
}

/// The bundled model on bundled samples: taking out what the explanation ranks first costs more than chance.
TEST(Contrast, OfTheBundledModelIsFaithfulByDeletion)
{
    if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
        GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
    const auto model = RecognitionModel::load(defaultModelPath());
    const struct
    {
        const char* file;
        Action first;
        Action second;
    } trials[] = {
        {"wave_right_hand.skeleton", {"wave with the right hand", {}, -1}, {"kick with the right leg", {}, -1}},
        {"kick_right_leg.skeleton", {"kick with the right leg", {}, -1}, {"wave with the right hand", {}, -1}},
        {"throw_right_hand.skeleton", {"throw with the right hand", {}, -1}, {"sit down", {}, -1}},
        {"squat.skeleton", {"squat", {}, -1}, {"clap", {}, -1}},
    };
    ContrastSettings quick;
    quick.pathSteps = 4;
    quick.randomOrders = 6;
    double joints = 0, frames = 0;
    for (const auto& trial : trials) {
        const auto test = testDeletion(model, datasets::readSequence(samplesDirectory() / trial.file), trial.first,
                                       trial.second, fourNoises(), quick, {}, {});
        EXPECT_GT(test.explanation.margin, 0) << trial.file;
        EXPECT_GT(test.joints.advantage, 0) << trial.file;
        joints += test.joints.advantage;
        frames += test.frames.advantage;
        EXPECT_NEAR(test.joints.ranked.back(), test.joints.randomMean.back(), 1e-6) << "everything is taken out";
    }
    EXPECT_GT(joints, 0);
    EXPECT_GT(frames, 0);
}

} // namespace
} // namespace kinescope::core
