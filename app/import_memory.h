#pragma once

#include "datasets/importing/import_options.h"

#include <QSettings>

#include <filesystem>
#include <optional>

namespace kinescope::app
{

/// What the user decided about recordings, kept between runs: for one file, or for all files of a folder.
class ImportMemory
{
public:
    explicit ImportMemory(QSettings& settings)
        : m_settings(settings)
    {
    }

    /// The file's own choices, or its folder's; nothing when none was made. An entry counts as its file.
    std::optional<datasets::ImportOptions> find(const std::filesystem::path& location) const;
    void remember(const std::filesystem::path& location, const datasets::ImportOptions& options, bool forFolder);

    /// What is known now, for other threads.
    datasets::ImportLookup lookup() const;

private:
    QSettings& m_settings;
};

} // namespace kinescope::app
