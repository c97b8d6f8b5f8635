#pragma once

#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::models
{

/// One tensor of a safetensors file; `begin` and `end` are relative to the data that follow the header.
struct SafetensorsEntry
{
    std::string name;
    torch::Dtype type = torch::kFloat32;
    std::vector<int64_t> shape;
    size_t begin = 0;
    size_t end = 0;
};

struct SafetensorsHeader
{
    std::vector<SafetensorsEntry> entries; ///< in the order of their data
    std::map<std::string, std::string> metadata;
};

std::string_view safetensorsName(torch::Dtype type); ///< "F32", …; empty when the format has no such type
std::optional<torch::Dtype> safetensorsType(std::string_view name);

/// @param json the header's text @param dataSize bytes that follow it in the file
/// @throws WeightError when an entry is malformed, lies outside, overlaps another or leaves a gap
SafetensorsHeader parseSafetensorsHeader(std::string_view json, size_t dataSize, const std::filesystem::path& file);

} // namespace kinescope::models
