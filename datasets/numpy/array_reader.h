#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/readers/byte_source.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace kinescope::datasets
{

/// Whether a file is `.npy` or a zip archive (`.npz`), by its first bytes.
bool looksLikeNumpyFile(std::string_view head);

/// How many recordings a `.npy` or `.npz` file holds; the arrays of an archive count one after the other.
/// @throws ParseError when no array can be recordings
std::size_t countArrayRecordings(ByteSource& file, const ImportOptions& options);

/// Reads one recording of positions out of an array; see ArrayLayout for the orders of axes. Of large containers in C
/// order only the recording's own bytes are read. Which skeleton it is, is told by the number of joints and, where two
/// have as many, by the shorter bones. Padding at the end is left out; a joint at the exact origin is missing unless it
/// is there in every frame. The class comes from labels beside the data (`x_label.npy` for `x.npy` or `x_data.npy`,
/// `y_train` for `x_train` in an archive).
/// @throws ParseError when no array can be recordings, for pickled labels, or for an entry that is not there;
///         SequenceError when an option does not fit
SkeletonSequence readArrayRecording(ByteSource& file, std::optional<std::size_t> entry, const ImportOptions& options);

} // namespace kinescope::datasets
