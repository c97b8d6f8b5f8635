#pragma once

#include "datasets/readers/frame_files.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace kinescope::datasets
{

/// Reads what OpenPose's --write_json leaves: a JSON file a frame with `people`, each with `pose_keypoints_2d` of x, y,
/// score for the 25 joints of BODY_25 or the 18 of COCO, zeros where missing. Where `pose_keypoints_3d` (x, y, z,
/// score) is filled it is used instead, turned to y up and brought to metres. Any file of the folder opens all frames
/// of its recording; numbers come from the names, gaps are frames without people. People are followed from frame to
/// frame (by `person_id` where OpenPose tracked them) and 2D poses stood upright, see assembleBodies and standUpright.
/// OpenPose does not tell the frame rate: 30 is taken.
/// Source: OpenPose, doc/02_output.md.
/// @param text  the content of `path`
/// @throws ParseError naming file, line, expected and found; FileError when a file of the recording cannot be read
SkeletonSequence readOpenPose(std::string_view text, const std::filesystem::path& path);

/// As readOpenPose, for a folder that holds the frames of one recording.
SkeletonSequence readOpenPoseFolder(const std::filesystem::path& folder);

/// One frame alone, for tests of damaged content.
SkeletonSequence readOpenPoseFrame(std::string_view text, const std::filesystem::path& path);

/// Whether the outermost object has `people`.
bool looksLikeOpenPose(std::string_view text);

/// Whether a folder holds the frames of one OpenPose recording; looks at names and one file.
bool isOpenPoseFolder(const std::filesystem::path& folder);

/// "walk_000000000012_keypoints.json" -> frame 12 of "walk_"; nothing for other names.
std::optional<FrameName> openPoseFrameName(const std::filesystem::path& file);

} // namespace kinescope::datasets
