#include "core/errors.h"
#include "core/session/session.h"

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::tests
{
namespace
{

using namespace core;
using testing::HasSubstr;
namespace fs = std::filesystem;

class SessionFile : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = fs::path(testing::TempDir()) /
                   (std::string("session-") + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(m_folder);
        fs::create_directories(m_folder / "data");
    }
    void TearDown() override { fs::remove_all(m_folder); }

    fs::path file(const std::string& text) const
    {
        std::ofstream(m_folder / "written.kinescope") << text;
        return m_folder / "written.kinescope";
    }
    std::string messageOf(const fs::path& path) const
    {
        try {
            readSession(path);
        } catch (const InputError& error) {
            return error.what();
        }
        return "no error";
    }
    Session full() const
    {
        Session session;
        session.recordings = {m_folder / "data", "/elsewhere/wave.skeleton"};
        session.shown = m_folder / "data" / "wave.skeleton";
        session.frame = 17;
        session.speed = 0.5;
        session.loopMode = "ping_pong";
        session.range = {3, 40};
        session.camera = SessionCamera{20, 10, 3.5, {0, 1, 0.25}, true, true};
        session.actions = {{{"wave", {"a hand swings"}, 0.4}, true, 2}, {{"sit down — 坐下", {}, -1}, false, 5}};
        session.model = m_folder / "own.safetensors";
        session.recognition.noises = 4;
        session.recognition.timesteps = {10, 25};
        session.runs = SessionRuns{{m_folder / "runs" / "first", "/elsewhere/second"}, "/elsewhere/second"};
        session.compared = m_folder / "data" / "other.skeleton";
        session.band = {2.25, 4.5};
        session.controls = {{"filterEdit", "wave \"both\""}, {"motionPlotCombo", "2"}};
        session.layout = "AAEC/w==";
        session.theme = "dark";
        return session;
    }

    fs::path m_folder;
};

TEST_F(SessionFile, ComesBackAsItWasWritten)
{
    writeSession(m_folder / "a.kinescope", full());
    EXPECT_EQ(readSession(m_folder / "a.kinescope"), full());
}

TEST_F(SessionFile, MovedTogetherWithItsRecordingsFindsThem)
{
    writeSession(m_folder / "a.kinescope", full());
    const auto moved = fs::path(m_folder.string() + "-moved");
    fs::remove_all(moved);
    fs::rename(m_folder, moved);
    const auto session = readSession(moved / "a.kinescope");
    EXPECT_EQ(session.shown, moved / "data" / "wave.skeleton");
    EXPECT_EQ(session.recordings[1], "/elsewhere/wave.skeleton");
    ASSERT_TRUE(session.runs);
    EXPECT_EQ(session.runs->shown.front(), moved / "runs" / "first");
    EXPECT_EQ(session.runs->current, "/elsewhere/second");
    EXPECT_EQ(session.compared, moved / "data" / "other.skeleton");
    fs::remove_all(moved);
}

TEST_F(SessionFile, OfAnOlderVersionKeepsDefaultsForWhatItDoesNotKnow)
{
    const auto session = readSession(file(R"({"format": "kinescope-session", "version": 1, "frame": 4})"));
    EXPECT_EQ(session.frame, 4);
    EXPECT_EQ(session.recognition, RecognitionSettings());
    EXPECT_TRUE(session.notes.empty());
    EXPECT_FALSE(session.runs) << "what is shown would be hidden";
    EXPECT_TRUE(session.compared.empty());
    EXPECT_TRUE(session.controls.empty());
}

/// As the first version wrote it.
TEST_F(SessionFile, OfTheFirstVersionIsReadInFull)
{
    const auto session = readSession(file(R"({
        "format": "kinescope-session", "version": 1,
        "recordings": ["data", "/elsewhere/wave.skeleton"], "shown": "data/wave.skeleton",
        "frame": 17, "speed": 0.5, "loop_mode": "ping_pong", "range": [3, 40],
        "camera": {"azimuth": 20.0, "elevation": 10.0, "distance": 3.5, "focus": [0.0, 1.0, 0.25]},
        "actions": [{"name": "wave", "enabled": true, "color": 2, "descriptions": ["a hand swings"],
                     "intensity": 0.4}],
        "model": "own.safetensors",
        "recognition": {"noises": 4, "seed": 0, "antithetic": true, "timesteps": [10, 25], "temperature": 0.1,
                        "device": "cpu", "precision": "float32", "prune": false},
        "layout": "AAEC/w==", "theme": "dark"})"));
    EXPECT_TRUE(session.notes.empty());
    EXPECT_EQ(session.recordings.front(), m_folder / "data");
    EXPECT_EQ(session.shown, m_folder / "data" / "wave.skeleton");
    EXPECT_EQ(session.range, std::make_pair(3, 40));
    EXPECT_EQ(session.camera, (SessionCamera{20, 10, 3.5, {0, 1, 0.25}, false, false}));
    EXPECT_EQ(session.actions.front().action.descriptions, std::vector<std::string>{"a hand swings"});
    EXPECT_EQ(session.recognition.timesteps, (std::vector<int>{10, 25}));
    EXPECT_EQ(session.layout, "AAEC/w==");
    EXPECT_FALSE(session.runs);
}

TEST_F(SessionFile, WithoutRunsIsNotOneThatShowsNone)
{
    Session none = full();
    none.runs = SessionRuns{};
    writeSession(m_folder / "a.kinescope", none);
    EXPECT_EQ(readSession(m_folder / "a.kinescope").runs, std::optional(SessionRuns{}));
}

TEST_F(SessionFile, WithDamagedRunsAndControlsKeepsTheRest)
{
    const auto session = readSession(file(R"({"format": "kinescope-session", "frame": 4,
        "runs": {"shown": ["/a", 7, null], "current": 3}, "compared": ["x"], "controls": {"filterEdit": 4},
        "band": [4, 2]})"));
    EXPECT_EQ(session.frame, 4);
    ASSERT_TRUE(session.runs);
    EXPECT_EQ(session.runs->shown, std::vector<fs::path>{"/a"});
    EXPECT_TRUE(session.runs->current.empty());
    EXPECT_TRUE(session.compared.empty());
    EXPECT_TRUE(session.controls.empty());
    EXPECT_FALSE(session.band);
    EXPECT_THAT(session.notes, testing::IsSupersetOf({HasSubstr("a training run"), HasSubstr("\"current\""),
                                                      HasSubstr("\"compared\""), HasSubstr("\"controls\"")}));
    const auto other = readSession(file(R"({"format": "kinescope-session", "runs": "all", "camera": [1]})"));
    EXPECT_FALSE(other.runs);
    EXPECT_FALSE(other.camera);
    EXPECT_THAT(other.notes, testing::IsSupersetOf({HasSubstr("\"runs\""), HasSubstr("\"camera\"")}));
}

TEST_F(SessionFile, CutAnywhereIsRefusedOrReadButNeverCrashes)
{
    writeSession(m_folder / "a.kinescope", full());
    std::ifstream input(m_folder / "a.kinescope");
    const std::string whole{std::istreambuf_iterator<char>(input), {}};
    for (std::size_t length = 0; length + 2 < whole.size(); length += 3)
        EXPECT_THAT(messageOf(file(whole.substr(0, length))), HasSubstr("cut short")) << length;
}

TEST_F(SessionFile, WithValuesOfAnotherKindLeavesThoseOutAndNamesThem)
{
    const auto session = readSession(file(R"({"format": "kinescope-session", "frame": "four", "speed": 2,
        "actions": [3, {"name": "wave", "enabled": "yes"}], "recordings": "all", "camera": {"distance": -1},
        "range": [9, 2], "recognition": {"noises": [], "seed": 9}})"));
    EXPECT_EQ(session.frame, 0);
    EXPECT_EQ(session.speed, 2);
    ASSERT_EQ(session.actions.size(), 1u);
    EXPECT_TRUE(session.actions[0].enabled);
    EXPECT_FALSE(session.camera);
    EXPECT_FALSE(session.range);
    EXPECT_EQ(session.recognition.seed, 9u);
    EXPECT_THAT(session.notes,
                testing::IsSupersetOf({HasSubstr("\"frame\""), HasSubstr("\"recordings\""), HasSubstr("\"enabled\""),
                                       HasSubstr("\"noises\""), HasSubstr("\"camera\"")}));
}

TEST_F(SessionFile, ThatIsDamagedOrForeignOrNewerIsRefusedInWords)
{
    EXPECT_THAT(messageOf(file(R"({"format": "kinescope-session", "fra)")), HasSubstr("cut short"));
    EXPECT_THAT(messageOf(file("[1, 2]")), HasSubstr("Expected a session of Kinescope"));
    EXPECT_THAT(messageOf(file(R"({"format": "kinescope-session", "version": 99})")), HasSubstr("newer Kinescope"));
    EXPECT_THAT(messageOf(m_folder / "absent.kinescope"), HasSubstr("absent.kinescope"));
}

TEST_F(SessionFile, WhereItCannotBeWrittenSaysWhy)
{
    EXPECT_THROW(writeSession(m_folder / "no folder" / "a.kinescope", full()), InputError);
}

} // namespace
} // namespace kinescope::tests
