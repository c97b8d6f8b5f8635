// Item models and plain classes of the training panel; needs no display.
#include "core/training/training_settings.h"
#include "widgets/common/curve_chart.h"
#include "widgets/training/curve_series.h"
#include "widgets/training/runs_difference.h"
#include "widgets/training/runs_model.h"
#include "widgets/training/settings_model.h"
#include "widgets/training/spectra_page.h"
#include "widgets/training/split_model.h"
#include "widgets/training/training_curves.h"
#include "widgets/training/training_history.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineSeries>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
using TesterMode = QAbstractItemModelTester::FailureReportingMode;

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

CurveSeries seriesOf(const std::vector<double>& values)
{
    CurveSeries series;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto step = static_cast<double>(i + 1);
        series.append({step, step / 10, step * 2}, values[i]);
    }
    return series;
}

std::vector<double> noise(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::vector<double> values(count);
    for (double& value : values)
        value = random() % 97 == 0 ? kNotANumber : normal(random);
    return values;
}

TEST(MinMaxPyramid, AgreesWithBruteForceOnEveryKindOfStretchWhileItGrows)
{
    const auto values = noise(5000, 3);
    MinMaxPyramid pyramid;
    std::mt19937 random(5);
    for (std::size_t size = 1; size <= values.size(); ++size) {
        pyramid.append(values[size - 1]);
        if (size % 7 != 0 && size > 300)
            continue;
        const auto begin = static_cast<qsizetype>(random() % size);
        const auto end = begin + static_cast<qsizetype>(random() % (size - static_cast<std::size_t>(begin) + 1));
        MinMaxPyramid::Extremes expected;
        for (qsizetype i = begin; i < end; ++i) {
            const double value = values[static_cast<std::size_t>(i)];
            if (std::isnan(value)) {
                expected.gap = expected.gap < 0 ? i : expected.gap;
                continue;
            }
            if (expected.lowest < 0 || value < values[static_cast<std::size_t>(expected.lowest)])
                expected.lowest = i;
            if (expected.highest < 0 || value > values[static_cast<std::size_t>(expected.highest)])
                expected.highest = i;
        }
        const auto found = pyramid.extremes(begin, end);
        ASSERT_EQ(found.lowest, expected.lowest) << begin << ' ' << end << " of " << size;
        ASSERT_EQ(found.highest, expected.highest);
        ASSERT_EQ(found.gap, expected.gap);
    }
}

TEST(CurveSeries, DecimatedPointsKeepTheExtremesOfEveryColumnAtEveryZoom)
{
    const auto values = noise(20000, 11);
    const CurveSeries series = seriesOf(values);
    constexpr int kColumns = 100;
    for (const auto& [low, high] : {std::pair{1.0, 20000.0}, {5000.5, 9000.25}, {100.0, 19000.0}}) {
        const auto kept = series.visible(CurveAxis::Step, low, high, kColumns, false);
        EXPECT_LE(kept.size(), 5 * (kColumns + 1));
        EXPECT_TRUE(std::is_sorted(kept.begin(), kept.end(), [](auto a, auto b) { return a.x() < b.x(); }));
        for (int column = 0; column < kColumns; ++column) {
            const double from = low + (high - low) * column / kColumns;
            const double to = low + (high - low) * (column + 1) / kColumns;
            const auto extremes = [&](auto&& forEach) {
                double lowest = 1e9, highest = -1e9;
                forEach([&](double x, double y) {
                    if (x >= from && x < to && !std::isnan(y))
                        lowest = std::min(lowest, y), highest = std::max(highest, y);
                });
                return std::pair(lowest, highest);
            };
            const auto brute = extremes([&](auto visit) {
                for (std::size_t i = 0; i < values.size(); ++i)
                    visit(static_cast<double>(i + 1), values[i]);
            });
            const auto decimated = extremes([&](auto visit) {
                for (const QPointF& point : kept)
                    visit(point.x(), point.y());
            });
            ASSERT_EQ(decimated, brute) << "column " << column << " of " << low << " to " << high;
        }
    }
}

TEST(CurveSeries, AFewPointsInViewAreAllThereWithOneBesideEachEnd)
{
    const CurveSeries series = seriesOf(std::vector<double>(1000, 1.0));
    const auto kept = series.visible(CurveAxis::Step, 100, 110, 400, false);
    ASSERT_EQ(kept.size(), 13);
    EXPECT_EQ(kept.front().x(), 99);
    EXPECT_EQ(kept.back().x(), 111);
}

TEST(CurveSeries, AMillionPointsAreDrawnWithoutLookingAtEachOfThem)
{
    CurveSeries series;
    series.setSmoothing(0.9);
    for (int i = 1; i <= 1'000'000; ++i)
        series.append({static_cast<double>(i), 0, 0}, std::sin(i * 1e-3) + (i == 654321 ? 5 : 0));
    const auto kept = series.visible(CurveAxis::Step, 1, 1e6, 800, false);
    EXPECT_LE(kept.size(), 4 * 801);
    EXPECT_TRUE(std::any_of(kept.begin(), kept.end(), [](auto point) { return point.x() == 654321; }));
}

TEST(CurveSeries, EachAxisHasItsOwnPlaces)
{
    const CurveSeries series = seriesOf({1, 2, 3});
    EXPECT_EQ(series.visible(CurveAxis::Epoch, 0, 1, 10, false).back().x(), 0.3);
    EXPECT_EQ(series.visible(CurveAxis::Time, 0, 10, 10, false).back().x(), 6);
}

TEST(CurveSeries, SmoothingLeavesAConstantConstantAndFollowsAStepSlowly)
{
    CurveSeries constant = seriesOf(std::vector<double>(50, 3.0));
    constant.setSmoothing(0.95);
    for (qsizetype i = 0; i < constant.size(); ++i)
        EXPECT_NEAR(constant.smoothedValue(i), 3.0, 1e-12);
    std::vector<double> step(50, 0.0);
    std::fill(step.begin() + 25, step.end(), 1.0);
    CurveSeries slow = seriesOf(step);
    slow.setSmoothing(0.9);
    EXPECT_LT(slow.smoothedValue(26), 0.5);
    EXPECT_GT(slow.smoothedValue(49), slow.smoothedValue(26));
    slow.setSmoothing(0);
    EXPECT_EQ(slow.smoothedValue(26), 1.0);
}

TEST(CurveSeries, SmoothingGrowsAsIfItHadBeenDoneAtOnce)
{
    const auto values = noise(300, 2);
    CurveSeries grown;
    grown.setSmoothing(0.8);
    for (std::size_t i = 0; i < values.size(); ++i)
        grown.append({static_cast<double>(i + 1), 0, 0}, values[i]);
    CurveSeries later = seriesOf(values);
    later.setSmoothing(0.8);
    for (qsizetype i = 0; i < grown.size(); ++i)
        if (std::isnan(grown.value(i)))
            EXPECT_TRUE(std::isnan(later.smoothedValue(i)));
        else
            EXPECT_EQ(grown.smoothedValue(i), later.smoothedValue(i));
}

TEST(TrainingHistory, KeepsStagesApartAndStepsAscending)
{
    TrainingHistory history;
    core::TrainingEvent event;
    event.stage = "encoder";
    event.step = 10;
    event.values = {{"loss", 2.0}, {"accuracy", 0.5}};
    history.add(event);
    event.step = 5; // late
    history.add(event);
    event.stage = "gate";
    history.add(event);
    EXPECT_EQ(history.stages(), QStringList({QStringLiteral("encoder"), QStringLiteral("gate")}));
    EXPECT_EQ(history.points(QStringLiteral("encoder"), QStringLiteral("loss")).size(), 1);
    EXPECT_TRUE(history.points(QStringLiteral("denoiser"), QStringLiteral("loss")).isEmpty());
    EXPECT_TRUE(isLoss(QStringLiteral("triplet")));
    EXPECT_FALSE(isLoss(QStringLiteral("learning_rate")));
}

core::RunSummary summary(const char* folder, const char* preset = "tiny")
{
    core::RunSummary made;
    made.folder = folder;
    made.settings.name = preset;
    made.record.state = core::RunState::Completed;
    made.bestAccuracy = 0.5;
    made.seconds = 75;
    return made;
}

TEST(RunsModel, KeepsHistoryColourAndTickWhenARunIsBroughtUpToDate)
{
    RunsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    model.put(summary("/runs/a"), {});
    model.put(summary("/runs/b"), QStringLiteral("second"));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, RunsModel::NameColumn).data().toString(), QStringLiteral("second"));
    EXPECT_EQ(model.index(1, RunsModel::NameColumn).data().toString(), QStringLiteral("a"));
    model.setShown(QStringLiteral("/runs/a"), true);
    const auto history = model.find(QStringLiteral("/runs/a"))->history;
    auto failed = summary("/runs/a");
    failed.record.state = core::RunState::Failed;
    model.put(failed, QStringLiteral("a"));
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.find(QStringLiteral("/runs/a"))->history, history);
    EXPECT_TRUE(model.find(QStringLiteral("/runs/a"))->shown);
    EXPECT_EQ(model.index(1, RunsModel::StateColumn).data().toString(), QStringLiteral("Failed"));
    EXPECT_EQ(model.index(1, RunsModel::DurationColumn).data().toString(), QStringLiteral("1:15 min"));
    EXPECT_NE(model.find(QStringLiteral("/runs/a"))->colorIndex, model.find(QStringLiteral("/runs/b"))->colorIndex);
}

TEST(RunsModel, TellsOfTicksNewNamesAndRemoval)
{
    RunsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    model.put(summary("/runs/a"), {});
    QSignalSpy shown(&model, &RunsModel::shownChanged);
    QSignalSpy renamed(&model, &RunsModel::renamed);
    const QModelIndex name = model.index(0, RunsModel::NameColumn);
    EXPECT_TRUE(model.setData(name, Qt::Checked, Qt::CheckStateRole));
    EXPECT_TRUE(model.setData(name, QStringLiteral(" with triplets "), Qt::EditRole));
    EXPECT_FALSE(model.setData(name, QString(), Qt::EditRole)) << "a run keeps a name";
    ASSERT_EQ(shown.size(), 1);
    ASSERT_EQ(renamed.size(), 1);
    EXPECT_EQ(renamed.front().at(1).toString(), QStringLiteral("with triplets"));
    model.remove(QStringLiteral("/runs/a"));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(RunsDifference, NamesOnlyTheSettingsThatDiffer)
{
    TrainingRun a, b;
    b.summary.settings.denoiser.steps = 7;
    b.summary.settings.denoiser.spectralModule = false;
    const auto differences = settingDifferences({&a, &b});
    ASSERT_EQ(differences.size(), 2u);
    EXPECT_EQ(differences[0].key, QStringLiteral("denoiser.spectral_module"));
    EXPECT_EQ(differences[0].values, QStringList({QStringLiteral("true"), QStringLiteral("false")}));
    EXPECT_EQ(differences[1].values[1], QStringLiteral("7"));
    EXPECT_TRUE(settingDifferences({&a, &a}).empty());
}

TEST(TrainingCurves, HidesAccuracyOnUnseenClassesUntilItIsAskedFor)
{
    RunsModel model;
    TrainingCurves curves(model);
    curves.resize(1200, 300);
    model.put(summary("/runs/a"), {});
    core::TrainingEvent event;
    event.kind = core::TrainingEvent::Kind::Validation;
    event.stage = "denoiser";
    event.step = 10;
    event.values = {{"accuracy", 0.9}, {"unseen_accuracy", 0.4}};
    model.find(QStringLiteral("/runs/a"))->history->add(event);
    model.setShown(QStringLiteral("/runs/a"), true);
    auto* const values = curves.findChild<QComboBox*>(QStringLiteral("trainingValueCombo"));
    ASSERT_NE(values, nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return values->count() == 1; }));
    EXPECT_FALSE(curves.csv().contains(QStringLiteral("unseen")));
    curves.findChild<QCheckBox*>(QStringLiteral("testValuesCheck"))->setChecked(true);
    ASSERT_EQ(values->count(), 2);
    EXPECT_TRUE(values->itemText(1).contains(QStringLiteral("test")));
    EXPECT_TRUE(curves.csv().contains(QStringLiteral("unseen")));
}

TEST(TrainingCurves, EveryChartHasALogarithmicAxisOfItsOwn)
{
    RunsModel model;
    TrainingCurves curves(model);
    for (const auto* const name : {"loss", "trainingValue", "secondValue"}) {
        const QString prefix = QLatin1String(name);
        auto* const check = curves.findChild<QCheckBox*>(prefix + QStringLiteral("LogCheck"));
        auto* const chart = curves.findChild<CurveChart*>(prefix + QStringLiteral("Chart"));
        ASSERT_TRUE(check && chart) << name;
        check->setChecked(true);
        EXPECT_TRUE(chart->isLogarithmic()) << name;
        check->setChecked(false);
        EXPECT_FALSE(chart->isLogarithmic()) << name;
    }
}

const QValueAxis& valueAxis(const CurveChart& chart)
{
    return *qobject_cast<QValueAxis*>(chart.chart()->axes(Qt::Vertical).front());
}

TEST(CurveChart, LabelsOfSmallAndLargeValuesArePartsOfAPowerOfTenAndStayShort)
{
    CurveChart chart;
    chart.resize(200, 160);
    const auto show = [&](double highest) { chart.setCurves({Curve{.name = {}, .points = {{0, 0}, {1, highest}}}}); };
    for (const auto& [highest, exponent] : {std::pair(0.00085, -4), {3e-7, -7}, {0.5, 0}, {40000.0, 0}, {2.5e6, 6}}) {
        show(highest);
        EXPECT_EQ(chart.labelExponent(), exponent) << highest;
        const double unit = std::pow(10.0, exponent);
        EXPECT_GE(valueAxis(chart).max() * unit, highest * (1 - 1e-9)) << "the whole curve is in view";
        EXPECT_LE(valueAxis(chart).max() * unit, 2 * highest);
        const auto* const drawn = qobject_cast<QLineSeries*>(chart.chart()->series().front());
        EXPECT_NEAR(drawn->points().back().y() * unit, highest, 1e-9 * highest) << "in the axis' own parts";
        EXPECT_FALSE(valueAxis(chart).labelFormat().contains(u'e')) << highest;
    }
}

TEST(CurveChart, ALogarithmicAxisLeavesOutWhatIsNotAboveZeroAndSaysSo)
{
    CurveChart chart;
    const auto show = [&](const QList<QPointF>& points) { chart.setCurves({Curve{.name = {}, .points = points}}); };
    chart.setLogarithmic(true);
    show({{0, 1}, {1, 0.1}});
    EXPECT_FALSE(chart.hasUndrawable());
    show({{0, 1}, {1, 0}, {2, -3}, {3, 0.1}});
    EXPECT_TRUE(chart.hasUndrawable());
    const auto* const drawn = qobject_cast<QLineSeries*>(chart.chart()->series().front());
    EXPECT_TRUE(std::isnan(drawn->points()[1].y()) && std::isnan(drawn->points()[2].y())) << "a gap";
    EXPECT_EQ(drawn->points()[3].y(), -1) << "the rest is drawn, in powers of ten";
    chart.setXRange(2.5, 3);
    EXPECT_FALSE(chart.hasUndrawable()) << "nothing is left out of what is in view";
    chart.clearXRange();
    chart.setLogarithmic(false);
    EXPECT_FALSE(chart.hasUndrawable());
}

core::LatentSpectra spectraAt(int step, double detail)
{
    return {step, {1, 1, 1, 1}, {1, 1, detail, detail}};
}

SpectraRun spectraRun(const char* folder, bool both, std::vector<core::LatentSpectra> spectra)
{
    return {QLatin1String(folder), QLatin1String(folder), both ? 0 : 1, both, both, std::move(spectra)};
}

QList<QPointF> pointsOf(const CurveChart& chart, const QString& name)
{
    for (const Curve& curve : chart.curves())
        if (curve.name == name)
            return curve.points;
    return {};
}

TEST(SpectraPage, LaysRunsOverEachOtherEachAtItsNewestValidationUpToTheStepShown)
{
    SpectraPage page;
    const QString with = QStringLiteral("SG-SRM + TASL");
    const QString without = QStringLiteral("Neither");
    page.setRuns({spectraRun("a", true, {spectraAt(10, 0.5), spectraAt(20, 0.9)}),
                  spectraRun("b", false, {spectraAt(15, 0.2), spectraAt(30, 0.4)}), spectraRun("none", true, {})});
    EXPECT_EQ(page.runs().size(), 2u) << "a run without spectra has nothing to show";
    EXPECT_EQ(page.steps(), (std::vector<int>{10, 15, 20, 30}));
    EXPECT_EQ(page.current(), 3) << "the newest";
    EXPECT_EQ(pointsOf(page.ratioChart(), with).back().y(), 0.9);
    EXPECT_EQ(pointsOf(page.ratioChart(), without).back().y(), 0.4);

    auto* const slider = page.findChild<QSlider*>(QStringLiteral("spectraSlider"));
    slider->setValue(1);
    EXPECT_EQ(pointsOf(page.ratioChart(), with).back().y(), 0.5);
    EXPECT_EQ(pointsOf(page.ratioChart(), without).back().y(), 0.2);
    slider->setValue(0);
    EXPECT_TRUE(pointsOf(page.ratioChart(), without).isEmpty()) << "not validated yet";
    EXPECT_EQ(pointsOf(page.overStepsChart(), with), (QList<QPointF>{{10, 0.5}, {20, 0.9}}));
    EXPECT_EQ(pointsOf(page.overStepsChart(), without), (QList<QPointF>{{15, 0.2}, {30, 0.4}}));
}

TEST(SpectraPage, OffersTheCounterpartOfTheChosenRunWhetherItHasSpectraOrNot)
{
    SpectraPage page;
    QString asked;
    QObject::connect(&page, &SpectraPage::counterpartRequested, [&](const QString& folder) { asked = folder; });
    auto* const button = page.findChild<QToolButton*>(QStringLiteral("counterpartButton"));
    EXPECT_FALSE(button->isEnabled());
    page.setRuns({spectraRun("chosen", false, {}), spectraRun("other", true, {spectraAt(10, 0.5)})});
    EXPECT_TRUE(button->toolTip().contains(QStringLiteral("but with SG-SRM"))) << button->toolTip().toStdString();
    button->click();
    EXPECT_EQ(asked, QStringLiteral("chosen"));
}

TEST(SpectraPage, NamesRunsThatHaveTheSamePartsByTheirLabelsAndFollowsTheNewestValidation)
{
    SpectraPage page;
    page.setRuns({spectraRun("a", true, {spectraAt(10, 0.5)}), spectraRun("b", true, {spectraAt(10, 0.2)})});
    EXPECT_FALSE(pointsOf(page.ratioChart(), QStringLiteral("b")).isEmpty());
    page.setRuns({spectraRun("a", true, {spectraAt(10, 0.5), spectraAt(20, 0.6)})});
    EXPECT_EQ(page.current(), 1);
    page.findChild<QSlider*>(QStringLiteral("spectraSlider"))->setValue(0);
    page.setRuns({spectraRun("a", true, {spectraAt(10, 0.5), spectraAt(20, 0.6), spectraAt(30, 0.7)})});
    EXPECT_EQ(page.current(), 0) << "what the user looks at stays";
    page.setRuns({});
    EXPECT_EQ(page.current(), -1);
    EXPECT_TRUE(page.ratioChart().curves().empty());
}

int rowOf(const char* key)
{
    const auto& schema = core::trainingSchema();
    for (std::size_t row = 0; row < schema.size(); ++row)
        if (schema[row].key == key)
            return static_cast<int>(row);
    return -1;
}

TEST(SettingsModel, MarksWhatDiffersFromThePresetAndResetsOneOrAll)
{
    SettingsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    core::TrainingSettings preset;
    preset.denoiser.steps = 80;
    model.setPreset(preset);
    EXPECT_EQ(model.changedCount(), 0);
    const QModelIndex steps = model.index(rowOf("denoiser.steps"), SettingsModel::ValueColumn);
    EXPECT_TRUE(model.setData(steps, QStringLiteral("120"), Qt::EditRole));
    EXPECT_TRUE(steps.data(SettingsModel::ChangedRole).toBool());
    EXPECT_EQ(model.settings().denoiser.steps, 120);
    const QModelIndex module = model.index(rowOf("denoiser.spectral_module"), SettingsModel::ValueColumn);
    EXPECT_TRUE(model.setData(module, Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(model.settings().denoiser.spectralModule);
    EXPECT_EQ(model.changedCount(), 2);
    model.reset(steps.row());
    EXPECT_EQ(model.settings().denoiser.steps, 80);
    model.resetAll();
    EXPECT_EQ(model.changedCount(), 0);
}

TEST(SettingsModel, RefusesAValueOutOfRangeAndSaysWhichMayBe)
{
    SettingsModel model;
    QSignalSpy refused(&model, &SettingsModel::refused);
    EXPECT_FALSE(model.setValue(QStringLiteral("denoiser.depth"), QStringLiteral("4800")));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_THAT(refused.front().front().toString().toStdString(), testing::HasSubstr("48"));
    EXPECT_EQ(model.settings().denoiser.depth, core::TrainingSettings().denoiser.depth);
}

TEST(SettingsModel, EveryKeyHasAToolTipWithItsRangeAndWhatThePresetSays)
{
    const SettingsModel model;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& key = SettingsModel::key(row);
        const QString tip = model.index(row, 0).data(Qt::ToolTipRole).toString();
        EXPECT_TRUE(tip.contains(QString::fromStdString(key.help).toHtmlEscaped())) << key.key;
        EXPECT_TRUE(tip.contains(QStringLiteral("Preset:"))) << key.key;
    }
}

TEST(SettingsModel, CannotBeEditedWhileARunIsUnderWay)
{
    SettingsModel model;
    const QModelIndex module = model.index(rowOf("denoiser.spectral_module"), SettingsModel::ValueColumn);
    const QModelIndex steps = model.index(rowOf("denoiser.steps"), SettingsModel::ValueColumn);
    EXPECT_TRUE(module.flags().testFlag(Qt::ItemIsUserCheckable));
    EXPECT_TRUE(steps.flags().testFlag(Qt::ItemIsEditable));
    model.setEditable(false);
    EXPECT_FALSE(module.flags().testFlag(Qt::ItemIsUserCheckable));
    EXPECT_FALSE(steps.flags().testFlag(Qt::ItemIsEditable));
}

TEST(SplitModel, TicksAreUnseenClassesAndTheFileReadsBack)
{
    SplitModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    model.setClasses({{0, QStringLiteral("wave"), false},
                      {1, QStringLiteral("jump"), false},
                      {2, QStringLiteral("sit"), false},
                      {3, QStringLiteral("kick"), false}});
    EXPECT_TRUE(model.setData(model.index(2), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(model.unseen(), std::vector<int>{2});
    EXPECT_TRUE(splitText(model).contains(QStringLiteral("2 # sit")));
    EXPECT_FALSE(splitText(model).contains(QStringLiteral("wave")));
    model.draw(2, 7);
    const auto drawn = model.unseen();
    EXPECT_EQ(drawn.size(), 2u);
    model.setUnseen({});
    model.draw(2, 7);
    EXPECT_EQ(model.unseen(), drawn) << "the same seed draws the same classes";
}

} // namespace
} // namespace kinescope::tests
