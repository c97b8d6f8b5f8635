#pragma once

#include "core/spectrum/motion_over_time.h"

#include <QWidget>

#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QStackedWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class HeatMap;
class TimeChart;

/// One curve over the frames of the recording.
struct TimeCurve
{
    QString name;
    int colorIndex = 0;
    std::vector<double> values; ///< [T]
};

/// The right half of the motion spectrum: every joint by frequency, frequency by time, or chosen joints over time.
class MotionDetailPane : public QWidget
{
    Q_OBJECT

public:
    enum class Plot
    {
        Joints,
        Spectrogram,
        OverTime
    };

    explicit MotionDetailPane(QWidget* parent = nullptr);

    Plot plot() const;
    void setPlot(Plot plot);
    HeatMap& jointMap() const { return *m_jointMap; }
    HeatMap& spectrogramMap() const { return *m_spectrogram; }
    TimeChart& timeChart() const { return *m_timeChart; }
    double windowSeconds() const;
    /// A line of the owner's beside the choice of the plot, as wide as there is room.
    void setNote(QWidget* note);

    void setSpectrogram(const core::Spectrogram& spectrogram);
    void setTimeCurves(const std::vector<TimeCurve>& curves, double frameRate, const QString& unit);
    void setPlaybackTime(double seconds);
    void clear(const QString& reason);

Q_SIGNALS:
    void plotChanged();
    void windowChanged();
    void seekRequested(double seconds);
    void rangeRequested(double firstSeconds, double lastSeconds);

private:
    void build();

    QComboBox* m_plot = nullptr;
    QDoubleSpinBox* m_window = nullptr;
    QHBoxLayout* m_bar = nullptr;
    QStackedWidget* m_pages = nullptr;
    HeatMap* m_jointMap = nullptr;
    HeatMap* m_spectrogram = nullptr;
    TimeChart* m_timeChart = nullptr;
};

} // namespace kinescope::widgets
