#include "tests/support/standing_figure.h"
#include "widgets/view3d/floor_grid.h"
#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/orbit_camera.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace kinescope::widgets;
using kinescope::tests::standingFigure;

TEST(MotionExtent, MeasuresThePersonFromFloorToTop)
{
    const MotionExtent extent = motionExtent(standingFigure(10));
    EXPECT_NEAR(extent.floorHeight, 0.03, 1e-6);
    EXPECT_NEAR(extent.bodySize, 1.63, 0.05);
    EXPECT_NEAR(extent.front[2], -1.0, 1e-6) << "the figure faces the sensor";
}

TEST(MotionExtent, IgnoresMissingAndAbsurdPositions)
{
    auto sequence = standingFigure(10);
    sequence.bodies[0].positions[3] = {std::nanf(""), 0.0F, 0.0F};
    sequence.bodies[0].positions[4] = {1e30F, 0.0F, std::numeric_limits<float>::infinity()};
    const MotionExtent extent = motionExtent(sequence);
    EXPECT_LT(extent.highest[0], 2.0);
    EXPECT_GT(extent.lowest[0], -2.0);
}

TEST(MotionExtent, HasDefaultsForAnEmptySequence)
{
    const MotionExtent defaults;
    auto sequence = standingFigure(0, 0);
    EXPECT_EQ(motionExtent(sequence).bodySize, defaults.bodySize);
    sequence = standingFigure(3);
    for (auto& point : sequence.bodies[0].positions)
        point.fill(std::nanf(""));
    EXPECT_EQ(motionExtent(sequence).bodySize, defaults.bodySize);
}

TEST(FloorGrid, HasRoundSpacingForAnyUnit)
{
    EXPECT_NEAR(FloorGrid::spacingFor(1.7), 0.5, 1e-12);
    EXPECT_NEAR(FloorGrid::spacingFor(1700), 500, 1e-9);
    EXPECT_NEAR(FloorGrid::spacingFor(0.7), 0.2, 1e-12);
}

TEST(OrbitCamera, FitsTheWholePathAtAnyAspect)
{
    OrbitCamera camera;
    camera.setExtent(motionExtent(standingFigure(30, 2)));
    camera.resetDirection();
    camera.fit(2.0);
    const double wide = camera.distance();
    camera.fit(0.4);
    EXPECT_GT(camera.distance(), wide) << "a narrow picture needs more distance";
}

TEST(OrbitCamera, NeverTurnsOverThePole)
{
    OrbitCamera camera;
    camera.orbit(720 + 30, 500);
    EXPECT_NEAR(camera.azimuth(), 30, 1e-9);
    EXPECT_LT(camera.elevation(), 90);
    camera.orbit(0, -1000);
    EXPECT_GT(camera.elevation(), -90);
}

TEST(OrbitCamera, ZoomIsLimitedAndIgnoresNonsense)
{
    OrbitCamera camera;
    camera.setExtent({});
    const double before = camera.distance();
    camera.zoom(0);
    camera.zoom(std::nan(""));
    EXPECT_EQ(camera.distance(), before);
    camera.zoom(1e12);
    EXPECT_GT(camera.distance(), 0.0);
}
