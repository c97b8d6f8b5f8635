#include "widgets/training/spectra_page.h"

#include "widgets/common/curve_chart.h"
#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace kinescope::widgets
{
namespace
{

constexpr int kMillisecondsAStep = 250;
constexpr double kHighestRatio = 3;
constexpr double kLegendRoom = 1.2; // over the curves

QList<QPointF> curveOf(const std::vector<double>& values)
{
    QList<QPointF> points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.append({static_cast<double>(i), values[i]});
    return points;
}

/// At the middle of each band, in coefficients.
QList<QPointF> ratioCurve(const core::LatentSpectra& spectra)
{
    const auto ratios = core::bandRatios(spectra, SpectraPage::kBands);
    const double width = static_cast<double>(spectra.trueEnergy.size()) / static_cast<double>(ratios.size());
    QList<QPointF> points;
    for (std::size_t band = 0; band < ratios.size(); ++band)
        points.append({(static_cast<double>(band) + 0.5) * width, ratios[band]});
    return points;
}

/// Of the upper half of the coefficients.
double detailRatio(const core::LatentSpectra& spectra)
{
    return core::bandRatios(spectra, 2).back();
}

/// The newest validation up to a step; null when there is none.
const core::LatentSpectra* upTo(const SpectraRun& run, int step)
{
    const auto after = std::upper_bound(run.spectra.begin(), run.spectra.end(), step,
                                        [](int wanted, const core::LatentSpectra& one) { return wanted < one.step; });
    return after == run.spectra.begin() ? nullptr : &*std::prev(after);
}

QString partsText(const SpectraRun& run)
{
    if (run.spectralModule && run.spectralLoss)
        return SpectraPage::tr("SG-SRM + TASL");
    if (run.spectralModule)
        return SpectraPage::tr("SG-SRM alone");
    return run.spectralLoss ? SpectraPage::tr("TASL alone") : SpectraPage::tr("Neither");
}

Curve unity(double last)
{
    return {.name = {}, .colorIndex = -1, .width = 1, .points = {{0, 1}, {last, 1}}};
}

} // namespace

SpectraPage::SpectraPage(QWidget* parent)
    : QWidget(parent)
    , m_energy(new CurveChart(this))
    , m_overSteps(new CurveChart(this))
    , m_ratio(new CurveChart(this))
{
    setObjectName(QStringLiteral("spectraPage"));
    buildCharts();
    m_names = new QLabel(this);
    m_names->setObjectName(QStringLiteral("spectraNamesLabel"));
    m_names->setTextFormat(Qt::RichText);
    m_names->setWordWrap(true);
    m_names->setContentsMargins(8, 0, 8, 2);
    auto* const charts = new QHBoxLayout;
    charts->setSpacing(4);
    for (CurveChart* const chart : {m_energy, m_overSteps, m_ratio})
        charts->addWidget(chart, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildControls());
    layout->addWidget(m_names);
    layout->addLayout(charts, 1);
    m_timer.setInterval(kMillisecondsAStep);
    connect(&m_timer, &QTimer::timeout, this, &SpectraPage::advance);
    connect(&Theme::current(), &Theme::changed, this, [this] { show(m_slider->value()); }); // the names' colours
    setRuns({});
}

void SpectraPage::buildCharts()
{
    const QString frequency = tr("DCT index over latent channels (not Hz)");
    m_energy->setObjectName(QStringLiteral("latentEnergyChart"));
    m_energy->setAccessibleName(tr("Energy of true and predicted latents"));
    m_energy->setTitles(frequency, tr("Mean energy"));
    m_energy->setLogarithmic(true);
    const QString empty = tr("Spectra are recorded at each validation of the denoiser");
    m_energy->setEmptyText(empty);
    m_overSteps->setObjectName(QStringLiteral("latentDetailChart"));
    m_overSteps->setAccessibleName(tr("Predicted over true energy of the upper half of the spectrum, over steps"));
    m_overSteps->setTitles(tr("Step"), tr("Upper half, predicted / true"));
    m_overSteps->setEmptyText(empty);
    m_overSteps->hide();
    m_ratio->setObjectName(QStringLiteral("latentRatioChart"));
    m_ratio->setAccessibleName(tr("Predicted over true energy in bands"));
    m_ratio->setTitles(frequency, tr("Predicted / true"));
}

QLayout* SpectraPage::buildControls()
{
    m_play = toolButton(this, "playSpectraButton", u"play", tr("Play the validations one after another"));
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(QStringLiteral("spectraSlider"));
    m_slider->setAccessibleName(tr("Validation"));
    m_slider->setToolTip(tr("Validation whose spectra are shown"));
    m_label = new QLabel(this);
    m_label->setObjectName(QStringLiteral("spectraLabel"));
    m_label->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("Step 000000, 000 of 000")));
    m_view = new QComboBox(this);
    m_view->setObjectName(QStringLiteral("spectraViewCombo"));
    m_view->addItems({tr("Energy"), tr("Detail over steps")});
    m_view->setToolTip(
        tr("What the left chart shows: energy of each coefficient, or how much of the true latents' upper "
           "half of the spectrum the prediction has, over the steps"));
    m_view->setAccessibleName(tr("Left chart"));
    m_counterpart = toolButton(this, "counterpartButton", u"copy", {});
    m_counterpart->setText(tr("Counterpart"));
    m_counterpart->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(m_view);
    bar->addWidget(m_play);
    bar->addWidget(m_slider, 1);
    bar->addWidget(m_label);
    bar->addWidget(m_counterpart);
    connect(m_slider, &QSlider::valueChanged, this, &SpectraPage::show);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!m_timer.isActive()); });
    connect(m_view, &QComboBox::currentIndexChanged, this, [this](int view) {
        m_energy->setVisible(view == 0);
        m_overSteps->setVisible(view == 1);
    });
    connect(m_counterpart, &QToolButton::clicked, this, [this] { Q_EMIT counterpartRequested(m_chosen.folder); });
    return bar;
}

int SpectraPage::current() const
{
    return m_steps.empty() ? -1 : m_slider->value();
}

void SpectraPage::setRuns(std::vector<SpectraRun> runs)
{
    m_chosen = runs.empty() ? SpectraRun() : runs.front();
    m_chosen.spectra.clear();
    std::erase_if(runs, [](const SpectraRun& run) { return run.spectra.empty(); });
    const bool sameRun = !runs.empty() && !m_runs.empty() && runs.front().folder == m_runs.front().folder;
    const bool follows = current() < 0 || m_slider->value() == m_slider->maximum() || !sameRun;
    m_runs = std::move(runs);
    std::set<int> steps;
    for (const SpectraRun& run : m_runs)
        for (const auto& one : run.spectra)
            steps.insert(one.step);
    m_steps.assign(steps.begin(), steps.end());
    const int last = std::max(0, static_cast<int>(m_steps.size()) - 1);
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(0, last);
        if (follows && !m_timer.isActive())
            m_slider->setValue(last);
    }
    m_slider->setEnabled(last > 0);
    m_play->setEnabled(last > 0);
    updateRange();
    updateCounterpart();
    m_overSteps->setCurves(curvesOverSteps());
    show(m_slider->value());
}

/// Fixed, so that the animation does not jump.
void SpectraPage::updateRange()
{
    double highest = 1.2;
    for (const SpectraRun& run : m_runs)
        for (const auto& one : run.spectra)
            for (const double ratio : core::bandRatios(one, kBands))
                highest = std::isfinite(ratio) ? std::max(highest, ratio) : highest;
    m_ratio->setYRange(std::pair(0.0, std::min(kLegendRoom * highest, kHighestRatio)));
}

void SpectraPage::setCanStart(bool canStart)
{
    m_canStart = canStart;
    updateCounterpart();
}

void SpectraPage::updateCounterpart()
{
    const bool has = m_chosen.spectralModule || m_chosen.spectralLoss;
    const QString tip =
        has ? tr("Fill the form with this run's settings, but without SG-SRM and TASL, to compare the two")
            : tr("Fill the form with this run's settings, but with SG-SRM and TASL, to compare the two");
    m_counterpart->setToolTip(tip);
    m_counterpart->setAccessibleName(tip);
    m_counterpart->setEnabled(m_canStart && !m_chosen.folder.isEmpty());
}

/// What tells the runs apart: the parts of the method where they differ in them, else their labels.
QString SpectraPage::nameOf(const SpectraRun& run) const
{
    std::set<QString> parts;
    for (const SpectraRun& one : m_runs)
        parts.insert(partsText(one));
    return parts.size() == m_runs.size() ? partsText(run) : run.label;
}

void SpectraPage::show(int place)
{
    m_names->setVisible(m_runs.size() > 1);
    if (m_steps.empty()) {
        m_energy->setCurves({});
        m_ratio->setCurves({});
        m_label->clear();
        return;
    }
    const int step = m_steps[static_cast<std::size_t>(place)];
    const double last = static_cast<double>(m_runs.front().spectra.front().trueEnergy.size()) - 1;
    m_energy->setXRange(0, last);
    m_ratio->setXRange(0, last);
    m_overSteps->setMarker(step);
    m_label->setText(tr("Step %1, %2 of %3").arg(step).arg(place + 1).arg(m_steps.size()));
    if (m_runs.size() == 1)
        showOne(m_runs.front(), *upTo(m_runs.front(), step));
    else
        showSeveral(step);
}

void SpectraPage::showOne(const SpectraRun& run, const core::LatentSpectra& shown)
{
    m_energy->setCurves({{.name = tr("Predicted"), .colorIndex = 1, .points = curveOf(shown.predictedEnergy)},
                         {.name = tr("True"), .colorIndex = -1, .points = curveOf(shown.trueEnergy)}});
    std::vector<Curve> ratios{
        {.name = tr("Step %1").arg(shown.step), .colorIndex = 1, .width = 2, .points = ratioCurve(shown)}};
    const auto& first = run.spectra.front();
    if (shown.step > first.step)
        ratios.push_back(
            {.name = tr("Step %1").arg(first.step), .colorIndex = -1, .dashed = true, .points = ratioCurve(first)});
    ratios.push_back(unity(static_cast<double>(shown.trueEnergy.size()) - 1));
    m_ratio->setCurves(std::move(ratios));
}

/// Each run has latents of its own, so that its prediction compares with its own truth: by the ratio.
void SpectraPage::showSeveral(int step)
{
    std::vector<Curve> energies;
    std::vector<Curve> ratios;
    QStringList names;
    for (const SpectraRun& run : m_runs) {
        const auto* const shown = upTo(run, step);
        const QString color = Theme::current().seriesColor(run.colorIndex).name();
        names += QStringLiteral("<span style=\"color:%1\">■</span>&nbsp;%2")
                     .arg(color, tr("%1 (%2)").arg(run.label.toHtmlEscaped(), partsText(run)));
        if (!shown)
            continue;
        const QString name = nameOf(run);
        energies.push_back({.name = {},
                            .colorIndex = run.colorIndex,
                            .width = 1,
                            .opacity = 0.45,
                            .dashed = true,
                            .points = curveOf(shown->trueEnergy)});
        energies.push_back({.name = name, .colorIndex = run.colorIndex, .points = curveOf(shown->predictedEnergy)});
        ratios.push_back({.name = name, .colorIndex = run.colorIndex, .width = 2, .points = ratioCurve(*shown)});
    }
    ratios.push_back(unity(m_energy->visibleX().second));
    m_energy->setCurves(std::move(energies));
    m_ratio->setCurves(std::move(ratios));
    m_names->setText(names.join(QStringLiteral(" &nbsp; ")));
    m_names->setToolTip(tr("Solid: predicted; dashed: true latents of the same run"));
}

std::vector<Curve> SpectraPage::curvesOverSteps() const
{
    std::vector<Curve> curves;
    for (const SpectraRun& run : m_runs) {
        Curve curve{.name = m_runs.size() > 1 ? nameOf(run) : QString(),
                    .colorIndex = m_runs.size() > 1 ? run.colorIndex : 1,
                    .width = 2,
                    .points = {}};
        for (const auto& one : run.spectra)
            curve.points.append({static_cast<double>(one.step), detailRatio(one)});
        curves.push_back(std::move(curve));
    }
    if (m_steps.size() > 1)
        curves.push_back(
            {.name = {},
             .colorIndex = -1,
             .width = 1,
             .points = {{static_cast<double>(m_steps.front()), 1}, {static_cast<double>(m_steps.back()), 1}}});
    return curves;
}

void SpectraPage::setPlaying(bool playing)
{
    m_play->setIcon(icon(playing ? u"pause" : u"play"));
    if (!playing)
        return m_timer.stop();
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_timer.start();
}

void SpectraPage::advance()
{
    if (m_slider->value() < m_slider->maximum())
        m_slider->setValue(m_slider->value() + 1);
    if (m_slider->value() == m_slider->maximum())
        setPlaying(false);
}

} // namespace kinescope::widgets
