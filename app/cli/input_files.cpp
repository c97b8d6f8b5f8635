#include "app/cli/input_files.h"

#include "datasets/readers/sequence_reader.h"

namespace kinescope::app
{

std::vector<std::filesystem::path> expandFolders(const std::vector<std::filesystem::path>& paths)
{
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        const auto below = datasets::findSequences(path);
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

} // namespace kinescope::app
