#include "widgets/spectrum/motion_detail_pane.h"

#include "widgets/common/chart_export.h"
#include "widgets/common/tool_button.h"
#include "widgets/spectrum/heat_map.h"
#include "widgets/spectrum/time_chart.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{
namespace
{

constexpr double kFloor = 1e-6; ///< of amplitudes, before the logarithm

} // namespace

MotionDetailPane::MotionDetailPane(QWidget* parent)
    : QWidget(parent)
    , m_jointMap(new HeatMap(this))
    , m_spectrogram(new HeatMap(this))
    , m_timeChart(new TimeChart(this))
{
    setObjectName(QStringLiteral("motionDetailPane"));
    m_jointMap->setObjectName(QStringLiteral("motionHeatMap"));
    m_jointMap->setAccessibleName(tr("Joint by frequency"));
    m_jointMap->setTitles(tr("Frequency (Hz)"), tr("amplitude (log)"));
    m_spectrogram->setObjectName(QStringLiteral("motionSpectrogram"));
    m_spectrogram->setAccessibleName(tr("Frequency by time"));
    m_spectrogram->setTitles(tr("Time (s)"), tr("amplitude (log)"));
    m_spectrogram->setColorMap(HeatColors::Cividis);
    m_timeChart->setObjectName(QStringLiteral("motionTimeChart"));
    m_timeChart->setAccessibleName(tr("Chosen joints over time"));
    build();
}

void MotionDetailPane::setNote(QWidget* note)
{
    note->setContentsMargins(6, 0, 0, 0);
    m_bar->insertWidget(m_bar->indexOf(m_window) + 1, note, 1000); // the rest of the line, before the stretch
}

void MotionDetailPane::build()
{
    m_plot = new QComboBox(this);
    m_plot->setObjectName(QStringLiteral("motionPlotCombo"));
    m_plot->setAccessibleName(tr("Plot"));
    m_plot->addItems({tr("Joint × frequency"), tr("Time × frequency"), tr("Over time")});
    m_window = new QDoubleSpinBox(this);
    m_window->setObjectName(QStringLiteral("windowSpin"));
    m_window->setAccessibleName(tr("Length of the window"));
    m_window->setToolTip(tr("Length of the window: longer tells frequencies better, shorter tells times better"));
    m_window->setRange(0.2, 10);
    m_window->setSingleStep(0.2);
    m_window->setValue(1.0);
    m_window->setSuffix(tr(" s window"));
    m_window->setKeyboardTracking(false);
    m_window->hide();
    auto* const save = toolButton(this, "exportCurvesButton", u"save", tr("Export the visible range…"));
    save->hide();
    m_bar = new QHBoxLayout;
    m_bar->setContentsMargins(4, 2, 4, 0);
    m_bar->addWidget(m_plot);
    m_bar->addWidget(m_window);
    m_bar->addStretch(1);
    m_bar->addWidget(save);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_jointMap);
    m_pages->addWidget(m_spectrogram);
    m_pages->addWidget(m_timeChart);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_pages, 1);

    connect(m_plot, &QComboBox::currentIndexChanged, this, [this, save](int index) {
        m_pages->setCurrentIndex(index);
        m_window->setVisible(plot() == Plot::Spectrogram);
        save->setVisible(plot() == Plot::OverTime);
        Q_EMIT plotChanged();
    });
    connect(m_window, &QDoubleSpinBox::valueChanged, this, &MotionDetailPane::windowChanged);
    connect(m_timeChart, &TimeChart::seekRequested, this, &MotionDetailPane::seekRequested);
    connect(m_spectrogram, &HeatMap::xClicked, this, &MotionDetailPane::seekRequested);
    connect(m_spectrogram, &HeatMap::bandSelected, this, [this](double first, double last) {
        m_spectrogram->setBand(0, 0);
        Q_EMIT rangeRequested(first, last);
    });
    connect(save, &QToolButton::clicked, this, [this] {
        const QString problem = askAndExportChart(*m_timeChart, this, QStringLiteral("motion-over-time"));
        if (!problem.isEmpty())
            QMessageBox::warning(this, tr("Export"), problem);
    });
}

MotionDetailPane::Plot MotionDetailPane::plot() const
{
    return static_cast<Plot>(m_plot->currentIndex());
}

void MotionDetailPane::setPlot(Plot plot)
{
    m_plot->setCurrentIndex(static_cast<int>(plot));
}

double MotionDetailPane::windowSeconds() const
{
    return m_window->value();
}

/// Low frequencies at the bottom.
void MotionDetailPane::setSpectrogram(const core::Spectrogram& spectrogram)
{
    std::vector<QString> names;
    std::vector<std::vector<double>> rows;
    for (std::size_t k = spectrogram.frequencies.size(); k-- > 0;) {
        names.push_back(tr("%1 Hz").arg(spectrogram.frequencies[k], 0, 'g', 3));
        std::vector<double> row;
        for (const double value : spectrogram.amplitudes[k])
            row.push_back(std::log10(std::max(value, kFloor)));
        rows.push_back(std::move(row));
    }
    m_spectrogram->setValues(names, rows, spectrogram.times.empty() ? 1.0 : spectrogram.times.back());
}

void MotionDetailPane::setTimeCurves(const std::vector<TimeCurve>& curves, double frameRate, const QString& unit)
{
    std::vector<Curve> lines;
    for (const TimeCurve& curve : curves) {
        Curve line{.name = curve.name, .colorIndex = curve.colorIndex, .points = {}};
        for (std::size_t frame = 0; frame < curve.values.size(); ++frame)
            line.points.append({static_cast<double>(frame) / frameRate, curve.values[frame]});
        lines.push_back(std::move(line));
    }
    m_timeChart->setTitles(tr("Time (s)"), unit);
    m_timeChart->setEmptyText(tr("Choose a joint: click it in the 3D view or in the joint map"));
    m_timeChart->setCurves(std::move(lines));
}

void MotionDetailPane::setPlaybackTime(double seconds)
{
    m_timeChart->setPlaybackTime(seconds);
    m_spectrogram->setMarker(seconds);
}

void MotionDetailPane::clear(const QString& reason)
{
    m_jointMap->setEmptyText(reason);
    m_jointMap->setValues({}, {}, 1);
    m_spectrogram->setEmptyText(reason);
    m_spectrogram->setValues({}, {}, 1);
    m_timeChart->setEmptyText(reason);
    m_timeChart->setCurves({});
    m_timeChart->resetZoom();
}

} // namespace kinescope::widgets
