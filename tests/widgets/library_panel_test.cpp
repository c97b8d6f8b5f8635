#include "tests/support/shared_data.h"
#include "tests/widgets/library_fixture.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include <fstream>

using namespace kinescope::widgets;

namespace
{

/// The panel with an index behind it that answers at once.
class LibraryPanelTest : public kinescope::tests::LibraryFixture
{
protected:
    void SetUp() override
    {
        list({"S001C001P001R001A023.skeleton", "S001C001P001R001A010.skeleton", "S001C001P002R001A008.skeleton"});
        store("S001C001P002R001A008.skeleton", 90);
        panel.model()->setDataSet(dataSet());
        panel.model()->setIndex(std::make_unique<LibraryIndex>(indexFile()));
        QObject::connect(&panel, &LibraryPanel::queryChanged, &panel, [this] { answer(); });
        answer();
        panel.resize(900, 300);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        view = panel.findChild<QTableView*>(QStringLiteral("libraryView"));
        edit = panel.findChild<QLineEdit*>(QStringLiteral("filterEdit"));
        ASSERT_TRUE(view && edit);
    }

    void answer() { panel.setRows(panel.model()->libraryIndex()->find(panel.query()), 3); }

    QString name(int row) const { return view->model()->index(row, LibraryModel::Name).data().toString(); }

    QPoint cell(int row) const { return view->visualRect(view->model()->index(row, 0)).center(); }

    void clickRow(int row) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell(row)); }

    QLabel* label(const char* labelName) const { return panel.findChild<QLabel*>(QLatin1String(labelName)); }

    LibraryPanel panel;
    QTableView* view = nullptr;
    QLineEdit* edit = nullptr;
};

} // namespace

TEST_F(LibraryPanelTest, FiltersWhileTyping)
{
    QTest::keyClicks(edit, QStringLiteral("class:wav"));
    ASSERT_EQ(view->model()->rowCount(), 1) << "hand waving";
    QSignalSpy activated(&panel, &LibraryPanel::recordingActivated);
    clickRow(0);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(panel.model()->entryOf(activated.first().first().toInt()).classId, 22);
    EXPECT_TRUE(label("libraryStatus")->text().contains(QStringLiteral("1 of 3")));
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, QStringLiteral("length>2"));
    ASSERT_EQ(view->model()->rowCount(), 1);
    EXPECT_EQ(name(0), QStringLiteral("S001C001P002R001A008.skeleton"));
}

TEST_F(LibraryPanelTest, SaysWhatItDoesNotUnderstandUntilItIsPutRight)
{
    QTest::keyClicks(edit, QStringLiteral("split:xsub/trai"));
    ASSERT_TRUE(label("filterError")->isVisible());
    EXPECT_TRUE(label("filterError")->text().contains(QStringLiteral("xview")));
    QTest::keyClicks(edit, QStringLiteral("n"));
    EXPECT_FALSE(label("filterError")->isVisible());
    EXPECT_EQ(view->model()->rowCount(), 3) << "subjects 1 and 2 are for training";
}

TEST_F(LibraryPanelTest, TheQuestionMarkExplainsTheTermsAndNamesTheSplits)
{
    QTest::mouseClick(panel.findChild<QWidget*>(QStringLiteral("filterHelpButton")), Qt::LeftButton);
    QWidget* help = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (auto* const window : QApplication::topLevelWidgets())
            if (window->isVisible() && window->inherits("QWhatsThat"))
                help = window;
        return help != nullptr;
    }));
    QTest::keyClick(help, Qt::Key_Escape);
}

TEST_F(LibraryPanelTest, ActivatesByClickAndByArrowKeys)
{
    QSignalSpy activated(&panel, &LibraryPanel::recordingActivated);
    clickRow(0);
    QTest::keyClick(view, Qt::Key_Down);
    ASSERT_EQ(activated.count(), 2);
    EXPECT_EQ(activated.at(1).first().toInt(), panel.model()->idAt(1));
    panel.setCurrentRecording(panel.model()->idAt(2));
    EXPECT_EQ(activated.count(), 2) << "choosing by program is not announced";
    EXPECT_EQ(view->currentIndex().row(), 2);
}

TEST_F(LibraryPanelTest, TheChosenRecordingStaysChosenWhenRowsChange)
{
    clickRow(1);
    const auto chosen = panel.currentRecording();
    QSignalSpy activated(&panel, &LibraryPanel::recordingActivated);
    QTest::keyClicks(edit, QStringLiteral("A02")); // leaves it out
    edit->clear();
    EXPECT_EQ(panel.currentRecording(), chosen);
    EXPECT_EQ(panel.model()->rowOf(chosen), view->currentIndex().row());
    EXPECT_EQ(activated.count(), 0) << "and is not opened again";
}

TEST_F(LibraryPanelTest, AClickOnAHeaderSorts)
{
    auto* const header = view->horizontalHeader();
    const int x = header->sectionViewportPosition(LibraryModel::Subject) + 5;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    EXPECT_EQ(name(0), QStringLiteral("S001C001P002R001A008.skeleton")) << "descending after the second click";
}

TEST_F(LibraryPanelTest, TheRowMenuFiltersByTheRowsClass)
{
    const int row = 1;
    Q_EMIT view->customContextMenuRequested(cell(row));
    auto* const menu = panel.findChild<QMenu*>(QStringLiteral("recordingMenu"));
    ASSERT_TRUE(menu && QTest::qWaitForWindowExposed(menu));
    auto* const action = menu->findChild<QAction*>(QStringLiteral("filterClassAction"));
    ASSERT_TRUE(action);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    EXPECT_EQ(edit->text(), QStringLiteral("class:23"));
    EXPECT_EQ(view->model()->rowCount(), 1);
}

TEST_F(LibraryPanelTest, ColumnsAreHiddenByTheirMenuAndKept)
{
    auto* const header = view->horizontalHeader();
    Q_EMIT header->customContextMenuRequested(QPoint(5, 5));
    auto* const menu = panel.findChild<QMenu*>(QStringLiteral("columnMenu"));
    ASSERT_TRUE(menu && QTest::qWaitForWindowExposed(menu));
    auto* const preview = menu->actions().first();
    ASSERT_EQ(preview->text(), QStringLiteral("Preview"));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(preview).center());
    EXPECT_TRUE(header->isSectionHidden(LibraryModel::Preview));
    LibraryPanel next;
    next.restoreColumns(panel.columnState());
    auto* const nextView = next.findChild<QTableView*>(QStringLiteral("libraryView"));
    EXPECT_TRUE(nextView->isColumnHidden(LibraryModel::Preview));
    next.restoreColumns("damaged");
    EXPECT_FALSE(nextView->isColumnHidden(LibraryModel::Name));
}

TEST_F(LibraryPanelTest, CollectionsAreChosenFromTheBox)
{
    auto* const box = panel.findChild<QComboBox*>(QStringLiteral("collectionCombo"));
    panel.setCollections({QStringLiteral("one"), QStringLiteral("two")}, {}, 0);
    QSignalSpy chosen(&panel, &LibraryPanel::collectionChosen);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 1);
}

TEST_F(LibraryPanelTest, SaysWhatADropWillDoAndAsksForIt)
{
    const auto folder = kinescope::tests::scratchDirectory("drop");
    const auto file = folder / "a.skeleton";
    std::ofstream(file) << "0\n";
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string())),
                  QUrl::fromLocalFile(QString::fromStdString(folder.string()))});
    QSignalSpy files(&panel, &LibraryPanel::openFilesRequested);
    QSignalSpy folders(&panel, &LibraryPanel::openFolderRequested);

    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&panel, &enter);
    auto* hint = panel.findChild<QLabel*>(QStringLiteral("dropHint"));
    ASSERT_TRUE(hint && hint->isVisible());
    EXPECT_TRUE(hint->text().contains(QStringLiteral("drop")));

    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&panel, &drop);
    EXPECT_FALSE(hint->isVisible());
    ASSERT_EQ(files.count(), 1);
    EXPECT_EQ(files.first().first().toStringList(), QStringList{QString::fromStdString(file.string())});
    EXPECT_EQ(folders.count(), 1);
}
