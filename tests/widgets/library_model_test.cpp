#include "tests/support/shared_data.h"
#include "tests/widgets/library_fixture.h"
#include "widgets/library/drop_hint.h"
#include "widgets/library/library_model.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace kinescope::widgets;
using kinescope::tests::LibraryFixture;

namespace
{

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

class LibraryModelTest : public LibraryFixture
{
protected:
    void listAll(LibraryModel& model)
    {
        model.setIndex(std::make_unique<LibraryIndex>(indexFile()));
        model.setRows(model.libraryIndex()->find({}));
    }
};

} // namespace

TEST_F(LibraryModelTest, KeepsTheRulesOfItemModelsWhileItChanges)
{
    list({"a.skeleton", "b.skeleton", "c.skeleton"});
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    listAll(model);
    EXPECT_EQ(model.rowCount(), 3);
    model.setRows({model.idAt(2)});
    EXPECT_EQ(model.rowCount(), 1);
    store("c.skeleton", 5);
    model.setRows({model.idAt(0)});
    EXPECT_EQ(cell(model, 0, LibraryModel::Frames), QStringLiteral("5")) << "the same rows are fetched anew";
    model.setDataSet({});
    model.setRows({});
    model.setIndex(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(LibraryModelTest, ShowsWhatIsKnownOfARecording)
{
    list({"S001C002P003R001A007.skeleton"});
    LibraryModel model;
    model.setDataSet(dataSet());
    listAll(model);
    EXPECT_EQ(cell(model, 0, LibraryModel::Format), QStringLiteral("Reading…"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Class), QStringLiteral("7 throw")) << "the name tells it";
    store("S001C002P003R001A007.skeleton", 45);
    model.setRows({model.idAt(0)});
    EXPECT_EQ(cell(model, 0, LibraryModel::Name), QStringLiteral("S001C002P003R001A007.skeleton"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Frames), QStringLiteral("45"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Seconds), QStringLiteral("1.50"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Bodies), QStringLiteral("1"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Subject), QStringLiteral("3"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Camera), QStringLiteral("2"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Missing), QStringLiteral("25.0 %"));
    EXPECT_EQ(cell(model, 0, LibraryModel::Warnings), QString());
}

TEST_F(LibraryModelTest, ShowsWarningsAndFailuresInWords)
{
    list({"bad.skeleton", "odd.skeleton"});
    RecordingDetails odd;
    odd.warnings = 1;
    odd.message = QStringLiteral("Left and right are exchanged");
    store("odd.skeleton", odd);
    RecordingDetails bad;
    bad.readable = false;
    bad.message = QStringLiteral("Line 3: expected 25 joints");
    store("bad.skeleton", bad);
    LibraryModel model;
    listAll(model);
    EXPECT_EQ(cell(model, 1, LibraryModel::Warnings), QStringLiteral("1"));
    EXPECT_TRUE(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("exchanged")));
    EXPECT_EQ(cell(model, 0, LibraryModel::Format), QStringLiteral("Unreadable"));
    EXPECT_TRUE(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Line 3")));
}

TEST_F(LibraryModelTest, ARecordingThatIsGoneIsAnEmptyRow)
{
    list({"a.skeleton"});
    LibraryModel model;
    listAll(model);
    const auto id = model.idAt(0);
    list({});
    model.setRows({id});
    EXPECT_EQ(cell(model, 0, LibraryModel::Name), QString());
    EXPECT_EQ(model.entryOf(id).id, kNoRecording);
}

TEST_F(LibraryModelTest, AClickOnAHeaderAsksForAnotherOrder)
{
    LibraryModel model;
    QSignalSpy asked(&model, &LibraryModel::orderChanged);
    model.sort(LibraryModel::Frames, Qt::DescendingOrder);
    EXPECT_EQ(asked.count(), 1);
    EXPECT_EQ(model.order(), LibraryOrder::Frames);
    EXPECT_TRUE(model.isDescending());
    model.sort(-1);
    EXPECT_EQ(model.order(), LibraryOrder::Path);
}

TEST_F(LibraryModelTest, FarRowsAreFetchedWhenTheyAreLookedAt)
{
    std::vector<std::string> names;
    for (int i = 0; i < 5000; ++i)
        names.push_back(fmt::format("r{}.skeleton", 10000 + i));
    list(names);
    LibraryModel model;
    listAll(model);
    for (const int row : {0, 4999, 63, 64, 2500, 0})
        EXPECT_EQ(cell(model, row, LibraryModel::Name).toStdString(), names[static_cast<std::size_t>(row)]);
    EXPECT_EQ(model.rowOf(model.idAt(4321)), 4321);
    EXPECT_EQ(model.rowOf(-7), -1);
}

TEST(DroppedPaths, SaysWhatLettingGoWillDo)
{
    DroppedPaths paths;
    paths.files = {QStringLiteral("/data/a.skeleton")};
    EXPECT_EQ(paths.announcement(), QStringLiteral("Open a.skeleton"));
    paths.files << QStringLiteral("/data/b.skeleton");
    EXPECT_EQ(paths.announcement(), QStringLiteral("Open 2 files"));
    paths.folders = {QStringLiteral("/data/set")};
    EXPECT_EQ(paths.announcement(), QStringLiteral("Open every recording in the folder set, and 2 more files"));
}

TEST(DroppedPaths, IgnoresWhatIsNoLocalFile)
{
    QMimeData data;
    data.setUrls(
        {QUrl(QStringLiteral("https://example.org/a.skeleton")), QUrl::fromLocalFile(QStringLiteral("/no/such"))});
    EXPECT_TRUE(DroppedPaths::from(&data).isEmpty());
    EXPECT_TRUE(DroppedPaths::from(nullptr).isEmpty());
}
