#pragma once

#include "core/spectrum/latent_spectrum.h"

#include <QStringList>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class BlockOverview;
class CurveChart;

/// What the spectral module does to the hidden motion token, for one action, or two to compare, at one timestep.
class LatentSpectrumView : public QWidget
{
    Q_OBJECT

public:
    explicit LatentSpectrumView(QWidget* parent = nullptr);

    /// To be placed by the owner, e.g. beside the tabs.
    QWidget* controls() const { return m_controls; }
    void setSpectrum(const core::LatentSpectrum& spectrum, const std::optional<core::LatentSpectrum>& compared = {});
    /// Empties the plots and says why.
    void clear(const QString& reason);
    /// Actions to choose from; the chosen one stays when it is still there.
    void setActions(const QStringList& names);
    void setAction(const QString& name);
    QString action() const;
    /// The action to compare with; empty when there is none.
    QString comparedAction() const;
    /// @param timesteps of the model's schedule; @param own the timestep it ranks at
    void setTimesteps(int timesteps, int own);
    int timestep() const;
    bool hasSpectrum() const { return m_spectrum.has_value(); }
    const CurveChart& blockChart() const { return *m_blockChart; }
    const CurveChart& sideChart() const { return *m_sideChart; }
    /// SVG, PNG or, for any other name, CSV; a problem is told through `failed`.
    void exportTo(const QString& path);

Q_SIGNALS:
    /// Another action or timestep was chosen.
    void settingsChanged();
    void failed(const QString& message);

private:
    QWidget* buildControls();
    QWidget* buildSide();
    QWidget* buildFacts();
    void showBlock();
    void showSide();
    void showFacts();
    void showHelp();
    void exportFile();
    void paintFigure(QPainter& painter, const QSize& size);
    QString figureTitle() const;

    std::optional<core::LatentSpectrum> m_spectrum;
    std::optional<core::LatentSpectrum> m_compared;
    QWidget* m_controls = nullptr;
    CurveChart* m_blockChart = nullptr;
    CurveChart* m_sideChart = nullptr;
    BlockOverview* m_overview = nullptr;
    QComboBox* m_action = nullptr;
    QComboBox* m_compare = nullptr;
    QSpinBox* m_timestep = nullptr;
    QSlider* m_timestepSlider = nullptr;
    QComboBox* m_block = nullptr;
    QComboBox* m_side = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QLabel* m_facts = nullptr;
};

} // namespace kinescope::widgets
