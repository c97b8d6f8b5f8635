#pragma once

#include "core/data/data_source.h"
#include "tests/support/shared_data.h"
#include "widgets/library/index/library_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::tests
{

/// An index with recordings that exist in name alone.
class LibraryFixture : public testing::Test
{
protected:
    std::filesystem::path indexFile() const { return m_folder / "index.sqlite"; }

    static const datasets::DataSet& dataSet()
    {
        const auto& all = core::bundledDataSets();
        return *std::find_if(all.begin(), all.end(), [](const auto& one) { return one.id == "ntu60"; });
    }

    /// These recordings and no others are listed.
    void list(const std::vector<std::string>& names)
    {
        std::vector<widgets::FileStamp> stamps;
        for (const auto& name : names)
            stamps.push_back({"/data/" + name, 1, 1});
        std::sort(stamps.begin(), stamps.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
        widgets::LibraryIndex(indexFile()).synchronise(stamps, dataSet(), "/data");
    }

    void store(const std::string& name, const widgets::RecordingDetails& details)
    {
        widgets::LibraryIndex index(indexFile());
        const widgets::LibraryIndex::Reading reading{index.idOf("/data/" + name).value(), details};
        index.store(std::span(&reading, 1));
    }

    /// As read: one body, a quarter of its joints missing, 30 frames a second.
    void store(const std::string& name, int frames)
    {
        widgets::RecordingDetails details;
        details.format = QStringLiteral("ntu");
        details.frames = frames;
        details.seconds = frames / 30.0;
        details.bodies = 1;
        details.missing = 0.25;
        store(name, details);
    }

    std::filesystem::path m_folder = scratchDirectory("library");
};

} // namespace kinescope::tests
