#pragma once

#include "core/training/trainer.h"
#include "core/training/training_state.h"

#include <QWidget>

#include <filesystem>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class TrainingCurves;

/// Starts a run, shows where it is, and draws its curves. Knows no thread; the run itself is elsewhere.
class TrainingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    void setPresets(const std::vector<std::filesystem::path>& presets);
    QString preset() const; ///< path of the chosen preset; empty when there is none
    QString outputFolder() const;
    void setOutputFolder(const QString& folder);

    /// Buttons follow the state's predicates.
    void setState(const core::TrainingState& state);
    void addEvents(const std::vector<core::TrainingEvent>& events);
    void clearCurves();
    /// One line under the buttons, e.g. how the run ended.
    void setMessage(const QString& message);
    /// Enables "Use this model".
    void setResult(const QString& checkpoint);
    const TrainingCurves& curves() const { return *m_curves; }

    QSize sizeHint() const override { return {840, 280}; }

Q_SIGNALS:
    void startRequested();
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void useModelRequested(const QString& checkpoint);

private:
    QWidget* buildForm();
    QLayout* buildButtons();
    void chooseFolder();
    void showLatest(const core::TrainingEvent& event);

    core::TrainingState m_state;
    QString m_checkpoint;
    QComboBox* m_preset = nullptr;
    QLineEdit* m_output = nullptr;
    QPushButton* m_browse = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_use = nullptr;
    QLabel* m_stateLabel = nullptr;
    QLabel* m_stageLabel = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    TrainingCurves* m_curves = nullptr;
};

/// "1:05 h", "12:30 min" or "45 s".
QString durationText(double seconds);

} // namespace kinescope::widgets
