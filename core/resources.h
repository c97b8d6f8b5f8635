#pragma once

#include <filesystem>
#include <vector>

namespace kinescope::core
{

/// Where the program's data files are: `share/kinescope` beside the executable's `bin` folder, in the build tree and
/// when installed alike, or the folder named by the environment variable KINESCOPE_DATA.
/// @throws InputError when the folder does not exist; the text lists where it was looked for.
std::filesystem::path dataDirectory();

std::filesystem::path samplesDirectory();    ///< bundled recordings
std::filesystem::path presetsDirectory();    ///< training presets (YAML)
std::filesystem::path dataSetsDirectory();   ///< data-set descriptions (YAML)
std::filesystem::path promptsDirectory();    ///< action descriptions (JSON)
std::filesystem::path pretrainedDirectory(); ///< bundled checkpoints

/// $XDG_CACHE_HOME/kinescope or ~/.cache/kinescope; holds the downloaded text encoders.
std::filesystem::path cacheDirectory();

/// $XDG_STATE_HOME/kinescope or ~/.local/state/kinescope; holds the log files.
std::filesystem::path stateDirectory();

/// $XDG_CONFIG_HOME/kinescope or ~/.config/kinescope; holds what the user made and saved.
std::filesystem::path configDirectory();
std::filesystem::path jointTablesDirectory(); ///< saved joint tables (JSON), below the configuration folder

/// The bundled checkpoints, by name; empty when none is bundled.
std::vector<std::filesystem::path> bundledModelPaths();

/// The checkpoint used when the user names none: `default.safetensors` of the bundled ones, else the first by name.
/// @throws ModelError when none is bundled.
std::filesystem::path defaultModelPath();

} // namespace kinescope::core
