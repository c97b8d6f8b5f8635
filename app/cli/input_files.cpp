#include "app/cli/input_files.h"

#include "datasets/readers/sequence_reader.h"

namespace kinescope::app
{

std::vector<std::filesystem::path> expandFolders(const std::vector<std::filesystem::path>& paths)
{
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) {
        const auto below = datasets::listRecordings(path);
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

} // namespace kinescope::app
