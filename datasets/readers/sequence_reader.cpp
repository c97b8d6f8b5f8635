#include "datasets/readers/sequence_reader.h"

#include "datasets/bvh/bvh_file.h"
#include "datasets/bvh/bvh_reader.h"
#include "datasets/csv/csv_reader.h"
#include "datasets/errors.h"
#include "datasets/numpy/array_reader.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/kinetics_reader.h"
#include "datasets/readers/mat_file.h"
#include "datasets/readers/msr_reader.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/nw_ucla_reader.h"
#include "datasets/readers/openpose_reader.h"
#include "datasets/readers/pku_mmd_labels.h"
#include "datasets/readers/pku_mmd_reader.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/readers/utd_mhad_reader.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace kinescope::datasets
{
namespace
{

struct Format
{
    bool (*recognizes)(std::string_view bytes);
    SkeletonSequence (*read)(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options);
    bool namesDamage = false; ///< says best what is wrong with a text file of its ending
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

template <SkeletonSequence (*read)(const std::filesystem::path&)>
SkeletonSequence readThenApply(const std::filesystem::path& folder, const ImportOptions& options)
{
    auto sequence = read(folder);
    applyImportOptions(sequence, options);
    return sequence;
}

SkeletonSequence readPkuMmdWithLabels(std::string_view bytes, const std::filesystem::path& path,
                                      const ImportOptions& options)
{
    auto sequence = readPkuMmd(bytes, path, options.labelFile);
    applyImportOptions(sequence, options);
    return sequence;
}

// In the order of readers(). A frame of NW-UCLA and MSRDailyActivity3D begin with a number as NTU does, and are told by
// the lines behind it.
constexpr std::array kFormats = {Format{looksLikeMatFile, readThenApply<readUtdMhad>},
                                 Format{looksLikePkuMmd, readPkuMmdWithLabels},
                                 Format{looksLikeKinetics, readThenApply<readKinetics>},
                                 Format{looksLikeOpenPose, readThenApply<readOpenPose>},
                                 Format{looksLikeNwUclaJson, readThenApply<readNwUclaJson>},
                                 Format{looksLikeNwUclaFrame, readThenApply<readNwUclaFrames>},
                                 Format{looksLikeMsr, readThenApply<readMsr>},
                                 Format{looksLikeNtu, readThenApply<readNtu>, true},
                                 Format{looksLikeBvh, readBvh, true},
                                 Format{looksLikeCsv, readCsv, true}};
// NumPy arrays are not read as a whole; their reader's information comes behind the others.
constexpr std::size_t kArrayReader = kFormats.size();

constexpr std::array kFolderFormats = {FolderFormat{isOpenPoseFolder, readThenApply<readOpenPoseFolder>},
                                       FolderFormat{isNwUclaFolder, readThenApply<readNwUclaFolder>}};

bool hasSuffix(const std::filesystem::path& path, const ReaderInfo& reader)
{
    const auto suffix = lowerCase(path.extension().string());
    return std::find(reader.suffixes.begin(), reader.suffixes.end(), suffix) != reader.suffixes.end();
}

bool isText(std::string_view bytes)
{
    return bytes.substr(0, 4096).find('\0') == std::string_view::npos;
}

bool isNumpyFile(const std::filesystem::path& path)
{
    return looksLikeNumpyFile(readFileBeginning(path, 8));
}

/// Labels and features are arrays as well.
bool holdsArrayRecordings(const std::filesystem::path& path)
{
    try {
        FileSource file(path);
        return countArrayRecordings(file, {}) > 0;
    } catch (const ParseError&) {
        return false;
    } catch (const FileError&) {
        return false;
    }
}

void listEntries(const std::filesystem::path& path, const ImportOptions& options,
                 std::vector<std::filesystem::path>& found)
{
    if (recordingPlace(path).entry || !std::filesystem::is_regular_file(path) || !isNumpyFile(path)) {
        found.push_back(path);
        return;
    }
    std::size_t count = 1;
    try {
        FileSource file(path);
        count = countArrayRecordings(file, options);
    } catch (const ParseError&) {
        // Told where the recording itself is read, with the options that may help.
    }
    for (std::size_t entry = 0; entry < count && count > 1; ++entry)
        found.push_back(locationOf({path, entry}));
    if (count == 1)
        found.push_back(path);
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
    if (bytes.starts_with('\x80') && bytes.size() > 1 && bytes[1] >= 2 && bytes[1] <= 5)
        throw ParseError(path, {std::nullopt, 0}, expected,
                         "a Python pickle, which is not read because it can run code",
                         "Save its arrays with numpy.save or numpy.savez");
    if (!isText(bytes))
        throw ParseError(path, {std::nullopt, 0}, expected, "other binary data");
    if (looksLikePkuMmdLabels(bytes))
        throw ParseError(path, {1, std::nullopt}, expected, "the labels of a PKU-MMD recording",
                         "Open the recording; labels beside it are found");
    TextBuffer buffer(bytes, path);
    if (!buffer.skipBlankLines())
        throw ParseError(path, {}, expected, "blank lines only");
    buffer.failHere(expected);
}

/// Which files of a folder are recordings: by their ending, and where that says little (.txt, .json) by how they
/// begin. Of a recording that is spread over many files the first one that is met stands for all.
class RecordingFilter
{
public:
    bool accepts(const std::filesystem::path& path)
    {
        const auto fits = [&](const ReaderInfo& reader) { return hasSuffix(path, reader); };
        if (std::none_of(readers().begin(), readers().end(), fits))
            return false;
        const auto suffix = lowerCase(path.extension().string());
        if (suffix == ".csv" || suffix == ".tsv")
            return looksLikeCsv(readFileBeginning(path, kTablePrefix));
        if (suffix == ".npy" || suffix == ".npz")
            return holdsArrayRecordings(path);
        if (suffix != ".txt" && suffix != ".json")
            return true;
        const auto frame = suffix == ".json" ? openPoseFrameName(path) : nwUclaFrameName(path);
        const auto recording = frame ? path.parent_path() / frame->recording : std::filesystem::path();
        return !m_spread.contains(recording) && looksLikeRecording(path, recording);
    }

private:
    static constexpr std::size_t kPrefix = 16384;      // what readers look at to tell their format
    static constexpr std::size_t kTablePrefix = 65536; // tables may have long headings

    bool looksLikeRecording(const std::filesystem::path& path, const std::filesystem::path& recording)
    {
        const std::string bytes = readFileBeginning(path, kPrefix);
        for (std::size_t index = 0; index < kFormats.size(); ++index) {
            const auto recognizes = kFormats[index].recognizes;
            if (!hasSuffix(path, readers()[index]) || !recognizes(bytes))
                continue;
            const bool spread = recognizes == looksLikeOpenPose || recognizes == looksLikeNwUclaFrame;
            if (spread && !recording.empty())
                m_spread.insert(recording);
            return true;
        }
        return false;
    }

    std::set<std::filesystem::path> m_spread; ///< folder and name of recordings of a file a frame
};

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
    static const std::array<ReaderInfo, kArrayReader + 1> all = {
        ReaderInfo{"utd-mhad", "UTD-MHAD MATLAB skeleton", {".mat"}},
        ReaderInfo{"pku-mmd", "PKU-MMD skeleton", {".txt"}},
        ReaderInfo{"kinetics-skeleton", "Kinetics-skeleton JSON", {".json"}},
        ReaderInfo{"openpose", "OpenPose JSON, a file a frame", {".json"}},
        ReaderInfo{"nw-ucla", "NW-UCLA JSON", {".json"}},
        ReaderInfo{"nw-ucla", "NW-UCLA text, a file a frame", {".txt"}},
        ReaderInfo{"msr", "MSR-Action3D or MSRDailyActivity3D text", {".txt"}},
        ReaderInfo{"ntu", "NTU RGB+D skeleton", {".skeleton"}},
        ReaderInfo{"bvh", "Biovision hierarchy", {".bvh"}},
        ReaderInfo{"csv", "Table of joint positions", {".csv", ".tsv"}},
        ReaderInfo{"numpy", "NumPy arrays", {".npy", ".npz"}}};
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
    if (isNumpyFile(path)) {
        FileSource file(path);
        return readArrayRecording(file, entry, options);
    }
    if (entry.value_or(0) != 0)
        throw ParseError(path, {}, "a file of many recordings", fmt::format("one, asked for number {}", *entry));
    const std::string bytes = readFileBytes(path);
    for (const auto& format : kFormats)
        if (format.recognizes(bytes))
            return format.read(bytes, path, options);
    // A damaged file is named best by the reader that its ending asks for.
    for (std::size_t index = 0; index < kFormats.size(); ++index)
        if (!bytes.empty() && isText(bytes) && hasSuffix(path, readers()[index]) && kFormats[index].namesDamage)
            return kFormats[index].read(bytes, path, options);
    failUnknown(bytes, path);
}

bool isSequenceFolder(const std::filesystem::path& folder)
{
    return std::any_of(kFolderFormats.begin(), kFolderFormats.end(),
                       [&](const FolderFormat& format) { return format.recognizes(folder); });
}

std::vector<std::filesystem::path> listRecordings(const std::filesystem::path& path, const ImportOptions& options)
{
    std::error_code ignored;
    std::vector<std::filesystem::path> found;
    if (std::filesystem::is_directory(path, ignored) && !isSequenceFolder(path))
        for (const auto& file : findSequences(path))
            listEntries(file, options, found);
    else
        listEntries(path, options, found);
    return found;
}

std::vector<std::filesystem::path> findSequences(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> found;
    RecordingFilter filter;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    auto entry = std::filesystem::recursive_directory_iterator(folder, options, error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        const auto& path = entry->path();
        if (entry->is_directory(ignored) && isSequenceFolder(path)) {
            found.push_back(path);
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(ignored) && filter.accepts(path)) {
            found.push_back(path);
        }
    }
    if (error)
        throw FileError(fmt::format("The folder cannot be read ({}): {}", error.message(), folder.string()));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace kinescope::datasets
