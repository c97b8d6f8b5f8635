#pragma once

#include "core/jobs/progress.h"
#include "core/training/label_classes.h"
#include "models/fdsm_model.h"
#include "models/text/text_encoder.h"

#include <torch/torch.h>

#include <stop_token>
#include <vector>

namespace kinescope::core
{

/// Every wording of every class, encoded once.
struct TextBank
{
    torch::Tensor tokens;                                ///< [X, L, D], zero beyond a text's own tokens
    torch::Tensor mask;                                  ///< [X, L] bool
    torch::Tensor pooled;                                ///< [X, D]
    torch::Tensor intensity;                             ///< [X], of the text's class; negative when unknown
    torch::Tensor owners;                                ///< [X] int64, class of each text
    std::vector<std::vector<std::int64_t>> names;        ///< per class: its sparse wordings, the name first
    std::vector<std::vector<std::int64_t>> descriptions; ///< per class: its rich wordings; its names when it has none
    std::vector<std::vector<std::int64_t>> all;          ///< per class: both

    std::int64_t size() const { return pooled.size(0); }
    std::int64_t classes() const { return static_cast<std::int64_t>(names.size()); }
    void to(torch::Device device);
};

TextBank encodeTexts(const std::vector<LabelClass>& classes, models::TextEncoder& encoder, std::stop_token stop,
                     const ProgressSink& progress);

/// Rows of the bank as the denoiser takes them; padding that no row needs is cut for one-way attention, and joint
/// attention, which sees its padding, always gets the full length.
/// @param texts [B] int64
models::TextBatch textBatch(const TextBank& bank, const torch::Tensor& texts, const models::CrossDitOptions& options);

/// First wording of each class: its name, or its first description.
torch::Tensor firstNames(const TextBank& bank);
torch::Tensor firstDescriptions(const TextBank& bank);

} // namespace kinescope::core
