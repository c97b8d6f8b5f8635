#pragma once

#include "core/jobs/progress.h"
#include "core/training/label_classes.h"
#include "core/training/training_settings.h"
#include "datasets/preprocessing/perturbation.h"

#include <torch/torch.h>

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Canonical recordings with their class, as an index into the seen classes.
struct MotionSet
{
    torch::Tensor motion; ///< [N, 3, T, 25, M], M the most bodies that any recording has (1 or 2)
    torch::Tensor labels; ///< [N] int64

    std::int64_t size() const { return labels.defined() ? labels.size(0) : 0; }
};

struct MotionData
{
    MotionSet training;
    MotionSet validation; ///< held-out recordings of the same classes
};

/// What generated motion looks like to a stage. Recordings are always in the recogniser's form.
enum class MotionForm
{
    WithIdleEnds, ///< as generated, so that an encoder knows still ends and jitter
    Recognition   ///< still ends cut and strong jitter calmed, see datasets::recognitionForm
};

/// The seen classes, in order: the grammar's actions, or a folder's labels without the split's unseen ones.
/// @throws InputError when the settings do not name usable data
std::vector<LabelClass> seenClasses(const TrainingSettings& settings);

/// Generated actions that no stage trains on: what an unseen class is to this model. Empty for a folder.
std::vector<LabelClass> novelClasses(const TrainingSettings& settings);
/// Their motion in the recogniser's form, as many recordings of each as of seen validation, at least one.
MotionSet novelMotion(const TrainingSettings& settings, std::size_t classes, std::stop_token stop,
                      const ProgressSink& progress);

/// Generates or reads every recording, on all cores. A file that holds no usable body is left out with a log line.
/// @throws InputError when nothing is left; Cancelled
MotionData loadMotion(const TrainingSettings& settings, const std::vector<LabelClass>& classes, MotionForm form,
                      std::stop_token stop, const ProgressSink& progress);

/// Whose latents the denoiser learns.
inline MotionForm latentForm(const TrainingSettings& settings)
{
    return settings.denoiser.recognitionForm ? MotionForm::Recognition : MotionForm::WithIdleEnds;
}

/// Canonical tensor [3, T, 25, M] of each file, in the recogniser's form; undefined for one without a usable body.
/// @param change made to every recording first, with the file's number as its seed; null: none
std::vector<torch::Tensor> readCanonical(std::span<const LabelledFile> files, int frames, std::stop_token stop,
                                         const ProgressSink& progress, const datasets::Perturbation* change = nullptr);

/// [N, 3, T, 25, M] with M the most bodies that are present in any of them.
torch::Tensor stackMotion(const std::vector<torch::Tensor>& motions);

} // namespace kinescope::core
