#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// Whether a text is a table, cut by ',', ';', tab, '|' or blanks, whose columns are positions of joints.
bool looksLikeCsv(std::string_view bytes);

/// Reads a table of joint positions, one row a frame (or a body and frame), or one row a joint. Headings, separator,
/// decimal sign, frame rate, unit and up axis are taken from the file or guessed, unless `options` say them.
/// @throws ParseError naming the line; SequenceError when an option does not fit
SkeletonSequence readCsv(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options);

/// The headings of a table, for a user to choose from. @throws ParseError when it is none
std::vector<std::string> csvHeadings(std::string_view bytes, const std::filesystem::path& path);

} // namespace kinescope::datasets
