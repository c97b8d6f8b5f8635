#pragma once

#include "core/training/training_settings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// A run as the published Python code (FDSM, TDSM) describes it in its YAML configuration.
struct PublishedRun
{
    TrainingSettings settings;      ///< what trains the same denoiser here: data, split, sizes, losses, schedule
    std::filesystem::path denoiser; ///< its weights, `work_dir/best/model.safetensors`; empty when there are none yet
    std::filesystem::path head;     ///< gate head, `work_dir/kinematic_head.pth`; empty when there is none
    int noises = 1;                 ///< `num_noise`
    int timestep = 25;              ///< `idx_inference_step`, t*
    std::vector<std::string> notes; ///< what was assumed, and which keys have no counterpart here
};

/// Whether a YAML file is such a configuration rather than a preset; told by its keys.
bool looksLikePublishedRun(const std::filesystem::path& path);

/// Reads keys as the published trainer uses them: `hidden_size`, `depth`, `num_heads`, `num_steps`, `prediction_type`,
/// `use_freq_enhance`, `use_freq_loss`, `d_weight`, `t_weight`, `learning_rate`, `weight_decay`, `num_warmup`,
/// `num_iter`, `batch_size`, `num_noise`, `idx_inference_step`, `unseen_label`, `unseen_label_path`, `work_dir`.
/// Paths count from the working folder, or from the configuration's folder or one above it. The feature folder is the
/// one that any value names, or whose `train.npy` it names. Class names come from `data/class_lists/*.csv` and
/// `*_llm.txt` where these are, else from the bundled prompts of the data set that `unseen_label_path` names.
/// @throws InputError naming the file, the key and what was expected
PublishedRun readPublishedRun(const std::filesystem::path& path);

} // namespace kinescope::core
