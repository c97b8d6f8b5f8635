// DESIGN section 1: app -> widgets -> core -> {datasets, models}; torch stays below core's implementation files.
#include "tests/structure/source_files.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace
{

using namespace kinescope::tests;

const std::filesystem::path kSource = KINESCOPE_SOURCE_DIRECTORY;

const std::map<std::string, std::set<std::string>> kMayInclude{
    {"datasets", {"datasets"}},
    {"models", {"models"}},
    {"core", {"core", "datasets", "models"}},
    {"widgets", {"widgets", "core", "datasets"}},
    {"app", {"app", "widgets", "core", "datasets"}},
};

const std::map<std::string, std::set<std::string>> kMayLink{
    {"kinescope_datasets", {}},
    {"kinescope_models", {"kinescope_torch"}},
    {"kinescope_core", {"kinescope_datasets", "kinescope_models"}},
    {"kinescope_widgets", {"kinescope_core", "kinescope_datasets"}},
    {"kinescope_app", {"kinescope_widgets", "kinescope_core", "kinescope_datasets"}},
    {"kinescope", {"kinescope_app", "kinescope_widgets", "kinescope_core"}},
};

std::vector<std::string> quotedIncludes(const std::filesystem::path& file)
{
    static const std::regex pattern(R"re(^\s*#include\s+"([^"]+)")re");
    std::vector<std::string> includes;
    std::istringstream stream(textOf(file));
    for (std::string line; std::getline(stream, line);)
        if (std::smatch match; std::regex_search(line, match, pattern))
            includes.push_back(match[1]);
    return includes;
}

TEST(Direction, EachFolderIncludesOnlyWhatLiesBelowIt)
{
    for (const auto& [folder, allowed] : kMayInclude)
        for (const auto& file : sourceFiles(kSource / folder))
            for (const auto& include : quotedIncludes(file)) {
                const auto top = include.substr(0, include.find('/'));
                if (kMayInclude.contains(top)) {
                    EXPECT_TRUE(allowed.contains(top)) << file << " includes " << include;
                }
            }
}

TEST(Direction, TargetsLinkOnlyWhatLiesBelowThem)
{
    std::istringstream stream(textOf(KINESCOPE_LINKS_FILE));
    std::size_t targets = 0;
    for (std::string line; std::getline(stream, line);) {
        const auto colon = line.find(':');
        const auto target = line.substr(0, colon);
        ASSERT_TRUE(kMayLink.contains(target)) << line;
        ++targets;
        std::istringstream libraries(line.substr(colon + 1));
        for (std::string library; std::getline(libraries, library, ';');) {
            library.erase(0, library.find_first_not_of(' '));
            if (library.starts_with("kinescope_") && library != "kinescope_compiler") {
                EXPECT_TRUE(kMayLink.at(target).contains(library)) << target << " links " << library;
            }
        }
    }
    EXPECT_EQ(targets, kMayLink.size());
}

// A file that includes torch/torch.h costs 20-30 s to compile, and its macros collide with Qt's.
TEST(Direction, NoHeaderThatWidgetsOrAppCanReachNamesTorch)
{
    std::set<std::filesystem::path> seen;
    std::vector<std::filesystem::path> open;
    for (const auto folder : {"widgets", "app"})
        for (const auto& file : sourceFiles(kSource / folder))
            open.push_back(file);
    while (!open.empty()) {
        const auto file = open.back();
        open.pop_back();
        if (!seen.insert(file).second)
            continue;
        const auto text = textOf(file);
        EXPECT_EQ(text.find("torch::"), std::string::npos) << file;
        EXPECT_EQ(text.find("<torch/"), std::string::npos) << file;
        for (const auto& include : quotedIncludes(file))
            if (std::filesystem::exists(kSource / include))
                open.push_back(kSource / include);
    }
    EXPECT_GT(seen.size(), 20u);
}

} // namespace
