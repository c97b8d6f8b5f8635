#pragma once

#include "datasets/importing/import_options.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinescope::app
{

/// What a user decides on the command line where a format leaves it open; the same words for every subcommand that
/// reads recordings.
struct ImportFlags
{
    double frameRate = 0;
    std::string scale;
    std::string up;
    std::filesystem::path mapping;
    std::string layout;
    std::filesystem::path optionsFile;
    std::filesystem::path labelFile;
    std::optional<std::size_t> entry;

    void add(CLI::App& command);

    /// @throws ParseError, FileError, InputError for files and values that cannot be
    datasets::ImportOptions options() const;

    /// The recordings at the paths; only number `entry` of each file when it was asked for.
    std::vector<std::filesystem::path> recordings(const std::vector<std::filesystem::path>& paths) const;
};

} // namespace kinescope::app
