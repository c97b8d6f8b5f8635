#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// Reads a PKU-MMD label file: a line an action with `class,start,end,confidence`. Classes count from 1 in the file;
/// frames count from 0 and `end` is not part of the action. The confidence may be left out.
/// @return the segments by their begin
/// @throws ParseError naming line, expected and found
std::vector<LabelledSegment> readPkuMmdLabels(std::string_view text, const std::filesystem::path& path);

/// Whether the first lines hold whole numbers as labels do: a class from 1, a frame and a later frame.
bool looksLikePkuMmdLabels(std::string_view text);

/// The label file of a recording: the same stem with another ending in its folder, or the same stem in a folder with
/// "label" in its name, below, beside or beside the folder above, one level deep each.
std::optional<std::filesystem::path> findPkuMmdLabels(const std::filesystem::path& recording);

/// The name of one of the 51 actions by its 0-based id; empty for any other id.
std::string_view pkuMmdClassName(int classId);

} // namespace kinescope::datasets
