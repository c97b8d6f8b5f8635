#pragma once

#include "datasets/readers/frame_files.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace kinescope::datasets
{

/// Reads an NW-UCLA recording in its widely used JSON form: `skeletons` of frames x 20 joints x 3 numbers in the joint
/// order of Microsoft's SDK, Y up, 30 frames a second; `label` counts from 1, else the class is told from the name.
/// @throws ParseError naming line, expected and found
SkeletonSequence readNwUclaJson(std::string_view text, const std::filesystem::path& path);

/// Reads an NW-UCLA recording as released, a text a frame (frame_12_tc_3456_skeletons.txt): a head line, then 20 lines
/// of `x,y,z,state` a person. Any file opens all frames of its folder; gaps between the numbers are missing frames.
/// Source: Wang et al., Cross-view Action Modeling, CVPR 2014, and the notes of its release.
/// @param text  the content of `path`
/// @throws ParseError naming file, line, expected and found; FileError when a file of the folder cannot be read
SkeletonSequence readNwUclaFrames(std::string_view text, const std::filesystem::path& path);

/// As readNwUclaFrames, for the folder.
SkeletonSequence readNwUclaFolder(const std::filesystem::path& folder);

/// Whether the outermost object has `skeletons`.
bool looksLikeNwUclaJson(std::string_view text);

/// Whether a head line that is no joint is followed by 20 lines of numbers a person and nothing else.
bool looksLikeNwUclaFrame(std::string_view text);

/// Whether the folder holds frame_*_skeletons.txt files; looks at names only.
bool isNwUclaFolder(const std::filesystem::path& folder);

std::optional<FrameName> nwUclaFrameName(const std::filesystem::path& file);

} // namespace kinescope::datasets
