#include "tests/support/image_comparison.h"
#include "tests/support/standing_figure.h"
#include "widgets/view3d/skeleton_colors.h"
#include "widgets/view3d/skeleton_view.h"

#include <gtest/gtest.h>

#include <QTest>

using namespace kinescope;
using widgets::SkeletonView;

namespace
{

std::shared_ptr<const datasets::SkeletonSequence> figure(std::size_t frames)
{
    return std::make_shared<const datasets::SkeletonSequence>(tests::standingFigure(frames));
}

double difference(const QImage& a, const QImage& b)
{
    return tests::compareImages(a, b).differingShare;
}

class GhostTest : public testing::Test
{
protected:
    void SetUp() override
    {
        view.resize(400, 400);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        if (!view.hasOpenGl())
            GTEST_SKIP() << "skipped: no OpenGL here";
        view.setSequence(figure(20));
        alone = view.grabImage();
    }

    SkeletonView view;
    QImage alone;
};

TEST_F(GhostTest, IsDrawnBesideTheOriginalAndGoesWithoutATrace)
{
    view.setGhost(figure(20), {.beside = 0.5});
    EXPECT_TRUE(view.hasGhost());
    EXPECT_GT(difference(view.grabImage(), alone), 0.005);
    view.setGhost(nullptr, {});
    EXPECT_FALSE(view.hasGhost());
    EXPECT_EQ(view.grabImage(), alone);
}

TEST_F(GhostTest, ShowsMoreOfItselfWhenItIsMoreOpaque)
{
    const auto strength = [&](double opacity) {
        view.setGhost(figure(20), {.opacity = opacity, .beside = 0.5});
        const QImage image = view.grabImage();
        double sum = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                sum += std::abs(qGray(image.pixel(x, y)) - qGray(alone.pixel(x, y)));
        return sum;
    };
    EXPECT_LT(strength(0.2), strength(0.9));
}

TEST_F(GhostTest, FollowsTheFrameAndEndsWithItsOwnFrames)
{
    view.setGhost(figure(5), {.beside = 0.5});
    view.setFrame(4);
    const QImage withGhost = view.grabImage();
    view.setGhost(nullptr, {});
    EXPECT_GT(difference(withGhost, view.grabImage()), 0.005);
    view.setGhost(figure(5), {.beside = 0.5});
    view.setFrame(10);
    const QImage beyond = view.grabImage();
    view.setGhost(nullptr, {});
    EXPECT_EQ(view.grabImage(), beyond);
}

TEST_F(GhostTest, GoesWithTheRecording)
{
    view.setGhost(figure(20), {});
    view.setSequence(figure(10));
    EXPECT_FALSE(view.hasGhost());
}

TEST(SkeletonColors, TellWhatSpeaksForOneActionFromWhatSpeaksForTheOther)
{
    for (const bool dark : {false, true}) {
        const widgets::SkeletonColors colors{dark};
        EXPECT_EQ(colors.highlight(0), colors.highlight(-0.0));
        EXPECT_GT(colors.highlight(1)[0], colors.highlight(-1)[0]) << "more red for the first";
        EXPECT_LT(colors.highlight(1)[2], colors.highlight(-1)[2]) << "more blue for the second";
        EXPECT_EQ(colors.highlight(-3), colors.highlight(-1));
    }
}

} // namespace
