// The import dialog: opened by doubt and by menu, live preview, remembered choices.
#include "tests/gui/window_test.h"

#include "widgets/import/import_dialog.h"
#include "widgets/import/joint_table_model.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"
#include "widgets/timeline/playback_controller.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include <filesystem>
#include <fstream>

namespace kinescope::tests
{
namespace
{

namespace fs = std::filesystem;
using namespace widgets;

class ImportWindow : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        ASSERT_TRUE(waitFor([&] { return playback().frameCount() > 0; }));
    }

    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }

    /// A standing person in a table whose units nobody uses (a body of 7 units), 6 frames, without times.
    fs::path doubtfulTable(const char* folder, const char* joints = "Hips SpineShoulder Head") const
    {
        const fs::path path = fs::path(m_folder.path().toStdString()) / folder / "take.csv";
        fs::create_directories(path.parent_path());
        std::ofstream file(path);
        const char* separator = "";
        for (const QString& joint : QString::fromUtf8(joints).split(u' '))
            for (const char* axis : {"_x", "_y", "_z"}) {
                file << separator << joint.toStdString() << axis;
                separator = ",";
            }
        for (int frame = 0; frame < 6; ++frame)
            file << "\n" << 0.1 * frame << ",4,0," << 0.1 * frame << ",6,0,0.1,7,0";
        file << "\n";
        return path;
    }

    ImportDialog* dialog() const { return m_window->findChild<ImportDialog*>(QStringLiteral("importDialog")); }

    ImportDialog& openedDialog() const
    {
        EXPECT_TRUE(waitFor([&] { return dialog() && dialog()->isVisible(); }));
        if (!dialog())
            throw std::runtime_error("The import dialog did not open");
        return *dialog();
    }

    template <typename Widget>
    static Widget& part(const ImportDialog& dialog, const char* name)
    {
        auto* const found = dialog.findChild<Widget*>(QLatin1String(name));
        if (!found)
            throw std::runtime_error(std::string("The dialog has no widget named ") + name);
        return *found;
    }

    static bool canAccept(const ImportDialog& dialog) { return part<QPushButton>(dialog, "importAccept").isEnabled(); }

    static void choose(QComboBox& box, const QString& text)
    {
        box.setFocus();
        const int index = box.findText(text);
        ASSERT_GE(index, 0) << text.toStdString();
        while (box.currentIndex() != index)
            QTest::keyClick(&box, box.currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }

    void askWithTheKey() const { QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier); }
};

TEST_F(ImportWindow, OpensByItselfOnDoubtAndOnlyThen)
{
    m_window->open({doubtfulTable("doubt")});
    auto& opened = openedDialog();
    EXPECT_TRUE(part<QLabel>(opened, "importNotices").text().contains(QStringLiteral("no usual unit")));
    QTest::keyClick(&opened, Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return !dialog(); }));
    m_window->open({doubtfulTable("doubt")});
    EXPECT_FALSE(QTest::qWaitFor([&] { return dialog() != nullptr; }, 1500)) << "asked again for the same folder";
}

TEST_F(ImportWindow, ShowsEachChoiceInThePreviewAndRemembersItForTheFolder)
{
    const auto path = doubtfulTable("choices");
    m_window->open({path});
    auto& opened = openedDialog();
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    auto& rate = part<QDoubleSpinBox>(opened, "importFrameRate");
    rate.setFocus();
    rate.selectAll();
    QTest::keyClicks(&rate, QStringLiteral("12"));
    QTest::keyClick(&rate, Qt::Key_Tab);
    EXPECT_FALSE(canAccept(opened)) << "before the preview has been read anew";
    choose(part<QComboBox>(opened, "importUnit"), QStringLiteral("Metres"));
    auto& summary = part<QLabel>(opened, "importPreviewSummary");
    ASSERT_TRUE(waitFor([&] { return canAccept(opened) && summary.text().contains(QStringLiteral("12 per second")); }));
    QTest::mouseClick(&part<QPushButton>(opened, "importAccept"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return !dialog(); }));
    ASSERT_TRUE(waitFor([&] { return playback().frameRate() == 12; }));

    openWindow();
    ASSERT_TRUE(waitFor([&] { return playback().frameCount() > 0; }));
    m_window->open({path});
    EXPECT_TRUE(waitFor([&] { return playback().frameRate() == 12; }));
    EXPECT_EQ(dialog(), nullptr) << "asked although it was decided";
}

TEST_F(ImportWindow, TakesAnEditedJointTableAndColumns)
{
    m_window->open({doubtfulTable("joints")});
    auto& opened = openedDialog();
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    auto& tabs = part<QTabWidget>(opened, "importTabs");
    ASSERT_EQ(tabs.count(), 2);
    tabs.setCurrentIndex(1);
    auto& joints = part<QTableView>(opened, "importJoints");
    auto* const model = qobject_cast<JointTableModel*>(joints.model());
    const QModelIndex elbow = model->index(static_cast<int>(datasets::NtuJoint::LeftElbow), JointTableModel::From);
    EXPECT_EQ(elbow.data(Qt::EditRole).toString(), QString());
    joints.scrollTo(elbow);
    QTest::mouseClick(joints.viewport(), Qt::LeftButton, {}, joints.visualRect(elbow).center());
    auto* editor = joints.findChild<QComboBox*>(QStringLiteral("choiceEditor"));
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, QStringLiteral("Head + Hips"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return elbow.data(Qt::EditRole).toString() == QStringLiteral("Head + Hips"); }));
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    ASSERT_TRUE(opened.options().joints);
    EXPECT_EQ(opened.options().joints->from[static_cast<std::size_t>(datasets::NtuJoint::LeftElbow)],
              (std::vector<std::string>{"Head", "Hips"}));
    QTest::mouseClick(&part<QPushButton>(opened, "importGuessAgain"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    EXPECT_FALSE(opened.options().joints);
}

TEST_F(ImportWindow, ShowsAProblemInsideAndLetsTheColumnsBeChosen)
{
    m_window->open({doubtfulTable("columns", "a b c")});
    auto& opened = openedDialog();
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    choose(part<QComboBox>(opened, "importJointColumn"), QStringLiteral("a_x"));
    auto& problem = part<QLabel>(opened, "importProblem");
    EXPECT_TRUE(waitFor([&] { return problem.isVisible() || canAccept(opened); }));
    choose(part<QComboBox>(opened, "importJointColumn"), QStringLiteral("None"));
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    EXPECT_FALSE(problem.isVisible());
}

TEST_F(ImportWindow, OpensByKeyForTheShownRecording)
{
    askWithTheKey();
    auto& opened = openedDialog();
    EXPECT_TRUE(opened.windowTitle().contains(QStringLiteral(".skeleton")));
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    choose(part<QComboBox>(opened, "importUp"), QStringLiteral("z"));
    ASSERT_TRUE(waitFor([&] { return canAccept(opened); }));
    EXPECT_EQ(opened.options().upAxis, datasets::UpAxis::Z);
    QTest::mouseClick(opened.findChild<QPushButton*>(QStringLiteral("importGuessAgain")), Qt::LeftButton);
    EXPECT_FALSE(opened.options().upAxis);
    QTest::keyClick(&opened, Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return !dialog(); }));
}

} // namespace
} // namespace kinescope::tests
