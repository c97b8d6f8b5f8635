#pragma once

#include "core/training/run_context_impl.h"
#include "core/training/training_data_impl.h"
#include "core/training/training_texts_impl.h"

namespace kinescope::core
{

/// Stage 1: the motion encoder learns its classes (cross-entropy, as published), the meaning of their texts
/// (symmetric contrastive loss, all wordings of a class being right), or both.
/// @return false when stopped early
bool trainEncoder(RunContext& context, int stageIndex, RunModel& model, const MotionData& data, const TextBank& texts);

/// Contrastive loss between motions and one text for each candidate class.
/// @param motion [B, P] and @param text [A, P], both L2-normalised @param labels [B] int64, rows of `text`
/// @param scale inverse temperature
torch::Tensor alignmentLoss(const torch::Tensor& motion, const torch::Tensor& text, const torch::Tensor& labels,
                            const torch::Tensor& scale);

/// Latents as the encoder gives them, not standardised, in batches. @return [N, C]
torch::Tensor rawLatents(models::FdsmModel& model, const torch::Tensor& motion, std::stop_token stop,
                         const ProgressSink& progress);

} // namespace kinescope::core
