#include "widgets/training/training_curves.h"

#include "widgets/common/tool_button.h"
#include "widgets/training/zoom_chart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace kinescope::widgets
{
namespace
{

constexpr int kWidthForThreeCharts = 860;
constexpr int kDefaultSmoothing = 60;

QComboBox* combo(QWidget* parent, const QString& name, const QString& tip)
{
    auto* const box = new QComboBox(parent);
    box->setObjectName(name);
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

TrainingCurves::TrainingCurves(const RunsModel& runs, QWidget* parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_loss(new ZoomChart(this))
{
    setObjectName(QStringLiteral("trainingCurves"));
    m_loss->setObjectName(QStringLiteral("lossChart"));
    m_loss->setAccessibleName(tr("Loss"));
    m_loss->setEmptyText(tr("Curves appear here once a run has started"));
    m_splitter->addWidget(m_loss);
    buildValueChart(m_values[0], QStringLiteral("trainingValue"), QStringLiteral("accuracy"));
    buildValueChart(m_values[1], QStringLiteral("secondValue"), QStringLiteral("learning_rate"));
    m_splitter->setSizes({500, 360, 360});
    m_splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildControls());
    layout->addWidget(m_splitter, 1);
    for (ZoomChart* const chart : charts()) {
        connect(chart, &ZoomChart::legendClicked, this, &TrainingCurves::toggle);
        connect(chart, &ZoomChart::viewChanged, this, [this, chart] { followView(*chart); });
    }
    connect(&runs, &RunsModel::historyChanged, this, &TrainingCurves::scheduleRefresh);
    refresh();
}

QCheckBox* TrainingCurves::buildLogCheck(ZoomChart& chart, const QString& name, const QString& tip)
{
    auto* const check = new QCheckBox(tr("Log"), this);
    check->setObjectName(name);
    check->setToolTip(tip);
    check->setAccessibleName(tip);
    connect(check, &QCheckBox::toggled, &chart, &CurveChart::setLogarithmic);
    return check;
}

void TrainingCurves::buildValueChart(ValueChart& view, const QString& name, const QString& preferred)
{
    auto* const holder = new QWidget(m_splitter);
    view.preferred = preferred;
    view.chart = new ZoomChart(holder);
    view.chart->setObjectName(name + QStringLiteral("Chart"));
    view.chart->setAccessibleName(tr("Other training values"));
    view.combo = combo(holder, name + QStringLiteral("Combo"), tr("Value that the chart shows"));
    view.combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    view.logarithmic =
        buildLogCheck(*view.chart, name + QStringLiteral("LogCheck"), tr("Logarithmic axis of this value"));
    auto* const head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(view.combo, 1);
    head->addWidget(view.logarithmic);
    auto* const layout = new QVBoxLayout(holder);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(view.chart, 1);
    m_splitter->addWidget(holder);
    connect(view.combo, &QComboBox::currentIndexChanged, this, &TrainingCurves::refresh);
}

QLayout* TrainingCurves::buildControls()
{
    m_stage = combo(this, QStringLiteral("stageCombo"), tr("Stage"));
    m_stage->hide(); // until there is one
    m_axis = combo(this, QStringLiteral("curveAxisCombo"), tr("What the curves are drawn over"));
    m_axis->addItems({tr("Step"), tr("Epoch"), tr("Time")});
    m_smoothing = new QSlider(Qt::Horizontal, this);
    m_smoothing->setObjectName(QStringLiteral("smoothingSlider"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setValue(kDefaultSmoothing);
    m_smoothing->setMaximumWidth(110);
    m_smoothing->setToolTip(tr("Smoothing of the strong curves"));
    m_smoothing->setAccessibleName(m_smoothing->toolTip());
    m_test = new QCheckBox(tr("Test"), this);
    m_test->setObjectName(QStringLiteral("testValuesCheck"));
    m_test->setToolTip(tr("Also show accuracy on unseen classes. It is a test: choose nothing by it."));

    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->setSpacing(6);
    bar->addWidget(m_stage);
    bar->addWidget(new QLabel(tr("over"), this));
    bar->addWidget(m_axis);
    bar->addWidget(new QLabel(tr("Smoothing"), this));
    bar->addWidget(m_smoothing);
    bar->addWidget(buildLogCheck(*m_loss, QStringLiteral("lossLogCheck"), tr("Logarithmic loss axis")));
    bar->addWidget(m_test);
    auto* const everything =
        toolButton(this, "showAllButton", u"fit",
                   tr("Show everything again. The wheel zooms, dragging pans, Shift and dragging zooms to a stretch, a "
                      "click on a name in a chart switches its curve."));
    connect(everything, &QToolButton::clicked, m_loss, &ZoomChart::showAll);
    bar->addStretch();
    bar->addWidget(everything);
    bar->addWidget(buildExport());

    connect(m_stage, &QComboBox::currentIndexChanged, this, &TrainingCurves::refresh);
    connect(m_axis, &QComboBox::currentIndexChanged, this, [this] {
        for (ZoomChart* const chart : charts())
            chart->showAll();
        refresh();
    });
    connect(m_smoothing, &QSlider::valueChanged, this, &TrainingCurves::refresh);
    connect(m_test, &QCheckBox::toggled, this, &TrainingCurves::refresh);
    return bar;
}

std::vector<ZoomChart*> TrainingCurves::charts() const
{
    return {m_loss, m_values[0].chart, m_values[1].chart};
}

const CurveChart& TrainingCurves::lossChart() const
{
    return *m_loss;
}

CurveAxis TrainingCurves::axis() const
{
    return static_cast<CurveAxis>(m_axis->currentIndex());
}

QString TrainingCurves::axisTitle() const
{
    const QString titles[] = {tr("Step"), tr("Epoch"), tr("Time (s)")};
    return titles[m_axis->currentIndex()];
}

QString TrainingCurves::stage() const
{
    return m_stage->currentData().toString();
}

std::vector<const TrainingRun*> TrainingCurves::shownRuns() const
{
    std::vector<const TrainingRun*> shown;
    for (const TrainingRun& run : m_runs.runs())
        if (run.shown)
            shown.push_back(&run);
    return shown;
}

const TrainingHistory& TrainingCurves::history() const
{
    static const TrainingHistory none;
    const auto shown = shownRuns();
    return shown.empty() ? none : *shown.front()->history;
}

/// Many events in one turn of the event loop cost one drawing.
void TrainingCurves::scheduleRefresh()
{
    if (std::exchange(m_refreshPending, true))
        return;
    QMetaObject::invokeMethod(this, &TrainingCurves::refresh, Qt::QueuedConnection);
}

void TrainingCurves::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_splitter->widget(2)->setVisible(width() >= kWidthForThreeCharts);
    scheduleRefresh();
}

/// The newest stage is followed until the user has chosen an older one.
void TrainingCurves::updateStages()
{
    QStringList stages;
    for (const TrainingRun* const run : shownRuns())
        for (const QString& name : run->history->stages())
            if (!stages.contains(name))
                stages.append(name);
    QStringList before;
    for (int i = 0; i < m_stage->count(); ++i)
        before.append(m_stage->itemData(i).toString());
    if (stages == before)
        return;
    const QSignalBlocker blocker(m_stage);
    const bool follows = m_stage->currentIndex() == m_stage->count() - 1;
    const QString chosen = stage();
    m_stage->clear();
    for (const QString& name : stages)
        m_stage->addItem(displayName(name), name);
    const int kept = m_stage->findData(chosen);
    m_stage->setCurrentIndex(follows || kept < 0 ? m_stage->count() - 1 : kept);
    m_stage->setVisible(!stages.isEmpty());
}

void TrainingCurves::fillCombo(ValueChart& view, const QStringList& names) const
{
    QStringList before;
    for (int i = 0; i < view.combo->count(); ++i)
        before.append(view.combo->itemData(i).toString());
    if (names == before)
        return;
    const QSignalBlocker blocker(view.combo);
    const QString chosen = view.combo->currentData().toString();
    view.combo->clear();
    for (const QString& name : names)
        view.combo->addItem(displayName(name), name);
    const int kept = view.combo->findData(chosen);
    const int preferred = view.combo->findData(view.preferred);
    // What is preferred may come only with the first validation.
    const bool stays = kept >= 0 && (before.contains(view.preferred) || preferred < 0);
    view.combo->setCurrentIndex(stays ? kept : std::max(preferred, 0));
}

void TrainingCurves::updateNames()
{
    QStringList names;
    for (const TrainingRun* const run : shownRuns())
        for (const QString& name : run->history->names(stage()))
            if (!isLoss(name) && !names.contains(name) && (!isTest(name) || m_test->isChecked()))
                names.append(name);
    names.sort();
    for (ValueChart& view : m_values) {
        fillCombo(view, names);
        view.combo->setVisible(!names.isEmpty());
        view.logarithmic->setVisible(!names.isEmpty());
    }
}

QStringList TrainingCurves::lossNames() const
{
    QStringList names;
    for (const TrainingRun* const run : shownRuns())
        for (const QString& name : run->history->names(stage()))
            if (isLoss(name) && !names.contains(name))
                names.append(name);
    std::stable_partition(names.begin(), names.end(),
                          [](const QString& name) { return name == QLatin1String("loss"); });
    return names;
}

void TrainingCurves::updateRanges(const std::vector<const TrainingRun*>& runs)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const TrainingRun* const run : runs)
        for (const QString& name : run->history->names(stage()))
            if (const CurveSeries* const series = run->history->series(stage(), name); series && series->size() > 0) {
                low = std::min(low, series->x(0, axis()));
                high = std::max(high, series->x(series->size() - 1, axis()));
            }
    if (!(high >= low))
        low = 0, high = 1;
    for (ZoomChart* const chart : charts())
        chart->setFullRange(low, high);
}

std::vector<Curve> TrainingCurves::curvesOf(const ZoomChart& chart, const QStringList& names) const
{
    const auto runs = shownRuns();
    const bool several = runs.size() > 1;
    const auto [low, high] = chart.viewRange();
    const int columns = std::max(64, chart.viewport()->width());
    std::vector<Curve> curves;
    for (const TrainingRun* const run : runs) {
        int term = 0;
        for (const QString& name : names) {
            const int color = several ? run->colorIndex : term;
            const bool dashed = several && term > 0;
            ++term;
            const CurveSeries* const series = run->history->series(stage(), name);
            if (!series)
                continue;
            QString legend = several ? run->label : displayName(name);
            if (several && names.size() > 1)
                legend += QStringLiteral(" · ") + displayName(name);
            const bool muted = m_hidden.contains(legend);
            if (m_smoothing->value() > 0 && !muted)
                curves.push_back({.name = {},
                                  .colorIndex = color,
                                  .width = 1,
                                  .opacity = 0.3,
                                  .points = series->visible(axis(), low, high, columns, false)});
            curves.push_back({.name = legend,
                              .colorIndex = color,
                              .width = 2,
                              .dashed = dashed,
                              .muted = muted,
                              .points = series->visible(axis(), low, high, columns, true)});
        }
    }
    return curves;
}

void TrainingCurves::refresh()
{
    m_refreshPending = false;
    const auto runs = shownRuns();
    updateStages();
    updateNames();
    const double weight = m_smoothing->value() / 100.0;
    for (const TrainingRun* const run : runs)
        run->history->setSmoothing(weight);
    updateRanges(runs);
    // With several runs the terms would hide each other; the total is what compares.
    QStringList losses = lossNames();
    if (runs.size() > 1 && losses.size() > 1)
        losses = {losses.front()};
    m_loss->setTitles(axisTitle(), tr("Loss"));
    m_loss->setCurves(curvesOf(*m_loss, losses));
    for (ValueChart& view : m_values) {
        const QString value = view.combo->currentData().toString();
        view.chart->setEmptyText(runs.empty() ? QString() : tr("No further values yet"));
        view.chart->setTitles(axisTitle(), {});
        view.chart->setCurves(value.isEmpty() ? std::vector<Curve>() : curvesOf(*view.chart, {value}));
    }
}

void TrainingCurves::toggle(const QString& legend)
{
    if (!m_hidden.remove(legend))
        m_hidden.insert(legend);
    refresh();
}

/// All charts show the same stretch.
void TrainingCurves::followView(const ZoomChart& from)
{
    if (std::exchange(m_following, true))
        return;
    for (ZoomChart* const chart : charts()) {
        if (chart == &from)
            continue;
        if (from.isZoomed())
            chart->showRange(from.viewRange().first, from.viewRange().second);
        else
            chart->showAll();
    }
    m_following = false;
    scheduleRefresh();
}

} // namespace kinescope::widgets
