#pragma once

#include "core/recognition/rejection.h"

#include <filesystem>

namespace kinescope::core
{

/// Raised when statistic, bank or canonical form change, so that old answers are not used; then
/// `kinescope calibrate --store` has to write the bundled model's file again.
inline constexpr int kCalibrationVersion = 3;

/// The file beside a checkpoint that holds its calibration, e.g. `name.rejection.json` for `name.safetensors`. It names
/// the checkpoint by its hash, so that it says nothing of another file of the same name, and the weights stay
/// untouched.
std::filesystem::path calibrationPath(const ModelCard& card);

/// Writes that file, so that whoever gets the model need not calibrate it. @throws ModelError when it cannot be written
void storeCalibration(const RecognitionModel& model, const RejectionCalibration& calibration);

/// Keeps a calibration in the user's cache folder. One that cannot be written is no error: the model is calibrated
/// again next time.
void rememberCalibration(const RecognitionModel& model, const RejectionCalibration& calibration);

} // namespace kinescope::core
