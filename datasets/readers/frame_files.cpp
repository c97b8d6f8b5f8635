#include "datasets/readers/frame_files.h"

#include "datasets/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace kinescope::datasets
{
namespace
{

namespace fs = std::filesystem;

struct Numbered
{
    std::uint64_t number;
    fs::path path;
};

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        files.push_back(entry->path());
    if (error)
        throw FileError(fmt::format("The folder cannot be read ({}): {}", error.message(), folder.string()));
    return files;
}

} // namespace

FrameFiles frameFilesOf(const fs::path& file, FrameNameParser parse)
{
    const auto own = parse(file);
    if (!own)
        return {{{file, 0}}, 1, 1};
    std::vector<Numbered> numbered;
    for (const auto& path : filesIn(file.has_parent_path() ? file.parent_path() : fs::path(".")))
        if (const auto name = parse(path); name && name->recording == own->recording)
            numbered.push_back({name->number, path});
    std::sort(numbered.begin(), numbered.end(), [](const Numbered& a, const Numbered& b) {
        return a.number != b.number ? a.number < b.number : a.path < b.path;
    });
    const auto sameNumber = [](const Numbered& a, const Numbered& b) { return a.number == b.number; };
    numbered.erase(std::unique(numbered.begin(), numbered.end(), sameNumber), numbered.end());
    if (numbered.empty())
        return {{{file, 0}}, 1, 1};
    FrameFiles frames;
    const std::uint64_t first = numbered.front().number;
    std::uint64_t step = 0;
    for (const auto& frame : numbered)
        step = std::gcd(step, frame.number - first);
    frames.step = numbered.size() > 2 ? std::max<std::uint64_t>(1, step) : 1;
    const std::uint64_t count = (numbered.back().number - first) / frames.step + 1;
    if (count > 1000 + 100 * numbered.size())
        throw FileError(fmt::format("Expected frames without gaps of hours, found {} files with numbers from {} to {}: "
                                    "{}",
                                    numbered.size(), first, numbered.back().number, file.string()));
    frames.frameCount = count;
    for (auto& frame : numbered)
        frames.files.push_back({std::move(frame.path), (frame.number - first) / frames.step});
    return frames;
}

std::optional<fs::path> onlyRecordingIn(const fs::path& folder, FrameNameParser parse)
{
    std::optional<FrameName> recording;
    fs::path first;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const auto name = parse(entry->path());
        if (!name)
            continue;
        if (recording && recording->recording != name->recording)
            return std::nullopt;
        if (!recording || name->number < recording->number) {
            recording = name;
            first = entry->path();
        }
    }
    return recording ? std::optional(first) : std::nullopt;
}

} // namespace kinescope::datasets
