#pragma once

#include "core/published/published_run.h"

#include <filesystem>

namespace kinescope::core
{

/// Writes a Kinescope checkpoint from weights of the published code, so that recognition, evaluation and the window can
/// use them: the denoiser and gate head that `run` names, and a motion encoder.
/// @param encoder Shift-GCN weights (.pt, .pth, .safetensors); empty: the checkpoint works on ready-made features alone
/// @param frames T that recordings are resampled to for this encoder
/// @throws ModelError naming the file that is missing or does not fit; InputError when `run` names no denoiser
void importPublishedModel(const PublishedRun& run, const std::filesystem::path& encoder, int frames,
                          const std::filesystem::path& output);

} // namespace kinescope::core
