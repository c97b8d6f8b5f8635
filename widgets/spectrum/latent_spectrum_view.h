#pragma once

#include "core/spectrum/latent_spectrum.h"

#include <QStringList>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class BlockOverview;
class CurveChart;

/// What the spectral module does to the hidden motion token, for one action at one timestep.
class LatentSpectrumView : public QWidget
{
    Q_OBJECT

public:
    explicit LatentSpectrumView(QWidget* parent = nullptr);

    /// To be placed by the owner, e.g. beside the tabs.
    QWidget* controls() const { return m_controls; }
    void setSpectrum(const core::LatentSpectrum& spectrum);
    /// Empties the plots and says why.
    void clear(const QString& reason);
    /// Actions to choose from; the chosen one stays when it is still there.
    void setActions(const QStringList& names);
    void setAction(const QString& name);
    QString action() const;
    /// @param timesteps of the model's schedule; @param own the timestep it ranks at
    void setTimesteps(int timesteps, int own);
    int timestep() const;
    bool hasSpectrum() const { return m_spectrum.has_value(); }
    const CurveChart& blockChart() const { return *m_blockChart; }

Q_SIGNALS:
    /// Another action or timestep was chosen.
    void settingsChanged();

private:
    QWidget* buildControls();
    QWidget* buildFacts();
    void showBlock();
    void showSide();
    void showFacts();
    void showHelp();

    std::optional<core::LatentSpectrum> m_spectrum;
    QWidget* m_controls = nullptr;
    CurveChart* m_blockChart = nullptr;
    CurveChart* m_sideChart = nullptr;
    BlockOverview* m_overview = nullptr;
    QComboBox* m_action = nullptr;
    QSpinBox* m_timestep = nullptr;
    QComboBox* m_block = nullptr;
    QComboBox* m_side = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QLabel* m_facts = nullptr;
};

} // namespace kinescope::widgets
