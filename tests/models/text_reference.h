#pragma once

#include "models/text/text_encoder.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// A second implementation of the text encoders: plain loops in double precision over a file's raw bytes, no torch.
namespace kinescope::tests
{

struct RawTensor
{
    std::vector<std::int64_t> shape;
    std::vector<double> values;
};
using RawTensors = std::map<std::string, RawTensor>;

/// F16 and F32 tensors of a safetensors file; others are left out.
RawTensors readRawTensors(const std::filesystem::path& path);
/// Written as F32.
void writeRawTensors(const std::filesystem::path& path, const RawTensors& tensors);

using Rows = std::vector<std::vector<double>>; ///< [L][D]

/// Last hidden states of the BERT in `tensors`.
Rows referenceBert(const RawTensors& tensors, const std::vector<std::int64_t>& ids, int layers, int heads);
/// Last hidden states of the CLIP text model in `tensors`, after the final norm.
Rows referenceClip(const RawTensors& tensors, const std::vector<std::int64_t>& ids, int layers, int heads);

/// Mean of the rows, scaled to length 1.
std::vector<double> meanDirection(const Rows& rows);

/// Largest absolute difference over the largest magnitude. @param found [L, D] or longer, the first rows count
double relativeError(const torch::Tensor& found, const Rows& expected);

/// The folder of an encoder in the user's cache, as scripts/fetch_text_encoder.sh fills it.
std::filesystem::path encoderCacheRoot();

} // namespace kinescope::tests

/// Skips the running test, saying so, when the encoder's file is not in the user's cache.
#define KINESCOPE_REQUIRE_ENCODER_FILE(relative)                                                                       \
    if (!std::filesystem::exists(kinescope::tests::encoderCacheRoot() / "text" / (relative)))                          \
    GTEST_SKIP() << "skipped: '" << (relative) << "' is not in the cache; run scripts/fetch_text_encoder.sh --clip"
