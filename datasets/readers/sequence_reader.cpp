#include "datasets/readers/sequence_reader.h"

#include "datasets/errors.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/mat_file.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/readers/utd_mhad_reader.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kinescope::datasets
{
namespace
{

struct Format
{
    bool (*recognizes)(std::string_view bytes);
    SkeletonSequence (*read)(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options);
};

/// A folder that is one recording.
struct FolderFormat
{
    bool (*recognizes)(const std::filesystem::path& folder);
    SkeletonSequence (*read)(const std::filesystem::path& folder, const ImportOptions& options);
};

/// A reader of a format that leaves nothing open; what the user set is applied to what it read.
template <SkeletonSequence (*read)(std::string_view, const std::filesystem::path&)>
SkeletonSequence readThenApply(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options)
{
    auto sequence = read(bytes, path);
    applyImportOptions(sequence, options);
    return sequence;
}

// In the order of readers().
constexpr std::array kFormats = {Format{looksLikeMatFile, readThenApply<readUtdMhad>},
                                 Format{looksLikeNtu, readThenApply<readNtu>}};

constexpr std::array<FolderFormat, 0> kFolderFormats = {};

bool hasSuffix(const std::filesystem::path& path, const ReaderInfo& reader)
{
    const auto suffix = lowerCase(path.extension().string());
    return std::find(reader.suffixes.begin(), reader.suffixes.end(), suffix) != reader.suffixes.end();
}

bool isText(std::string_view bytes)
{
    return bytes.substr(0, 4096).find('\0') == std::string_view::npos;
}

[[noreturn]] void failUnknown(std::string_view bytes, const std::filesystem::path& path)
{
    std::string names;
    for (const auto& reader : readers())
        names += fmt::format("{}{}", names.empty() ? "" : ", ", reader.name);
    const std::string expected = fmt::format("a skeleton recording ({})", names);
    if (bytes.empty())
        throw ParseError(path, {}, expected, "an empty file");
    if (bytes.starts_with("\x89HDF"))
        throw ParseError(path, {std::nullopt, 0}, expected, "a MATLAB 7.3 (HDF5) file",
                         "Save it in MATLAB with the option -v7");
    if (!isText(bytes))
        throw ParseError(path, {std::nullopt, 0}, expected, "other binary data");
    TextBuffer buffer(bytes, path);
    if (!buffer.skipBlankLines())
        throw ParseError(path, {}, expected, "blank lines only");
    buffer.failHere(expected);
}

SkeletonSequence readFolder(const std::filesystem::path& folder, const ImportOptions& options)
{
    for (const auto& format : kFolderFormats)
        if (format.recognizes(folder))
            return format.read(folder, options);
    throw FileError(fmt::format("Expected a recording, found a folder: {}", folder.string()));
}

} // namespace

std::span<const ReaderInfo> readers()
{
    static const std::array<ReaderInfo, kFormats.size()> all = {
        ReaderInfo{"utd-mhad", "UTD-MHAD MATLAB skeleton", {".mat"}},
        ReaderInfo{"ntu", "NTU RGB+D skeleton", {".skeleton"}}};
    return all;
}

RecordingPlace recordingPlace(const std::filesystem::path& location)
{
    const std::string name = location.filename().string();
    const auto mark = name.rfind('#');
    std::error_code ignored;
    if (mark == std::string::npos || mark == 0 || std::filesystem::exists(location, ignored))
        return {location, std::nullopt};
    std::size_t entry = 0;
    const auto [stop, error] = std::from_chars(name.data() + mark + 1, name.data() + name.size(), entry);
    if (error != std::errc() || stop != name.data() + name.size())
        return {location, std::nullopt};
    return {location.parent_path() / name.substr(0, mark), entry};
}

std::filesystem::path locationOf(const RecordingPlace& place)
{
    return place.entry ? std::filesystem::path(fmt::format("{}#{}", place.path.string(), *place.entry)) : place.path;
}

SkeletonSequence readSequence(const std::filesystem::path& location, const ImportOptions& options)
{
    const auto& [path, entry] = recordingPlace(location);
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return readFolder(path, options);
    const std::string bytes = readFileBytes(path);
    for (const auto& format : kFormats)
        if (format.recognizes(bytes))
            return format.read(bytes, path, options);
    // A damaged file is named best by the reader that its ending asks for.
    for (std::size_t index = 0; index < kFormats.size(); ++index)
        if (!bytes.empty() && isText(bytes) && hasSuffix(path, readers()[index]) && readers()[index].id == "ntu")
            return kFormats[index].read(bytes, path, options);
    failUnknown(bytes, path);
}

bool isSequenceFolder(const std::filesystem::path& folder)
{
    return std::any_of(kFolderFormats.begin(), kFolderFormats.end(),
                       [&](const FolderFormat& format) { return format.recognizes(folder); });
}

std::vector<std::filesystem::path> listRecordings(const std::filesystem::path& path,
                                                  [[maybe_unused]] const ImportOptions& options)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored) && !isSequenceFolder(path))
        return findSequences(path);
    return {path};
}

std::vector<std::filesystem::path> findSequences(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> found;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    auto entry = std::filesystem::recursive_directory_iterator(folder, options, error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        const auto& path = entry->path();
        const auto fits = [&](const ReaderInfo& reader) { return hasSuffix(path, reader); };
        if (entry->is_directory(ignored) && isSequenceFolder(path)) {
            found.push_back(path);
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(ignored) && std::any_of(readers().begin(), readers().end(), fits)) {
            found.push_back(path);
        }
    }
    if (error)
        throw FileError(fmt::format("The folder cannot be read ({}): {}", error.message(), folder.string()));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace kinescope::datasets
