#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// 0-based class ids, e.g. the unseen classes of a zero-shot split: a `.npy` of integers, or text with ids between
/// white space, commas or brackets ('#' starts a comment). The format is told by the content.
/// @return in the file's order
/// @throws FileError; ParseError for negative or repeated ids, ids from 100,000 on, and a list without any
std::vector<int> readClassIds(const std::filesystem::path& path);

/// Class names, one a line, id = line order; also `id,name` lines under a header such as "idx,label", with the ids
/// 0, 1, 2 … in any order. Blank lines are skipped.
/// @throws FileError; ParseError for an empty list and for ids that repeat or leave one out
std::vector<std::string> readClassNames(const std::filesystem::path& path);

} // namespace kinescope::datasets
