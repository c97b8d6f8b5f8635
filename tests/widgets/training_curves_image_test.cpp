// Curves against stored pictures: fixed size, no text, since fonts differ between machines.
#include "tests/support/image_comparison.h"
#include "widgets/evaluation/evaluation_plots.h"
#include "widgets/theme/theme.h"
#include "widgets/training/curve_series.h"
#include "widgets/training/spectra_page.h"
#include "widgets/training/zoom_chart.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPainter>
#include <QtCharts/QAbstractAxis>

#include <cmath>
#include <random>

using namespace kinescope;
using namespace kinescope::widgets;

namespace
{

constexpr QSize kSize(480, 240);

class CurvesImage : public testing::Test
{
protected:
    void TearDown() override { applyTheme(*qApp, ThemeKind::Light); }

    /// Noise that falls, as a loss does; the same on every machine.
    static CurveSeries fallingLoss(int count, unsigned seed)
    {
        std::mt19937 random(seed);
        CurveSeries series;
        series.setSmoothing(0.95);
        for (int step = 1; step <= count; ++step) {
            const double noise = static_cast<double>(random() % 1000) / 1000;
            series.append({static_cast<double>(step), 0, 0}, std::exp(-3.0 * step / count) * (0.5 + noise));
        }
        return series;
    }

    static Curve curve(const CurveSeries& series, int color, bool smoothed)
    {
        Curve made;
        made.colorIndex = color;
        made.width = smoothed ? 2 : 1;
        made.opacity = smoothed ? 1 : 0.3;
        made.points = series.visible(CurveAxis::Step, 1, static_cast<double>(series.size()), kSize.width(), smoothed);
        return made;
    }

    static QPixmap withoutText(CurveChart& chart)
    {
        const auto axes = chart.chart()->axes();
        for (QAbstractAxis* const axis : axes) {
            axis->setLabelsVisible(false);
            axis->setTitleVisible(false);
        }
        chart.grab(); // lays it out, in the theme's fonts
        QFont none = chart.font();
        none.setPixelSize(1); // as good as no text
        for (QAbstractAxis* const axis : axes)
            axis->setLabelsFont(none); // also that of legend and corner
        return chart.grab();
    }

    QImage draw(std::vector<Curve> curves, bool logarithmic)
    {
        ZoomChart chart;
        chart.resize(kSize);
        chart.setLogarithmic(logarithmic);
        chart.setFullRange(1, curves.front().points.last().x());
        chart.setCurves(std::move(curves));
        return withoutText(chart).toImage().convertToFormat(QImage::Format_RGB32);
    }
};

TEST_F(CurvesImage, RawFaintAndSmoothedStrongOfTwoRuns)
{
    const CurveSeries a = fallingLoss(400, 1);
    const CurveSeries b = fallingLoss(300, 2);
    EXPECT_TRUE(tests::matchesBaseline(
        draw({curve(a, 0, false), curve(a, 0, true), curve(b, 1, false), curve(b, 1, true)}, false), "curves-light"));
}

TEST_F(CurvesImage, LogarithmicOnDark)
{
    applyTheme(*qApp, ThemeKind::Dark);
    const CurveSeries a = fallingLoss(400, 1);
    EXPECT_TRUE(tests::matchesBaseline(draw({curve(a, 0, false), curve(a, 0, true)}, true), "curves-dark-log"));
}

TEST_F(CurvesImage, AHundredThousandPointsLookAsTheyWouldUndecimated)
{
    const CurveSeries many = fallingLoss(100000, 3);
    Curve all;
    all.width = 1;
    for (qsizetype i = 0; i < many.size(); ++i)
        all.points.append({many.x(i, CurveAxis::Step), many.value(i)});
    Curve few = curve(many, 0, false);
    few.width = 1;
    few.opacity = 1;
    const auto difference = tests::compareImages(draw({few}, false), draw({all}, false));
    EXPECT_LT(difference.differingShare, 0.006);
}

TEST_F(CurvesImage, ASinglePointAndAVeryNarrowRangeFarFromZeroAreDrawnAtOnce)
{
    CurveSeries one;
    one.append({1e6, 0, 0}, 0.5);
    EXPECT_FALSE(draw({curve(one, 0, true)}, false).isNull());
    ZoomChart chart; // with ticks counted from 0 this would take billions of them
    chart.resize(kSize);
    Curve narrow;
    narrow.points = {{1, 0}, {1 + 1e-9, 1}};
    chart.setCurves({narrow});
    EXPECT_FALSE(chart.grab().isNull());
}

TEST_F(CurvesImage, SmallValuesAndZeroOnALogarithmicAxis)
{
    Curve rate; // as a learning rate that rises, falls and ends at nothing
    rate.width = 2;
    for (int step = 1; step <= 100; ++step)
        rate.points.append({static_cast<double>(step), step < 10 ? 1e-4 * step : 1e-3 * (1 - (step - 10) / 90.0)});
    EXPECT_TRUE(tests::matchesBaseline(draw({rate}, false), "curves-small-values"));
    EXPECT_TRUE(tests::matchesBaseline(draw({rate}, true), "curves-zero-log"));
}

TEST_F(CurvesImage, SpectraOfTwoRunsOverEachOther)
{
    applyTheme(*qApp, ThemeKind::Dark);
    const auto run = [](const char* folder, int color, double fall) {
        SpectraRun made{QLatin1String(folder), {}, color, color == 0, color == 0, {}};
        for (const int step : {10, 20, 30}) {
            core::LatentSpectra spectra{step, {}, {}};
            for (int k = 0; k < 64; ++k) {
                spectra.trueEnergy.push_back(std::exp(-k / 32.0));
                spectra.predictedEnergy.push_back(spectra.trueEnergy.back() * std::exp(-fall * k / step));
            }
            made.spectra.push_back(std::move(spectra));
        }
        return made;
    };
    SpectraPage page;
    page.setRuns({run("with", 0, 0.1), run("without", 1, 0.4)});
    for (const auto& [chart, name] : {std::pair(&page.ratioChart(), "spectra-overlay-ratio"),
                                      {&page.energyChart(), "spectra-overlay-energy"},
                                      {&page.overStepsChart(), "spectra-overlay-steps"}}) {
        chart->setFixedSize(kSize);
        EXPECT_TRUE(tests::matchesBaseline(withoutText(*chart).toImage().convertToFormat(QImage::Format_RGB32), name));
    }
}

TEST_F(CurvesImage, ConfusionMatrix)
{
    core::EvaluationResult result;
    result.confusion = {{8, 1, 0, 1}, {0, 5, 5, 0}, {0, 0, 10, 0}, {2, 2, 2, 4}};
    QImage image(240, 240, QImage::Format_RGB32);
    image.fill(Theme::current().colors().base);
    QPainter painter(&image);
    QFont none = painter.font();
    none.setPixelSize(1); // as good as no text
    painter.setFont(none);
    paintConfusion(painter, QRectF(0, 0, 240, 240), result);
    painter.end();
    EXPECT_TRUE(tests::matchesBaseline(image, "confusion-light"));
}

} // namespace
