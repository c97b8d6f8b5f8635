#pragma once

#include "core/explanation/contrast.h"

#include <filesystem>
#include <string>

namespace kinescope::core
{

/// Everything, for machines. @param file the recording; may be empty @param test its curves may be empty: not tested
std::string toJson(const DeletionTest& test, const std::filesystem::path& file);

/// One line a joint: its name, its sum over time, then its contribution at each moment, whose seconds stand in the
/// first line.
std::string contributionsToCsv(const ContrastExplanation& explanation);

/// The deletion test's curves, one line a point: what is taken out ("joints" or "frames"), the share, and the margins.
std::string deletionToCsv(const DeletionTest& test);

} // namespace kinescope::core
