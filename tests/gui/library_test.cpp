// The library in the window: collections, filter, reloading.
#include "tests/gui/window_test.h"

#include "widgets/common/banner.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"
#include "widgets/timeline/playback_controller.h"

#include "core/resources.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTableWidget>

#include <filesystem>
#include <fstream>

namespace kinescope::tests
{
namespace
{

namespace fs = std::filesystem;
using namespace widgets;

class LibraryWindow : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        ASSERT_TRUE(waitFor([&] { return rows() == 12; })) << "the bundled samples";
        for (const auto& [name, copy] :
             {std::pair{"wave_right_hand", "a1_s1_t1"}, {"clap", "a2_s1_t1"}, {"squat", "a3_s2_t1"}})
            fs::copy_file(core::samplesDirectory() / (std::string(name) + ".skeleton"),
                          recordings() / (std::string(copy) + "_skeleton.skeleton"));
    }

    fs::path recordings() const
    {
        const fs::path folder = m_folder.filePath(QStringLiteral("recordings")).toStdString();
        fs::create_directories(folder);
        return folder;
    }

    LibraryModel& model() const { return *child<LibraryPanel>("libraryPanel")->model(); }
    int rows() const { return model().rowCount(); }
    QString cell(int row, int column) const { return model().index(row, column).data().toString(); }
    void openFolder() { m_window->open({recordings()}); }
    bool allRead() const
    {
        for (int row = 0; row < rows(); ++row)
            if (cell(row, LibraryModel::Frames).isEmpty())
                return false;
        return rows() > 0;
    }
};

TEST_F(LibraryWindow, AFolderBecomesACollectionWithTheClassesThatItsNamesTell)
{
    openFolder();
    ASSERT_TRUE(waitFor([&] { return rows() == 3 && allRead(); }));
    EXPECT_EQ(cell(2, LibraryModel::Class), QStringLiteral("3 right hand wave"));
    EXPECT_EQ(cell(2, LibraryModel::Subject), QStringLiteral("2"));
    EXPECT_EQ(child<QComboBox>("collectionCombo")->currentText(), QStringLiteral("UTD-MHAD (recordings)"));
    EXPECT_FALSE(model().index(0, LibraryModel::Preview).data(LibraryModel::kStripRole).toByteArray().isEmpty());
}

TEST_F(LibraryWindow, TheFilterAnswersWhileTyping)
{
    openFolder();
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    auto* const edit = child<QLineEdit>("filterEdit");
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keyClicks(edit, QStringLiteral("split:xsub"));
    EXPECT_TRUE(waitFor([&] { return rows() == 1; })) << "subject 2 is not for training";
    edit->clear();
    EXPECT_TRUE(waitFor([&] { return rows() == 3; }));
}

TEST_F(LibraryWindow, GoesBackToTheOpenedRecordingsFromTheBox)
{
    openFolder();
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    auto* const box = child<QComboBox>("collectionCombo");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    EXPECT_TRUE(waitFor([&] { return rows() == 12; }));
}

TEST_F(LibraryWindow, ReloadingFindsNewFilesAndKeepsTheFrame)
{
    openFolder();
    ASSERT_TRUE(waitFor([&] { return rows() == 3 && allRead(); }));
    auto* const playback = m_window->findChild<PlaybackController*>();
    ASSERT_TRUE(waitFor([&] { return playback->frameCount() > 20; }));
    playback->pause();
    playback->seek(17);
    fs::copy_file(recordings() / "a1_s1_t1_skeleton.skeleton", recordings() / "a1_s1_t2_skeleton.skeleton");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return rows() == 4; }));
    EXPECT_EQ(playback->frame(), 17);
}

TEST_F(LibraryWindow, WhatWasOpenedIsOfferedAgainAndCanBeForgotten)
{
    openFolder();
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    auto* const menu = child<QMenu>("recentMenu");
    Q_EMIT menu->aboutToShow();
    ASSERT_GE(menu->actions().size(), 2);
    EXPECT_TRUE(menu->actions().first()->text().endsWith(QStringLiteral("recordings")));
    menu->findChild<QAction*>(QStringLiteral("clearRecentAction"))->trigger();
    Q_EMIT menu->aboutToShow();
    EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("clearRecentAction"))->isEnabled());
}

TEST_F(LibraryWindow, StatisticsShowTheListedRecordings)
{
    openFolder();
    ASSERT_TRUE(waitFor([&] { return rows() == 3 && allRead(); }));
    click("statisticsButton");
    QTableWidget* classes = nullptr;
    ASSERT_TRUE(waitFor([&] {
        classes = m_window->findChild<QTableWidget*>(QStringLiteral("classCounts"));
        return classes && classes->isVisible();
    }));
    EXPECT_EQ(classes->rowCount(), 3);
    EXPECT_EQ(classes->item(0, 1)->text(), QStringLiteral("1"));
}

TEST_F(LibraryWindow, AFolderWithoutRecordingsIsSaidOnce)
{
    const fs::path empty = m_folder.filePath(QStringLiteral("empty")).toStdString();
    fs::create_directories(empty);
    m_window->open({empty});
    auto* const banners = m_window->findChild<BannerStack*>();
    EXPECT_TRUE(waitFor([&] { return banners->text(QStringLiteral("library")).contains(u"No recording was found"); }));
}

TEST_F(LibraryWindow, UnreadableFilesAreCountedInABanner)
{
    for (const char* name : {"a4_s1_t1_skeleton.skeleton", "a5_s1_t1_skeleton.skeleton"})
        std::ofstream(recordings() / name) << "3\nrubbish\n";
    openFolder();
    auto* const banners = m_window->findChild<BannerStack*>();
    EXPECT_TRUE(waitFor([&] { return banners->text(QStringLiteral("library")).contains(u"2 of 5 recordings"); }))
        << banners->text(QStringLiteral("library")).toStdString();
}

} // namespace
} // namespace kinescope::tests
