#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// A named frame, or a named stretch of frames of a recording. Frames count from 0, both ends included.
struct Annotation
{
    std::size_t first = 0;
    std::size_t last = 0; ///< the same as `first` for a single frame
    std::string text;     ///< UTF-8

    bool isMarker() const { return first == last; }
    bool operator==(const Annotation&) const = default;
};

/// Where a recording's annotations are kept: beside it as "<name>.annotations.json" when that file exists, else in the
/// state folder under the SHA-256 of the recording, so that they are found again when it moves.
/// @throws datasets::FileError when the recording cannot be read
std::filesystem::path annotationsFile(const std::filesystem::path& recording);

/// @return sorted by first frame; empty when there is no such file
/// @throws InputError when it is not what writeAnnotations writes; the text names the file and the entry
std::vector<Annotation> readAnnotations(const std::filesystem::path& file);

/// Replaces the file in one step; without annotations it is removed.
/// @throws std::runtime_error naming cause and path
void writeAnnotations(const std::filesystem::path& file, const std::vector<Annotation>& annotations);

} // namespace kinescope::core
