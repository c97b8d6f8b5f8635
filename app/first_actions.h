#pragma once

#include "widgets/actions/action_row.h"

namespace kinescope::app
{

/// The eight actions that stand in the list at the first start: from the bundled everyday prompts, else from the
/// samples' own label set.
/// @throws core::InputError when neither can be read
QList<widgets::ActionRow> firstActions();

} // namespace kinescope::app
