#pragma once

#include "datasets/importing/import_options.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// Options as JSON, for settings and files: only what is set is written.
std::string importOptionsJson(const ImportOptions& options);

/// @param path  named in errors
/// @throws ParseError when the text is no JSON or a value is not what it should be; unknown keys are passed over
ImportOptions importOptionsFromJson(std::string_view text, const std::filesystem::path& path);

/// A joint table as a file: {"name": "Mixamo", "joints": {"spine base": ["Hips"], "neck": ["Neck", "Neck1"], …}}, NTU
/// joints by their names; a single name may stand without brackets.
/// @throws FileError, ParseError
JointTable readJointTable(const std::filesystem::path& path);

/// @throws FileError
void writeJointTable(const JointTable& table, const std::filesystem::path& path);

} // namespace kinescope::datasets
