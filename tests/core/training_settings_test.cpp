#include "core/errors.h"
#include "core/training/settings_check.h"
#include "core/training/training_settings.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>
#include <set>

namespace kinescope::core
{
namespace
{

using testing::AllOf;
using testing::HasSubstr;

std::filesystem::path preset(const std::string& text)
{
    const auto path = tests::scratchDirectory("preset") / "mine.yaml";
    std::ofstream(path) << text;
    return path;
}

std::string presetError(const std::string& text)
{
    try {
        readPreset(preset(text));
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

std::string valueError(const std::string& key, const std::string& value)
{
    TrainingSettings settings;
    try {
        setTrainingValue(settings, key, value);
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

TEST(TrainingPreset, NamesOnlyWhatDiffersFromTheDefaults)
{
    const auto settings =
        readPreset(preset("seed: 7\nencoder:\n  widths: [8, 16]\n  augment: false\ndenoiser.steps: 12\n"));
    EXPECT_EQ(settings.seed, 7u);
    EXPECT_EQ(settings.encoder.widths, (std::vector<int>{8, 16}));
    EXPECT_FALSE(settings.encoder.augment);
    EXPECT_EQ(settings.denoiser.steps, 12);
    EXPECT_EQ(settings.denoiser.hidden, TrainingSettings().denoiser.hidden);
    EXPECT_EQ(settings.name, "mine");
}

TEST(TrainingPreset, RefusesAnUnknownKeyWithItsLineAndTheNearestKnownOne)
{
    EXPECT_THAT(presetError("seed: 1\ndenoiser:\n  steps: 5\n  learnign_rate: 0.1\n"),
                AllOf(HasSubstr("Line 4"), HasSubstr("denoiser.learnign_rate"), HasSubstr("denoiser.learning_rate"),
                      HasSubstr("mine.yaml")));
}

TEST(TrainingPreset, NamesTheLineOfAValueOutOfRangeOrOfAnotherKind)
{
    EXPECT_THAT(presetError("\nencoder:\n  epochs: -3\n"), AllOf(HasSubstr("Line 3"), HasSubstr("encoder.epochs")));
    EXPECT_THAT(presetError("encoder:\n  epochs: many\n"), AllOf(HasSubstr("Line 2"), HasSubstr("'many'")));
    EXPECT_THAT(presetError("denoiser:\n  schedule: linear\n"), AllOf(HasSubstr("scaled_linear"), HasSubstr("cosine")));
    EXPECT_THAT(presetError("denoiser:\n  steps: {a: 1}\n"), AllOf(HasSubstr("Line 2"), HasSubstr("group")));
}

TEST(TrainingPreset, RefusesWhatIsNoMappingAndSyntaxErrors)
{
    EXPECT_THAT(presetError("- a\n- b\n"), HasSubstr("key: value"));
    EXPECT_THAT(presetError("seed: 1\n  bad: [1,\n"), HasSubstr("Line"));
    EXPECT_THAT(presetError(""), HasSubstr("key: value"));
    EXPECT_THAT(presetError("seed: 1\nseed: 2\n"), AllOf(HasSubstr("Line 2"), HasSubstr("twice")));
    EXPECT_THROW(readPreset("/nowhere/absent.yaml"), InputError);
}

TEST(TrainingSettings, EveryKeyRefusesWhatIsOutsideItsRange)
{
    for (const auto& key : trainingSchema()) {
        SCOPED_TRACE(key.key);
        EXPECT_FALSE(key.help.empty());
        if (key.kind == TrainingKey::Kind::Integer || key.kind == TrainingKey::Kind::Number) {
            EXPECT_LT(key.minimum, key.maximum);
            EXPECT_THAT(valueError(key.key, "1e39"), HasSubstr(key.key));
            EXPECT_THAT(valueError(key.key, "-5"), HasSubstr(key.key));
            EXPECT_THAT(valueError(key.key, "nan"), HasSubstr(key.key));
            EXPECT_THAT(valueError(key.key, "4 apples"), HasSubstr(key.key));
        }
        if (key.kind == TrainingKey::Kind::Choice || key.kind == TrainingKey::Kind::Boolean) {
            EXPECT_THAT(valueError(key.key, "perhaps"), HasSubstr(key.key));
        }
    }
    EXPECT_THAT(valueError("denoiser.stepz", "1"), HasSubstr("denoiser.steps"));
}

TEST(TrainingSettings, AllValuesComeBackAsTheyWereWritten)
{
    TrainingSettings settings;
    settings.encoder.widths = {4, 8};
    settings.denoiser.learningRate = 0.00125;
    settings.stages = {"denoiser"};
    TrainingSettings copy;
    std::set<std::string> keys;
    for (const auto& [key, value] : trainingValues(settings)) {
        setTrainingValue(copy, key, value);
        EXPECT_TRUE(keys.insert(key).second) << key;
    }
    EXPECT_EQ(trainingValues(copy), trainingValues(settings));
    EXPECT_EQ(copy.denoiser.learningRate, 0.00125);
    EXPECT_EQ(copy.encoder.widths, (std::vector<int>{4, 8}));
}

TEST(TrainingSettings, PrecisionIsSingleUnlessBfloat16IsAskedFor)
{
    TrainingSettings settings;
    EXPECT_EQ(settings.precision, "fp32");
    setTrainingValue(settings, "precision", "bf16");
    EXPECT_EQ(settings.precision, "bf16");
    EXPECT_THAT(valueError("precision", "fp16"), HasSubstr("fp32, bf16"));
}

TEST(TrainingSettings, DefaultsLieWithinTheirRanges)
{
    TrainingSettings settings;
    for (const auto& key : trainingSchema())
        EXPECT_NO_THROW(setTrainingValue(settings, key.key, key.initial)) << key.key;
}

TEST(TrainingSettings, KeysThatDoNotFitEachOtherAreRefused)
{
    const auto refused = [](auto change) {
        TrainingSettings settings;
        change(settings);
        EXPECT_THROW(checkSettings(settings), InputError);
    };
    EXPECT_NO_THROW(checkSettings({}));
    refused([](auto& s) { s.denoiser.heads = 5; });
    refused([](auto& s) { s.stages = {"denoiser", "encoder"}; });
    refused([](auto& s) { s.stages = {"encoder", "encoder"}; });
    refused([](auto& s) { s.stages = {"denoiser"}; });
    refused([](auto& s) { s.data.source = "/nowhere"; });
    refused([](auto& s) { s.denoiser.inferenceTimestep = s.denoiser.timesteps; });
    refused([](auto& s) { s.denoiser.diffusionWeight = s.denoiser.spectralWeight = s.denoiser.tripletWeight = 0; });
}

TEST(TrainingPreset, EveryBundledOneIsReadAndFits)
{
    const auto presets = bundledPresets();
    ASSERT_GE(presets.size(), 4u);
    for (const auto& path : presets)
        EXPECT_NO_THROW(checkSettings(readPreset(path))) << path;
}

} // namespace
} // namespace kinescope::core
