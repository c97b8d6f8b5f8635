#include "core/recognition/recognition_model.h"

#include "core/errors.h"
#include "core/file_hash.h"
#include "core/recognition/recognition_model_impl.h"
#include "core/recognition/text_encoders_impl.h"
#include "datasets/errors.h"
#include "models/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kTowerBytes = std::size_t{512} << 20;
constexpr std::size_t kShownHashDigits = 12;

void addDetails(ModelCard& card, const nlohmann::json& value, const std::string& key)
{
    if (value.is_object()) {
        for (const auto& [name, part] : value.items())
            addDetails(card, part, key.empty() ? name : key + "." + name);
        return;
    }
    if (!key.empty())
        card.details.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
}

ModelCard describe(const models::FdsmConfiguration& configuration, const std::filesystem::path& path)
{
    ModelCard card;
    card.name = configuration.name;
    card.hash = sha256OfFile(path).substr(0, kShownHashDigits);
    card.path = path;
    card.textEncoder = configuration.textEncoder;
    card.encoder = configuration.encoder.id;
    card.latentWidth = configuration.denoiser.latentWidth;
    card.hiddenWidth = configuration.denoiser.hidden;
    card.depth = configuration.denoiser.depth;
    card.heads = configuration.denoiser.heads;
    card.attention = models::toString(configuration.denoiser.attention);
    card.schedule = models::toString(configuration.schedule);
    card.prediction = models::toString(configuration.prediction);
    card.timesteps = configuration.timesteps;
    card.inferenceTimestep = configuration.inferenceTimestep;
    card.spectralModule = configuration.denoiser.spectralModule;
    addDetails(card, nlohmann::json::parse(configuration.details, nullptr, false), "");
    return card;
}

void require(bool condition, const ModelCard& card, const std::string& problem)
{
    if (!condition)
        throw ModelError(fmt::format("{}: {}", problem, card.path.string()));
}

void requireFit(const models::FdsmModel& model, models::TextEncoder& text, const ModelCard& card)
{
    const auto& denoiser = model.denoiser->options();
    require(text.id() == model.configuration.textEncoder, card,
            fmt::format("The model was trained with the text encoder {}, and {} was given. Use the one it was trained "
                        "with",
                        model.configuration.textEncoder, text.id()));
    require(text.width() == denoiser.textWidth, card,
            fmt::format("The model expects text {} numbers wide, and its text encoder {} gives {}. The checkpoint was "
                        "trained with another text encoder",
                        denoiser.textWidth, text.id(), text.width()));
    require(model.encoder->latentWidth() == denoiser.latentWidth, card,
            fmt::format("The motion encoder gives latents {} wide, and the denoiser expects {}",
                        model.encoder->latentWidth(), denoiser.latentWidth));
    require(model.configuration.inferenceTimestep >= 0 &&
                model.configuration.inferenceTimestep < model.configuration.timesteps,
            card,
            fmt::format("Expected an inference timestep from 0 to {}, found {}", model.configuration.timesteps - 1,
                        model.configuration.inferenceTimestep));
}

/// @throws ModelError naming checkpoint and encoder when that encoder is unknown or not installed
std::shared_ptr<models::TextEncoder> textEncoderOf(const models::FdsmModel& model, const std::filesystem::path& path)
{
    try {
        return installedTextEncoder(model.configuration.textEncoder);
    } catch (const ModelError& error) {
        throw ModelError(fmt::format("The checkpoint was trained with the text encoder {}, which cannot be used here: "
                                     "{} ({})",
                                     model.configuration.textEncoder, path.string(), error.what()));
    }
}

models::CrossDit copyOf(const models::CrossDit& original)
{
    models::CrossDit copy(original->options());
    const torch::NoGradGuard noGradient;
    auto targets = copy->named_parameters();
    for (const auto& source : original->named_parameters())
        targets[source.key()].copy_(source.value());
    copy->eval();
    return copy;
}

} // namespace

RecognitionModel::Implementation::Implementation(models::FdsmModel fdsm, std::shared_ptr<models::TextEncoder> encoder,
                                                 ModelCard description)
    : card(std::move(description))
    , model(std::move(fdsm))
    , schedule(model.configuration.schedule, model.configuration.timesteps)
    , textEncoder(std::move(encoder))
    , towers(kTowerBytes)
{
    requireFit(model, *textEncoder, card);
    model.eval();
}

std::shared_ptr<const RecognitionModel>
RecognitionModel::Implementation::share(std::unique_ptr<Implementation> implementation)
{
    return std::shared_ptr<const RecognitionModel>(new RecognitionModel(std::move(implementation)));
}

std::shared_ptr<const DenoiserReplica> RecognitionModel::Implementation::replica(torch::Device device,
                                                                                 torch::Dtype type) const
{
    const auto key = fmt::format("{} {}", device.str(), type == torch::kBFloat16 ? "bf16" : "fp32");
    const std::scoped_lock lock(m_mutex);
    auto& known = m_replicas[key];
    if (!known) {
        DenoiserReplica made{model.denoiser, device, type, key};
        if (!device.is_cpu() || type != torch::kFloat32) {
            made.denoiser = copyOf(model.denoiser);
            made.denoiser->to(device, type);
        }
        known = std::make_shared<const DenoiserReplica>(std::move(made));
    }
    return known;
}

torch::Tensor RecognitionModel::Implementation::latentOf(const datasets::CanonicalSequence& canonical) const
{
    const torch::NoGradGuard noGradient;
    const auto motion =
        torch::tensor(canonical.values)
            .view({1, 3, static_cast<int64_t>(canonical.frames), static_cast<int64_t>(datasets::kNtuJointCount),
                   static_cast<int64_t>(canonical.bodies)});                   // [1, 3, T, 25, M]
    const auto latent = model.encode(motion).to(torch::kFloat32).unsqueeze(1); // [1, 1, C]
    require(latent.isfinite().all().item<bool>(), card,
            "The motion encoder answered with numbers that are not finite; the checkpoint may be damaged");
    return latent;
}

datasets::CanonicalSettings canonicalSettings(const RecognitionModel::Implementation& model)
{
    return datasets::recognitionForm(static_cast<std::size_t>(model.model.configuration.frames));
}

RecognitionModel::RecognitionModel(std::unique_ptr<Implementation> implementation)
    : m_implementation(std::move(implementation))
{
}

RecognitionModel::~RecognitionModel() = default;

const ModelCard& RecognitionModel::card() const
{
    return m_implementation->card;
}

std::shared_ptr<const RecognitionModel> RecognitionModel::load(const std::filesystem::path& checkpoint)
{
    try {
        auto model = models::readCheckpoint(checkpoint);
        auto card = describe(model.configuration, checkpoint);
        auto text = textEncoderOf(model, checkpoint);
        return Implementation::share(
            std::make_unique<Implementation>(std::move(model), std::move(text), std::move(card)));
    } catch (const models::WeightError& error) {
        throw ModelError(error.what());
    } catch (const datasets::FileError& error) {
        throw ModelError(error.what());
    }
}

} // namespace kinescope::core
