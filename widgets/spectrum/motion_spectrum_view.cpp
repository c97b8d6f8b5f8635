#include "widgets/spectrum/motion_spectrum_view.h"

#include "widgets/common/curve_chart.h"
#include "widgets/spectrum/heat_map.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{

MotionSpectrumView::MotionSpectrumView(QWidget* parent)
    : QWidget(parent)
    , m_chart(new CurveChart(this))
    , m_heatMap(new HeatMap(this))
{
    setObjectName(QStringLiteral("motionSpectrumView"));
    m_chart->setObjectName(QStringLiteral("motionChart"));
    m_chart->setAccessibleName(tr("Motion spectrum"));
    m_chart->setBandSelectable(true);
    m_heatMap->setObjectName(QStringLiteral("motionHeatMap"));
    m_heatMap->setAccessibleName(tr("Joint by frequency"));
    m_heatMap->setTitles(tr("Frequency (Hz)"), tr("amplitude (log)"));

    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_chart);
    splitter->addWidget(m_heatMap);
    splitter->setSizes({500, 500});
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter, 1);

    m_controls = buildControls();
    connect(m_chart, &CurveChart::bandSelected, this, &MotionSpectrumView::selectBand);
    connect(m_heatMap, &HeatMap::bandSelected, this, &MotionSpectrumView::selectBand);
    connect(m_chart, &CurveChart::bandCleared, this, &MotionSpectrumView::clearBand);
    connect(m_heatMap, &HeatMap::bandCleared, this, &MotionSpectrumView::clearBand);
    connect(m_heatMap, &HeatMap::rowClicked, this, &MotionSpectrumView::toggleJoint);
    clear(tr("No recording yet"));
}

QWidget* MotionSpectrumView::buildControls()
{
    auto* const controls = new QWidget(this);
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("quantityCombo"));
    m_quantity->addItems({tr("Position"), tr("Velocity"), tr("Acceleration")});
    m_quantity->setAccessibleName(tr("Quantity"));
    m_body = new QComboBox(this);
    m_body->setObjectName(QStringLiteral("bodyCombo"));
    m_body->setAccessibleName(tr("Body"));
    m_logarithmic = new QCheckBox(tr("Log"), this);
    m_logarithmic->setObjectName(QStringLiteral("motionLogCheck"));
    m_logarithmic->setToolTip(tr("Logarithmic amplitude axis"));
    m_logarithmic->setChecked(true);
    m_cutoff = new QDoubleSpinBox(this);
    m_cutoff->setObjectName(QStringLiteral("cutoffSpin"));
    m_cutoff->setRange(0.1, 500);
    m_cutoff->setSingleStep(0.5);
    m_cutoff->setDecimals(1);
    m_cutoff->setValue(3);
    m_cutoff->setSuffix(tr(" Hz"));
    m_cutoff->setToolTip(tr("Cut-off between slow and fast motion"));
    m_cutoff->setAccessibleName(m_cutoff->toolTip());
    m_ratio = new QLabel(this);
    m_ratio->setObjectName(QStringLiteral("cutoffRatio"));
    m_ratio->setToolTip(tr("Share of the energy above the cut-off"));
    m_band = new QLabel(this);
    m_band->setObjectName(QStringLiteral("bandLabel"));
    m_band->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_band->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* const bar = new QHBoxLayout(controls);
    bar->setContentsMargins(6, 4, 6, 4);
    bar->setSpacing(6);
    bar->addWidget(m_quantity);
    bar->addWidget(m_body);
    bar->addWidget(m_logarithmic);
    bar->addSpacing(6);
    bar->addWidget(new QLabel(tr("Above"), this));
    bar->addWidget(m_cutoff);
    bar->addWidget(m_ratio);
    bar->addWidget(m_band, 1);

    connect(m_quantity, &QComboBox::currentIndexChanged, this, &MotionSpectrumView::settingsChanged);
    connect(m_body, &QComboBox::currentIndexChanged, this, &MotionSpectrumView::settingsChanged);
    connect(m_logarithmic, &QCheckBox::toggled, m_chart, &CurveChart::setLogarithmic);
    connect(m_cutoff, &QDoubleSpinBox::valueChanged, this, &MotionSpectrumView::showRatio);
    m_chart->setLogarithmic(true);
    return controls;
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
    if (!sameJoints)
        m_joints.assign(spectrum.jointNames.size(), false);
    const QString units[] = {tr("Amplitude (m)"), tr("Amplitude (m/s)"), tr("Amplitude (m/s²)")};
    m_chart->setTitles(tr("Frequency (Hz)"), units[static_cast<int>(spectrum.quantity)]);
    clearBand();
    showCurves();
    showHeatMap();
    showRatio();
}

void MotionSpectrumView::clear(const QString& reason)
{
    m_spectrum.reset();
    m_joints.clear();
    m_chart->setEmptyText(reason);
    m_chart->setTitles(tr("Frequency (Hz)"), {});
    m_chart->setCurves({});
    m_chart->setMarker(std::numeric_limits<double>::quiet_NaN());
    m_heatMap->setEmptyText(reason);
    m_heatMap->setValues({}, {}, 1);
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
    for (std::size_t joint = 0; joint < m_joints.size(); ++joint)
        if (m_joints[joint] && m_spectrum->usable[joint])
            curves.push_back({.name = QString::fromStdString(m_spectrum->jointNames[joint]),
                              .colorIndex = static_cast<int>(curves.size()),
                              .points = line(m_spectrum->amplitudes[joint])});
    if (!m_spectrum->frequencies.empty())
        m_chart->setXRange(0, m_spectrum->frequencies.back());
    m_chart->setCurves(std::move(curves));
}

void MotionSpectrumView::showHeatMap()
{
    constexpr double kFloor = 1e-6;
    std::vector<QString> names;
    std::vector<std::vector<double>> values;
    for (std::size_t joint = 0; joint < m_spectrum->jointNames.size(); ++joint) {
        names.push_back(QString::fromStdString(m_spectrum->jointNames[joint]));
        std::vector<double> row;
        const auto& amplitudes = m_spectrum->amplitudes[joint];
        for (std::size_t k = 1; k < amplitudes.size(); ++k)
            row.push_back(m_spectrum->usable[joint] ? std::log10(std::max(amplitudes[k], kFloor))
                                                    : std::numeric_limits<double>::quiet_NaN());
        values.push_back(std::move(row));
    }
    m_heatMap->setValues(names, values, m_spectrum->frequencies.empty() ? 1 : m_spectrum->frequencies.back());
    m_heatMap->setSelectedRows(m_joints);
}

void MotionSpectrumView::showRatio()
{
    if (!m_spectrum)
        return;
    m_chart->setMarker(m_cutoff->value());
    const double ratio = core::highFrequencyRatio(*m_spectrum, m_cutoff->value());
    m_ratio->setText(tr("%1 %").arg(100 * ratio, 0, 'f', 1));
}

void MotionSpectrumView::selectBand(double low, double high)
{
    if (!m_spectrum)
        return;
    m_chart->setBand(low, high);
    m_heatMap->setBand(low, high);
    const std::vector<double> shares = core::bandShare(*m_spectrum, low, high);
    const auto strongest = std::max_element(shares.begin(), shares.end());
    QString text = tr("%1–%2 Hz").arg(low, 0, 'f', 1).arg(high, 0, 'f', 1);
    if (strongest != shares.end())
        text += tr(": most in %1 (%2 %)")
                    .arg(QString::fromStdString(
                        m_spectrum->jointNames[static_cast<std::size_t>(strongest - shares.begin())]))
                    .arg(100 * *strongest, 0, 'f', 0);
    m_band->setText(text);
    m_band->setToolTip(text);
    Q_EMIT bandShareChanged(shares);
}

void MotionSpectrumView::clearBand()
{
    m_chart->clearBand();
    m_heatMap->setBand(0, 0);
    m_band->setText(m_spectrum ? tr("Drag over a band to see who moves at it") : QString());
    Q_EMIT bandCleared();
}

void MotionSpectrumView::toggleJoint(int row)
{
    const auto joint = static_cast<std::size_t>(row);
    if (!m_spectrum || joint >= m_joints.size())
        return;
    m_joints[joint] = !m_joints[joint];
    m_heatMap->setSelectedRows(m_joints);
    showCurves();
}

} // namespace kinescope::widgets
