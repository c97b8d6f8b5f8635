#include "core/published/published_model.h"

#include "core/errors.h"
#include "core/published/published_model_impl.h"
#include "models/errors.h"
#include "models/weights/published_models.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kinescope::core
{
namespace
{

/// The text encoder whose width the weights show.
std::string textEncoderOf(const models::CrossDitOptions& options, const std::filesystem::path& file)
{
    if (options.textWidth == 384)
        return "minilm-l6-v2";
    if (options.textWidth == 1024)
        return "openclip-vit-h";
    throw ModelError(fmt::format("The denoiser takes text {} numbers wide, which is neither MiniLM's 384 nor OpenCLIP "
                                 "ViT-H's 1024: {}",
                                 options.textWidth, file.string()));
}

std::shared_ptr<models::MotionEncoder> encoderOf(const std::filesystem::path& file, int latentWidth)
{
    if (file.empty()) {
        models::MotionEncoderOptions features;
        features.id = models::kFeatureInput;
        features.widths = {latentWidth};
        return models::makeMotionEncoder(features);
    }
    auto tensors = models::stateOf(*models::readPublishedShiftGcn(file));
    std::erase_if(tensors, [](const auto& entry) { return entry.first.starts_with("fc."); }); // it only trained it
    auto encoder = models::makeMotionEncoder({.id = "shift-gcn"});
    models::loadInto(*encoder, tensors, file);
    return encoder;
}

} // namespace

models::FdsmModel assemblePublishedModel(const PublishedRun& run, const std::filesystem::path& encoder, int frames)
{
    if (run.denoiser.empty())
        throw InputError("No denoiser weights: expected best/model.safetensors in the configuration's work_dir, or "
                         "name the file with --denoiser.");
    const auto& settings = run.settings.denoiser;
    models::FdsmModel model;
    model.denoiser = models::readPublishedDenoiser(run.denoiser, settings.heads);
    auto options = model.denoiser->options();
    options.spectralModule = !run.head.empty() && settings.spectralModule;
    auto& configuration = model.configuration;
    configuration.name = run.settings.name;
    configuration.textEncoder = textEncoderOf(options, run.denoiser);
    configuration.denoiser = options;
    configuration.schedule = models::scheduleKindFrom(settings.schedule);
    configuration.timesteps = settings.timesteps;
    configuration.inferenceTimestep = run.timestep;
    configuration.prediction = models::predictionFrom(settings.prediction);
    configuration.frames = frames;
    configuration.projection = 0;
    configuration.details = nlohmann::json{{"provenance", "weights of the published code"},
                                           {"denoiser", run.denoiser.filename().string()},
                                           {"head", run.head.filename().string()},
                                           {"encoder", encoder.filename().string()}}
                                .dump();
    const auto published = models::stateOf(*model.denoiser);
    model.denoiser = models::CrossDit(options);
    models::loadInto(*model.denoiser, published, run.denoiser);
    if (options.spectralModule)
        model.head = models::readPublishedHead(run.head);
    model.encoder = encoderOf(encoder, options.latentWidth);
    configuration.encoder.id = model.encoder->id();
    configuration.encoder.widths = {options.latentWidth};
    model.latentMean = torch::zeros({options.latentWidth});
    model.latentDeviation = torch::ones({options.latentWidth});
    model.eval();
    return model;
}

void importPublishedModel(const PublishedRun& run, const std::filesystem::path& encoder, int frames,
                          const std::filesystem::path& output)
{
    try {
        models::writeCheckpoint(output, assemblePublishedModel(run, encoder, frames));
    } catch (const models::WeightError& error) {
        throw ModelError(error.what());
    }
}

} // namespace kinescope::core
