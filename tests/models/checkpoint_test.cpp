#include "models/fdsm_model.h"

#include "models/weights/tensor_file.h"
#include "tests/models/byte_files.h"
#include "tests/models/reference_denoiser.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kinescope;
using models::FdsmConfiguration;
using models::FdsmModel;
using testing::HasSubstr;

namespace
{

FdsmConfiguration smallConfiguration()
{
    FdsmConfiguration configuration;
    configuration.name = "small, \"quoted\"";
    configuration.encoder = {.id = "compact-gcn", .widths = {6, 12}, .temporalKernel = 3};
    configuration.frames = 16;
    configuration.denoiser = {.latentWidth = 12,
                              .textWidth = 10,
                              .textTokens = 7,
                              .hidden = 24,
                              .depth = 2,
                              .heads = 3,
                              .attention = models::Attention::OneWay};
    configuration.denoiser.spectralGain = 0.75;
    configuration.schedule = models::ScheduleKind::Cosine;
    configuration.timesteps = 40;
    configuration.inferenceTimestep = 30;
    configuration.prediction = models::Prediction::Velocity;
    configuration.temperature = 0.125;
    configuration.projection = 8;
    configuration.details = R"({"seen":["wave","跳"],"metrics":{"top1":0.5}})";
    return configuration;
}

FdsmModel randomModel(const FdsmConfiguration& configuration)
{
    auto model = FdsmModel::make(configuration);
    tests::randomizeWeights(*model.encoder, 1);
    tests::randomizeWeights(*model.denoiser, 2);
    model.latentMean = torch::randn({configuration.denoiser.latentWidth});
    model.latentDeviation = torch::rand({configuration.denoiser.latentWidth}) + 0.5;
    model.encoder->encode(torch::randn({4, 3, 16, 25, 2})); // moves the running statistics
    model.eval();
    return model;
}

class Checkpoint : public testing::Test
{
protected:
    std::filesystem::path m_path = tests::scratchDirectory("checkpoint") / "model.safetensors";
};

} // namespace

TEST_F(Checkpoint, GivesIdenticalOutputsAfterARoundTrip)
{
    const torch::NoGradGuard noGradients;
    auto model = randomModel(smallConfiguration());
    models::writeCheckpoint(m_path, model);
    auto read = models::readCheckpoint(m_path);

    EXPECT_EQ(models::toJson(read.configuration), models::toJson(model.configuration));
    const auto motion = torch::randn({3, 3, 16, 25, 2});
    EXPECT_TRUE(torch::equal(read.encode(motion), model.encode(motion)));
    models::TextBatch text{torch::randn({3, 7, 10}), torch::randn({3, 10}), {}, {}};
    text.gate = model.head->forward(text.pooled);
    EXPECT_TRUE(torch::equal(read.head->forward(text.pooled), text.gate));
    EXPECT_TRUE(torch::equal(read.alignment->text(text.pooled), model.alignment->text(text.pooled)));
    const auto latent = model.encode(motion).unsqueeze(1);
    const auto timesteps = torch::full({3}, 30, torch::kInt64);
    EXPECT_TRUE(torch::equal(read.denoiser->forward(latent, timesteps, text),
                             model.denoiser->forward(latent, timesteps, text)));
}

TEST_F(Checkpoint, KeepsEveryFieldOfTheConfiguration)
{
    const auto configuration = smallConfiguration();
    const auto read = models::configurationFromJson(models::toJson(configuration), "file");
    EXPECT_EQ(read.name, configuration.name);
    EXPECT_EQ(read.textEncoder, configuration.textEncoder);
    EXPECT_EQ(read.encoder.id, configuration.encoder.id);
    EXPECT_EQ(read.encoder.widths, configuration.encoder.widths);
    EXPECT_EQ(read.encoder.temporalKernel, 3);
    EXPECT_EQ(read.frames, 16);
    EXPECT_EQ(read.denoiser.hidden, 24);
    EXPECT_EQ(read.denoiser.attention, models::Attention::OneWay);
    EXPECT_EQ(read.denoiser.spectralGain, 0.75);
    EXPECT_EQ(read.schedule, models::ScheduleKind::Cosine);
    EXPECT_EQ(read.timesteps, 40);
    EXPECT_EQ(read.inferenceTimestep, 30);
    EXPECT_EQ(read.prediction, models::Prediction::Velocity);
    EXPECT_EQ(read.temperature, 0.125);
    EXPECT_EQ(read.projection, 8);
    EXPECT_EQ(read.details, configuration.details);
}

TEST_F(Checkpoint, HasNoHeadWithoutSpectralModuleAndNoAlignmentWithoutProjection)
{
    auto configuration = smallConfiguration();
    configuration.denoiser.spectralModule = false;
    configuration.projection = 0;
    models::writeCheckpoint(m_path, FdsmModel::make(configuration));
    const auto read = models::readCheckpoint(m_path);
    EXPECT_TRUE(read.head.is_empty());
    EXPECT_TRUE(read.alignment.is_empty());
}

TEST_F(Checkpoint, RefusesWhatDoesNotFitNamingIt)
{
    models::writeCheckpoint(m_path, randomModel(smallConfiguration()));
    const auto good = models::readSafetensors(m_path);
    const auto refusal = [&](const auto& change) {
        auto file = good;
        change(file);
        models::writeSafetensors(m_path, file);
        return tests::weightErrorOf([&] { models::readCheckpoint(m_path); });
    };
    const auto reconfigured = [&](const std::string& from, const std::string& to) {
        return refusal([&](models::TensorFile& file) {
            auto& json = file.metadata["kinescope"];
            const auto place = json.find(from);
            ASSERT_NE(place, std::string::npos) << from;
            json.replace(place, from.size(), to);
        });
    };
    EXPECT_THAT(refusal([](auto& file) { file.metadata.clear(); }), HasSubstr("Not a Kinescope checkpoint"));
    EXPECT_THAT(refusal([](auto& file) { file.metadata["kinescope"] = "{"; }), HasSubstr("expected JSON"));
    EXPECT_THAT(refusal([](auto& file) { file.metadata["kinescope"] = "[]"; }), HasSubstr("an object"));
    EXPECT_THAT(refusal([](auto& file) { file.tensors.erase("latent.mean"); }), HasSubstr("latent.mean"));
    EXPECT_THAT(refusal([](auto& file) { file.tensors.erase("head.net.0.bias"); }), HasSubstr("net.0.bias"));
    EXPECT_THAT(refusal([](auto& file) { file.tensors["stray"] = torch::ones(1); }), HasSubstr("stray"));
    EXPECT_THAT(reconfigured("\"hidden\":24", "\"hidden\":48"), HasSubstr("denoiser.x_embedder.weight"));
    EXPECT_THAT(reconfigured("\"hidden\":24", "\"hidden\":16000"), HasSubstr("heads"));
    EXPECT_THAT(reconfigured("\"depth\":2", "\"depth\":200"), HasSubstr("blocks.2"));
    EXPECT_THAT(reconfigured("\"depth\":2", "\"depth\":-1"), HasSubstr("depth"));
    EXPECT_THAT(reconfigured("\"heads\":3", "\"heads\":7"), HasSubstr("heads"));
    EXPECT_THAT(reconfigured("[6,12]", "[6,4000]"), HasSubstr("encoder.units.1"));
    EXPECT_THAT(reconfigured("[6,12]", "[]"), HasSubstr("widths"));
    EXPECT_THAT(reconfigured("compact-gcn", "other-gcn"), HasSubstr("other-gcn"));
    EXPECT_THAT(reconfigured("\"one_way\"", "\"both_ways\""), HasSubstr("both_ways"));
    EXPECT_THAT(reconfigured("\"cosine\"", "7"), HasSubstr("schedule"));
    EXPECT_THAT(reconfigured("\"inference_timestep\":30", "\"inference_timestep\":40"),
                HasSubstr("inference_timestep"));
    EXPECT_THAT(reconfigured("\"format\":1", "\"format\":2"), HasSubstr("newer"));
    EXPECT_THAT(reconfigured("\"temperature\":0.125", "\"temperature\":0"), HasSubstr("temperature"));
}

TEST(FdsmModel, RefusesAnEncoderAndDenoiserOfDifferentWidth)
{
    auto configuration = smallConfiguration();
    configuration.denoiser.latentWidth = 13;
    EXPECT_THAT(tests::weightErrorOf([&] { FdsmModel::make(configuration); }), HasSubstr("13"));
}

TEST(FdsmModel, StandardisesLatents)
{
    const torch::NoGradGuard noGradients;
    const auto model = randomModel(smallConfiguration());
    const auto motion = torch::randn({2, 3, 16, 25, 2});
    const auto expected = (model.encoder->encode(motion) - model.latentMean) / model.latentDeviation;
    EXPECT_TRUE(torch::allclose(model.encode(motion), expected));
}

TEST(AlignmentHead, GivesRowsOfUnitLength)
{
    models::AlignmentHead head(12, 10, 8);
    EXPECT_TRUE(torch::allclose(head->motion(torch::randn({4, 12})).norm(2, 1), torch::ones(4)));
    EXPECT_TRUE(torch::allclose(head->text(torch::randn({4, 10})).norm(2, 1), torch::ones(4)));
    EXPECT_TRUE(head->named_parameters().contains("logit_scale"));
}
