#pragma once

#include "core/training/training_settings.h"

#include <functional>
#include <string>
#include <vector>

namespace kinescope::core
{

/// One key of the schema and the member that it stands for.
struct SettingBinding
{
    TrainingKey key;
    std::function<std::string(const TrainingSettings&)> read;
    std::function<void(TrainingSettings&, const std::string&)> write; ///< @throws InputError
};

const std::vector<SettingBinding>& settingBindings();

} // namespace kinescope::core
