#include "models/fdsm_model.h"

#include "models/errors.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace kinescope::models
{

namespace
{

struct Part
{
    std::string prefix;
    torch::nn::Module* module;
};

std::vector<Part> parts(const FdsmModel& model)
{
    std::vector<Part> found{{"encoder.", model.encoder.get()}, {"denoiser.", model.denoiser.ptr().get()}};
    if (model.head) {
        found.push_back({"head.", model.head.ptr().get()});
    }
    if (model.alignment) {
        found.push_back({"alignment.", model.alignment.ptr().get()});
    }
    return found;
}

void requireShape(const TensorFile& file, const std::string& name, const std::vector<int64_t>& shape,
                  const std::filesystem::path& path)
{
    const auto found = file.tensors.find(name);
    if (found == file.tensors.end()) {
        throw WeightError(fmt::format("Expected a tensor \"{}\", found none: {}", name, path.string()));
    }
    if (found->second.sizes() != torch::IntArrayRef(shape)) {
        throw WeightError(fmt::format("Tensor \"{}\": expected shape [{}], found [{}]: {}", name,
                                      fmt::join(shape, ", "), fmt::join(found->second.sizes(), ", "), path.string()));
    }
}

/// The configuration may ask for more memory than the file has weights; look before anything is built.
void requireWeightsFor(const FdsmConfiguration& configuration, const TensorFile& file,
                       const std::filesystem::path& path)
{
    const auto& denoiser = configuration.denoiser;
    const int64_t hidden = denoiser.hidden;
    requireShape(file, "denoiser.x_embedder.weight", {hidden, denoiser.latentWidth}, path);
    requireShape(file, "denoiser.fl_embedder.weight", {hidden, denoiser.textWidth}, path);
    requireShape(file, "denoiser.fl_pos_embed", {1, denoiser.textTokens, hidden}, path);
    for (int block = 0; block < denoiser.depth; ++block) {
        requireShape(file, fmt::format("denoiser.blocks.{}.attn.qkv.weight", block), {3 * hidden, hidden}, path);
    }
    if (configuration.projection > 0) {
        requireShape(file, "alignment.motion.weight", {configuration.projection, denoiser.latentWidth}, path);
    }
    if (configuration.encoder.id == "compact-gcn") {
        for (size_t unit = 0; unit < configuration.encoder.widths.size(); ++unit) {
            const auto width = configuration.encoder.widths[unit];
            requireShape(file, fmt::format("encoder.units.{}.temporal.weight", unit),
                         {width, width, configuration.encoder.temporalKernel, 1}, path);
        }
    }
}

FdsmConfiguration configurationOf(const TensorFile& file, const std::filesystem::path& path)
{
    const auto found = file.metadata.find(kConfigurationKey);
    if (found == file.metadata.end()) {
        throw WeightError(fmt::format("Not a Kinescope checkpoint: its metadata has no entry \"{}\": {}",
                                      kConfigurationKey, path.string()));
    }
    return configurationFromJson(found->second, path);
}

torch::Tensor statistic(const TensorFile& file, const std::string& name, int64_t width,
                        const std::filesystem::path& path)
{
    requireShape(file, name, {width}, path);
    return file.tensors.at(name).to(torch::kFloat32);
}

void requireNothingElse(const FdsmModel& model, const TensorFile& file, const std::filesystem::path& path)
{
    const auto known = parts(model);
    for (const auto& [name, tensor] : file.tensors) {
        const bool isPart =
            std::any_of(known.begin(), known.end(), [&](const Part& part) { return name.starts_with(part.prefix); });
        if (!isPart && !name.starts_with("latent.")) {
            throw WeightError(fmt::format("Tensor \"{}\" has no place in this model: {}", name, path.string()));
        }
    }
}

} // namespace

torch::Tensor FdsmModel::encode(const torch::Tensor& motion) const
{
    const auto latent = encoder->encode(motion); // [N, C]
    return (latent - latentMean) / latentDeviation;
}

FdsmModel FdsmModel::make(const FdsmConfiguration& configuration)
{
    FdsmModel model;
    model.configuration = configuration;
    validate(configuration.denoiser);
    model.encoder = makeMotionEncoder(configuration.encoder);
    const auto& options = configuration.denoiser;
    if (model.encoder->latentWidth() != options.latentWidth) {
        throw WeightError(fmt::format("Model configuration: the encoder's latent is {} wide, the denoiser expects {}.",
                                      model.encoder->latentWidth(), options.latentWidth));
    }
    model.denoiser = CrossDit(options);
    if (options.spectralModule) {
        model.head = KinematicHead(options.textWidth);
    }
    if (configuration.projection > 0) {
        model.alignment = AlignmentHead(options.latentWidth, options.textWidth, configuration.projection);
    }
    model.latentMean = torch::zeros({options.latentWidth});
    model.latentDeviation = torch::ones({options.latentWidth});
    return model;
}

void FdsmModel::eval()
{
    for (const auto& part : parts(*this)) {
        part.module->eval();
    }
}

void FdsmModel::to(torch::Device device)
{
    for (const auto& part : parts(*this)) {
        part.module->to(device);
    }
    latentMean = latentMean.to(device);
    latentDeviation = latentDeviation.to(device);
}

FdsmModel readCheckpoint(const std::filesystem::path& path)
{
    const auto file = readSafetensors(path);
    const auto configuration = configurationOf(file, path);
    requireWeightsFor(configuration, file, path);
    auto model = FdsmModel::make(configuration);
    for (const auto& part : parts(model)) {
        loadInto(*part.module, file.below(part.prefix), path);
    }
    const auto width = configuration.denoiser.latentWidth;
    model.latentMean = statistic(file, "latent.mean", width, path);
    model.latentDeviation = statistic(file, "latent.deviation", width, path);
    requireNothingElse(model, file, path);
    model.eval();
    return model;
}

void writeCheckpoint(const std::filesystem::path& path, const FdsmModel& model)
{
    TensorFile file;
    for (const auto& part : parts(model)) {
        for (auto& [name, tensor] : stateOf(*part.module)) {
            file.tensors[part.prefix + name] = std::move(tensor);
        }
    }
    file.tensors["latent.mean"] = model.latentMean;
    file.tensors["latent.deviation"] = model.latentDeviation;
    file.metadata[kConfigurationKey] = toJson(model.configuration);
    writeSafetensors(path, file);
}

} // namespace kinescope::models
