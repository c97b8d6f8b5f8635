#include "models/errors.h"
#include "models/modules/compact_gcn.h"
#include "models/modules/ntu_graph.h"
#include "models/modules/shift_gcn.h"
#include "models/weights/tensor_file.h"

#include <gtest/gtest.h>

using namespace kinescope;
using models::MotionEncoderOptions;

namespace
{

const MotionEncoderOptions kSmall{.id = "compact-gcn", .widths = {6, 8, 12}, .temporalKernel = 5};

double largestDifference(const torch::Tensor& one, const torch::Tensor& other)
{
    return (one - other).abs().max().item<double>();
}

/// One output value of the bilinear shift by its definition.
double shifted(const torch::Tensor& image, double time, double joint)
{
    const auto frames = image.size(0);
    const auto joints = image.size(1);
    double sum = 0.0;
    for (int64_t t = 0; t < frames; ++t) {
        for (int64_t v = 0; v < joints; ++v) {
            const double weight =
                std::max(0.0, 1 - std::abs(time - double(t))) * std::max(0.0, 1 - std::abs(joint - double(v)));
            sum += weight * image[t][v].item<double>();
        }
    }
    return sum;
}

} // namespace

TEST(BilinearShift, EqualsInterpolationWithZerosBeyondTheEnds)
{
    const torch::NoGradGuard noGradients;
    for (const int stride : {1, 2}) {
        for (const int64_t frames : {7, 8}) {
            models::BilinearShift shift(3, stride);
            const auto amounts = shift->named_parameters();
            amounts["xpos"].copy_(torch::tensor({0.0F, -1.4F, 2.25F}));
            amounts["ypos"].copy_(torch::tensor({-0.75F, 3.1F, 20.0F}));
            const auto input = torch::randn({2, 3, frames, 6});
            const auto output = shift->forward(input);
            ASSERT_EQ(output.sizes(), torch::IntArrayRef({2, 3, (frames + stride - 1) / stride, 6}));
            for (int64_t channel = 0; channel < 3; ++channel) {
                const double time = amounts["ypos"][channel].item<double>() + (stride > 1 ? 0.5 : 0.0);
                const double joint = amounts["xpos"][channel].item<double>();
                for (int64_t t = 0; t < output.size(2); ++t) {
                    for (int64_t v = 0; v < 6; ++v) {
                        EXPECT_NEAR(output[1][channel][t][v].item<double>(),
                                    shifted(input[1][channel], double(t * stride) + time, double(v) + joint), 1e-5);
                    }
                }
            }
        }
    }
}

TEST(BilinearShift, LearnsItsAmounts)
{
    models::BilinearShift shift(2, 2);
    shift->forward(torch::randn({1, 2, 8, 6})).square().sum().backward();
    EXPECT_GT(shift->named_parameters()["xpos"].grad().abs().min().item<float>(), 0.0F);
    EXPECT_GT(shift->named_parameters()["ypos"].grad().abs().min().item<float>(), 0.0F);
}

TEST(ShiftGcn, GivesLatentsAndKeepsThePublishedNames)
{
    const torch::NoGradGuard noGradients;
    models::ShiftGcn encoder({.classes = 5});
    encoder.eval();
    const auto latent = encoder.encode(torch::randn({2, 3, 12, 25, 2}));
    EXPECT_EQ(latent.sizes(), torch::IntArrayRef({2, 256}));
    EXPECT_EQ(encoder.classify(latent).sizes(), torch::IntArrayRef({2, 5}));
    const auto state = models::stateOf(encoder);
    for (const char* name : {"data_bn.running_mean", "l1.gcn1.down.0.weight", "l5.residual.conv.weight",
                             "l8.tcn1.shift_out.xpos", "l10.gcn1.Feature_Mask", "fc.bias"}) {
        EXPECT_TRUE(state.contains(name)) << name;
    }
    EXPECT_THROW(encoder.encode(torch::randn({2, 3, 12, 20, 2})), c10::Error);
}

TEST(NtuGraph, IsATreeWithNormalisedColumns)
{
    const auto adjacency = models::ntuAdjacency();
    for (int joint = 0; joint < models::kNtuJoints; ++joint) {
        int current = joint;
        int steps = 0;
        while (current != 20 && steps++ < 25) {
            current = models::kNtuParents[static_cast<size_t>(current)];
        }
        EXPECT_EQ(current, 20) << joint;
    }
    const auto columns = adjacency.sum(1);
    EXPECT_TRUE(columns.eq(0).logical_or((columns - 1).abs().lt(1e-6)).all().item<bool>());
    EXPECT_EQ(adjacency.gt(0).sum().item<int64_t>(), 25 + 24 + 24);
}

TEST(CompactGcn, AnAbsentSecondBodyDoesNotMoveTheLatent)
{
    const torch::NoGradGuard noGradients;
    torch::manual_seed(4);
    const auto encoder = models::makeMotionEncoder(kSmall);
    encoder->eval();
    auto motion = torch::randn({3, 3, 16, 25, 2});
    motion.select(4, 1).slice(0, 0, 2).zero_(); // samples 0 and 1 have one body
    const auto latent = encoder->encode(motion);
    EXPECT_EQ(latent.sizes(), torch::IntArrayRef({3, 12}));
    const auto alone = encoder->encode(motion.slice(0, 0, 2).slice(4, 0, 1));
    EXPECT_LT(largestDifference(latent.slice(0, 0, 2), alone), 1e-5);
    const auto first = encoder->encode(motion.slice(0, 2).slice(4, 0, 1));
    const auto second = encoder->encode(motion.slice(0, 2).slice(4, 1, 2));
    EXPECT_LT(largestDifference(latent.slice(0, 2), (first + second) / 2), 1e-5);
    EXPECT_GT(largestDifference(first, second), 1e-3);
}

TEST(CompactGcn, TakesAnEmptyRecordingAndASingleFrame)
{
    const torch::NoGradGuard noGradients;
    const auto encoder = models::makeMotionEncoder(kSmall);
    encoder->eval();
    EXPECT_TRUE(encoder->encode(torch::zeros({2, 3, 9, 25, 2})).isfinite().all().item<bool>());
    EXPECT_EQ(encoder->encode(torch::randn({1, 3, 1, 25, 2})).size(1), 12);
}

TEST(CompactGcn, TrainsEveryWeight)
{
    const auto encoder = models::makeMotionEncoder(kSmall);
    encoder->encode(torch::randn({4, 3, 16, 25, 2})).square().sum().backward();
    for (const auto& parameter : encoder->named_parameters()) {
        ASSERT_TRUE(parameter.value().grad().defined()) << parameter.key();
        EXPECT_GT(parameter.value().grad().abs().max().item<float>(), 0.0F) << parameter.key();
    }
}

TEST(MotionEncoder, RefusesUnknownKindsAndSizes)
{
    EXPECT_THROW(models::makeMotionEncoder({.id = "st-gcn"}), models::WeightError);
    EXPECT_THROW(models::makeMotionEncoder({.id = "compact-gcn", .widths = {}}), models::WeightError);
    EXPECT_THROW(models::makeMotionEncoder({.id = "compact-gcn", .widths = {8, -1}}), models::WeightError);
    EXPECT_THROW(models::makeMotionEncoder({.id = "compact-gcn", .widths = {8}, .temporalKernel = 4}),
                 models::WeightError);
    EXPECT_EQ(models::makeMotionEncoder({.id = "shift-gcn"})->latentWidth(), 256);
}
