#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// One file format: how to tell it by content, how to read it.
struct ReaderInfo
{
    std::string_view id;               ///< e.g. "ntu"
    std::string_view name;             ///< e.g. "NTU RGB+D skeleton"
    std::vector<std::string> suffixes; ///< usual file endings, for the open dialog only
};

/// Every format this build reads, in the order in which content is tried.
std::span<const ReaderInfo> readers();

/// Reads a recording; the format is told by the content, not by the name.
/// @throws FileError when the file cannot be opened; ParseError when no reader knows it or it is damaged.
SkeletonSequence readSequence(const std::filesystem::path& path);

/// Files below `folder` that look like recordings by their ending, sorted by path.
/// @throws FileError when the folder cannot be read.
std::vector<std::filesystem::path> findSequences(const std::filesystem::path& folder);

} // namespace kinescope::datasets
