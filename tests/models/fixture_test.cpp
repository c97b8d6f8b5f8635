#include "models/modules/cross_dit.h"
#include "models/modules/kinematic_head.h"
#include "models/verify/fixture_verifier.h"
#include "models/weights/tensor_file.h"
#include "tests/models/byte_files.h"
#include "tests/models/reference_denoiser.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

using namespace kinescope;
using testing::HasSubstr;

namespace
{

constexpr double kParity = 1e-5;

struct Expectation
{
    const char* file;
    const char* kind;
    std::vector<std::string> names;
};

class SharedFixture : public testing::TestWithParam<Expectation>
{
};

/// A fixture of other sizes: expected values from the reference in double precision.
models::TensorFile madeFixture(int hidden, int heads, int depth, int64_t tokens, int64_t length, double alpha)
{
    models::CrossDitOptions options{.latentWidth = 10,
                                    .textWidth = 6,
                                    .textTokens = static_cast<int>(length),
                                    .hidden = hidden,
                                    .depth = depth,
                                    .heads = heads};
    options.spectralGain = alpha;
    models::CrossDit denoiser(options);
    models::KinematicHead head(6, 20);
    tests::randomizeWeights(*denoiser, 5);
    tests::randomizeWeights(*head, 6, 0.7);
    models::TensorFile file;
    for (const auto& [name, tensor] : models::stateOf(*denoiser)) {
        file.tensors["model." + name] = tensor;
    }
    for (const auto& [name, tensor] : models::stateOf(*head)) {
        file.tensors["head." + name] = tensor;
    }
    models::TextBatch text{torch::randn({3, length, 6}), torch::randn({3, 6}), {}, {}};
    text.gate = head->forward(text.pooled).detach();
    const auto noisy = torch::randn({3, tokens, 10});
    const auto timesteps = torch::tensor({1, 25, 48}, torch::kInt64);
    file.tensors["input.x"] = noisy;
    file.tensors["input.t"] = timesteps;
    file.tensors["input.tokens"] = text.tokens;
    file.tensors["input.pooled"] = text.pooled;
    file.tensors["expected.gate"] = text.gate;
    file.tensors["expected.output"] = tests::referenceDenoiser(*denoiser, noisy, timesteps, text).to(torch::kFloat32);
    file.metadata = {{"kind", "fdsm"}, {"num_heads", std::to_string(heads)}, {"alpha", std::to_string(alpha)}};
    return file;
}

class MadeFixture : public testing::Test
{
protected:
    models::VerifyReport verified()
    {
        models::writeSafetensors(m_path, m_file);
        return models::verifyFixture(m_path);
    }

    std::string refusal()
    {
        return tests::weightErrorOf([&] { verified(); });
    }

    models::TensorFile m_file = madeFixture(18, 3, 2, 2, 5, 0.5);
    std::filesystem::path m_path = tests::scratchDirectory("fixture") / "made.safetensors";
};

} // namespace

TEST_P(SharedFixture, AgreesWithThePublishedImplementation)
{
    const auto& expected = GetParam();
    KINESCOPE_REQUIRE_SHARED(std::string("fixtures/") + expected.file);
    const auto report = models::verifyFixture(tests::sharedDirectory() / "fixtures" / expected.file);
    EXPECT_EQ(report.kind, expected.kind);
    std::vector<std::string> names;
    for (const auto& check : report.checks) {
        names.push_back(check.name);
        EXPECT_LT(check.relativeError, kParity) << check.name;
    }
    EXPECT_THAT(names, testing::UnorderedElementsAreArray(expected.names));
}

INSTANTIATE_TEST_SUITE_P(
    Published, SharedFixture,
    testing::Values(Expectation{"fdsm_dit_small.safetensors",
                                "fdsm",
                                {"expected.gate", "expected.output", "srm.expected", "dct.expected"}},
                    Expectation{"tdsm_dit_small.safetensors", "tdsm", {"expected.output"}},
                    Expectation{"shift_gcn.safetensors", "shift_gcn", {"expected.features", "expected.logits"}},
                    Expectation{"losses.safetensors",
                                "losses",
                                {"alphas_cumprod", "expected.noisy", "expected.velocity", "expected.predicted_latent",
                                 "expected.diffusion_loss", "expected.spectral_loss", "expected.triplet_loss"}}),
    [](const auto& tested) { return std::string(tested.param.kind); });

TEST_F(MadeFixture, TakesSizesFromTheFile)
{
    for (const auto& [hidden, heads, depth, tokens, length, alpha] :
         {std::tuple(18, 3, 2, 2, 5, 0.5), std::tuple(32, 8, 1, 1, 11, 1.0), std::tuple(7, 1, 4, 5, 1, 2.0)}) {
        m_file = madeFixture(hidden, heads, depth, tokens, length, alpha);
        for (const auto& check : verified().checks) {
            EXPECT_LT(check.relativeError, kParity) << check.name << " at width " << hidden;
        }
    }
}

TEST_F(MadeFixture, ShowsAWrongValue)
{
    m_file.tensors["expected.output"][0][0][0] += 1.0F;
    const auto report = verified();
    ASSERT_EQ(report.checks.back().name, "expected.output");
    EXPECT_NEAR(report.checks.back().maximumError, 1.0, 1e-4);
    EXPECT_GT(report.checks.back().relativeError, 1e-2);
}

TEST_F(MadeFixture, ShowsAValueThatIsNotANumber)
{
    m_file.tensors["expected.output"][0][0][0] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(verified().checks.back().maximumError, std::numeric_limits<double>::infinity());
}

TEST_F(MadeFixture, TellsTheKindByTheKeys)
{
    m_file.metadata.erase("kind");
    EXPECT_EQ(verified().kind, "fdsm");
}

TEST_F(MadeFixture, NamesWhatIsMissingOrWrong)
{
    const auto good = m_file;
    for (const char* name : {"input.x", "input.t", "input.tokens", "input.pooled", "model.x_embedder.weight",
                             "model.blocks.0.attn.qkv.weight", "model.final_layer.linear.bias", "head.net.2.bias"}) {
        m_file = good;
        m_file.tensors.erase(name);
        const std::string whole = name;
        EXPECT_THAT(refusal(), HasSubstr(whole.substr(whole.find('.') + 1).substr(0, 8))) << name;
    }
    m_file = good;
    m_file.metadata.erase("num_heads");
    EXPECT_THAT(refusal(), HasSubstr("num_heads"));
    m_file.metadata["num_heads"] = "4"; // does not divide 18
    EXPECT_THAT(refusal(), testing::AllOf(HasSubstr("heads"), HasSubstr(m_path.string())));
    m_file.metadata["num_heads"] = "three";
    EXPECT_THAT(refusal(), HasSubstr("three"));
    m_file = good;
    m_file.metadata["hidden_size"] = "64";
    EXPECT_THAT(refusal(), HasSubstr("hidden_size"));
    m_file = good;
    m_file.metadata["kind"] = "unet";
    EXPECT_THAT(refusal(), HasSubstr("unet"));
    m_file = good;
    m_file.tensors["input.tokens"] = torch::randn({3, 9, 6}); // more than the position table
    EXPECT_THAT(refusal(), HasSubstr("text tokens"));
    m_file.tensors["input.tokens"] = torch::randn({2, 5, 6});
    EXPECT_THAT(refusal(), HasSubstr("input.tokens"));
    m_file = good;
    m_file.tensors["expected.output"] = torch::randn({3, 10});
    EXPECT_THAT(refusal(), HasSubstr("expected.output"));
    m_file = good;
    m_file.tensors["expected.other"] = torch::randn({3});
    EXPECT_THAT(refusal(), HasSubstr("expected.other"));
    m_file = good;
    m_file.tensors.erase("expected.output");
    m_file.tensors.erase("expected.gate");
    EXPECT_THAT(refusal(), HasSubstr("found none"));
}

TEST(LossesFixture, RefusesTimestepsOutsideTheSchedule)
{
    KINESCOPE_REQUIRE_SHARED("fixtures/losses.safetensors");
    auto file = models::readSafetensors(tests::sharedDirectory() / "fixtures/losses.safetensors");
    file.tensors["timesteps"][0] = 50;
    const auto path = tests::scratchDirectory("fixture") / "losses.safetensors";
    models::writeSafetensors(path, file);
    EXPECT_THAT(tests::weightErrorOf([&] { models::verifyFixture(path); }), HasSubstr("timesteps from 0 to 49"));
}
