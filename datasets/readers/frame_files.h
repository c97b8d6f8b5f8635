#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// A file name of a recording that is kept as one file a frame.
struct FrameName
{
    std::string recording; ///< the same for all frames of one recording
    std::uint64_t number = 0;
};

using FrameNameParser = std::optional<FrameName> (*)(const std::filesystem::path& file);

struct FrameFile
{
    std::filesystem::path path;
    std::size_t frame = 0; ///< from 0
};

/// The frames of one recording by their number.
struct FrameFiles
{
    std::vector<FrameFile> files;
    std::size_t frameCount = 0; ///< gaps between numbers included
    std::uint64_t step = 1;     ///< common difference of the numbers: 5 when every fifth frame was kept
};

/// The recording of which `file` is a frame: the files beside it whose names say the same recording. A file whose name
/// holds no number is a recording of one frame.
/// @throws FileError when the folder cannot be read or the numbers leave gaps a hundred times as long as the recording
FrameFiles frameFilesOf(const std::filesystem::path& file, FrameNameParser parse);

/// The first file of the only recording in a folder; nothing when there is none or more than one.
std::optional<std::filesystem::path> onlyRecordingIn(const std::filesystem::path& folder, FrameNameParser parse);

} // namespace kinescope::datasets
