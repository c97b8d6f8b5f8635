#include "tests/support/standing_figure.h"
#include "widgets/library/drop_hint.h"
#include "widgets/library/library_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QMimeData>
#include <QUrl>

using namespace kinescope::widgets;
using kinescope::datasets::SkeletonSequence;

namespace
{

std::shared_ptr<const SkeletonSequence> sequence(std::size_t frames, const char* path, std::optional<int> classId = {})
{
    auto made = kinescope::tests::standingFigure(frames);
    made.sourcePath = path;
    made.classId = classId;
    return std::make_shared<const SkeletonSequence>(std::move(made));
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

TEST(LibraryModel, KeepsTheRulesOfItemModelsWhileItChanges)
{
    LibraryModel model;
    LibraryFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.addPaths({"/data/a.skeleton", "/data/b.skeleton"});
    model.addPaths({});
    model.addSequence(sequence(3, "/data/c.mat"));
    filter.sort(LibraryModel::Frames, Qt::DescendingOrder);
    model.setLoaded(0, sequence(9, "/data/a.skeleton"));
    model.setFailed(1, QStringLiteral("Line 3: expected 25 joints, found 24"));
    filter.setText(QStringLiteral("c.mat"));
    filter.setText({});
    model.clear();
    EXPECT_EQ(filter.rowCount(), 0);
}

TEST(LibraryModel, ShowsWhatIsKnownOfARecording)
{
    LibraryModel model;
    const int index = model.addPaths({"/data/S001A007.skeleton"});
    EXPECT_EQ(cell(model, index, LibraryModel::Format), QStringLiteral("reading…"));
    model.setLoaded(index, sequence(45, "/data/S001A007.skeleton", 6));
    EXPECT_EQ(cell(model, index, LibraryModel::Name), QStringLiteral("S001A007.skeleton"));
    EXPECT_EQ(cell(model, index, LibraryModel::Frames), QStringLiteral("45"));
    EXPECT_EQ(cell(model, index, LibraryModel::Seconds), QStringLiteral("1.50"));
    EXPECT_EQ(cell(model, index, LibraryModel::Bodies), QStringLiteral("1"));
    EXPECT_EQ(cell(model, index, LibraryModel::Class), QStringLiteral("7"));
    EXPECT_EQ(cell(model, index, LibraryModel::Warnings), QString());
}

TEST(LibraryModel, ShowsWarningsAndFailuresInWords)
{
    LibraryModel model;
    auto odd = kinescope::tests::standingFigure(3);
    odd.warnings.push_back({kinescope::datasets::SequenceWarning::Kind::Mirrored, "Left and right are exchanged"});
    const int warned =
        model.addSequence(std::make_shared<const SkeletonSequence>(std::move(odd)), QStringLiteral("odd"));
    EXPECT_EQ(cell(model, warned, LibraryModel::Warnings), QStringLiteral("1"));
    EXPECT_TRUE(model.index(warned, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("exchanged")));

    const int failed = model.addPaths({"/data/bad.skeleton"});
    model.setFailed(failed, QStringLiteral("Line 3: expected 25 joints"));
    EXPECT_EQ(cell(model, failed, LibraryModel::Format), QStringLiteral("unreadable"));
    EXPECT_TRUE(model.index(failed, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Line 3")));
}

TEST(LibraryModel, IgnoresLateResultsForEntriesThatAreGone)
{
    LibraryModel model;
    model.addPaths({"/data/a.skeleton"});
    model.clear();
    model.setLoaded(0, sequence(3, "/data/a.skeleton"));
    model.setFailed(-1, QStringLiteral("late"));
    EXPECT_EQ(model.entryCount(), 0);
}

TEST(LibraryFilter, KeepsRowsWithEveryWordAndSortsNumbersAsNumbers)
{
    LibraryModel model;
    LibraryFilter filter;
    filter.setSourceModel(&model);
    model.addSequence(sequence(100, "/data/wave_right.skeleton"));
    model.addSequence(sequence(20, "/data/wave_left.skeleton"));
    model.addSequence(sequence(3, "/data/sit_down.skeleton"));
    filter.sort(LibraryModel::Frames, Qt::AscendingOrder);
    EXPECT_EQ(cell(filter, 0, LibraryModel::Frames), QStringLiteral("3"));
    EXPECT_EQ(cell(filter, 2, LibraryModel::Frames), QStringLiteral("100"));
    filter.setText(QStringLiteral("WAVE"));
    EXPECT_EQ(filter.rowCount(), 2);
    filter.setText(QStringLiteral("left wave"));
    ASSERT_EQ(filter.rowCount(), 1);
    EXPECT_EQ(cell(filter, 0, LibraryModel::Name), QStringLiteral("wave_left.skeleton"));
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
