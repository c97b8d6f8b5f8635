#pragma once

#include "core/evaluation/evaluation.h"
#include "core/training/label_classes.h"
#include "core/training/training_texts_impl.h"
#include "datasets/preprocessing/perturbation.h"
#include "models/fdsm_model.h"

#include <torch/torch.h>

#include <memory>
#include <vector>

namespace kinescope::core
{

/// What an evaluation works on: the model, the classes with their texts, and every recording's latent.
struct EvaluationData
{
    std::shared_ptr<models::FdsmModel> model;
    std::vector<LabelClass> classes;
    std::vector<bool> seen; ///< per class; all false without a split
    TextBank texts;
    std::vector<LabelledFile> files;  ///< of the latents, in order
    std::vector<std::size_t> answers; ///< class of each recording
    torch::Tensor latents;            ///< [S, C], standardised
    std::size_t leftOut = 0;
    double encodingSeconds = 0;
    bool split = false;
};

EvaluationData loadEvaluationData(const EvaluationSettings& settings, std::stop_token stop,
                                  const ProgressSink& progress);

/// Reads and encodes `data.files`; those without a usable body are left out and counted.
/// @param change made to every recording first; null: none
void encodeRecordings(EvaluationData& data, std::stop_token stop, const ProgressSink& progress,
                      const datasets::Perturbation* change);

/// Text rows of each class for a wording, at least one each. @throws InputError for an unknown wording
std::vector<std::vector<std::int64_t>> chosenTexts(const TextBank& bank, const std::string& wording);

} // namespace kinescope::core
