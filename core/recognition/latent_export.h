#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/recognition_model.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

struct LatentExportSettings
{
    std::filesystem::path output;   ///< folder; made when absent
    std::vector<int> unseenClasses; ///< class ids whose recordings go to the test arrays
    bool standardized = false;      ///< with the checkpoint's mean and deviation; SynSE features are not
};

/// A recording that could not be encoded.
struct LatentExportFailure
{
    std::filesystem::path path;
    std::string message;
};

struct LatentExport
{
    std::vector<std::filesystem::path> trainFiles; ///< in the order of `train.npy`
    std::vector<std::filesystem::path> testFiles;  ///< in the order of `ztest.npy`
    std::vector<LatentExportFailure> failures;
};

/// Encodes recordings and writes them in the SynSE layout: `train.npy` [N, C] float32 and `train_label.npy` [N] int64
/// for seen classes, `ztest.npy` and `z_label.npy` for unseen ones, and `train_files.txt`, `ztest_files.txt` with one
/// path a line. A recording whose class is unknown counts as seen with the label -1. Arrays without rows are not
/// written. Source: SynSE (Gupta et al., ICIP 2021), as used by TDSM and FDSM.
/// @throws InputError when no file is given or none can be encoded; Cancelled; FileError when nothing can be written
LatentExport exportLatents(const std::shared_ptr<const RecognitionModel>& model,
                           std::span<const std::filesystem::path> files, const LatentExportSettings& settings,
                           std::stop_token stop, const ProgressSink& progress);

} // namespace kinescope::core
