// What the library keeps of its collections between runs; needs no window.
#include "app/library_collection.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::tests
{
namespace
{

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class OldIndexes : public testing::Test
{
protected:
    fs::path write(const std::string& name, std::chrono::hours age) const
    {
        const auto file = m_folder / name;
        std::ofstream(file) << "index";
        fs::last_write_time(file, m_now - age);
        return file;
    }

    const fs::path m_folder = scratchDirectory("old-indexes");
    const fs::file_time_type m_now = fs::file_time_type::clock::now();
};

TEST_F(OldIndexes, AreRemovedWithTheirCompanionsAndNothingElseIs)
{
    const auto used = write("used-0123456789ab.sqlite", app::kIndexKept + 24h);
    const auto fresh = write("fresh-0123456789ab.sqlite", app::kIndexKept - 24h);
    const auto old = write("old-0123456789ab.sqlite", app::kIndexKept + 24h);
    const auto log = write("old-0123456789ab.sqlite-wal", 1h);
    const auto other = write("notes.txt", app::kIndexKept + 24h);
    const auto others =
        write("experiments-2024.sqlite", app::kIndexKept + 24h); // where KINESCOPE_LIBRARY names a folder
    app::dropOldIndexes(used, m_now);
    EXPECT_FALSE(fs::exists(old));
    EXPECT_FALSE(fs::exists(log));
    for (const auto& kept : {used, fresh, other, others})
        EXPECT_TRUE(fs::exists(kept)) << kept;
}

TEST_F(OldIndexes, AreKeptAsLongAsTheyAreOpened)
{
    const auto used = write("used-0123456789ab.sqlite", app::kIndexKept + 24h);
    app::dropOldIndexes(used, m_now);
    app::dropOldIndexes(m_folder / "new-0123456789ab.sqlite", m_now + app::kIndexKept - 24h);
    EXPECT_TRUE(fs::exists(used));
    app::dropOldIndexes(m_folder / "new-0123456789ab.sqlite", m_now + app::kIndexKept + 24h);
    EXPECT_FALSE(fs::exists(used));
}

TEST_F(OldIndexes, AreNoErrorWhereTheFolderIsNotThere)
{
    app::dropOldIndexes(m_folder / "absent" / "new-0123456789ab.sqlite", m_now);
    EXPECT_FALSE(fs::exists(m_folder / "absent"));
}

} // namespace
} // namespace kinescope::tests
