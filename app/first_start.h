#pragma once

#include "widgets/actions/action_row.h"

#include <filesystem>
#include <vector>

namespace kinescope::app
{

/// The eight actions that stand in the list at the first start: from the bundled everyday prompts, else from the
/// samples' own label set.
/// @throws core::InputError when neither can be read
QList<widgets::ActionRow> firstActions();

/// The bundled samples, the one to begin with first.
/// @throws core::InputError when the program's data are not installed
std::vector<std::filesystem::path> firstRecordings();

} // namespace kinescope::app
