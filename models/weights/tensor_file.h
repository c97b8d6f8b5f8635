#pragma once

#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace kinescope::models
{

/// Named tensors with text metadata, as in a safetensors file.
struct TensorFile
{
    std::map<std::string, torch::Tensor> tensors;
    std::map<std::string, std::string> metadata;

    /// The tensors below a prefix, without it: "head." gives "net.0.weight", …
    std::map<std::string, torch::Tensor> below(const std::string& prefix) const;
};

/// F32, F16, BF16, F64, I64, I32, I16, I8, U8, BOOL. The header is checked against the file's size; overlaps and absurd
/// sizes are refused.
/// @throws WeightError naming the file, what was expected and what was found
TensorFile readSafetensors(const std::filesystem::path& path);

/// Written to a temporary file, synced, renamed. @throws WeightError when the folder cannot be written
void writeSafetensors(const std::filesystem::path& path, const TensorFile& file);

/// A PyTorch state dict (.pth, .pt; zip archive) read without executing anything: only tensors, numbers, strings and
/// containers are understood, any other pickled object is refused by name.
/// Nested dictionaries and lists are flattened with dots; numbers and strings become metadata. Files of PyTorch before
/// 1.6 (not a zip archive) are read too.
TensorFile readTorchStateDict(const std::filesystem::path& path);

/// The same from bytes in memory. @param file named in errors
TensorFile parseTorchStateDict(std::string_view bytes, const std::filesystem::path& file);

/// Copies tensors into a module's parameters and buffers by name.
/// Counters of batch normalisation (num_batches_tracked) may be missing or left over.
/// @param file named in errors @throws WeightError listing the first missing, left-over or misshapen name
void loadInto(torch::nn::Module& module, const std::map<std::string, torch::Tensor>& tensors,
              const std::filesystem::path& file);

/// Parameters and buffers by name, detached, on the CPU.
std::map<std::string, torch::Tensor> stateOf(const torch::nn::Module& module);

} // namespace kinescope::models
