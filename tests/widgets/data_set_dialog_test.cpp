// Real clicks and keys in the dialogs of the library.
#include "datasets/description/data_set_file.h"
#include "tests/support/shared_data.h"
#include "widgets/library/data_set_dialog.h"
#include "widgets/library/histogram.h"
#include "widgets/library/statistics_dialog.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include <fstream>

using namespace kinescope::widgets;

namespace
{

class DataSetDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        dialog = std::make_unique<DataSetDialog>(QString::fromStdString(folder.string()));
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
    }

    void setNames(const std::vector<const char*>& names)
    {
        std::vector<std::filesystem::path> paths;
        for (const char* name : names)
            paths.push_back(folder / name);
        dialog->setRecordings(std::move(paths));
    }

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    QString summary() const { return child<QLabel>("previewSummary")->text(); }
    QString cell(int row, int column) const { return child<QTableWidget>("previewTable")->item(row, column)->text(); }
    QPushButton* saveButton() const { return child<QPushButton>("saveDataSetButton"); }

    void retype(const char* name, const QString& text) const
    {
        auto* const edit = child<QLineEdit>(name);
        QTest::mouseClick(edit, Qt::LeftButton);
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, text);
    }

    /// Types a name into the file dialog that opens next, and presses Enter.
    void answerFileDialog(const QString& path) const
    {
        QTimer::singleShot(0, dialog.get(), [this, path] {
            auto* const files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!files) {
                answerFileDialog(path);
                return;
            }
            auto* const edit = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            edit->setText(path);
            QTest::keyClick(edit, Qt::Key_Return);
        });
    }

    std::filesystem::path folder = kinescope::tests::scratchDirectory("data_set_dialog");
    std::unique_ptr<DataSetDialog> dialog;
};

} // namespace

TEST_F(DataSetDialogTest, GuessesTheRuleAndShowsWhatComesOfIt)
{
    EXPECT_FALSE(saveButton()->isEnabled()) << "nothing is known yet";
    setNames({"p1a1_c2.bvh", "p1a2_c1.bvh", "p2a3_c1.bvh"});
    EXPECT_EQ(cell(0, 1), QStringLiteral("1 class 1"));
    EXPECT_EQ(cell(2, 2), QStringLiteral("2"));
    EXPECT_EQ(cell(0, 3), QStringLiteral("2"));
    EXPECT_TRUE(summary().contains(QStringLiteral("3 classes, 2 subjects, 2 cameras"))) << summary().toStdString();
    EXPECT_TRUE(saveButton()->isEnabled());
}

TEST_F(DataSetDialogTest, ATypedRuleIsTriedWithEveryKey)
{
    setNames({"x7_1.bvh", "x7_2.bvh", "y9.bvh"});
    retype("patternEdit", QStringLiteral("_(?<class>"));
    EXPECT_TRUE(summary().contains(QStringLiteral("cannot be used"))) << summary().toStdString();
    EXPECT_FALSE(saveButton()->isEnabled());
    QTest::keyClicks(child<QLineEdit>("patternEdit"), QStringLiteral("\\d+)"));
    auto* const classes = child<QPlainTextEdit>("classesEdit");
    QTest::mouseClick(classes->viewport(), Qt::LeftButton);
    QTest::keyClick(classes, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(classes, QStringLiteral("wave"));
    QTest::keyClick(classes, Qt::Key_Return);
    QTest::keyClicks(classes, QStringLiteral("clap"));
    EXPECT_EQ(cell(1, 1), QStringLiteral("2 clap"));
    EXPECT_EQ(cell(2, 1), QStringLiteral("–"));
    EXPECT_TRUE(summary().contains(QStringLiteral("y9.bvh"))) << "a name that is not understood is shown";
    EXPECT_TRUE(saveButton()->isEnabled());
}

TEST_F(DataSetDialogTest, SavesADescriptionThatReadsBack)
{
    setNames({"sit_down_1.bvh", "sit_down_2.bvh", "wave_1.bvh"});
    retype("dataSetNameEdit", QStringLiteral("My recordings"));
    QSignalSpy saved(dialog.get(), &DataSetDialog::saved);
    const auto file = folder / "dataset.yaml";
    answerFileDialog(QString::fromStdString(file.string()));
    QTest::mouseClick(saveButton(), Qt::LeftButton);
    ASSERT_EQ(saved.count(), 1);
    EXPECT_FALSE(dialog->isVisible());
    const auto dataSet = kinescope::datasets::readDataSet(file);
    EXPECT_EQ(dataSet.name, "My recordings");
    EXPECT_EQ(dataSet.classes, (std::vector<std::string>{"sit_down", "wave"}));
    EXPECT_EQ(dataSet.rule.read("wave_9.bvh").classId, 1);
}

TEST_F(DataSetDialogTest, TakesClassNamesFromAFile)
{
    setNames({"a1s1.bvh", "a2s1.bvh"});
    const auto file = folder / "names.txt";
    std::ofstream(file) << "wave\nclap\n";
    answerFileDialog(QString::fromStdString(file.string()));
    QTest::mouseClick(child<QPushButton>("classFileButton"), Qt::LeftButton);
    EXPECT_EQ(child<QPlainTextEdit>("classesEdit")->toPlainText(), QStringLiteral("wave\nclap"));
    EXPECT_EQ(cell(1, 1), QStringLiteral("2 clap"));
}

TEST_F(DataSetDialogTest, AFolderWithoutRecordingsIsSaid)
{
    dialog->setRecordings({});
    EXPECT_TRUE(summary().contains(QStringLiteral("No recording")));
    EXPECT_FALSE(saveButton()->isEnabled());
}

TEST(StatisticsDialog, ShowsCountsAndAsksForAClass)
{
    StatisticsDialog dialog;
    LibraryStatistics statistics;
    statistics.recordings = 5;
    statistics.read = 4;
    statistics.unreadable = 1;
    statistics.classes = {{-1, 1}, {0, 3}, {1, 1}};
    statistics.seconds = {1.0F, 1.2F, 3.9F, 4.0F};
    statistics.missing = {0.0F, 0.0F, 0.5F, 1.0F};
    statistics.joints = {{QStringLiteral("head"), 0.25}};
    kinescope::datasets::DataSet dataSet;
    dataSet.classes = {"wave", "clap"};
    dialog.setStatistics(statistics, dataSet, QStringLiteral("mine"));
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    auto* const classes = dialog.findChild<QTableWidget*>(QStringLiteral("classCounts"));
    ASSERT_EQ(classes->rowCount(), 3);
    EXPECT_EQ(classes->item(1, 0)->text(), QStringLiteral("1 wave"));
    EXPECT_EQ(classes->item(1, 1)->text(), QStringLiteral("3"));
    EXPECT_EQ(dialog.findChild<QTableWidget*>(QStringLiteral("jointsMissing"))->item(0, 1)->text(),
              QStringLiteral("25.00 %"));
    const QString summary = dialog.findChild<QLabel*>(QStringLiteral("statisticsSummary"))->text();
    EXPECT_TRUE(summary.contains(u"1 recording")) << summary.toStdString();
    EXPECT_TRUE(summary.contains(u"cannot be read")) << summary.toStdString();
    QSignalSpy asked(&dialog, &StatisticsDialog::classActivated);
    classes->setCurrentCell(1, 0);
    classes->setFocus();
    QTest::keyClick(classes, Qt::Key_Return);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toInt(), 0);
}

TEST(Histogram, PutsEveryValueIntoABar)
{
    EXPECT_EQ(binned({0.0F, 0.9F, 1.0F, 3.9F, 4.0F, 99.0F}, 4.0, 4), (std::vector<int>{2, 1, 0, 3}));
    Histogram histogram(QStringLiteral("x"));
    histogram.setValues({1.0F, 2.0F, 7.0F});
    int sum = 0;
    for (const int count : histogram.counts())
        sum += count;
    EXPECT_EQ(sum, 3);
    histogram.setValues({});
    EXPECT_EQ(histogram.counts().front(), 0);
}
