#pragma once

#include "core/recognition/action.h"

#include <span>
#include <string>
#include <vector>

namespace kinescope::core
{

/// What the text encoder sees for a set of actions: each distinct text once.
struct ActionTexts
{
    std::vector<std::string> texts;
    std::vector<std::vector<std::size_t>> ofAction; ///< per action, indices into `texts`
};

/// The wordings of each action under the templates; see wordings().
ActionTexts actionTexts(std::span<const Action> actions, std::span<const std::string> templates);

} // namespace kinescope::core
