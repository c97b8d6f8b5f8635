#include "widgets/spectrum/motion_spectrum_view.h"

#include "widgets/common/core_texts.h"
#include "widgets/common/curve_chart.h"
#include "widgets/spectrum/band_keys.h"
#include "widgets/spectrum/heat_map.h"
#include "widgets/spectrum/motion_detail_pane.h"
#include "widgets/spectrum/time_chart.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kinescope::widgets
{

MotionSpectrumView::MotionSpectrumView(QWidget* parent)
    : QWidget(parent)
    , m_chart(new CurveChart(this))
    , m_detail(new MotionDetailPane(this))
    , m_heatMap(&m_detail->jointMap())
{
    setObjectName(QStringLiteral("motionSpectrumView"));
    m_chart->setObjectName(QStringLiteral("motionChart"));
    m_chart->setAccessibleName(tr("Motion spectrum"));
    m_chart->setBandSelectable(true);
    m_chart->setMarkerMovable(true);
    m_chart->setToolTip(tr("Drag to mark frequencies, or use the arrow keys; Shift with an arrow moves the upper end, "
                           "Escape takes the mark away"));
    new BandKeys(*m_chart, [this] { return m_bandRange; });

    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_chart);
    splitter->addWidget(m_detail);
    splitter->setSizes({500, 500});
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter, 1);

    m_controls = buildControls();
    connectPlots();
    clear(tr("No recording yet"));
}

void MotionSpectrumView::connectPlots()
{
    connect(m_chart, &CurveChart::bandSelected, this, &MotionSpectrumView::selectBand);
    connect(m_heatMap, &HeatMap::bandSelected, this, &MotionSpectrumView::selectBand);
    connect(m_chart, &CurveChart::bandCleared, this, &MotionSpectrumView::clearBand);
    connect(m_heatMap, &HeatMap::bandCleared, this, &MotionSpectrumView::clearBand);
    connect(m_heatMap, &HeatMap::rowClicked, this, &MotionSpectrumView::toggleJoint);
    connect(m_chart, &CurveChart::markerMoved, m_cutoff, &QDoubleSpinBox::setValue);
}

std::optional<BandGhost> MotionSpectrumView::bandGhost() const
{
    if (!m_spectrum || m_ghost->currentIndex() <= 0)
        return std::nullopt;
    const auto side = static_cast<core::BandSide>(m_ghost->currentData().toInt());
    if (side != core::BandSide::Inside)
        return BandGhost{side, m_cutoff->value(), m_cutoff->value()};
    if (!m_bandRange)
        return std::nullopt;
    return BandGhost{side, m_bandRange->first, m_bandRange->second};
}

void MotionSpectrumView::setSecondSpectrum(std::optional<core::MotionSpectrum> spectrum, const QString& name)
{
    m_second = std::move(spectrum);
    m_secondName = name;
    if (m_spectrum)
        showCurves();
}

QString MotionSpectrumView::jointName(std::size_t joint) const
{
    return m_spectrum && joint < m_spectrum->jointNames.size() ? coreText(m_spectrum->jointNames[joint]) : QString();
}

bool MotionSpectrumView::isDrawn(std::size_t joint) const
{
    return m_spectrum && joint < m_joints.size() && (m_joints[joint] || m_picked == joint) && m_spectrum->usable[joint];
}

std::vector<std::size_t> MotionSpectrumView::chosenJoints() const
{
    std::vector<std::size_t> joints;
    for (std::size_t joint = 0; joint < m_joints.size(); ++joint)
        if (isDrawn(joint))
            joints.push_back(joint);
    return joints;
}

void MotionSpectrumView::showPickedJoint(int body, int joint)
{
    if (body >= 0 && body < m_body->count() && body != m_body->currentIndex())
        m_body->setCurrentIndex(body); // the curves come with that body's spectrum
    m_picked = static_cast<std::size_t>(std::max(0, joint));
    if (m_spectrum)
        showCurves();
    Q_EMIT chosenJointsChanged();
}

void MotionSpectrumView::clearPickedJoint()
{
    if (!m_picked)
        return;
    m_picked.reset();
    if (m_spectrum)
        showCurves();
    Q_EMIT chosenJointsChanged();
}

void MotionSpectrumView::setBodyCount(int bodies)
{
    const QSignalBlocker blocker(m_body);
    const int before = std::max(0, m_body->currentIndex());
    m_body->clear();
    for (int i = 0; i < std::max(bodies, 1); ++i)
        m_body->addItem(tr("Body %1").arg(i + 1));
    m_body->setCurrentIndex(before < m_body->count() ? before : 0);
    m_body->setVisible(bodies > 1);
}

int MotionSpectrumView::body() const
{
    return std::max(0, m_body->currentIndex());
}

core::MotionQuantity MotionSpectrumView::quantity() const
{
    return static_cast<core::MotionQuantity>(m_quantity->currentIndex());
}

void MotionSpectrumView::setSpectrum(const core::MotionSpectrum& spectrum)
{
    const bool sameJoints = m_spectrum && m_spectrum->jointNames == spectrum.jointNames;
    m_spectrum = spectrum;
    if (!sameJoints) {
        m_joints.assign(spectrum.jointNames.size(), false);
        m_picked.reset();
    }
    const QString units[] = {tr("Amplitude (m)"), tr("Amplitude (m/s)"), tr("Amplitude (m/s²)")};
    m_chart->setTitles(tr("Frequency (Hz)"), units[static_cast<int>(spectrum.quantity)]);
    clearBand();
    showHeatMap();
    showCurves();
    showRatio();
    if (const auto band = std::exchange(m_nextBand, std::nullopt))
        selectBand(band->first, band->second);
    Q_EMIT chosenJointsChanged();
    Q_EMIT bandGhostChanged();
}

void MotionSpectrumView::clear(const QString& reason)
{
    m_spectrum.reset();
    m_nextBand.reset();
    m_joints.clear();
    m_chart->setEmptyText(reason);
    m_chart->setTitles(tr("Frequency (Hz)"), {});
    m_chart->setCurves({});
    m_chart->setMarker(std::numeric_limits<double>::quiet_NaN());
    m_detail->clear(reason);
    m_ratio->clear();
    clearBand();
}

void MotionSpectrumView::showCurves()
{
    const auto line = [this](const std::vector<double>& amplitudes) {
        QList<QPointF> points;
        for (std::size_t k = 1; k < amplitudes.size() && k < m_spectrum->frequencies.size(); ++k)
            points.append({m_spectrum->frequencies[k], amplitudes[k]});
        return points;
    };
    std::vector<Curve> curves{
        {.name = tr("All joints"), .colorIndex = 0, .width = 2, .points = line(m_spectrum->total)}};
    if (m_second) {
        Curve second{.name = m_secondName, .colorIndex = 0, .width = 1.6, .dashed = true, .points = {}};
        for (std::size_t k = 1; k < m_second->total.size(); ++k)
            second.points.append({m_second->frequencies[k], m_second->total[k]});
        curves.push_back(std::move(second));
    }
    addPartCurves(curves);
    for (std::size_t joint = 0; joint < m_joints.size(); ++joint)
        if (isDrawn(joint))
            curves.push_back({.name = jointName(joint),
                              .colorIndex = static_cast<int>(curves.size()),
                              .width = m_picked == joint ? 2.8 : 1.6,
                              .points = line(m_spectrum->amplitudes[joint])});
    auto rows = m_joints;
    if (m_picked && *m_picked < rows.size())
        rows[*m_picked] = true;
    m_heatMap->setSelectedRows(rows);
    if (!m_spectrum->frequencies.empty())
        m_chart->setXRange(0, m_spectrum->frequencies.back());
    m_chart->setCurves(std::move(curves));
}

/// Root of the summed energy of a part's joints.
void MotionSpectrumView::addPartCurves(std::vector<Curve>& curves) const
{
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        if (!m_shownParts[part])
            continue;
        Curve curve{.name = coreText(m_parts[part].name), .colorIndex = static_cast<int>(curves.size()), .points = {}};
        for (std::size_t k = 1; k < m_spectrum->frequencies.size(); ++k) {
            double amplitude = 0;
            for (const std::size_t joint : m_parts[part].joints)
                if (joint < m_spectrum->amplitudes.size())
                    amplitude = std::hypot(amplitude, m_spectrum->amplitudes[joint][k]);
            curve.points.append({m_spectrum->frequencies[k], amplitude});
        }
        curves.push_back(std::move(curve));
    }
}

void MotionSpectrumView::showHeatMap()
{
    constexpr double kFloor = 1e-6;
    std::vector<QString> names;
    std::vector<std::vector<double>> values;
    for (std::size_t joint = 0; joint < m_spectrum->jointNames.size(); ++joint) {
        names.push_back(coreText(m_spectrum->jointNames[joint]));
        std::vector<double> row;
        const auto& amplitudes = m_spectrum->amplitudes[joint];
        for (std::size_t k = 1; k < amplitudes.size(); ++k)
            row.push_back(m_spectrum->usable[joint] ? std::log10(std::max(amplitudes[k], kFloor))
                                                    : std::numeric_limits<double>::quiet_NaN());
        values.push_back(std::move(row));
    }
    m_heatMap->setValues(names, values, m_spectrum->frequencies.empty() ? 1 : m_spectrum->frequencies.back());
}

void MotionSpectrumView::showRatio()
{
    if (!m_spectrum)
        return;
    m_chart->setMarker(m_cutoff->value());
    const double ratio = core::highFrequencyRatio(*m_spectrum, m_cutoff->value());
    m_ratio->setText(tr("%1 %").arg(100 * ratio, 0, 'f', 1));
    Q_EMIT bandGhostChanged();
}

void MotionSpectrumView::selectBand(double low, double high)
{
    if (!m_spectrum)
        return;
    m_bandRange = {low, high};
    m_chart->setBand(low, high);
    m_heatMap->setBand(low, high);
    const std::vector<double> shares = core::bandCarriers(*m_spectrum, low, high);
    const auto strongest = std::max_element(shares.begin(), shares.end());
    QString text = tr("%1–%2 Hz");
    if (strongest != shares.end())
        text = tr("%1–%2 Hz: most in %3 (%4 %)");
    text = text.arg(low, 0, 'f', 1).arg(high, 0, 'f', 1);
    if (strongest != shares.end())
        text = text.arg(coreText(m_spectrum->jointNames[static_cast<std::size_t>(strongest - shares.begin())]))
                   .arg(100 * *strongest, 0, 'f', 0);
    m_band->setText(text);
    m_band->setToolTip(text);
    Q_EMIT bandShareChanged(shares);
    Q_EMIT bandGhostChanged();
}

void MotionSpectrumView::clearBand()
{
    m_bandRange.reset();
    m_chart->clearBand();
    m_heatMap->setBand(0, 0);
    m_band->setText(m_spectrum ? tr("Drag over a band to see who moves at it") : QString());
    Q_EMIT bandCleared();
    Q_EMIT bandGhostChanged();
}

void MotionSpectrumView::toggleJoint(int row)
{
    const auto joint = static_cast<std::size_t>(row);
    if (!m_spectrum || joint >= m_joints.size())
        return;
    if (std::exchange(m_picked, std::nullopt) != joint)
        m_joints[joint] = !m_joints[joint];
    showCurves();
    Q_EMIT chosenJointsChanged();
}

} // namespace kinescope::widgets
