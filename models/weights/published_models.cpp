#include "models/weights/published_models.h"

#include "models/errors.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kinescope::models
{

namespace
{

constexpr int64_t kLargestWidth = 16384;

const torch::Tensor& weight(const NamedTensors& weights, const std::string& name, int64_t dimensions,
                            const std::filesystem::path& file)
{
    const auto found = weights.find(name);
    if (found == weights.end()) {
        throw WeightError(fmt::format("Expected a tensor \"{}\", found none: {}", name, file.string()));
    }
    if (found->second.dim() != dimensions || found->second.numel() == 0) {
        throw WeightError(fmt::format("Tensor \"{}\": expected {} dimensions, none of them empty, found [{}]: {}", name,
                                      dimensions, fmt::join(found->second.sizes(), ", "), file.string()));
    }
    return found->second;
}

void requireShape(const NamedTensors& weights, const std::string& name, const std::vector<int64_t>& shape,
                  const std::filesystem::path& file)
{
    const auto& tensor = weight(weights, name, static_cast<int64_t>(shape.size()), file);
    if (tensor.sizes() != torch::IntArrayRef(shape)) {
        throw WeightError(fmt::format("Tensor \"{}\": expected shape [{}], found [{}]: {}", name,
                                      fmt::join(shape, ", "), fmt::join(tensor.sizes(), ", "), file.string()));
    }
}

int width(int64_t size, const std::filesystem::path& file)
{
    if (size > kLargestWidth) {
        throw WeightError(fmt::format("Expected widths up to {}, found {}: {}", kLargestWidth, size, file.string()));
    }
    return static_cast<int>(size);
}

NamedTensors readAny(const std::filesystem::path& path)
{
    return path.extension() == ".safetensors" ? readSafetensors(path).tensors : readTorchStateDict(path).tensors;
}

/// The tensors beside the one whose name ends with `anchor`, without their common prefix.
NamedTensors beside(const NamedTensors& tensors, const std::string& anchor, const std::filesystem::path& file)
{
    for (const auto& [name, tensor] : tensors) {
        if (name == anchor || name.ends_with("." + anchor)) {
            return TensorFile{tensors, {}}.below(name.substr(0, name.size() - anchor.size()));
        }
    }
    throw WeightError(fmt::format("Expected a tensor \"{}\" under any prefix, found none: {}", anchor, file.string()));
}

} // namespace

CrossDitOptions crossDitOptionsOf(const NamedTensors& weights, int heads, const std::filesystem::path& file)
{
    const auto& latent = weight(weights, "x_embedder.weight", 2, file);
    const auto& text = weight(weights, "fl_embedder.weight", 2, file);
    const auto& positions = weight(weights, "fl_pos_embed", 3, file);
    CrossDitOptions options;
    options.hidden = width(latent.size(0), file);
    options.latentWidth = width(latent.size(1), file);
    options.textWidth = width(text.size(1), file);
    options.textTokens = width(positions.size(1), file);
    options.heads = heads;
    options.depth = 0;
    const int64_t hidden = options.hidden;
    // every block's largest kind of weight is looked at, so that a small file cannot ask for a large model
    while (weights.contains(fmt::format("blocks.{}.attn.qkv.weight", options.depth))) {
        requireShape(weights, fmt::format("blocks.{}.attn.qkv.weight", options.depth), {3 * hidden, hidden}, file);
        ++options.depth;
    }
    if (options.depth == 0) {
        throw WeightError(
            fmt::format("Expected blocks (\"blocks.0.attn.qkv.weight\", …), found none: {}", file.string()));
    }
    validate(options);
    return options;
}

ShiftGcnOptions shiftGcnOptionsOf(const NamedTensors& weights, const std::filesystem::path& file)
{
    ShiftGcnOptions options;
    const auto& mask = weight(weights, "l1.gcn1.Feature_Mask", 3, file); // [1, V, channels]
    options.joints = width(mask.size(1), file);
    options.channels = width(mask.size(2), file);
    const auto perBody = int64_t{options.joints} * options.channels;
    options.bodies = width(weight(weights, "data_bn.weight", 1, file).size(0) / perBody, file);
    options.widths.clear();
    int64_t inputs = options.channels;
    for (int unit = 1; weights.contains(fmt::format("l{}.gcn1.Linear_weight", unit)); ++unit) {
        const auto outputs = weight(weights, fmt::format("l{}.gcn1.Linear_weight", unit), 2, file).size(1);
        requireShape(weights, fmt::format("l{}.gcn1.Linear_weight", unit), {inputs, outputs}, file);
        requireShape(weights, fmt::format("l{}.gcn1.bn.weight", unit), {options.joints * outputs}, file);
        requireShape(weights, fmt::format("l{}.tcn1.temporal_linear.weight", unit), {outputs, outputs, 1, 1}, file);
        options.widths.push_back(outputs);
        inputs = outputs;
    }
    if (weights.contains("fc.weight")) {
        options.classes = static_cast<int>(
            std::min<int64_t>(weight(weights, "fc.weight", 2, file).size(0), std::numeric_limits<int>::max()));
    }
    return options;
}

KinematicHead makeKinematicHead(const NamedTensors& weights, const std::filesystem::path& file)
{
    const auto& first = weight(weights, "net.0.weight", 2, file);
    KinematicHead head(width(first.size(1), file), width(first.size(0), file));
    loadInto(*head, weights, file);
    head->eval();
    return head;
}

std::shared_ptr<ShiftGcn> makeShiftGcn(const NamedTensors& weights, const std::filesystem::path& file)
{
    auto encoder = std::make_shared<ShiftGcn>(shiftGcnOptionsOf(weights, file));
    loadInto(*encoder, withoutShiftIndices(weights), file);
    encoder->eval();
    return encoder;
}

CrossDit readPublishedDenoiser(const std::filesystem::path& path, int heads)
{
    const auto weights = beside(readAny(path), "x_embedder.weight", path);
    CrossDit denoiser(crossDitOptionsOf(weights, heads, path));
    loadInto(*denoiser, weights, path);
    denoiser->eval();
    return denoiser;
}

KinematicHead readPublishedHead(const std::filesystem::path& path)
{
    return makeKinematicHead(beside(readAny(path), "net.0.weight", path), path);
}

std::shared_ptr<ShiftGcn> readPublishedShiftGcn(const std::filesystem::path& path)
{
    return makeShiftGcn(beside(readAny(path), "data_bn.weight", path), path);
}

} // namespace kinescope::models
