#include "datasets/readers/pku_mmd_labels.h"

#include "datasets/readers/file_bytes.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kinescope::datasets
{
namespace
{

namespace fs = std::filesystem;

constexpr double kMostClasses = 100000;
constexpr double kMostFrames = 1e9;

bool isWhole(double value, double minimum, double maximum)
{
    return value >= minimum && value <= maximum && value == std::floor(value);
}

LabelledSegment segmentOf(const TextBuffer& buffer, const std::array<double, 4>& row)
{
    const auto refuse = [&](const char* expected, double found) {
        buffer.failAtLastRow(expected, fmt::format("{}", found));
    };
    if (!isWhole(row[0], 1, kMostClasses))
        refuse("a class number from 1", row[0]);
    if (!isWhole(row[1], 0, kMostFrames))
        refuse("a first frame from 0", row[1]);
    if (!isWhole(row[2], row[1] + 1, kMostFrames))
        refuse("an end frame behind the first frame", row[2]);
    if (!std::isfinite(row[3]))
        refuse("a finite confidence", row[3]);
    const int classId = static_cast<int>(row[0]) - 1;
    return {static_cast<std::size_t>(row[1]), static_cast<std::size_t>(row[2]), classId, row[3],
            std::string(pkuMmdClassName(classId))};
}

std::vector<fs::path> foldersIn(const fs::path& folder, bool labelOnly)
{
    std::vector<fs::path> folders;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code ignored;
        const bool isLabel = lowerCase(entry->path().filename().string()).find("label") != std::string::npos;
        if ((isLabel || !labelOnly) && entry->is_directory(ignored))
            folders.push_back(entry->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::optional<fs::path> firstFile(const fs::path& folder, const std::vector<std::string>& names)
{
    std::error_code ignored;
    for (const auto& name : names)
        if (fs::is_regular_file(folder / name, ignored))
            return folder / name;
    return std::nullopt;
}

/// In the folders with "label" in their name, and in their own folders.
std::optional<fs::path> inLabelFolders(const fs::path& folder, const std::vector<std::string>& names)
{
    for (const auto& labels : foldersIn(folder, true)) {
        if (auto found = firstFile(labels, names))
            return found;
        for (const auto& below : foldersIn(labels, false))
            if (auto found = firstFile(below, names))
                return found;
    }
    return std::nullopt;
}

} // namespace

std::vector<LabelledSegment> readPkuMmdLabels(std::string_view text, const fs::path& path)
{
    TextBuffer buffer(text, path, TextBuffer::Separators::Commas);
    std::vector<LabelledSegment> segments;
    while (buffer.skipBlankLines()) {
        std::array<double, 4> row = {0, 0, 0, 1};
        const auto count = buffer.tryReadRow(row);
        if (!count)
            buffer.failHere("class, first frame, end frame and confidence");
        if (*count < 3)
            buffer.failAtLastRow("class, first frame, end frame and confidence", fmt::format("{} numbers", *count));
        segments.push_back(segmentOf(buffer, row));
    }
    std::stable_sort(segments.begin(), segments.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return segments;
}

bool looksLikePkuMmdLabels(std::string_view text)
{
    constexpr int kLines = 5;
    TextBuffer buffer(text.substr(0, 1024), {}, TextBuffer::Separators::Commas);
    int lines = 0;
    for (; lines < kLines && buffer.skipBlankLines(); ++lines) {
        std::array<double, 4> row{};
        const auto count = buffer.tryReadRow(row);
        if (count < 3 || !isWhole(row[0], 1, 1000) || !isWhole(row[1], 0, kMostFrames) ||
            !isWhole(row[2], row[1] + 1, kMostFrames) || !isWhole(row[3], 0, 100))
            return false;
    }
    return lines > 0;
}

std::optional<fs::path> findPkuMmdLabels(const fs::path& recording)
{
    if (!recording.has_filename())
        return std::nullopt;
    const std::string stem = recording.stem().string();
    const fs::path folder = recording.has_parent_path() ? recording.parent_path() : fs::path(".");
    if (auto found = firstFile(folder, {stem + ".label", stem + ".labels", stem + "_label.txt", stem + "-label.txt",
                                        stem + ".label.txt", stem + "_labels.txt", stem + ".csv"}))
        return found;
    const std::vector<std::string> names = {recording.filename().string(), stem + ".txt", stem + ".csv",
                                            stem + ".label"};
    std::error_code error;
    const fs::path above = fs::weakly_canonical(folder, error).parent_path();
    for (const auto& place : {folder, above, above.parent_path()})
        if (auto found = inLabelFolders(place, names); found && !fs::equivalent(*found, recording, error))
            return found;
    return std::nullopt;
}

} // namespace kinescope::datasets
