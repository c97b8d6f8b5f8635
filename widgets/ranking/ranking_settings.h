#pragma once

#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// How many noises, at which timesteps, on which device: what a ranking depends on besides motion, text and model.
/// The first row is always shown, the second on demand.
class RankingSettings : public QWidget
{
    Q_OBJECT

public:
    explicit RankingSettings(QWidget* parent = nullptr);

    /// A text that cannot be read counts as the model's own timestep.
    core::RecognitionSettings settings() const;
    /// Shows others and tells once; what this machine does not have stays as it is.
    void setSettings(const core::RecognitionSettings& settings);
    /// The model tells which timesteps there are. @param card nullptr without a model
    void setModelCard(const core::ModelCard* card);
    /// For the owner's row: the controls that are always shown.
    QWidget* quickControls() const { return m_quick; }

Q_SIGNALS:
    void settingsChanged();

private:
    void buildQuickControls();
    void checkTimesteps();

    int m_timesteps = 0; ///< T of the model, 0 without
    QWidget* m_quick = nullptr;
    QSpinBox* m_noises = nullptr;
    QSpinBox* m_seed = nullptr;
    QCheckBox* m_antithetic = nullptr;
    QLineEdit* m_steps = nullptr;
    QLabel* m_stepsProblem = nullptr;
    QComboBox* m_device = nullptr;
    QComboBox* m_precision = nullptr;
    QCheckBox* m_prune = nullptr;
};

/// Reads "25" or "10, 25, 40". @param count T; steps are 0 to T - 1 @return nothing when the text is something else
std::optional<std::vector<int>> parseTimesteps(const QString& text, int count);

} // namespace kinescope::widgets
