#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/numpy/array_file.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// The class of one recording of a container, from the file that `options` name, from the archive's own labels
/// (`y_train` beside `x_train`, `label`, `labels`), or from a file beside it (`x_label.npy`). One number or one row of
/// scores a recording. Labels in a pickle beside the data are told as a warning of the sequence.
/// @param entries  how many recordings the array holds; labels of another number are refused
/// @throws ParseError, also for a pickle that `options` name
std::optional<int> arrayLabel(const std::filesystem::path& path, const std::vector<StoredArray>& arrays,
                              const StoredArray& data, std::size_t entries, std::size_t entry,
                              const ImportOptions& options, std::vector<SequenceWarning>& warnings);

} // namespace kinescope::datasets
