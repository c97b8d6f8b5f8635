#pragma once

#include <filesystem>
#include <optional>

namespace kinescope::datasets
{

/// The action number of a name such as a05_s02_e01_skeleton.txt or a05_s02_e01_v03.json (the file's or its folder's),
/// as the file counts: from 1. Nothing for other names.
std::optional<int> kinectActionNumber(const std::filesystem::path& path);

/// 0-based class of an NW-UCLA action number: its ten classes are numbered 1-6, 8, 9, 11 and 12.
std::optional<int> nwUclaClassId(int actionNumber);

} // namespace kinescope::datasets
