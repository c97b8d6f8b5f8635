#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// A run that is known by its folder, and what its user calls it.
struct RegisteredRun
{
    std::filesystem::path folder;
    std::string label; ///< empty: the folder's name
};

/// The user's runs, in a small file (`runs.json`) that window and command line share; unfinished ones are found by it
/// after a crash. Changes are made under a lock and replace the file as a whole.
class RunRegistry
{
public:
    explicit RunRegistry(std::filesystem::path file);

    /// The file of this user, in core::stateDirectory().
    static std::filesystem::path defaultFile();

    /// Oldest first; folders that are gone are left out. A damaged file reads as empty, with a warning in the log.
    std::vector<RegisteredRun> runs() const;

    // Each throws datasets::FileError when the file cannot be written.
    void add(const std::filesystem::path& folder); ///< a known folder keeps its label
    void rename(const std::filesystem::path& folder, const std::string& label);
    void remove(const std::filesystem::path& folder);

private:
    template <typename Change>
    void change(const Change& apply);

    std::filesystem::path m_file;
};

} // namespace kinescope::core
