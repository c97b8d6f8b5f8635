#pragma once

#include "core/spectrum/motion_spectrum.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;
class HeatMap;

/// The recording's own spectrum in Hz: all joints together, chosen joints, and every joint as a heat map.
class MotionSpectrumView : public QWidget
{
    Q_OBJECT

public:
    explicit MotionSpectrumView(QWidget* parent = nullptr);

    /// To be placed by the owner, e.g. beside the tabs.
    QWidget* controls() const { return m_controls; }
    void setSpectrum(const core::MotionSpectrum& spectrum);
    /// Empties the plots and says why.
    void clear(const QString& reason);
    void setBodyCount(int bodies);
    int body() const;
    core::MotionQuantity quantity() const;
    bool hasSpectrum() const { return m_spectrum.has_value(); }
    const CurveChart& chart() const { return *m_chart; }

Q_SIGNALS:
    /// Another body or quantity was chosen.
    void settingsChanged();
    /// Share of each joint's energy in the chosen band, by joint of the recording's topology.
    void bandShareChanged(const std::vector<double>& shares);
    void bandCleared();

private:
    QWidget* buildControls();
    void selectBand(double low, double high);
    void clearBand();
    void toggleJoint(int row);
    void showCurves();
    void showHeatMap();
    void showRatio();

    std::optional<core::MotionSpectrum> m_spectrum;
    std::vector<bool> m_joints;
    QWidget* m_controls = nullptr;
    CurveChart* m_chart = nullptr;
    HeatMap* m_heatMap = nullptr;
    QComboBox* m_quantity = nullptr;
    QComboBox* m_body = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QDoubleSpinBox* m_cutoff = nullptr;
    QLabel* m_ratio = nullptr;
    QLabel* m_band = nullptr;
};

} // namespace kinescope::widgets
