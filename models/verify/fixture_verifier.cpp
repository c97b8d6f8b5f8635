#include "models/verify/fixture_verifier.h"

#include "models/errors.h"
#include "models/modules/cross_dit.h"
#include "models/modules/kinematic_head.h"
#include "models/modules/losses.h"
#include "models/modules/noise_schedule.h"
#include "models/modules/shift_gcn.h"
#include "models/verify/fixture.h"
#include "models/weights/published_models.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kinescope::models
{

namespace
{

CrossDitOptions denoiserOptions(const Fixture& fixture, bool spectralModule)
{
    if (!fixture.hasSetting("num_heads")) {
        fixture.fail("expected num_heads in the metadata, found none");
    }
    auto options = crossDitOptionsOf(fixture.below("model."), fixture.integer("num_heads", 1), fixture.path());
    fixture.requireSetting("in_channels", options.latentWidth);
    fixture.requireSetting("cond_size", options.textWidth);
    fixture.requireSetting("hidden_size", options.hidden);
    fixture.requireSetting("depth", options.depth);
    fixture.requireSetting("max_tokens", options.textTokens);
    options.attention = attentionFrom(fixture.text("attention", "joint"));
    options.spectralModule = spectralModule && fixture.yesOrNo("frequency_enhance", true);
    options.spectralGain = fixture.number("alpha", 1.0);
    return options;
}

void requireRows(const Fixture& fixture, const std::string& name, const torch::Tensor& tensor, int64_t dimension,
                 int64_t expected)
{
    if (tensor.size(dimension) != expected) {
        fixture.fail(fmt::format("tensor \"{}\": expected {} along dimension {}, found {}", name, expected, dimension,
                                 tensor.size(dimension)));
    }
}

void verifyDenoiser(Fixture& fixture, const CrossDitOptions& options, const torch::Tensor& gate)
{
    const auto& noisy = fixture.tensor("input.x", 3);
    const auto& timesteps = fixture.tensor("input.t", 1);
    TextBatch text{.tokens = fixture.tensor("input.tokens", 3).to(torch::kFloat32),
                   .pooled = fixture.tensor("input.pooled", 2).to(torch::kFloat32),
                   .gate = gate,
                   .mask = fixture.has("input.mask") ? fixture.tensor("input.mask", 2) : torch::Tensor()};
    const auto samples = noisy.size(0);
    requireRows(fixture, "input.x", noisy, 2, options.latentWidth);
    requireRows(fixture, "input.t", timesteps, 0, samples);
    requireRows(fixture, "input.tokens", text.tokens, 0, samples);
    requireRows(fixture, "input.tokens", text.tokens, 2, options.textWidth);
    requireRows(fixture, "input.pooled", text.pooled, 0, samples);
    requireRows(fixture, "input.pooled", text.pooled, 1, options.textWidth);

    CrossDit denoiser(options);
    loadInto(*denoiser, fixture.below("model."), fixture.path());
    denoiser->eval();
    fixture.compare("expected.output", denoiser->forward(noisy.to(torch::kFloat32), timesteps, text));
}

void verifySpectralModule(Fixture& fixture, double alpha, const torch::Tensor& gate)
{
    if (!fixture.has("srm.input")) {
        return;
    }
    const auto input = fixture.tensor("srm.input", 3).to(torch::kFloat32);
    const auto hidden = static_cast<int>(input.size(2));
    if (gate.defined()) {
        requireRows(fixture, "srm.input", input, 0, gate.size(0));
    }
    fixture.compare("srm.expected", SpectralResidualModule(hidden, alpha)->forward(input, gate));
    if (fixture.has("dct.expected")) {
        fixture.compare("dct.expected", torch::matmul(input, dctBasis(hidden, hidden).t()));
    }
}

/// The gate as the head computes it, or as the file gives it.
torch::Tensor gateOf(Fixture& fixture)
{
    const auto weights = fixture.below("head.");
    if (weights.empty()) {
        return fixture.has("input.gate") ? fixture.tensor("input.gate", 2).to(torch::kFloat32) : torch::Tensor();
    }
    auto head = makeKinematicHead(weights, fixture.path());
    const auto gate = head->forward(fixture.tensor("input.pooled", 2).to(torch::kFloat32));
    fixture.compare("expected.gate", gate);
    return gate;
}

void verifyFdsm(Fixture& fixture)
{
    const auto gate = gateOf(fixture);
    const auto options = denoiserOptions(fixture, true);
    verifySpectralModule(fixture, options.spectralGain, gate);
    verifyDenoiser(fixture, options, gate);
}

void verifyTdsm(Fixture& fixture)
{
    verifyDenoiser(fixture, denoiserOptions(fixture, false), {});
}

void verifyShiftGcn(Fixture& fixture)
{
    const auto encoder = makeShiftGcn(fixture.below("model."), fixture.path());
    const auto& options = encoder->options();
    fixture.requireSetting("num_class", options.classes);
    fixture.requireSetting("num_point", options.joints);
    fixture.requireSetting("num_person", options.bodies);
    fixture.requireSetting("in_channels", options.channels);
    encoder->train(!fixture.yesOrNo("eval_mode", true));
    const auto motion = fixture.tensor("input.x", 5).to(torch::kFloat32);
    const auto features = encoder->encode(motion);
    fixture.compare("expected.features", features);
    if (options.classes > 0) {
        fixture.compare("expected.logits", encoder->classify(features));
    }
}

struct LossInputs
{
    torch::Tensor latent, noise, timesteps, positive, negative, different;
};

LossInputs lossInputs(const Fixture& fixture)
{
    LossInputs inputs{.latent = fixture.tensor("latent", 3).to(torch::kFloat32),
                      .noise = fixture.tensor("noise", 3).to(torch::kFloat32),
                      .timesteps = fixture.tensor("timesteps", 1).to(torch::kInt64),
                      .positive = fixture.tensor("prediction.positive", 3).to(torch::kFloat32),
                      .negative = fixture.tensor("prediction.negative", 3).to(torch::kFloat32),
                      .different = fixture.tensor("mask", 1)};
    for (const auto& [name, tensor] :
         {std::pair("noise", inputs.noise), std::pair("prediction.positive", inputs.positive),
          std::pair("prediction.negative", inputs.negative)}) {
        if (tensor.sizes() != inputs.latent.sizes()) {
            fixture.fail(fmt::format("tensor \"{}\": expected the shape of \"latent\"", name));
        }
    }
    requireRows(fixture, "timesteps", inputs.timesteps, 0, inputs.latent.size(0));
    requireRows(fixture, "mask", inputs.different, 0, inputs.latent.size(0));
    return inputs;
}

void verifyLosses(Fixture& fixture)
{
    const auto inputs = lossInputs(fixture);
    const auto& table = fixture.tensor("alphas_cumprod", 1);
    fixture.requireSetting("num_steps", table.size(0));
    const BetaRange range{.first = fixture.number("beta_start", BetaRange{}.first),
                          .last = fixture.number("beta_end", BetaRange{}.last)};
    const auto kind = scheduleKindFrom(fixture.text("schedule", "scaled_linear"));
    const NoiseSchedule schedule(kind, static_cast<int>(std::min<int64_t>(table.size(0), 1'000'000)), range);
    const auto prediction = predictionFrom(fixture.text("prediction", "epsilon"));
    if (inputs.timesteps.numel() > 0 && (inputs.timesteps.min().item<int64_t>() < 0 ||
                                         inputs.timesteps.max().item<int64_t>() >= schedule.timesteps())) {
        fixture.fail(fmt::format("expected timesteps from 0 to {}", schedule.timesteps() - 1));
    }

    fixture.compare("alphas_cumprod", schedule.alphaBar());
    const auto noisy = schedule.addNoise(inputs.latent, inputs.noise, inputs.timesteps);
    fixture.compare("expected.noisy", noisy);
    fixture.compare("expected.velocity",
                    schedule.target(Prediction::Velocity, inputs.latent, inputs.noise, inputs.timesteps));
    const auto recovered = schedule.recoverLatent(prediction, noisy, inputs.positive, inputs.timesteps);
    fixture.compare("expected.predicted_latent", recovered);

    const auto target = schedule.target(prediction, inputs.latent, inputs.noise, inputs.timesteps);
    fixture.compare("expected.diffusion_loss", diffusionLoss(inputs.positive, target));
    fixture.compare("expected.spectral_loss",
                    spectralLoss(inputs.latent, recovered, inputs.timesteps, schedule.timesteps(),
                                 fixture.number("gamma", 1.0), fixture.integer("spectral_cutoff", kSpectralCutoff)));
    fixture.compare("expected.triplet_loss", tripletLoss(inputs.positive, inputs.negative, target, inputs.different,
                                                         fixture.number("margin", 1.0)));
}

void run(Fixture& fixture)
{
    const auto kind = fixture.kind();
    if (kind == "fdsm") {
        verifyFdsm(fixture);
    } else if (kind == "tdsm") {
        verifyTdsm(fixture);
    } else if (kind == "shift_gcn") {
        verifyShiftGcn(fixture);
    } else if (kind == "losses") {
        verifyLosses(fixture);
    } else {
        fixture.fail(fmt::format("expected kind fdsm, tdsm, shift_gcn or losses, found \"{}\"", kind));
    }
}

} // namespace

VerifyReport verifyFixture(const std::filesystem::path& path)
{
    const torch::NoGradGuard noGradients;
    Fixture fixture(readSafetensors(path), path);
    try {
        run(fixture);
    } catch (const WeightError& error) { // some know the settings but not the file
        const std::string text = error.what();
        if (text.find(path.string()) != std::string::npos) {
            throw;
        }
        fixture.fail(text);
    } catch (const c10::Error& error) { // sizes that no check above has foreseen
        const std::string text = error.what_without_backtrace();
        fixture.fail(text.substr(0, text.find('\n')));
    }
    return fixture.report();
}

} // namespace kinescope::models
