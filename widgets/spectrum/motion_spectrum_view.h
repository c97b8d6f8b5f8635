#pragma once

#include "core/spectrum/band_pass.h"
#include "core/spectrum/body_parts.h"
#include "core/spectrum/motion_spectrum.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;
class HeatMap;
class MotionDetailPane;
struct Curve;

/// The motion played with some of its frequencies alone.
struct BandGhost
{
    core::BandSide side = core::BandSide::Inside;
    double low = 0; ///< Hz
    double high = 0;

    bool operator==(const BandGhost&) const = default;
};

/// The recording's own spectrum in Hz: all joints together, chosen joints and body parts, a second recording for
/// comparison; beside it every joint as a heat map, a spectrogram, or chosen joints over time.
class MotionSpectrumView : public QWidget
{
    Q_OBJECT

public:
    explicit MotionSpectrumView(QWidget* parent = nullptr);

    /// To be placed by the owner, e.g. beside the tabs.
    QWidget* controls() const { return m_controls; }
    /// Body parts of the recording that is analysed.
    void setBodyParts(std::vector<core::BodyPart> parts);
    void setSpectrum(const core::MotionSpectrum& spectrum);
    /// All joints of a second recording, dashed; nothing takes it away.
    void setSecondSpectrum(std::optional<core::MotionSpectrum> spectrum, const QString& name = {});
    /// Empties the plots and says why.
    void clear(const QString& reason);
    void setBodyCount(int bodies);
    int body() const;
    core::MotionQuantity quantity() const;
    bool hasSpectrum() const { return m_spectrum.has_value(); }
    const CurveChart& chart() const { return *m_chart; }
    MotionDetailPane& detail() const { return *m_detail; }
    /// Joints whose curves are drawn, in the order of the skeleton.
    std::vector<std::size_t> chosenJoints() const;
    QString jointName(std::size_t joint) const;
    /// What is played as a ghost, if anything.
    std::optional<BandGhost> bandGhost() const;
    /// The marked frequencies, in Hz; none when no band is marked.
    std::optional<std::pair<double, double>> band() const { return m_bandRange; }
    /// Marks a band of the next spectrum, e.g. of a recording that is still being analysed.
    void setBandOfNext(double low, double high) { m_nextBand = {low, high}; }

public Q_SLOTS:
    /// A joint picked in the 3D view: its curve is drawn thick.
    void showPickedJoint(int body, int joint);
    void clearPickedJoint();

Q_SIGNALS:
    /// Another body or quantity was chosen.
    void settingsChanged();
    /// How much of the band's energy each joint carries, by joint of the recording's topology.
    void bandShareChanged(const std::vector<double>& shares);
    void bandCleared();
    /// Other joints are drawn.
    void chosenJointsChanged();
    void bandGhostChanged();

private:
    QWidget* buildControls();
    void buildJointsMenu();
    void buildGhostCombo();
    void connectPlots();
    void selectBand(double low, double high);
    void clearBand();
    void toggleJoint(int row);
    void showCurves();
    void addPartCurves(std::vector<Curve>& curves) const;
    void showHeatMap();
    void showRatio();
    bool isDrawn(std::size_t joint) const;

    std::optional<core::MotionSpectrum> m_spectrum;
    std::optional<core::MotionSpectrum> m_second;
    QString m_secondName;
    std::vector<core::BodyPart> m_parts;
    std::vector<bool> m_shownParts;
    std::vector<bool> m_joints;
    std::optional<std::size_t> m_picked;
    std::optional<std::pair<double, double>> m_bandRange;
    std::optional<std::pair<double, double>> m_nextBand;
    QWidget* m_controls = nullptr;
    CurveChart* m_chart = nullptr;
    MotionDetailPane* m_detail = nullptr;
    HeatMap* m_heatMap = nullptr;
    QComboBox* m_quantity = nullptr;
    QComboBox* m_body = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QDoubleSpinBox* m_cutoff = nullptr;
    QMenu* m_partsMenu = nullptr;
    QToolButton* m_partsButton = nullptr;
    QComboBox* m_ghost = nullptr;
    QLabel* m_ratio = nullptr;
    QLabel* m_band = nullptr;
};

} // namespace kinescope::widgets
