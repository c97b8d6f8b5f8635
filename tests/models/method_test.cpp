#include "models/errors.h"
#include "models/modules/kinematic_head.h"
#include "models/modules/losses.h"
#include "models/modules/noise_schedule.h"
#include "models/modules/spectral_residual_module.h"
#include "tests/models/reference_denoiser.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

using namespace kinescope;
using models::NoiseSchedule;
using models::Prediction;
using models::ScheduleKind;

namespace
{

double largest(const torch::Tensor& values)
{
    return values.abs().max().item<double>();
}

double naiveSpectralLoss(const torch::Tensor& latent, const torch::Tensor& predicted, const torch::Tensor& timesteps,
                         int count, double gamma)
{
    const auto size = static_cast<int>(latent.size(2));
    const auto error = torch::matmul((latent - predicted).to(torch::kFloat64), tests::naiveDct(size).t());
    double sum = 0.0;
    for (int64_t sample = 0; sample < latent.size(0); ++sample) {
        for (int64_t token = 0; token < latent.size(1); ++token) {
            for (int64_t k = 0; k < size; ++k) {
                const double weight = k < 5 ? 1.0 : gamma * (1.0 - timesteps[sample].item<double>() / count);
                sum += weight * std::pow(error[sample][token][k].item<double>(), 2);
            }
        }
    }
    return sum / static_cast<double>(latent.numel());
}

} // namespace

TEST(SpectralResidualModule, LowRankFormEqualsDctFormForEveryGateAndWidth)
{
    torch::manual_seed(1);
    for (const int hidden : {1, 3, 4, 5, 30, 64, 191}) {
        for (const double alpha : {1.0, 0.4}) {
            models::SpectralResidualModule module(hidden, alpha);
            EXPECT_EQ(module->lowBand(), hidden / 4);
            const auto input = torch::randn({3, 2, hidden});
            const auto gate = torch::tensor({0.0F, 0.37F, 1.0F}).unsqueeze(1);
            const auto output = module->forward(input, gate);
            for (int64_t row = 0; row < 3; ++row) {
                const auto expected = tests::naiveSpectralModule(input[row], gate[row].item<double>(), alpha);
                EXPECT_LT(largest(output[row] - expected), 1e-5) << hidden << " " << row;
            }
        }
    }
}

TEST(SpectralResidualModule, IsTheIdentityWithoutAGate)
{
    const auto input = torch::randn({3, 2, 16});
    EXPECT_TRUE(torch::equal(models::SpectralResidualModule(16)->forward(input, {}), input));
}

TEST(Losses, DctBasisIsTheDefinition)
{
    EXPECT_LT(largest(models::dctBasis(37, 37).to(torch::kFloat64) - tests::naiveDct(37)), 1e-6);
    EXPECT_EQ(models::dctBasis(37, 5).sizes(), torch::IntArrayRef({5, 37}));
}

TEST(Losses, SpectralLossEqualsTheSumOverCoefficients)
{
    torch::manual_seed(2);
    for (const int channels : {3, 5, 24}) {
        const auto latent = torch::randn({4, 2, channels});
        const auto predicted = torch::randn({4, 2, channels});
        const auto timesteps = torch::tensor({0, 10, 25, 49}, torch::kInt64);
        for (const double gamma : {1.0, 0.3}) {
            EXPECT_NEAR(models::spectralLoss(latent, predicted, timesteps, 50, gamma).item<double>(),
                        naiveSpectralLoss(latent, predicted, timesteps, 50, gamma), 1e-5)
                << channels;
        }
    }
}

TEST(Losses, SpectralWeightsFallWithTheTimestepAboveTheCutoff)
{
    const auto weights = models::spectralWeights(8, 20, 50, 0.5);
    EXPECT_EQ(weights[4].item<float>(), 1.0F);
    EXPECT_FLOAT_EQ(weights[5].item<float>(), 0.3F);
}

TEST(Losses, TripletLossSkipsNegativesThatAreThePositive)
{
    const auto target = torch::zeros({3, 1, 2});
    const auto positive = torch::tensor({1.0F, 1.0F, 2.0F, 0.0F, 0.0F, 0.0F}).view({3, 1, 2}); // errors 1, 2, 0
    const auto negative = torch::tensor({1.0F, 0.0F, 0.0F, 0.0F, 3.0F, 3.0F}).view({3, 1, 2}); // errors 0.5, 0, 9
    const auto different = torch::tensor({true, false, true});
    // max(1 - 0.5 + 1, 0) = 1.5; skipped; max(0 - 9 + 1, 0) = 0
    EXPECT_NEAR(models::tripletLoss(positive, negative, target, different).item<double>(), 1.5 / 3.0, 1e-6);
    EXPECT_NEAR(models::diffusionLoss(positive, target).item<double>(), 1.0, 1e-6);
}

TEST(NoiseSchedule, FollowsTheScaledLinearBetas)
{
    const NoiseSchedule schedule(ScheduleKind::ScaledLinear, 50);
    double product = 1.0;
    for (int step = 0; step < 50; ++step) {
        const double root = std::sqrt(0.00085) + (std::sqrt(0.012) - std::sqrt(0.00085)) * step / 49.0;
        product *= 1.0 - root * root;
        EXPECT_NEAR(schedule.alphaBar()[step].item<double>(), product, 1e-6) << step;
    }
}

TEST(NoiseSchedule, FollowsTheCosine)
{
    const NoiseSchedule schedule(ScheduleKind::Cosine, 40);
    const auto curve = [](double t) { return std::pow(std::cos((t / 40 + 0.008) / 1.008 * std::numbers::pi / 2), 2); };
    for (int step = 0; step < 39; ++step) { // the last beta is capped
        EXPECT_NEAR(schedule.alphaBar()[step].item<double>(), curve(step + 1) / curve(0), 1e-6) << step;
    }
    EXPECT_GT(schedule.alphaBar()[39].item<double>(), 0.0);
}

TEST(NoiseSchedule, RecoversTheLatentFromEveryPredictionType)
{
    torch::manual_seed(3);
    const auto latent = torch::randn({3, 2, 8});
    const auto noise = torch::randn({3, 2, 8});
    const auto timesteps = torch::tensor({0, 25, 49}, torch::kInt64);
    for (const auto kind : {ScheduleKind::ScaledLinear, ScheduleKind::Cosine}) {
        const NoiseSchedule schedule(kind, 50);
        const auto noisy = schedule.addNoise(latent, noise, timesteps);
        for (const auto prediction : {Prediction::Epsilon, Prediction::Sample, Prediction::Velocity}) {
            const auto perfect = schedule.target(prediction, latent, noise, timesteps);
            const auto recovered = schedule.recoverLatent(prediction, noisy, perfect, timesteps);
            EXPECT_LT(largest(recovered.slice(0, 0, 2) - latent.slice(0, 0, 2)), 1e-4) << toString(prediction);
            EXPECT_EQ(models::predictionFrom(toString(prediction)), prediction);
        }
    }
}

TEST(NoiseSchedule, RefusesNonsense)
{
    EXPECT_THROW(NoiseSchedule(ScheduleKind::Cosine, 0), models::WeightError);
    EXPECT_THROW(NoiseSchedule(ScheduleKind::ScaledLinear, 50, {.first = -1.0, .last = 0.1}), models::WeightError);
    EXPECT_THROW(models::predictionFrom("noise"), models::WeightError);
    EXPECT_THROW(models::scheduleKindFrom(""), models::WeightError);
}

TEST(KinematicHead, StaysBetweenZeroAndOneUnderPublishedNames)
{
    models::KinematicHead head(12);
    const auto gate = head->forward(torch::randn({7, 12}) * 10);
    EXPECT_EQ(gate.sizes(), torch::IntArrayRef({7, 1}));
    EXPECT_GT(gate.min().item<float>(), 0.0F);
    EXPECT_LT(gate.max().item<float>(), 1.0F);
    EXPECT_EQ(head->named_parameters()["net.0.weight"].sizes(), torch::IntArrayRef({256, 12}));
    EXPECT_EQ(head->named_parameters()["net.2.weight"].sizes(), torch::IntArrayRef({1, 256}));
}
