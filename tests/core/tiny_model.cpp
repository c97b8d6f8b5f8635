#include "tests/core/tiny_model.h"

#include <array>
#include <cmath>
#include <functional>

namespace kinescope::tests
{
namespace
{

class FakeTextEncoder : public models::TextEncoder
{
public:
    explicit FakeTextEncoder(int width)
        : m_width(width)
    {
    }
    std::string id() const override { return "fake"; }
    int width() const override { return m_width; }
    int maximumTokens() const override { return models::kMaximumTextTokens; }

protected:
    models::EncodedText encodeUncached(std::span<const std::string> texts) override
    {
        const auto count = static_cast<int64_t>(texts.size());
        models::EncodedText encoded{torch::zeros({count, maximumTokens(), m_width}),
                                    torch::zeros({count, maximumTokens()}, torch::kBool),
                                    torch::zeros({count, m_width})};
        for (int64_t row = 0; row < count; ++row)
            fill(encoded, row, texts[static_cast<std::size_t>(row)]);
        return encoded;
    }

private:
    void fill(models::EncodedText& encoded, int64_t row, const std::string& text) const
    {
        const auto bytes = std::min<std::size_t>(text.size(), static_cast<std::size_t>(maximumTokens() - 2));
        const auto tokens = static_cast<int64_t>(bytes) + 2;
        auto state = std::hash<std::string>{}(text);
        for (int64_t token = 0; token < tokens; ++token)
            for (int64_t column = 0; column < m_width; ++column) {
                state = state * 6364136223846793005ull + 1442695040888963407ull;
                encoded.tokens[row][token][column] = static_cast<float>(state >> 40) / static_cast<float>(1 << 23) - 1;
            }
        encoded.mask[row].narrow(0, 0, tokens).fill_(true);
        encoded.pooled[row].copy_(encoded.tokens[row].narrow(0, 0, tokens).mean(0));
    }

    int m_width;
};

/// x and y of the 25 NTU joints of a standing person, metres; z = 2.
constexpr std::array<std::array<float, 2>, datasets::kNtuJointCount> kStanding{{
    {0.0f, 0.95f},   {0.0f, 1.2f},    {0.0f, 1.5f},   {0.0f, 1.7f},  {-0.2f, 1.42f}, {-0.25f, 1.15f}, {-0.26f, 0.9f},
    {-0.26f, 0.83f}, {0.2f, 1.42f},   {0.25f, 1.15f}, {0.26f, 0.9f}, {0.26f, 0.83f}, {-0.1f, 0.92f},  {-0.11f, 0.5f},
    {-0.12f, 0.1f},  {-0.12f, 0.04f}, {0.1f, 0.92f},  {0.11f, 0.5f}, {0.12f, 0.1f},  {0.12f, 0.04f},  {0.0f, 1.44f},
    {-0.26f, 0.76f}, {-0.23f, 0.8f},  {0.26f, 0.76f}, {0.23f, 0.8f},
}};

} // namespace

std::shared_ptr<models::TextEncoder> fakeTextEncoder(int width)
{
    return std::make_shared<FakeTextEncoder>(width);
}

models::FdsmModel tinyFdsm(const TinyModelOptions& options)
{
    models::FdsmConfiguration configuration;
    configuration.name = "tiny";
    configuration.textEncoder = "fake";
    configuration.encoder.widths = {8, 16};
    configuration.encoder.temporalKernel = 3;
    configuration.frames = 32;
    configuration.denoiser = {.latentWidth = 16,
                              .textWidth = options.textWidth,
                              .textTokens = 35,
                              .hidden = 32,
                              .depth = 3,
                              .heads = 4,
                              .attention = options.attention,
                              .spectralModule = options.spectralModule};
    configuration.prediction = options.prediction;
    torch::manual_seed(11);
    auto model = models::FdsmModel::make(configuration);
    const torch::NoGradGuard noGradient;
    for (auto& parameter : model.denoiser->parameters())
        parameter.normal_(0, 0.15);
    if (!model.head.is_empty())
        for (auto& parameter : model.head->parameters())
            parameter.normal_(0, 0.1); // a gate that is neither open nor closed
    model.latentMean = torch::full({16}, 0.1);
    model.latentDeviation = torch::full({16}, 0.5);
    return model;
}

std::shared_ptr<const core::RecognitionModel> tinyModel(const TinyModelOptions& options)
{
    core::ModelCard card;
    card.name = "tiny";
    card.hash = "0123456789ab";
    card.timesteps = 50;
    card.inferenceTimestep = 25;
    using Implementation = core::RecognitionModel::Implementation;
    auto implementation = std::make_unique<Implementation>(tinyFdsm(options), fakeTextEncoder(), std::move(card));
    implementation->passLimits = options.passLimits;
    return Implementation::share(std::move(implementation));
}

datasets::SkeletonSequence wavingPerson()
{
    datasets::SkeletonSequence sequence;
    sequence.topology = datasets::ntu25Topology();
    sequence.frameCount = 60;
    sequence.frameRate = 30;
    datasets::Body body;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        for (std::size_t joint = 0; joint < kStanding.size(); ++joint) {
            const bool hand = joint >= 9 && joint <= 11;
            const auto phase = static_cast<float>(frame) * 0.4f;
            // Feet point towards the sensor, so that the facing is told.
            const float depth = joint == 15 || joint == 19 ? 1.85f : 2.0f;
            body.positions.push_back({kStanding[joint][0] + (hand ? 0.15f * std::sin(phase) : 0.0f),
                                      kStanding[joint][1] + (hand ? 0.5f : 0.0f), depth});
        }
    body.states.assign(body.positions.size(), datasets::JointState::Tracked);
    sequence.bodies.push_back(std::move(body));
    return sequence;
}

} // namespace kinescope::tests
