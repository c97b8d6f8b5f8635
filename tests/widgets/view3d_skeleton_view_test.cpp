#include "tests/support/image_comparison.h"
#include "tests/support/standing_figure.h"
#include "widgets/view3d/skeleton_view.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QOpenGLWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace kinescope;
using datasets::SkeletonSequence;
using widgets::SkeletonView;

namespace
{

std::shared_ptr<const SkeletonSequence> shared(SkeletonSequence sequence)
{
    return std::make_shared<const SkeletonSequence>(std::move(sequence));
}

/// Pixels that differ between two pictures, as a share.
double difference(const QImage& a, const QImage& b)
{
    return tests::compareImages(a, b).differingShare;
}

class SkeletonViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        view.resize(400, 400);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        ASSERT_TRUE(view.hasOpenGl());
        canvas = view.findChild<QOpenGLWidget*>();
        ASSERT_TRUE(canvas);
        empty = view.grabImage();
        view.setSequence(shared(tests::standingFigure(20)));
    }

    SkeletonView view;
    QOpenGLWidget* canvas = nullptr;
    QImage empty;
};

} // namespace

TEST_F(SkeletonViewTest, DrawsThePersonAndFollowsTheFrame)
{
    const QImage first = view.grabImage();
    EXPECT_GT(difference(first, empty), 0.01);
    view.setFrame(19);
    const QImage last = view.grabImage();
    EXPECT_GT(difference(last, first), 0.001);
    view.setFrame(0);
    EXPECT_EQ(difference(view.grabImage(), first), 0.0);
    view.setFrame(100000);
    EXPECT_EQ(difference(view.grabImage(), last), 0.0) << "beyond the end is the last frame";
}

TEST_F(SkeletonViewTest, IsOpaqueAndHasPixelsForTheDeviceRatio)
{
    const QImage image = canvas->grabFramebuffer();
    EXPECT_EQ(image.size(), canvas->size() * canvas->devicePixelRatioF());
    EXPECT_EQ(qAlpha(image.pixel(3, 3)), 255);
}

TEST_F(SkeletonViewTest, AClickNamesTheJointUnderIt)
{
    view.setSequence(shared(tests::standingFigure(1)));
    view.setViewDirection(widgets::ViewDirection::Front);
    view.grabImage();
    QSignalSpy picked(&view, &SkeletonView::jointPicked);
    // Scanned rather than computed, so that the test does not repeat the camera's arithmetic: the figure stands in the
    // middle, and its head is the highest joint.
    for (int y = 0; y < canvas->height() && picked.isEmpty(); y += 4)
        QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(canvas->width() / 2, y));
    ASSERT_FALSE(picked.isEmpty());
    EXPECT_EQ(picked.first().at(0).toInt(), 0);
    EXPECT_EQ(picked.first().at(1).toInt(), static_cast<int>(datasets::NtuJoint::Head));
    picked.clear();
    QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_TRUE(picked.isEmpty()) << "nothing is there";
}

TEST_F(SkeletonViewTest, ADoubleClickBringsTheJointToTheMiddle)
{
    view.setSequence(shared(tests::standingFigure(1)));
    view.setViewDirection(widgets::ViewDirection::Front);
    view.grabImage();
    QSignalSpy picked(&view, &SkeletonView::jointPicked);
    int top = 0;
    for (; top < canvas->height() && picked.isEmpty(); top += 4)
        QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(canvas->width() / 2, top));
    ASSERT_FALSE(picked.isEmpty());
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, QPoint(canvas->width() / 2, top));
    view.grabImage();
    picked.clear();
    QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(canvas->width() / 2, canvas->height() / 2));
    ASSERT_FALSE(picked.isEmpty()) << "the head is in the middle now";
    EXPECT_EQ(picked.first().at(1).toInt(), static_cast<int>(datasets::NtuJoint::Head));
    auto* const state = view.findChild<QLabel*>(QStringLiteral("viewState"));
    EXPECT_TRUE(state->isVisible());
    EXPECT_EQ(state->text(), QStringLiteral("head"));
    QSignalSpy cleared(&view, &SkeletonView::pickCleared);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_EQ(cleared.count(), 1);
    EXPECT_FALSE(state->isVisible());
}

TEST_F(SkeletonViewTest, TheCameraFollowsAndSaysSo)
{
    auto walking = tests::standingFigure(20);
    for (std::size_t frame = 0; frame < 20; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint)
            walking.bodies[0].positions[frame * 25 + joint][0] += 0.2F * static_cast<float>(frame);
    view.setSequence(shared(walking));
    view.grabImage(); // fits the camera, which is put off until something is drawn
    const auto away = [&] { return view.camera().focus()[0] - view.sequence()->position(0, 0, 0)[0]; };
    QTest::keyClick(canvas, Qt::Key_C);
    EXPECT_TRUE(view.isFollowing());
    const double before = away();
    view.setFrame(19);
    EXPECT_NEAR(away() - before, 3.8, 0.2) << "as far as the person went";
    EXPECT_TRUE(view.findChild<QLabel*>(QStringLiteral("viewState"))->text().contains(u"follows"));
    QTest::keyClick(canvas, Qt::Key_C);
    const double stays = away();
    view.setFrame(0);
    EXPECT_EQ(away(), stays);
}

TEST_F(SkeletonViewTest, ParallelLinesStayParallelWithTheFiveKey)
{
    const QImage perspective = view.grabImage();
    QTest::keyClick(canvas, Qt::Key_5);
    EXPECT_GT(difference(view.grabImage(), perspective), 0.001);
    EXPECT_TRUE(view.findChild<QToolButton*>(QStringLiteral("parallelButton"))->isChecked());
    QTest::keyClick(canvas, Qt::Key_5);
    EXPECT_EQ(difference(view.grabImage(), perspective), 0.0);
}

TEST_F(SkeletonViewTest, FitsThePoseAlone)
{
    auto walking = tests::standingFigure(2);
    for (std::size_t joint = 0; joint < 25; ++joint)
        walking.bodies[0].positions[25 + joint][0] += 8.0F;
    view.setSequence(shared(walking));
    view.grabImage();
    const double wholePath = view.camera().distance();
    QTest::keyClick(canvas, Qt::Key_P);
    view.grabImage();
    EXPECT_LT(view.camera().distance(), 0.6 * wholePath);
    QTest::keyClick(canvas, Qt::Key_F);
    view.grabImage();
    EXPECT_NEAR(view.camera().distance(), wholePath, 1e-9);
}

TEST_F(SkeletonViewTest, ABodySwitchedOffIsNeitherSeenNorPicked)
{
    view.setSequence(shared(tests::standingFigure(5, 2)));
    const QImage both = view.grabImage();
    auto* const action = view.findChild<QAction*>(QStringLiteral("body1Action"));
    ASSERT_TRUE(action);
    action->trigger();
    const QImage one = view.grabImage();
    EXPECT_GT(difference(one, both), 0.002);
    EXPECT_TRUE(view.findChild<QLabel*>(QStringLiteral("viewState"))->text().contains(u"1 body hidden"));
    action->trigger();
    EXPECT_EQ(difference(view.grabImage(), both), 0.0);
}

TEST_F(SkeletonViewTest, TheBackgroundMayDifferFromTheWindow)
{
    const QImage light = view.grabImage();
    view.findChild<QAction*>(QStringLiteral("background2Action"))->trigger();
    EXPECT_LT(qGray(view.grabImage().pixel(3, 3)), qGray(light.pixel(3, 3)) - 80);
    view.setDarkTheme(false);
    EXPECT_LT(qGray(view.grabImage().pixel(3, 3)), 100) << "the choice outlasts a change of theme";
    view.findChild<QAction*>(QStringLiteral("background0Action"))->trigger();
    EXPECT_EQ(difference(view.grabImage(), light), 0.0);
}

TEST_F(SkeletonViewTest, TheLeftHandIsOnTheRightWhenSeenFromTheFront)
{
    view.setSequence(shared(tests::standingFigure(1)));
    view.setViewDirection(widgets::ViewDirection::Front);
    const QImage image = view.grabImage();
    const auto bluish = [&](int from, int to) {
        int count = 0;
        for (int x = from; x < to; ++x)
            for (int y = 0; y < image.height(); ++y)
                count += qBlue(image.pixel(x, y)) > qRed(image.pixel(x, y)) + 60 ? 1 : 0;
        return count;
    };
    EXPECT_GT(bluish(image.width() / 2 + 8, image.width()), 50);
    EXPECT_EQ(bluish(0, image.width() / 2 - 8), 0);
}

TEST_F(SkeletonViewTest, DraggingTurnsAndTheFKeyFitsAgain)
{
    const QImage before = view.grabImage();
    QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(200, 200));
    QTest::mouseMove(canvas, QPoint(240, 210));
    QTest::mouseMove(canvas, QPoint(290, 220));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, QPoint(290, 220));
    EXPECT_GT(difference(view.grabImage(), before), 0.002);

    QTest::keyClick(canvas, Qt::Key_1);
    const QImage front = view.grabImage();
    QTest::mousePress(canvas, Qt::MiddleButton, {}, QPoint(200, 200));
    QTest::mouseMove(canvas, QPoint(260, 200));
    QTest::mouseMove(canvas, QPoint(320, 200));
    QTest::mouseRelease(canvas, Qt::MiddleButton, {}, QPoint(320, 200));
    EXPECT_GT(difference(view.grabImage(), front), 0.002);
    QTest::keyClick(canvas, Qt::Key_F);
    EXPECT_EQ(difference(view.grabImage(), front), 0.0);
}

TEST_F(SkeletonViewTest, HighlightChangesColoursAndClears)
{
    const QImage plain = view.grabImage();
    std::vector<double> weights(25, 0.0);
    weights[static_cast<std::size_t>(datasets::NtuJoint::RightHand)] = 3.0;
    view.highlightJoints(weights);
    EXPECT_GT(difference(view.grabImage(), plain), 0.002);
    view.clearHighlight();
    EXPECT_EQ(difference(view.grabImage(), plain), 0.0);
    view.highlightJoints({1.0, 2.0}); // of another skeleton
    EXPECT_EQ(difference(view.grabImage(), plain), 0.0);
    view.highlightJoints(std::vector<double>(25, std::nan("")));
    EXPECT_FALSE(view.grabImage().isNull());
}

TEST_F(SkeletonViewTest, SaysThatNobodyIsSeenInAFrameThatIsMissing)
{
    auto sequence = tests::standingFigure(3);
    for (std::size_t joint = 0; joint < 25; ++joint) {
        sequence.bodies[0].positions[25 + joint].fill(std::nanf(""));
        sequence.bodies[0].states[25 + joint] = datasets::JointState::Missing;
    }
    view.setSequence(shared(std::move(sequence)));
    auto* notice = view.findChild<QLabel*>(QStringLiteral("viewNotice"));
    ASSERT_TRUE(notice);
    EXPECT_FALSE(notice->isVisible());
    view.setFrame(1);
    EXPECT_TRUE(notice->isVisible());
    view.setFrame(2);
    EXPECT_FALSE(notice->isVisible());
}

TEST_F(SkeletonViewTest, ShowsDamagedAndEmptySequencesWithoutFault)
{
    auto partly = tests::standingFigure(2);
    for (std::size_t joint = 0; joint < 25; joint += 2)
        partly.bodies[0].positions[joint].fill(std::nanf(""));
    partly.bodies[0].positions[1] = partly.bodies[0].positions[0] = {0.0F, 0.0F, 0.0F}; // a bone without length
    partly.bodies[0].states.clear();
    view.setShowLabels(true);
    view.setShowTrails(true);
    for (auto& sequence : {partly, tests::standingFigure(0), tests::standingFigure(5, 0), tests::standingFigure(1, 6),
                           SkeletonSequence{}}) {
        view.setSequence(shared(sequence));
        view.setFrame(1);
        EXPECT_FALSE(view.grabImage().isNull());
    }
    view.setSequence(nullptr);
    EXPECT_FALSE(view.grabImage().isNull());
}

TEST(SkeletonViewDock, ShowsTheSamePictureAfterFloatingAndDockingTwice)
{
    QMainWindow window;
    window.resize(700, 500);
    window.setCentralWidget(new QWidget);
    auto* dock = new QDockWidget(QStringLiteral("3D view"), &window);
    auto* view = new SkeletonView;
    dock->setWidget(view);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    view->setSequence(shared(tests::standingFigure(5)));
    const auto looksRight = [&] {
        auto* canvas = view->findChild<QOpenGLWidget*>();
        QTest::qWait(50);
        const QImage image = canvas->grabFramebuffer();
        int dark = 0;
        int colored = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor color(image.pixel(x, y));
                dark += color.lightness() < 20 ? 1 : 0;
                colored += color.hslSaturation() > 120 && color.lightness() < 200 ? 1 : 0;
            }
        return dark < image.width() * image.height() / 10 && colored > 200;
    };
    EXPECT_TRUE(looksRight());
    for (int round = 0; round < 2; ++round) {
        dock->setFloating(true);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dock));
        EXPECT_TRUE(looksRight()) << "floating, round " << round;
        dock->setFloating(false);
        EXPECT_TRUE(looksRight()) << "docked, round " << round;
    }
}
