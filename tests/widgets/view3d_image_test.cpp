#include "core/comparison/sequence_comparison.h"
#include "tests/support/image_comparison.h"
#include "tests/support/standing_figure.h"
#include "widgets/view3d/skeleton_view.h"

#include <gtest/gtest.h>

#include <QTest>

using namespace kinescope;
using datasets::SkeletonSequence;

namespace
{

/// A skeleton is a small part of its picture: an arm that is drawn otherwise must count.
constexpr tests::ImageTolerance kTolerance{.channel = 24, .differingShare = 0.002};

testing::AssertionResult looksLike(const QImage& picture, const char* baseline)
{
    return tests::matchesBaseline(picture, baseline, kTolerance);
}

/// Pictures of a fixed number of pixels, without text: fonts differ between machines.
class SkeletonImage : public testing::Test
{
protected:
    void show(SkeletonSequence sequence)
    {
        const double ratio = view.devicePixelRatioF();
        view.resize(static_cast<int>(480 / ratio), static_cast<int>(360 / ratio));
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.setSequence(std::make_shared<const SkeletonSequence>(std::move(sequence)));
    }

    widgets::SkeletonView view;
};

} // namespace

TEST_F(SkeletonImage, LightFromThreeQuarters)
{
    show(tests::standingFigure(20));
    view.setFrame(12);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-light"));
}

TEST_F(SkeletonImage, TwoBodiesOnDarkWithTrails)
{
    show(tests::standingFigure(20, 2));
    view.setDarkTheme(true);
    view.setShowTrails(true);
    view.setFrame(15);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-dark-two-bodies"));
}

TEST_F(SkeletonImage, InferredArmAndHighlight)
{
    auto sequence = tests::standingFigure(20);
    for (std::size_t frame = 0; frame < 20; ++frame)
        for (std::size_t joint = 5; joint <= 7; ++joint)
            sequence.bodies[0].states[frame * 25 + joint] = datasets::JointState::Inferred;
    show(sequence);
    view.setFrame(10);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-inferred"));
    std::vector<double> weights(25, 0.0);
    weights[9] = 0.3;
    weights[10] = 0.7;
    weights[11] = 1.0;
    view.highlightJoints(weights);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-highlight"));
}

TEST_F(SkeletonImage, PosesBeforeAndAfterPaleBehindTheShownOne)
{
    show(tests::standingFigure(40));
    auto style = view.style();
    style.onion = {.before = 3, .after = 2, .step = 6, .opacity = 0.5};
    view.setStyle(style);
    view.setFrame(20);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-onion"));
}

TEST_F(SkeletonImage, TwoRecordingsOverlaidWithoutPerspective)
{
    auto slower = tests::standingFigure(40);
    for (auto& point : slower.bodies[0].positions)
        point[0] += 3.0F; // recorded elsewhere
    show(core::compareSequences(tests::standingFigure(20), slower, {}).merged);
    view.setParallel(true);
    view.setViewDirection(widgets::ViewDirection::Front);
    view.setFrame(15);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-compare"));
}

TEST_F(SkeletonImage, AGhostTranslucentOverTheMotion)
{
    show(tests::standingFigure(40));
    view.setGhost(std::make_shared<const SkeletonSequence>(tests::standingFigure(40)),
                  {.color = {0xd5, 0x3e, 0x00}, .opacity = 0.45, .beside = 0.18});
    view.setFrame(25);
    EXPECT_TRUE(looksLike(view.grabImage(), "skeleton-ghost"));
}

TEST_F(SkeletonImage, AnotherPoseAndAnotherTrackingStateAreToldFromTheBaseline)
{
    auto sequence = tests::standingFigure(20);
    show(sequence);
    view.setFrame(11);
    const QImage otherPose = view.grabImage();
    view.setFrame(12);
    const QImage shown = view.grabImage();
    EXPECT_GT(tests::compareImages(otherPose, shown).differingShare, kTolerance.differingShare);
    for (std::size_t joint = 5; joint <= 7; ++joint)
        sequence.bodies[0].states[12 * 25 + joint] = datasets::JointState::Inferred;
    view.setSequence(std::make_shared<const SkeletonSequence>(sequence));
    view.setFrame(12);
    EXPECT_GT(tests::compareImages(view.grabImage(), shown).differingShare, kTolerance.differingShare);
}

TEST(ImageComparison, TellsASmallShiftFromTheSamePicture)
{
    QImage a(100, 100, QImage::Format_RGB32);
    a.fill(Qt::white);
    QImage b = a;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 5; ++x)
            b.setPixel(x, y, qRgb(0, 0, 0));
    EXPECT_EQ(tests::compareImages(a, a).differingShare, 0.0);
    EXPECT_NEAR(tests::compareImages(b, a).differingShare, 0.05, 1e-9);
    EXPECT_FALSE(tests::compareImages(a.copy(0, 0, 50, 100), a).sameSize);
}
