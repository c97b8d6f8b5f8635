#pragma once

#include "core/training/trainer.h"
#include "core/training/training_state.h"
#include "widgets/training/runs_model.h"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class RunsPanel;
class SettingsModel;
class SpectraPage;
class TrainingCurves;
class TrainingSetup;

/// Starts a run, shows where it is, and everything that is known of it and of earlier ones. Knows no thread; the run
/// itself is elsewhere.
class TrainingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    TrainingSetup& setup() { return *m_setup; }
    SettingsModel& settings() { return *m_settings; }
    RunsModel& runs() { return *m_runs; }
    RunsPanel& runsPanel() { return *m_runsPanel; }
    SpectraPage& spectra() { return *m_spectra; }
    TrainingCurves& curves() { return *m_curves; }
    const TrainingCurves& curves() const { return *m_curves; }

    /// A further page beside curves, settings and runs.
    void addPage(QWidget* page, const QString& title);
    void showPage(QWidget* page);

    /// Buttons follow the state's predicates.
    void setState(const core::TrainingState& state);
    /// Where the run is; its curves are in the runs' histories.
    void showProgress(const core::TrainingEvent& event);
    void clearProgress();
    /// One line under the buttons, e.g. how the run ended.
    void setMessage(const QString& message);
    /// Enables "Use this model".
    void setResult(const QString& checkpoint);
    /// While a check is under way it cannot be asked for again, but stopped.
    void setChecking(bool checking);

    QSize sizeHint() const override { return {840, 280}; }

Q_SIGNALS:
    void checkRequested();
    void checkStopRequested();
    void startRequested();
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void checkpointRequested();
    void tryRequested(); ///< the weights as they are, in the ranking
    void useModelRequested(const QString& checkpoint);

private:
    QWidget* buildSide();
    QLayout* buildButtons();
    QLayout* buildMoreButtons();

    core::TrainingState m_state;
    QString m_checkpoint;
    QString m_stage; ///< of the newest event
    QString m_place; ///< its stage and step, without the time left
    bool m_checking = false;
    SettingsModel* m_settings = nullptr;
    RunsModel* m_runs = nullptr;
    TrainingSetup* m_setup = nullptr;
    QTabWidget* m_pages = nullptr;
    TrainingCurves* m_curves = nullptr;
    RunsPanel* m_runsPanel = nullptr;
    SpectraPage* m_spectra = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_try = nullptr;
    QPushButton* m_use = nullptr;
    QLabel* m_stateLabel = nullptr;
    QLabel* m_stageLabel = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
};

} // namespace kinescope::widgets
