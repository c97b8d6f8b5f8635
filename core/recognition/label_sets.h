#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// A label set that comes with the program.
struct BundledLabelSet
{
    std::string title; ///< e.g. "UTD-MHAD"; the file's name when the file gives none
    std::filesystem::path path;
};

/// The label sets of promptsDirectory(), by title. Files that cannot be read are left out.
std::vector<BundledLabelSet> bundledLabelSets();

} // namespace kinescope::core
