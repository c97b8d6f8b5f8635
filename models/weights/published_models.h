#pragma once

#include "models/modules/cross_dit.h"
#include "models/modules/kinematic_head.h"
#include "models/modules/shift_gcn.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace kinescope::models
{

/// Weights of the published code by name, read from .safetensors, .pth or .pt, whatever prefix (module., model., head.,
/// encoder., state_dict. …) they carry.

using NamedTensors = std::map<std::string, torch::Tensor>;

/// Sizes as the weights show them; the number of heads leaves no trace in them. The result needs no more memory than a
/// small multiple of the weights. @throws WeightError when the weights do not fit together
CrossDitOptions crossDitOptionsOf(const NamedTensors& weights, int heads, const std::filesystem::path& file);
ShiftGcnOptions shiftGcnOptionsOf(const NamedTensors& weights, const std::filesystem::path& file);

/// @throws WeightError as the functions above, or when the file cannot be read
CrossDit readPublishedDenoiser(const std::filesystem::path& path, int heads);
KinematicHead readPublishedHead(const std::filesystem::path& path);
std::shared_ptr<ShiftGcn> readPublishedShiftGcn(const std::filesystem::path& path);

/// From weights that are in memory already. @param file named in errors
KinematicHead makeKinematicHead(const NamedTensors& weights, const std::filesystem::path& file);
std::shared_ptr<ShiftGcn> makeShiftGcn(const NamedTensors& weights, const std::filesystem::path& file);

} // namespace kinescope::models
