#pragma once

#include "datasets/importing/import_options.h"
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

/// Where a recording is: a file, a folder that is one recording, or one entry of a file that holds many.
struct RecordingPlace
{
    std::filesystem::path path;
    std::optional<std::size_t> entry; ///< 0-based
};

/// Takes "train.npy#12" apart, unless a file of that very name exists.
RecordingPlace recordingPlace(const std::filesystem::path& location);
std::filesystem::path locationOf(const RecordingPlace& place);

/// Reads a recording; the format is told by the content, not by the name.
/// @param location  a file, a folder that is one recording (`isSequenceFolder`), or an entry such as "train.npy#12"
///                  (a container without a number means its first entry)
/// @throws FileError when the file cannot be opened; ParseError when no reader knows it or it is damaged;
///         SequenceError when the options do not fit the recording.
SkeletonSequence readSequence(const std::filesystem::path& location, const ImportOptions& options = {});

/// The recordings at a path: those below a folder (unless the folder is one itself), the entries of a container, or the
/// path alone. Content is not checked beyond that.
/// @throws FileError when a folder or file cannot be read
std::vector<std::filesystem::path> listRecordings(const std::filesystem::path& path, const ImportOptions& options = {});

/// Whether a folder as a whole is one recording, e.g. one OpenPose JSON file a frame.
bool isSequenceFolder(const std::filesystem::path& folder);

/// Files below `folder` that look like recordings by their ending, and folders that are one, sorted by path.
/// @throws FileError when the folder cannot be read.
std::vector<std::filesystem::path> findSequences(const std::filesystem::path& folder);

} // namespace kinescope::datasets
