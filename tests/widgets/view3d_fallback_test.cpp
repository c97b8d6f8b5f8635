#include "tests/support/standing_figure.h"
#include "widgets/view3d/skeleton_view.h"

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QLabel>

using namespace kinescope;

/// Runs on the offscreen platform, which has no OpenGL.
TEST(SkeletonViewWithoutOpenGl, ShowsAMessageAndTakesEveryCall)
{
    ASSERT_EQ(QGuiApplication::platformName(), QStringLiteral("offscreen"));
    widgets::SkeletonView view;
    view.show();
    EXPECT_FALSE(view.hasOpenGl());
    ASSERT_TRUE(view.findChild<QLabel*>(QStringLiteral("noOpenGlMessage")));
    view.setSequence(std::make_shared<const datasets::SkeletonSequence>(tests::standingFigure(4)));
    view.setFrame(2);
    view.fit();
    view.setViewDirection(widgets::ViewDirection::Top);
    view.setShowLabels(true);
    view.setShowTrails(true);
    view.highlightJoints(std::vector<double>(25, 1.0));
    view.clearHighlight();
    view.setDarkTheme(true);
    EXPECT_TRUE(view.grabImage().isNull());
}
