// The library's index: what it lists, finds and forgets, and that it stands a killed process.
#include "core/data/data_source.h"
#include "core/errors.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/writers/ntu_writer.h"
#include "tests/support/shared_data.h"
#include "widgets/library/index/indexing.h"
#include "widgets/library/pose_strip.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace
{

using namespace kinescope;
using namespace kinescope::widgets;
namespace fs = std::filesystem;

const core::ProgressSink kSilent = [](const core::Progress&) {};

class LibraryIndexTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = tests::scratchDirectory("library_index");
        fs::create_directories(m_folder / "data");
        m_sources = {{m_folder / "data"},
                     m_folder / "data",
                     *core::guessDataSet(std::vector{fs::path("S001C001P001R001A001.skeleton")})};
    }

    /// One generated recording under many names.
    void add(const std::string& name)
    {
        static const fs::path kOriginal = [] {
            const auto path = tests::scratchDirectory("library_index_original") / "one.skeleton";
            datasets::writeNtu(datasets::MotionGrammar(3, 1).synthesize(0, 0, {}), path);
            return path;
        }();
        fs::copy_file(kOriginal, m_folder / "data" / name, fs::copy_options::overwrite_existing);
    }

    fs::path file() const { return m_folder / "index.sqlite"; }
    IndexingResult update(std::stop_token stop = {}) { return indexRecordings(file(), m_sources, stop, kSilent); }

    std::vector<std::string> found(const QString& filter, LibraryOrder order = LibraryOrder::Path)
    {
        const LibraryIndex index(file());
        auto query = parseLibraryQuery(filter, m_sources.dataSet);
        query.order = order;
        std::vector<std::string> names;
        for (const auto& entry : index.entries(index.find(query)))
            names.push_back(entry.name.toStdString());
        return names;
    }

    fs::path m_folder;
    CollectionSources m_sources;
};

using Names = std::vector<std::string>;

TEST_F(LibraryIndexTest, ReadsEveryRecordingOnce)
{
    add("S001C001P001R001A001.skeleton");
    add("S001C002P002R001A023.skeleton");
    const auto first = update();
    EXPECT_EQ(first.changes.added, 2);
    EXPECT_EQ(first.read, 2);
    const auto second = update();
    EXPECT_EQ(second.changes.added, 0);
    EXPECT_EQ(second.read, 0);
    const LibraryIndex index(file());
    const auto entry = index.entries(index.find({})).back();
    EXPECT_EQ(entry.classId, 22);
    EXPECT_EQ(entry.subject, 2);
    EXPECT_EQ(entry.camera, 2);
    EXPECT_EQ(entry.state, LibraryEntry::State::Read);
    EXPECT_EQ(entry.format, QStringLiteral("ntu"));
    EXPECT_GT(entry.frames, 10);
    EXPECT_GT(entry.seconds, 0.3);
    EXPECT_EQ(entry.bodies, 1);
    EXPECT_FALSE(index.strip(entry.id).isEmpty());
}

TEST_F(LibraryIndexTest, FollowsWhatChangesAppearsAndVanishes)
{
    add("S001C001P001R001A001.skeleton");
    add("S001C001P001R001A002.skeleton");
    update();
    const auto before = LibraryIndex(file()).idOf(m_folder / "data/S001C001P001R001A002.skeleton");
    fs::remove(m_folder / "data/S001C001P001R001A001.skeleton");
    std::ofstream(m_folder / "data/S001C001P001R001A002.skeleton") << "2\nnot a skeleton\n";
    add("S001C001P001R001A003.skeleton");
    const auto result = update();
    EXPECT_EQ(result.changes.added, 1);
    EXPECT_EQ(result.changes.changed, 1);
    EXPECT_EQ(result.changes.removed, 1);
    EXPECT_EQ(result.read, 2);
    EXPECT_EQ(result.unreadable, 1);
    const LibraryIndex index(file());
    EXPECT_EQ(index.count(), 2);
    EXPECT_EQ(index.idOf(m_folder / "data/S001C001P001R001A002.skeleton"), before) << "a recording keeps its number";
    const auto broken = index.entries(std::array{*before}).front();
    EXPECT_EQ(broken.state, LibraryEntry::State::Unreadable);
    EXPECT_TRUE(broken.message.contains(QStringLiteral("Line 2"))) << broken.message.toStdString();
    EXPECT_EQ(found(QStringLiteral("is:unreadable")), Names{"S001C001P001R001A002.skeleton"});
}

TEST_F(LibraryIndexTest, AnotherRuleChangesTheFactsWithoutReadingAgain)
{
    add("S001C001P001R001A001.skeleton");
    update();
    m_sources.dataSet.rule = datasets::NameRule("C(?<subject>\\d{3})P(?<class>\\d{3})");
    m_sources.dataSet.rule.offset = 0;
    EXPECT_EQ(update().read, 0);
    const LibraryIndex index(file());
    EXPECT_EQ(index.entries(index.find({})).front().classId, 1);
}

TEST_F(LibraryIndexTest, FindsByEveryTerm)
{
    add("S001C001P001R001A023.skeleton");
    add("S001C002P002R001A023.skeleton");
    add("S001C003P003R002A011.skeleton");
    add("S002C001P040R002A060.skeleton");
    update();
    const Names all = found({});
    ASSERT_EQ(all.size(), 4u);
    const std::vector<std::pair<const char*, std::vector<std::size_t>>> expected = {
        {"A023", {0, 1}},
        {"hand waving", {0, 1}}, // words of the class
        {"class:waving", {0, 1}},
        {"class:23,60", {0, 1, 3}},
        {"class:\"hand waving\"", {0, 1}},
        {"-class:23", {2, 3}},
        {"subject:1-3", {0, 1, 2}},
        {"camera:1 class:23", {0}},
        {"setup:2", {3}},
        {"split:xsub", {2, 3}}, // subjects 3 and 40 are not for training
        {"split:xsub/train", {0, 1}},
        {"split:xview", {0, 3}},
        {"split:ru5", {2}}, // class 10 from 0
        {"split:ru5/seen", {0, 1, 3}},
        {"length>0.1", {0, 1, 2, 3}},
        {"length>1000", {}},
        {"frames>=1 bodies=1", {0, 1, 2, 3}},
        {"missing<=100%", {0, 1, 2, 3}},
        {"missing>100%", {}},
        {"format:ntu", {0, 1, 2, 3}},
        {"is:waiting", {}},
        {"length>", {0, 1, 2, 3}}, // half typed
        {"class:", {0, 1, 2, 3}},
        {"100%", {}}, // signs of LIKE have no meaning
        {"S001_001", {}},
    };
    for (const auto& [filter, rows] : expected) {
        Names names;
        for (const auto row : rows)
            names.push_back(all[row]);
        EXPECT_EQ(found(QString::fromLatin1(filter)), names) << filter;
    }
}

TEST_F(LibraryIndexTest, SortsByWhatIsAsked)
{
    add("S001C002P001R001A001.skeleton");
    add("S001C001P002R001A002.skeleton");
    update();
    EXPECT_EQ(found({}, LibraryOrder::Camera).front(), "S001C001P002R001A002.skeleton");
    EXPECT_EQ(found({}, LibraryOrder::Subject).front(), "S001C002P001R001A001.skeleton");
}

TEST(LibraryQuery, SaysWhatItDoesNotUnderstand)
{
    const auto& dataSets = core::bundledDataSets();
    const auto ntu = *std::find_if(dataSets.begin(), dataSets.end(), [](const auto& set) { return set.id == "ntu60"; });
    EXPECT_TRUE(parseLibraryQuery(QStringLiteral("class:wave length>2"), ntu).error.isEmpty());
    EXPECT_TRUE(parseLibraryQuery(QStringLiteral("clas:wave"), ntu).error.contains(QStringLiteral("clas:wave")));
    EXPECT_TRUE(parseLibraryQuery(QStringLiteral("split:ru6"), ntu).error.contains(QStringLiteral("ru12")));
    EXPECT_TRUE(parseLibraryQuery(QStringLiteral("subject:anna"), ntu).error.contains(QStringLiteral("anna")));
    EXPECT_TRUE(parseLibraryQuery(QStringLiteral("is:odd"), ntu).error.contains(QStringLiteral("odd")));
}

TEST_F(LibraryIndexTest, CancelledItGoesOnWithWhatIsLeft)
{
    for (int i = 1; i <= 40; ++i)
        add(fmt::format("S001C001P001R001A{:03}.skeleton", 10 + i));
    std::stop_source stop;
    EXPECT_THROW(indexRecordings(file(), m_sources, stop.get_token(), kSilent, [&] { stop.request_stop(); }),
                 core::Cancelled);
    EXPECT_EQ(LibraryIndex(file()).waitingCount(), 40) << "stopped after the listing";
    EXPECT_EQ(update().read, 40);
}

TEST_F(LibraryIndexTest, AKilledProcessLeavesAnIndexThatGoesOn)
{
    constexpr int kRecordings = 600; // more than two batches
    for (int i = 0; i < kRecordings; ++i)
        add(fmt::format("S001C001P{:03}R{:03}A001.skeleton", i % 40 + 1, i / 40 + 1));
    int batches[2];
    ASSERT_EQ(pipe(batches), 0);
    const pid_t child = fork();
    if (child == 0) {
        try {
            indexRecordings(file(), m_sources, {}, kSilent, [&] {
                const char one = 1;
                if (write(batches[1], &one, 1) != 1)
                    _exit(2);
            });
        } catch (...) {
        }
        pause(); // never gets to an orderly end
        _exit(0);
    }
    char one = 0;
    for (int i = 0; i < 2; ++i) // the listing and the first batch
        ASSERT_EQ(read(batches[0], &one, 1), 1);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    close(batches[0]);
    close(batches[1]);

    int waiting = 0;
    {
        const LibraryIndex index(file());
        EXPECT_EQ(index.count(), kRecordings);
        waiting = index.waitingCount();
        EXPECT_LT(waiting, kRecordings) << "what was committed is kept";
    }
    const auto result = update();
    EXPECT_EQ(result.changes.added, 0);
    EXPECT_EQ(result.read, waiting) << "and only the rest is read";
    EXPECT_EQ(LibraryIndex(file()).waitingCount(), 0);
    EXPECT_EQ(found(QStringLiteral("frames>0")).size(), static_cast<std::size_t>(kRecordings));
}

TEST_F(LibraryIndexTest, ADamagedFileIsMadeAnew)
{
    add("S001C001P001R001A001.skeleton");
    update();
    for (const char* ending : {"-wal", "-shm"})
        fs::remove(file().string() + ending);
    std::ofstream(file(), std::ios::binary) << std::string(5000, 'x');
    EXPECT_EQ(update().read, 1);
    EXPECT_EQ(LibraryIndex(file()).count(), 1);
}

TEST_F(LibraryIndexTest, StatisticsCountWhatTheFilterFinds)
{
    add("S001C001P001R001A001.skeleton");
    add("S001C001P002R001A001.skeleton");
    add("S001C001P002R001A002.skeleton");
    std::ofstream(m_folder / "data/S001C001P003R001A002.skeleton") << "1\n";
    update();
    const LibraryIndex index(file());
    const auto all = index.statistics({});
    EXPECT_EQ(all.recordings, 4);
    EXPECT_EQ(all.read, 3);
    EXPECT_EQ(all.unreadable, 1);
    EXPECT_EQ(all.subjects, 3);
    ASSERT_EQ(all.classes.size(), 2u);
    EXPECT_EQ(all.classes[1].recordings, 2);
    EXPECT_EQ(all.joints.size(), 25u);
    EXPECT_EQ(all.topology, QStringLiteral("ntu25"));
    EXPECT_EQ(index.statistics(parseLibraryQuery(QStringLiteral("subject:2"), m_sources.dataSet)).recordings, 2);
}

TEST(PoseStrip, ShowsFiguresAndTakesNoOtherBytes)
{
    const auto strip = poseStrip(datasets::MotionGrammar(3, 1).synthesize(0, 0, {}));
    ASSERT_FALSE(strip.isEmpty());
    const auto inked = [](const QByteArray& bytes) {
        QImage image(130, 28, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintPoseStrip(painter, QRectF(image.rect()), bytes, {Qt::black, Qt::blue, Qt::red});
        painter.end();
        std::array<int, kStripPoses> counts{};
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) > 0)
                    ++counts[static_cast<std::size_t>(x * kStripPoses / image.width())];
        return counts;
    };
    for (const int pixels : inked(strip))
        EXPECT_GT(pixels, 30) << "every pose is drawn in its own fifth";
    for (const auto& bytes :
         {QByteArray(), QByteArray("\x05\x19"), strip.left(strip.size() - 1), QByteArray(300, '\xff')})
        for (const int pixels : inked(bytes))
            EXPECT_EQ(pixels, 0);
    EXPECT_TRUE(poseStrip({}).isEmpty());
}

} // namespace
