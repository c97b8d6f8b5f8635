#include "core/training/latent_store_impl.h"

#include "core/training/augmentation_impl.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/random_stream.h"
#include "models/errors.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>

#include <cmath>

namespace kinescope::core
{
namespace
{

constexpr const char* kFingerprint = "fingerprint";

/// Tells apart encoders, data and views, not files: the latents follow from these.
std::string fingerprintOf(const RunContext& context, const RunModel& model)
{
    const auto& denoiser = context.settings().denoiser;
    std::uint64_t hash = streamSeed(static_cast<std::uint64_t>(denoiser.latentViews), "recognition form",
                                    denoiser.recognitionForm ? 1 : 0);
    for (const auto& [name, tensor] : models::stateOf(*model.parts.encoder)) {
        const double sum = tensor.to(torch::kDouble).sum().item<double>();
        const double squares = tensor.to(torch::kDouble).square().sum().item<double>();
        hash = streamSeed(hash, fmt::format("{} {:a} {:a}", name, sum, squares), 0);
    }
    for (const auto& [key, value] : trainingValues(context.settings()))
        if ((key.starts_with("data.") && key != "data.novel_classes") || key == "seed")
            hash = streamSeed(hash, key + value, 0);
    return fmt::format("{:016x}", hash);
}

LatentSet encodeAll(RunContext& context, RunModel& model, const MotionData& data)
{
    const int views = 1 + context.settings().denoiser.latentViews;
    const auto progress = context.progress("denoiser");
    std::vector<torch::Tensor> latents, labels;
    for (int view = 0; view < views; ++view) {
        const auto tell = [&](const Progress& part) {
            progress({(view + part.fraction) / views, fmt::format("View {} of {}: {}", view + 1, views, part.message)});
        };
        // Views are made piece by piece: all at once would take as much memory as the recordings.
        for (std::int64_t begin = 0; begin < data.training.size(); begin += 512) {
            const auto count = std::min<std::int64_t>(512, data.training.size() - begin);
            auto motion = data.training.motion.narrow(0, begin, count);
            if (view > 0)
                motion = augmented(motion, {},
                                   streamSeed(context.settings().seed, fmt::format("view {}", view),
                                              static_cast<std::uint64_t>(begin)));
            latents.push_back(rawLatents(model.parts, motion, context.stop(), {}));
            tell({static_cast<double>(begin) / static_cast<double>(data.training.size()), "encoding motion"});
        }
        labels.push_back(data.training.labels);
    }
    LatentSet set;
    set.training = torch::cat(latents).cpu();
    set.trainingLabels = torch::cat(labels);
    set.validation = data.validation.size() > 0
                         ? rawLatents(model.parts, data.validation.motion, context.stop(), {}).cpu()
                         : torch::zeros({0, set.training.size(1)});
    set.validationLabels = data.validation.size() > 0 ? data.validation.labels : torch::zeros({0}, torch::kInt64);
    return set;
}

bool readStored(const std::filesystem::path& path, const std::string& fingerprint, LatentSet& set)
{
    try {
        auto file = models::readSafetensors(path);
        if (file.metadata[kFingerprint] != fingerprint)
            return false;
        set = {file.tensors.at("training"), file.tensors.at("training_labels"), file.tensors.at("validation"),
               file.tensors.at("validation_labels")};
        return true;
    } catch (const models::WeightError&) {
        return false; // absent or damaged: encoded anew
    } catch (const std::out_of_range&) {
        return false;
    }
}

} // namespace

LatentSet latentsOf(RunContext& context, RunModel& model, const std::function<const MotionData&()>& load)
{
    const torch::NoGradGuard guard;
    const auto path = context.output() / "latents.safetensors";
    const auto fingerprint = fingerprintOf(context, model);
    LatentSet set;
    if (!readStored(path, fingerprint, set)) {
        set = encodeAll(context, model, load());
        models::TensorFile file;
        file.tensors = {{"training", set.training},
                        {"training_labels", set.trainingLabels},
                        {"validation", set.validation},
                        {"validation_labels", set.validationLabels}};
        file.metadata[kFingerprint] = fingerprint;
        models::writeSafetensors(path, file);
    }
    const auto device = model.parts.latentMean.device();
    if (!context.settings().denoiser.fromInitial && context.settings().data.standardize) {
        model.parts.latentMean = set.training.mean(0).to(device);
        model.parts.latentDeviation = set.training.std(0, false).clamp_min(1e-4).to(device);
    }
    const auto standardised = [&](const torch::Tensor& raw) {
        return ((raw.to(device) - model.parts.latentMean) / model.parts.latentDeviation).contiguous();
    };
    set.training = standardised(set.training);
    set.validation = standardised(set.validation);
    return set;
}

} // namespace kinescope::core
