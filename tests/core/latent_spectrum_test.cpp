#include "core/errors.h"
#include "core/recognition/denoising_impl.h"
#include "core/spectrum/latent_spectrum.h"
#include "models/modules/losses.h"
#include "tests/core/tiny_model.h"

#include <gmock/gmock.h>

#include <cmath>

namespace kinescope::core
{
namespace
{

using tests::tinyModel;

RecognitionSettings settingsWith(int noises)
{
    RecognitionSettings settings;
    settings.noises = noises;
    return settings;
}

LatentSpectrum analyzed(const std::shared_ptr<const RecognitionModel>& model, int noises = 4, int timestep = -1)
{
    return analyzeLatent(model, tests::wavingPerson(), {"wave", {}, -1}, settingsWith(noises), timestep, {}, {});
}

TEST(LatentSpectrum, TheRatioOfAfterToBeforeIsTheGainCurve)
{
    for (const auto attention : {models::Attention::OneWay, models::Attention::Joint}) {
        const auto spectrum = analyzed(tinyModel({.attention = attention}));
        EXPECT_EQ(spectrum.lowBand, 8u);
        EXPECT_EQ(spectrum.timestep, 25);
        EXPECT_GT(spectrum.gate, 0.01);
        ASSERT_EQ(spectrum.gain.size(), 32u);
        EXPECT_EQ(spectrum.gain[7], 1);
        EXPECT_DOUBLE_EQ(spectrum.gain[8], 1 + spectrum.gate);
        ASSERT_EQ(spectrum.blocks.size(), 3u);
        for (const auto& block : spectrum.blocks) {
            for (std::size_t k = 0; k < 32; ++k) {
                ASSERT_GT(block.before[k], 1e-3);
                EXPECT_NEAR(block.after[k] / block.before[k], spectrum.gain[k], 2e-4) << k;
            }
            EXPECT_GT(block.highRatioAfter, block.highRatioBefore);
        }
    }
}

TEST(LatentSpectrum, AClosedGateOrNoModuleChangesNothing)
{
    auto fdsm = tests::tinyFdsm();
    {
        const torch::NoGradGuard noGradient;
        fdsm.head->named_parameters()["net.2.bias"].fill_(-1000);
    }
    ModelCard card;
    card.timesteps = 50;
    card.inferenceTimestep = 25;
    const auto closed = RecognitionModel::Implementation::share(
        std::make_unique<RecognitionModel::Implementation>(fdsm, tests::fakeTextEncoder(), card));
    const auto without = tinyModel({.spectralModule = false});
    for (const auto& model : {closed, without}) {
        const auto spectrum = analyzed(model);
        EXPECT_EQ(spectrum.gate, 0);
        EXPECT_EQ(spectrum.spectralModule, model == closed);
        ASSERT_EQ(spectrum.blocks.size(), 3u);
        for (const auto& block : spectrum.blocks) {
            EXPECT_EQ(block.before, block.after);
            EXPECT_EQ(block.highRatioBefore, block.highRatioAfter);
        }
    }
}

TEST(LatentSpectrum, ShowsTheLatentAsTheRecogniserUsesIt)
{
    const auto model = tinyModel();
    const auto spectrum = analyzed(model, 1, 10);
    const auto latent = torch::tensor(Recognizer(model, settingsWith(1)).encode(tests::wavingPerson()));
    const auto expected = torch::matmul(latent, models::dctBasis(16, 16).to(torch::kFloat32).t()).abs();
    ASSERT_EQ(spectrum.latentTrue.size(), 16u);
    for (int64_t k = 0; k < 16; ++k)
        EXPECT_NEAR(spectrum.latentTrue[static_cast<std::size_t>(k)], expected[k].item<double>(), 1e-4);
    EXPECT_EQ(spectrum.latentNoisy.size(), 16u);
    EXPECT_EQ(spectrum.latentPredicted.size(), 16u);
    EXPECT_THAT(spectrum.latentPredicted, testing::Each(testing::Gt(0)));
    EXPECT_EQ(spectrum.lossWeight[4], 1);
    EXPECT_NEAR(spectrum.lossWeight[5], 0.8, 1e-6); // gamma (1 - 10 / 50)
}

TEST(LatentSpectrum, SeveralPassesEqualOne)
{
    const auto whole = analyzed(tinyModel(), 6);
    const auto parts = analyzed(tinyModel({.passLimits = {1, 1}}), 6);
    for (std::size_t k = 0; k < 32; ++k)
        EXPECT_NEAR(whole.blocks[2].after[k], parts.blocks[2].after[k], 1e-5);
    for (std::size_t k = 0; k < 16; ++k)
        EXPECT_NEAR(whole.latentPredicted[k], parts.latentPredicted[k], 1e-4);
}

TEST(LatentSpectrum, RefusesBadInputAndStops)
{
    EXPECT_THROW(analyzed(tinyModel(), 4, 50), InputError);
    EXPECT_THROW(analyzed(tinyModel(), 0), InputError);
    EXPECT_THROW(analyzeLatent(tinyModel(), tests::wavingPerson(), {" ", {}, -1}, settingsWith(1), -1, {}, {}),
                 InputError);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(
        analyzeLatent(tinyModel(), tests::wavingPerson(), {"wave", {}, -1}, settingsWith(1), -1, stop.get_token(), {}),
        Cancelled);
}

} // namespace
} // namespace kinescope::core
