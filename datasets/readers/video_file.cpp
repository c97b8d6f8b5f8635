#include "datasets/readers/video_file.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{
namespace
{

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kSuffixes{".avi", ".mp4", ".mkv", ".mov", ".webm", ".mpg"};
constexpr std::array<std::string_view, 3> kNameEnds{"_rgb", "_color", ""};
constexpr std::array<std::string_view, 7> kFolders{"nturgb+d_rgb", "RGB",   "rgb",   "RGB_VIDEO",
                                                   "Color",        "video", "videos"};

std::vector<std::string> stemsOf(const fs::path& recording)
{
    const auto stem = recording.stem().string();
    constexpr std::string_view kSkeleton = "_skeleton";
    if (stem.size() > kSkeleton.size() && stem.ends_with(kSkeleton))
        return {stem.substr(0, stem.size() - kSkeleton.size()), stem};
    return {stem};
}

std::vector<fs::path> foldersOf(const fs::path& recording)
{
    const auto beside = recording.parent_path();
    std::vector<fs::path> folders{beside};
    for (const auto& base : {beside, beside / ".."})
        for (const auto name : kFolders)
            folders.push_back(base / name);
    return folders;
}

} // namespace

std::optional<fs::path> videoBeside(const fs::path& recording)
{
    if (recording.empty())
        return std::nullopt;
    std::error_code error;
    for (const auto& folder : foldersOf(recording)) {
        if (!fs::is_directory(folder, error))
            continue;
        for (const auto& stem : stemsOf(recording))
            for (const auto end : kNameEnds)
                for (const auto suffix : kSuffixes) {
                    auto candidate = folder / stem;
                    candidate += end;
                    candidate += suffix;
                    if (candidate != recording && fs::is_regular_file(candidate, error))
                        return candidate.lexically_normal();
                }
    }
    return std::nullopt;
}

} // namespace kinescope::datasets
