#include "tests/support/shared_data.h"
#include "tests/support/standing_figure.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include <fstream>

using namespace kinescope::widgets;

namespace
{

class LibraryPanelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char* name : {"wave", "clap", "sit"})
            panel.model()->addSequence(
                std::make_shared<const kinescope::datasets::SkeletonSequence>(kinescope::tests::standingFigure(5)),
                QString::fromLatin1(name));
        panel.resize(420, 300);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        view = panel.findChild<QTableView*>(QStringLiteral("libraryView"));
        ASSERT_TRUE(view);
    }

    void clickRow(int row)
    {
        const QRect cell = view->visualRect(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    }

    LibraryPanel panel;
    QTableView* view = nullptr;
};

} // namespace

TEST_F(LibraryPanelTest, FiltersWhileTyping)
{
    auto* edit = panel.findChild<QLineEdit*>(QStringLiteral("filterEdit"));
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, QStringLiteral("cl"));
    ASSERT_EQ(view->model()->rowCount(), 1);
    QSignalSpy activated(&panel, &LibraryPanel::sequenceActivated);
    clickRow(0);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated.first().first().toInt(), 1) << "the entry's index, not the filtered row";
}

TEST_F(LibraryPanelTest, ActivatesByClickAndByArrowKeys)
{
    QSignalSpy activated(&panel, &LibraryPanel::sequenceActivated);
    clickRow(0);
    QTest::keyClick(view, Qt::Key_Down);
    ASSERT_EQ(activated.count(), 2);
    EXPECT_EQ(activated.at(0).first().toInt(), 0);
    EXPECT_EQ(activated.at(1).first().toInt(), 1);
    panel.setCurrentEntry(2);
    EXPECT_EQ(activated.count(), 2) << "choosing by program is not announced";
    EXPECT_EQ(panel.currentEntry(), 2);
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
