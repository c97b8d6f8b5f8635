#include "core/spectrum/body_parts.h"
#include "tests/support/shared_data.h"
#include "tests/support/standing_figure.h"
#include "widgets/common/chart_export.h"
#include "widgets/common/curve_chart.h"
#include "widgets/spectrum/motion_detail_pane.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/spectrum/time_chart.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <limits>

using namespace kinescope;
using widgets::CurveChart;
using widgets::TimeChart;

namespace
{

class TimeChartTest : public testing::Test
{
protected:
    void SetUp() override
    {
        chart.resize(600, 300);
        chart.setTitles(QStringLiteral("Time (s)"), QStringLiteral("Speed"));
        widgets::Curve curve{.name = QStringLiteral("hand"), .points = {}};
        for (int i = 0; i <= 100; ++i)
            curve.points.append({i / 10.0, std::sin(i / 10.0)});
        chart.setCurves({curve});
        chart.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&chart));
        chart.grab(); // lays the plot out
    }

    QPoint place(double xShare, double yShare) const
    {
        const QRectF plot = chart.chart()->plotArea();
        return QPointF(plot.left() + xShare * plot.width(), plot.top() + yShare * plot.height()).toPoint();
    }
    void drag(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart.viewport(), (from + to) / 2);
        QTest::mouseMove(chart.viewport(), to);
        QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, to);
    }

    TimeChart chart;
};

core::MotionSpectrum spectrumOfStandingFigure()
{
    return core::analyzeMotion(tests::standingFigure(60), 0, core::MotionQuantity::Position);
}

} // namespace

TEST_F(TimeChartTest, AClickAsksToGoThere)
{
    QSignalSpy seek(&chart, &TimeChart::seekRequested);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, place(0.5, 0.5));
    ASSERT_EQ(seek.count(), 1);
    EXPECT_NEAR(seek.first().first().toDouble(), 5.0, 0.05);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    EXPECT_EQ(seek.count(), 1) << "beside the plot there is no time";
}

TEST_F(TimeChartTest, ABoxComesCloserAndADoubleClickShowsEverything)
{
    QSignalSpy seek(&chart, &TimeChart::seekRequested);
    const auto all = chart.visibleX();
    drag(place(0.2, 0.2), place(0.4, 0.7));
    EXPECT_TRUE(chart.isZoomed());
    EXPECT_NEAR(chart.visibleX().first, 2.0, 0.05);
    EXPECT_NEAR(chart.visibleX().second, 4.0, 0.05);
    EXPECT_EQ(seek.count(), 0);
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, place(0.5, 0.5));
    EXPECT_EQ(chart.visibleX(), all);
}

TEST_F(TimeChartTest, ThePlaybackLineAndTheDifferenceMarkAreDrawn)
{
    const QImage plain = chart.grab().toImage();
    chart.setPlaybackTime(3.0);
    const QImage line = chart.grab().toImage();
    EXPECT_NE(line, plain);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, Qt::ShiftModifier, place(0.1, 0.5));
    EXPECT_NE(chart.grab().toImage(), line);
    chart.setPlaybackTime(std::numeric_limits<double>::quiet_NaN());
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, Qt::ShiftModifier, place(0.1, 0.5));
}

TEST_F(TimeChartTest, ExportsTheVisibleRangeAsValuesPictureAndDrawing)
{
    drag(place(0.2, 0.1), place(0.4, 0.9));
    const auto lines = widgets::visibleCurvesAsCsv(chart).split('\n');
    EXPECT_EQ(lines.first(), "Time (s),hand");
    EXPECT_NEAR(static_cast<double>(lines.size()), 22, 1);
    EXPECT_NEAR(lines[1].split(',')[0].toDouble(), 2.0, 0.11);
    const QString folder = QString::fromStdString(tests::scratchDirectory("chart-export").string());
    for (const char* name : {"/a.csv", "/a.png", "/a.svg"})
        EXPECT_EQ(widgets::exportChart(chart, folder + QLatin1String(name)), QString());
    EXPECT_EQ(QImage(folder + QStringLiteral("/a.png")).width(), 2 * chart.viewport()->width());
    QFile svg(folder + QStringLiteral("/a.svg"));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("<svg"));
    EXPECT_TRUE(widgets::exportChart(chart, folder + QStringLiteral("/a.txt")).contains(u"csv"));
    EXPECT_FALSE(widgets::exportChart(chart, folder + QStringLiteral("/none/a.csv")).isEmpty());
}

TEST(MotionSpectrumViewTest, DrawsPartsPickedJointsAndASecondRecording)
{
    widgets::MotionSpectrumView view;
    view.setBodyCount(1);
    view.setBodyParts(core::bodyParts(*datasets::ntu25Topology()));
    view.setSpectrum(spectrumOfStandingFigure());
    EXPECT_EQ(view.chart().curves().size(), 1u);
    view.showPickedJoint(0, 11);
    ASSERT_EQ(view.chart().curves().size(), 2u);
    EXPECT_EQ(view.chart().curves()[1].name, QStringLiteral("right hand"));
    view.setSecondSpectrum(spectrumOfStandingFigure(), QStringLiteral("other"));
    EXPECT_EQ(view.chart().curves().size(), 3u);
    EXPECT_TRUE(view.chart().curves()[1].dashed);
    auto* const parts = view.controls()->findChild<QToolButton*>(QStringLiteral("bodyPartsButton"));
    ASSERT_TRUE(parts);
    parts->menu()->actions().at(2)->trigger();
    EXPECT_EQ(view.chart().curves().size(), 4u);
    view.clearPickedJoint();
    view.setSecondSpectrum(std::nullopt);
    EXPECT_EQ(view.chart().curves().size(), 2u);
}

TEST(MotionSpectrumViewTest, TheCutOffIsDraggedAndTheBandIsPlayedAsAGhost)
{
    widgets::MotionSpectrumView view;
    view.resize(900, 300);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.setSpectrum(spectrumOfStandingFigure());
    auto* const chart = view.findChild<CurveChart*>(QStringLiteral("motionChart"));
    auto* const cutoff = view.findChild<QDoubleSpinBox*>(QStringLiteral("cutoffSpin"));
    chart->grab();
    const QRectF plot = chart->chart()->plotArea();
    const auto [low, high] = chart->visibleX();
    const auto place = [&, low = low, high = high](double hertz) {
        return QPointF(plot.left() + (hertz - low) / (high - low) * plot.width(), plot.center().y()).toPoint();
    };
    QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, place(cutoff->value()));
    QTest::mouseMove(chart->viewport(), place(6));
    QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, place(6));
    EXPECT_NEAR(cutoff->value(), 6, 0.2);

    EXPECT_FALSE(view.bandGhost());
    auto* const ghost = view.findChild<QComboBox*>(QStringLiteral("bandGhostCombo"));
    ghost->setCurrentIndex(1);
    EXPECT_FALSE(view.bandGhost()) << "no band is chosen yet";
    QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, place(2));
    QTest::mouseMove(chart->viewport(), place(3));
    QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, place(4));
    ASSERT_TRUE(view.bandGhost());
    EXPECT_NEAR(view.bandGhost()->low, 2, 0.2);
    EXPECT_NEAR(view.bandGhost()->high, 4, 0.2);
    ghost->setCurrentIndex(3);
    EXPECT_EQ(view.bandGhost()->side, core::BandSide::Above);
    EXPECT_NEAR(view.bandGhost()->high, cutoff->value(), 1e-9);
    view.clear(QStringLiteral("nothing"));
    EXPECT_FALSE(view.bandGhost());
}
