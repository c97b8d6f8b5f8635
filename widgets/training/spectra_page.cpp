#include "widgets/training/spectra_page.h"

#include "widgets/common/curve_chart.h"
#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kMillisecondsAStep = 250;

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

} // namespace

SpectraPage::SpectraPage(QWidget* parent)
    : QWidget(parent)
    , m_energy(new CurveChart(this))
    , m_ratio(new CurveChart(this))
{
    setObjectName(QStringLiteral("spectraPage"));
    m_energy->setObjectName(QStringLiteral("latentEnergyChart"));
    m_energy->setAccessibleName(tr("Energy of true and predicted latents"));
    m_energy->setTitles(tr("DCT index over latent channels (not Hz)"), tr("Mean energy"));
    m_energy->setLogarithmic(true);
    m_energy->setEmptyText(tr("Spectra are recorded at each validation of the denoiser"));
    m_ratio->setObjectName(QStringLiteral("latentRatioChart"));
    m_ratio->setAccessibleName(tr("Predicted over true energy in bands"));
    m_ratio->setTitles(tr("DCT index over latent channels (not Hz)"), tr("Predicted / true"));
    auto* const charts = new QHBoxLayout;
    charts->setSpacing(4);
    charts->addWidget(m_energy, 1);
    charts->addWidget(m_ratio, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildControls());
    layout->addLayout(charts, 1);
    m_timer.setInterval(kMillisecondsAStep);
    connect(&m_timer, &QTimer::timeout, this, &SpectraPage::advance);
    setSpectra({}, {});
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
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(m_play);
    bar->addWidget(m_slider, 1);
    bar->addWidget(m_label);
    connect(m_slider, &QSlider::valueChanged, this, &SpectraPage::show);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!m_timer.isActive()); });
    return bar;
}

int SpectraPage::current() const
{
    return m_spectra.empty() ? -1 : m_slider->value();
}

void SpectraPage::setSpectra(const QString& runLabel, std::vector<core::LatentSpectra> spectra)
{
    const bool follows = current() < 0 || m_slider->value() == m_slider->maximum() || runLabel != m_runLabel;
    m_runLabel = runLabel;
    m_spectra = std::move(spectra);
    const int last = std::max(0, static_cast<int>(m_spectra.size()) - 1);
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(0, last);
        if (follows && !m_timer.isActive())
            m_slider->setValue(last);
    }
    m_slider->setEnabled(m_spectra.size() > 1);
    m_play->setEnabled(m_spectra.size() > 1);
    double highest = 1.2;
    for (const auto& one : m_spectra)
        for (const double ratio : core::bandRatios(one, kBands))
            highest = std::isfinite(ratio) ? std::max(highest, ratio) : highest;
    m_ratio->setYRange(std::pair(0.0, std::min(highest, 3.0))); // fixed, so that the animation does not jump
    show(m_slider->value());
}

void SpectraPage::show(int place)
{
    if (m_spectra.empty()) {
        m_energy->setCurves({});
        m_ratio->setCurves({});
        m_label->clear();
        return;
    }
    const auto& shown = m_spectra[static_cast<std::size_t>(place)];
    const double last = static_cast<double>(shown.trueEnergy.size()) - 1;
    m_energy->setXRange(0, last);
    m_ratio->setXRange(0, last);
    m_energy->setCurves({{.name = tr("Predicted"), .colorIndex = 1, .points = curveOf(shown.predictedEnergy)},
                         {.name = tr("True"), .colorIndex = -1, .points = curveOf(shown.trueEnergy)}});
    std::vector<Curve> ratios{
        {.name = tr("Step %1").arg(shown.step), .colorIndex = 1, .width = 2, .points = ratioCurve(shown)}};
    if (place > 0)
        ratios.push_back({.name = tr("Step %1").arg(m_spectra.front().step),
                          .colorIndex = -1,
                          .dashed = true,
                          .points = ratioCurve(m_spectra.front())});
    ratios.push_back({.name = {}, .colorIndex = -1, .width = 1, .points = {{0, 1}, {last, 1}}});
    m_ratio->setCurves(std::move(ratios));
    m_label->setText(tr("Step %1, %2 of %3").arg(shown.step).arg(place + 1).arg(m_spectra.size()));
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
