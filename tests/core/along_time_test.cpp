#include "core/recognition/along_time.h"

#include "core/errors.h"
#include "core/recognition/segment_truth.h"
#include "core/resources.h"
#include "datasets/errors.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/core/tiny_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <limits>

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

std::vector<Action> actions()
{
    return {{"wave", {}, -1}, {"bow", {}, -1}, {"jump", {}, -1}};
}

TEST(AlongTime, GivesEachWindowTheProbabilitiesOfItsOwnRanking)
{
    const auto model = tinyModel({});
    const auto person = wavingPerson();
    const WindowSettings windows{.windowSeconds = 0.5, .stepSeconds = 0.2};
    const auto result = recognizeAlongTime(model, person, actions(), fourNoises(), windows, {}, {});
    EXPECT_TRUE(result.complete);
    EXPECT_EQ(result.windows, windowsOf(60, 30, windows));
    ASSERT_GT(result.windows.size(), 3u);
    const auto& frames = result.windows[2];
    const auto expected =
        Recognizer(model, fourNoises()).rank(datasets::cut(person, frames.begin, frames.end), actions(), {}, {});
    for (const auto& label : expected.labels)
        EXPECT_NEAR(result.probabilities[label.actionIndex][2], label.probability, 1e-2);
}

TEST(AlongTime, LeavesWindowsWithoutAnybodyUnknown)
{
    const auto model = tinyModel({});
    auto person = wavingPerson();
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t index = 0; index < 30 * person.jointCount(); ++index)
        person.bodies[0].positions[index] = {kNaN, kNaN, kNaN};
    const WindowSettings windows{
        .windowSeconds = 0.5, .stepSeconds = 0.5, .enterProbability = 0, .leaveProbability = 0};
    const auto result = recognizeAlongTime(model, person, actions(), fourNoises(), windows, {}, {});
    ASSERT_EQ(result.windows.size(), 4u);
    EXPECT_TRUE(std::isnan(result.probabilities[0][0]));
    EXPECT_TRUE(std::isnan(result.probabilities[0][1]));
    EXPECT_TRUE(std::isfinite(result.probabilities[0][2]));
    ASSERT_FALSE(result.segments.empty());
    EXPECT_GE(result.segments.front().frames.begin, 29u);
    for (auto& point : person.bodies[0].positions)
        point = {kNaN, kNaN, kNaN};
    EXPECT_THROW(recognizeAlongTime(model, person, actions(), fourNoises(), windows, {}, {}), datasets::SequenceError);
}

/// Recordings of one person after another as one, each a true segment.
datasets::SkeletonSequence joined(const std::vector<datasets::SkeletonSequence>& parts)
{
    datasets::SkeletonSequence whole = parts.front();
    whole.frameCount = 0;
    whole.bodies.resize(1);
    whole.bodies[0].positions.clear();
    whole.bodies[0].states.clear();
    whole.bodies[0].imagePositions.clear();
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const auto& body = parts[index].bodies.front();
        auto& all = whole.bodies[0];
        all.positions.insert(all.positions.end(), body.positions.begin(), body.positions.end());
        all.states.insert(all.states.end(), body.states.begin(), body.states.end());
        const auto end = whole.frameCount + parts[index].frameCount;
        whole.segments.push_back({whole.frameCount, end, static_cast<int>(index), 1.0, {}});
        whole.frameCount = end;
    }
    return whole;
}

/// The bundled model on three samples in a row: each frame's label is right more often than by chance.
TEST(AlongTime, FindsTheActionsOfALongRecordingInTheirOrder)
{
    if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
        GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
    const auto model = RecognitionModel::load(defaultModelPath());
    std::vector<datasets::SkeletonSequence> parts;
    for (const char* name : {"squat", "kick_right_leg", "jog_in_place"})
        parts.push_back(datasets::readSequence(samplesDirectory() / (std::string(name) + ".skeleton")));
    auto whole = joined(parts);
    const std::vector<Action> labels{
        {"squat", {}, -1}, {"kick with the right leg", {}, -1}, {"jog in place", {}, -1}, {"drink water", {}, -1}};
    for (std::size_t index = 0; index < whole.segments.size(); ++index)
        whole.segments[index].name = labels[index].name;
    auto settings = fourNoises();
    settings.noises = 8;
    const WindowSettings windows{.windowSeconds = 1.5, .stepSeconds = 0.25, .rejectUnfitting = false};
    const auto result = recognizeAlongTime(model, whole, labels, settings, windows, {}, {});
    const auto comparison = compareWithTruth(result, whole, labels);
    ASSERT_TRUE(comparison.has_value());
    EXPECT_EQ(comparison->truth, 3u);
    EXPECT_GT(comparison->frameAccuracy, 0.5) << "chance is a quarter";
    EXPECT_GT(comparison->recall, 0.5);
}

TEST(AlongTime, StopsWhenAskedAndRefusesWindowsOfNoLength)
{
    const auto model = tinyModel({});
    std::stop_source stop;
    const auto stopAtOnce = [&](const Progress&) { stop.request_stop(); };
    EXPECT_THROW(recognizeAlongTime(model, wavingPerson(), actions(), fourNoises(),
                                    {.windowSeconds = 0.2, .stepSeconds = 0.05}, stop.get_token(), stopAtOnce),
                 Cancelled);
    EXPECT_THROW(recognizeAlongTime(model, wavingPerson(), actions(), fourNoises(), {.stepSeconds = 0}, {}, {}),
                 InputError);
}

} // namespace
} // namespace kinescope::core
