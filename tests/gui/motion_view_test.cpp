// Looking at motion in the real window: keys, picking, comparing, exporting.
#include "app/comparison_controller.h"
#include "app/export_controller.h"
#include "core/comparison/sequence_comparison.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "tests/gui/window_test.h"
#include "widgets/common/curve_chart.h"
#include "widgets/render/motion_renderer.h"
#include "widgets/spectrum/motion_detail_pane.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/spectrum/time_chart.h"
#include "widgets/timeline/frame_slider.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/view3d/comparison_bar.h"
#include "widgets/view3d/skeleton_view.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QOpenGLWidget>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>

namespace
{

using namespace kinescope;

class MotionWindowTest : public tests::WindowTest
{
protected:
    void SetUp() override
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8()); // where markers are kept
        WindowTest::SetUp();
        view = child<widgets::SkeletonView>("skeletonView");
        motion = child<widgets::MotionSpectrumView>("motionSpectrumView");
        ASSERT_TRUE(tests::waitFor([this] { return view->sequence() && motion->hasSpectrum(); }));
        press(Qt::Key_K); // the first recording plays by itself
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(view->findChild<QOpenGLWidget*>(), key, modifiers);
    }
    int frame() const { return child<QSlider>("frameSlider")->value(); }
    int lastFrame() const { return static_cast<int>(view->sequence()->frameCount) - 1; }

    widgets::SkeletonView* view = nullptr;
    widgets::MotionSpectrumView* motion = nullptr;
};

TEST_F(MotionWindowTest, KeysMoveThroughTheRecording)
{
    press(Qt::Key_Home);
    EXPECT_EQ(frame(), 0);
    press(Qt::Key_Right);
    press(Qt::Key_Period);
    press(Qt::Key_Left);
    EXPECT_EQ(frame(), 1);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(frame(), 31);
    press(Qt::Key_I);
    press(Qt::Key_End);
    EXPECT_EQ(frame(), lastFrame());
    press(Qt::Key_J);
    EXPECT_TRUE(tests::waitFor([this] { return frame() < lastFrame() - 1; })) << "J plays backwards";
    press(Qt::Key_K);
    const int rests = frame();
    QTest::qWait(100);
    EXPECT_EQ(frame(), rests);
}

TEST_F(MotionWindowTest, KeysAreNotStolenWhileTyping)
{
    press(Qt::Key_Home);
    auto* const edit = child<QLineEdit>("actionEdit");
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("jkl io m., x"));
    QTest::keyClick(edit, Qt::Key_Home);
    QTest::keyClick(edit, Qt::Key_End);
    QTest::keyClick(edit, Qt::Key_Left);
    EXPECT_EQ(edit->text(), QStringLiteral("jkl io m., x"));
    EXPECT_EQ(frame(), 0);
    EXPECT_FALSE(child<QWidget>("annotationStrip")->isVisible());
    auto* const box = child<QSpinBox>("frameBox");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("12"));
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(frame(), 11);
}

TEST_F(MotionWindowTest, AMarkerIsAddedByKeyAndFoundAgain)
{
    press(Qt::Key_End);
    press(Qt::Key_M);
    auto* const edit = child<QLineEdit>("annotationEdit");
    ASSERT_TRUE(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("end of it"));
    QTest::keyClick(edit, Qt::Key_Return);
    openWindow();
    EXPECT_TRUE(tests::waitFor([this] { return child<QWidget>("annotationStrip")->isVisible(); }));
    // Taken away again, for the tests that follow.
    child<QAction>("allAnnotationsAction")->trigger();
    auto* const dialog = m_window->findChild<QDialog*>(QStringLiteral("annotationDialog"));
    ASSERT_TRUE(dialog);
    auto* const table = dialog->findChild<QAbstractItemView*>(QStringLiteral("annotationTable"));
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), QStringLiteral("end of it"));
    table->setCurrentIndex(table->model()->index(0, 2));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("removeAnnotationButton")), Qt::LeftButton);
    EXPECT_EQ(table->model()->rowCount(), 0);
    dialog->close();
}

TEST_F(MotionWindowTest, AClickedJointIsDrawnInTheSpectrumAndOverTime)
{
    const auto curves = motion->chart().curves().size();
    view->fit();
    press(Qt::Key_1);
    view->grabImage();
    auto* const canvas = view->findChild<QOpenGLWidget*>();
    for (int y = 0; y < canvas->height() && motion->chosenJoints().empty(); y += 4)
        QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(canvas->width() / 2, y));
    ASSERT_EQ(motion->chosenJoints().size(), 1u);
    EXPECT_EQ(motion->chart().curves().size(), curves + 1);
    EXPECT_EQ(motion->chart().curves().back().name, motion->jointName(motion->chosenJoints().front()));
    motion->detail().setPlot(widgets::MotionDetailPane::Plot::OverTime);
    const auto& timeCurves = motion->detail().timeChart().curves();
    ASSERT_EQ(timeCurves.size(), 1u);
    EXPECT_EQ(timeCurves.front().points.size(), lastFrame() + 1);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_TRUE(motion->chosenJoints().empty());
}

TEST_F(MotionWindowTest, TheFastPartOfTheMotionIsPlayedAsAGhost)
{
    EXPECT_FALSE(view->hasGhost());
    auto* const ghost = child<QComboBox>("bandGhostCombo");
    ghost->setCurrentIndex(3);
    EXPECT_TRUE(tests::waitFor([this] { return view->hasGhost(); }));
    ghost->setCurrentIndex(0);
    EXPECT_FALSE(view->hasGhost());
}

TEST_F(MotionWindowTest, ASecondRecordingIsOverlaidWarpedAndTakenAway)
{
    const auto first = view->sequence();
    const auto& playback = *m_window->findChild<widgets::PlaybackController*>();
    press(Qt::Key_Home);
    press(Qt::Key_I);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_O);
    const auto range = playback.range();
    ASSERT_TRUE(playback.hasRange());
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto* const bar = child<widgets::ComparisonBar>("comparisonBar");
    ASSERT_TRUE(bar->isVisible());
    auto* const second = child<QComboBox>("comparedRecordingCombo");
    ASSERT_GT(second->count(), 2);
    second->setCurrentIndex(2);
    Q_EMIT second->activated(2);
    ASSERT_TRUE(tests::waitFor([&] { return view->sequence()->bodies.size() == 2 * first->bodies.size(); }));
    EXPECT_TRUE(tests::waitFor([&] { return motion->chart().curves().size() >= 2; })) << "its spectrum is overlaid";
    ASSERT_NE(view->sequence()->frameCount, first->frameCount) << "the second goes on for longer";
    EXPECT_TRUE(playback.hasRange());
    EXPECT_EQ(playback.range(), range);
    child<QComboBox>("comparedTimeCombo")->setCurrentIndex(1);
    EXPECT_TRUE(tests::waitFor([&] { return child<QLabel>("comparisonResult")->text().contains(u"apart by"); }));
    click("comparisonCloseButton");
    EXPECT_EQ(view->sequence(), first);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(MotionWindowTest, ExportsAVideoInTheBackground)
{
    QTimer turnAway;
    QObject::connect(&turnAway, &QTimer::timeout, [] {
        if (auto* const dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    turnAway.start(20);
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); // the dialog opens, and is turned away
    turnAway.stop();
    auto* const controller = m_window->findChild<app::ExportController*>();
    ASSERT_TRUE(controller);
    widgets::RenderSettings settings;
    settings.output = m_folder.filePath(QStringLiteral("film.mp4")).toStdString();
    settings.size = QSize(320, 180);
    settings.plan.range = {0, 9};
    settings.camera = view->camera();
    controller->start(settings);
    EXPECT_TRUE(tests::waitFor([&] { return !controller->isRunning(); }));
    EXPECT_TRUE(std::filesystem::exists(settings.output));
    settings.output = m_folder.filePath(QStringLiteral("none/film.mp4")).toStdString();
    controller->start(settings);
    EXPECT_TRUE(tests::waitFor([&] { return !controller->isRunning(); }));
    EXPECT_FALSE(std::filesystem::exists(settings.output));
}

} // namespace
