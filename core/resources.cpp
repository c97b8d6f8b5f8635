#include "core/resources.h"

#include "core/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

fs::path fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? fs::path(value) : fs::path();
}

fs::path executableFolder()
{
    std::error_code error;
    const auto executable = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path(error) : executable.parent_path();
}

/// A folder of the user's by the XDG base directory rules; relative values are to be ignored by these rules.
fs::path userFolder(const char* variable, const char* belowHome)
{
    if (const auto base = fromEnvironment(variable); base.is_absolute())
        return base / "kinescope";
    const auto home = fromEnvironment("HOME");
    std::error_code error;
    const auto root = home.is_absolute() ? home / belowHome : fs::temp_directory_path(error);
    return root / "kinescope";
}

} // namespace

fs::path dataDirectory()
{
    std::error_code error;
    if (const auto named = fromEnvironment("KINESCOPE_DATA"); !named.empty()) {
        if (fs::is_directory(named, error))
            return named;
        throw InputError(
            fmt::format("The environment variable KINESCOPE_DATA must name a folder with Kinescope's data, "
                        "but this one does not exist. Correct or unset it: {}",
                        named.string()));
    }
    const auto beside = (executableFolder() / ".." / "share" / "kinescope").lexically_normal();
    if (fs::is_directory(beside, error))
        return beside;
    throw InputError(fmt::format("Kinescope's data files were not found. Reinstall the program, or set KINESCOPE_DATA "
                                 "to their folder. Looked in: {}",
                                 beside.string()));
}

fs::path samplesDirectory()
{
    return dataDirectory() / "samples";
}

fs::path presetsDirectory()
{
    return dataDirectory() / "presets";
}

fs::path dataSetsDirectory()
{
    return dataDirectory() / "datasets";
}

fs::path promptsDirectory()
{
    return dataDirectory() / "prompts";
}

fs::path pretrainedDirectory()
{
    return dataDirectory() / "pretrained";
}

fs::path cacheDirectory()
{
    return userFolder("XDG_CACHE_HOME", ".cache");
}

fs::path stateDirectory()
{
    return userFolder("XDG_STATE_HOME", ".local/state");
}

fs::path configDirectory()
{
    return userFolder("XDG_CONFIG_HOME", ".config");
}

fs::path jointTablesDirectory()
{
    return configDirectory() / "joint-tables";
}

std::vector<fs::path> bundledModelPaths()
{
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(pretrainedDirectory(), error))
        if (entry.path().extension() == ".safetensors")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

fs::path defaultModelPath()
{
    const auto folder = pretrainedDirectory();
    if (const auto preferred = folder / "default.safetensors"; fs::exists(preferred))
        return preferred;
    const auto found = bundledModelPaths();
    if (found.empty())
        throw ModelError(fmt::format("No model comes with this build. Name one with --model, or train one with "
                                     "`kinescope train`. Looked in: {}",
                                     folder.string()));
    return found.front();
}

} // namespace kinescope::core
