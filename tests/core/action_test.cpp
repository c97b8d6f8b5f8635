#include "core/errors.h"
#include "core/recognition/action.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::filesystem::path written(const std::string& name, const std::string& content)
{
    const auto path = tests::scratchDirectory("actions") / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string refusal(const std::string& content)
{
    const auto path = written("labels.txt", content);
    try {
        readActions(path);
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), testing::EndsWith(path.string()));
        return error.what();
    }
    ADD_FAILURE() << "not refused: " << content.substr(0, 100);
    return {};
}

TEST(ActionFile, ReadsLinesWithAndWithoutDescription)
{
    const auto actions = readActions(
        written("labels.txt",
                "\xEF\xBB\xBF# hand motions\r\n\r\n  wave \r\nbow: the upper body bends forward\r\nratio 1:2\n鼓掌\n"));
    ASSERT_EQ(actions.size(), 4u);
    EXPECT_EQ(actions[0], (Action{"wave", {}, -1}));
    EXPECT_EQ(actions[1], (Action{"bow", {"the upper body bends forward"}, -1}));
    EXPECT_EQ(actions[2].name, "ratio 1:2");
    EXPECT_EQ(actions[3].name, "鼓掌");
}

TEST(ActionFile, ReadsSeveralDescriptionsOfALine)
{
    const auto actions = readActions(written("several.txt", "bow: bends | leans | \nhop\n"));
    ASSERT_EQ(actions.size(), 2u);
    EXPECT_THAT(actions[0].descriptions, ElementsAre("bends", "leans"));
}

TEST(ActionFile, ReadsTablesWithAndWithoutHead)
{
    const auto named =
        readActions(written("a.csv", "intensity,Label,description\r\n0.25,bow,\"bends, \"\"deep\"\"\"\r\n"
                                     ",BOW,leans\r\n\r\n,hop,\r\n"));
    ASSERT_EQ(named.size(), 2u);
    EXPECT_EQ(named[0], (Action{"bow", {"bends, \"deep\"", "leans"}, 0.25}));
    EXPECT_EQ(named[1], (Action{"hop", {}, -1}));
    const auto bare = readActions(written("b.csv", "bow,\"bends\nand rises\",0.5\nhop"));
    ASSERT_EQ(bare.size(), 2u);
    EXPECT_EQ(bare[0], (Action{"bow", {"bends and rises"}, 0.5}));
}

TEST(ActionFile, NamesTheLineOfADamagedTable)
{
    const auto refused = [](const std::string& content) {
        try {
            readActions(written("bad.csv", content));
        } catch (const InputError& error) {
            return std::string(error.what());
        }
        return std::string("not refused");
    };
    EXPECT_THAT(refused("name,intensity\n\"a\nb\",0.5\nbow,2\n"), HasSubstr("Line 4"));
    EXPECT_THAT(refused("bow,\"bends\n"), HasSubstr("closing quote"));
    EXPECT_THAT(refused("hop\n\"bow\" x,bends\n"), HasSubstr("Line 2"));
    EXPECT_THAT(refused("hop\n,bends\n"), HasSubstr("expected a name"));
    EXPECT_THAT(refused("name,description\n"), HasSubstr("at least one"));
}

TEST(ActionFile, ReadsEveryJsonForm)
{
    const auto list =
        readActions(written("a.json", R"(["wave", {"name": "bow", "description": "bends", "intensity": 0.25}])"));
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[1], (Action{"bow", {"bends"}, 0.25}));
    const auto object = readActions(written(
        "b.json", R"({"dataset": "x", "actions": [{"id": 1, "name": "jump", "descriptions": ["one", "two"]}]})"));
    EXPECT_THAT(object.at(0).descriptions, ElementsAre("one", "two"));
    const auto pairs = readActions(written("c.json", R"({"run": "legs move fast", "sit": ["a", "b"]})"));
    ASSERT_EQ(pairs.size(), 2u);
    EXPECT_EQ(pairs[0].name, "run");
    EXPECT_THAT(pairs[1].descriptions, ElementsAre("a", "b"));
}

TEST(ActionFile, NamesThePlaceOfDamage)
{
    EXPECT_THAT(refusal("wave\nbow\n Wave \n"), testing::AllOf(HasSubstr("Line 3"), HasSubstr("line 1")));
    EXPECT_THAT(refusal("[\"wave\",\n\"bow\n]"), HasSubstr("Line 2"));
    EXPECT_THAT(refusal("{\"actions\": [\"a\", 3]}"), HasSubstr("Action 2"));
    EXPECT_THAT(refusal("[{\"name\": \"  \"}]"), HasSubstr("name"));
    EXPECT_THAT(refusal("[{\"name\": \"a\", \"intensity\": 2}]"), HasSubstr("between 0 and 1"));
    EXPECT_THAT(refusal("[{\"name\": \"a\", \"descriptions\": [1]}]"), HasSubstr("description"));
    EXPECT_THAT(refusal("wave\n\xFF\xFE\x41\n"), HasSubstr("Line 2"));
    EXPECT_THAT(refusal(""), HasSubstr("at least one"));
    EXPECT_THAT(refusal("# nothing\n\n"), HasSubstr("at least one"));
    EXPECT_THAT(refusal("[]"), HasSubstr("at least one"));
    EXPECT_THAT(refusal("{"), HasSubstr("JSON"));
    EXPECT_THAT(refusal("[\"a\", \"a\"]"), HasSubstr("again"));
    EXPECT_THAT(refusal(std::string(200000, '[')), HasSubstr("JSON"));
}

TEST(ActionFile, RefusesWhatIsNoFile)
{
    const auto folder = tests::scratchDirectory("actions");
    EXPECT_THROW(readActions(folder), InputError);
    EXPECT_THROW(readActions(folder / "absent.txt"), InputError);
}

TEST(NormalizedActions, TrimsCollapsesAndDropsEmptyEntries)
{
    const std::vector<Action> typed{
        {"  wave \n both\thands\u00A0", {" ", " slowly "}, 0.5}, {" \u3000\u200B ", {}, -1}, {"", {"it hops"}, -1}};
    const auto actions = normalizedActions(typed);
    ASSERT_EQ(actions.size(), 2u);
    EXPECT_EQ(actions[0], (Action{"wave both hands", {"slowly"}, 0.5}));
    EXPECT_EQ(actions[1].name, "it hops");
}

TEST(NormalizedActions, RefusesDuplicatesAndNothing)
{
    EXPECT_THROW(normalizedActions(std::vector<Action>{{"wave", {}, -1}, {" WAVE", {}, -1}}), InputError);
    EXPECT_THROW(normalizedActions(std::vector<Action>{{" ", {}, -1}}), InputError);
    EXPECT_THROW(normalizedActions({}), InputError);
    EXPECT_THROW(normalizedActions(std::vector<Action>{{"caf\xE9", {}, -1}}), InputError);
}

TEST(Wordings, PutTheNameIntoEveryPlaceOfEveryTemplateBesideTheDescriptions)
{
    const std::vector<std::string> templates{"a person {}s", "{}, {}"};
    EXPECT_EQ(wordings({"wave {}", {"the hand moves"}, -1}, templates),
              (std::vector<std::string>{"the hand moves", "a person wave {}s", "wave {}, wave {}"}));
    EXPECT_EQ(wordings({"wave", {"the hand moves"}, -1}, {}), std::vector<std::string>{"the hand moves"});
    EXPECT_EQ(wordings({"wave", {}, -1}, {}), std::vector<std::string>{"wave"});
}

TEST(NormalizedActions, KeepsLongTextEmojiAndChinese)
{
    const std::string longText(5000, 'a');
    const auto actions = normalizedActions(std::vector<Action>{{longText, {}, -1}, {"🤸 转圈", {}, -1}});
    EXPECT_EQ(actions[0].name, longText);
    EXPECT_EQ(actions[1].name, "🤸 转圈");
}

} // namespace
} // namespace kinescope::core
