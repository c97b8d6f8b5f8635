#include "widgets/training/training_panel.h"

#include "widgets/common/core_texts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/settings_model.h"
#include "widgets/training/settings_page.h"
#include "widgets/training/spectra_page.h"
#include "widgets/training/training_curves.h"
#include "widgets/training/training_setup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace kinescope::widgets
{
namespace
{

constexpr int kSideWidth = 300;

QPushButton* pushButton(QWidget* parent, const char* name, QStringView iconName, const QString& text,
                        const QString& tip)
{
    auto* const button =
        iconName.isEmpty() ? new QPushButton(text, parent) : new QPushButton(icon(iconName), text, parent);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    return button;
}

QString stateText(core::TrainingState::Phase phase)
{
    using Phase = core::TrainingState::Phase;
    switch (phase) {
    case Phase::Running:
        return TrainingPanel::tr("Running");
    case Phase::Paused:
        return TrainingPanel::tr("Paused");
    case Phase::Stopping:
        return TrainingPanel::tr("Stopping…");
    case Phase::Completed:
        return TrainingPanel::tr("Completed");
    case Phase::Failed:
        return TrainingPanel::tr("Failed");
    default:
        return TrainingPanel::tr("Ready");
    }
}

} // namespace

TrainingPanel::TrainingPanel(QWidget* parent)
    : QWidget(parent)
    , m_settings(new SettingsModel(this))
    , m_runs(new RunsModel(this))
    , m_pages(new QTabWidget(this))
{
    setObjectName(QStringLiteral("trainingPanel"));
    m_pages->setObjectName(QStringLiteral("trainingPages"));
    m_pages->setDocumentMode(true);
    m_curves = new TrainingCurves(*m_runs, m_pages);
    m_runsPanel = new RunsPanel(*m_runs, m_pages);
    m_spectra = new SpectraPage(m_pages);
    m_pages->addTab(m_curves, tr("Curves"));
    m_pages->addTab(new SettingsPage(*m_settings, m_pages), tr("Settings"));
    m_pages->addTab(m_runsPanel, tr("Runs"));
    m_pages->addTab(m_spectra, tr("Spectra"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addWidget(m_pages, 1);
    connect(m_curves, &TrainingCurves::failed, this, &TrainingPanel::setMessage);
    connect(m_setup, &TrainingSetup::failed, this, &TrainingPanel::setMessage);
    connect(m_settings, &SettingsModel::refused, this, &TrainingPanel::setMessage);
    connect(m_runsPanel, &RunsPanel::useModelRequested, this, &TrainingPanel::useModelRequested);
    setState({});
}

void TrainingPanel::addPage(QWidget* page, const QString& title)
{
    m_pages->addTab(page, title);
}

void TrainingPanel::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
}

/// The form scrolls when the dock is low; the buttons and where the run is stay in sight.
QWidget* TrainingPanel::buildSide()
{
    auto* const side = new QWidget(this);
    setScaledWidth(*side, kSideWidth);
    m_setup = new TrainingSetup(*m_settings, side);
    auto* const scroll = new QScrollArea(side);
    scroll->setWidget(m_setup);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // it scrolls to the control that has the focus
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_stateLabel = new QLabel(side);
    m_stateLabel->setObjectName(QStringLiteral("trainingStateLabel"));
    setScaledFont(*m_stateLabel, 1, true);
    m_stageLabel = new QLabel(side);
    m_stageLabel->setObjectName(QStringLiteral("trainingStageLabel"));
    m_progress = new QProgressBar(side);
    m_progress->setObjectName(QStringLiteral("trainingProgress"));
    m_progress->setAccessibleName(tr("Progress of the stage"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_message = new QLabel(side);
    m_message->setObjectName(QStringLiteral("trainingMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const state = new QHBoxLayout;
    state->addWidget(m_stateLabel);
    state->addWidget(m_stageLabel, 1);

    auto* const bottom = new QVBoxLayout;
    bottom->setContentsMargins(8, 2, 8, 6);
    bottom->setSpacing(4);
    bottom->addLayout(buildButtons());
    bottom->addLayout(buildMoreButtons());
    bottom->addLayout(state);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_message);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    return side;
}

QLayout* TrainingPanel::buildButtons()
{
    m_start = pushButton(this, "startTrainingButton", u"train", tr("Start"), tr("Train with these settings"));
    m_pause = pushButton(this, "pauseTrainingButton", u"pause", tr("Pause"), tr("Hold the run between two steps"));
    m_stop =
        pushButton(this, "stopTrainingButton", u"stop", tr("Stop"), tr("End the run now and keep what it has learned"));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton* button : {m_start, m_pause, m_stop})
        buttons->addWidget(button, 1);
    connect(m_start, &QPushButton::clicked, this, &TrainingPanel::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &TrainingPanel::stopRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_state.canResume())
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    return buttons;
}

QLayout* TrainingPanel::buildMoreButtons()
{
    m_check = pushButton(this, "checkTrainingButton", {}, tr("Check"),
                         tr("Try a few steps and tell what would be trained, how long it takes and what it needs"));
    m_save = pushButton(this, "checkpointButton", {}, tr("Checkpoint"), tr("Write a checkpoint now"));
    m_try = pushButton(this, "tryWeightsButton", {}, tr("Try weights"),
                       tr("Load the current weights of the denoiser into the ranking"));
    m_use = pushButton(this, "useModelButton", u"check", tr("Use this model"),
                       tr("Load the trained model into the ranking"));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton* button : {m_check, m_save, m_try, m_use})
        buttons->addWidget(button, 1);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_checking)
            Q_EMIT checkStopRequested();
        else
            Q_EMIT checkRequested();
    });
    connect(m_save, &QPushButton::clicked, this, &TrainingPanel::checkpointRequested);
    connect(m_try, &QPushButton::clicked, this, &TrainingPanel::tryRequested);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useModelRequested(m_checkpoint); });
    return buttons;
}

void TrainingPanel::setState(const core::TrainingState& state)
{
    m_state = state;
    const bool idle = state.canStart();
    m_start->setEnabled(idle && !m_checking && m_setup->hasPresets());
    m_pause->setEnabled(state.canPause() || state.canResume());
    m_pause->setText(state.canResume() ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(state.canResume() ? u"play" : u"pause"));
    m_stop->setEnabled(state.canStop());
    m_check->setVisible(idle);
    m_check->setEnabled(m_setup->hasPresets());
    m_check->setText(m_checking ? tr("Stop the check") : tr("Check"));
    m_save->setVisible(!idle);
    m_save->setEnabled(state.canCheckpoint());
    m_try->setVisible(!idle);
    const bool hasDenoiser = m_stage == QLatin1String("denoiser");
    m_try->setEnabled(state.canCheckpoint() && hasDenoiser);
    m_try->setToolTip(hasDenoiser ? tr("Load the current weights of the denoiser into the ranking")
                                  : tr("Can be tried once the denoiser learns; encoder and gate alone rank nothing"));
    m_use->setVisible(idle && !m_checkpoint.isEmpty());
    m_setup->setEditable(idle && !m_checking);
    m_runsPanel->setCanStart(idle && !m_checking);
    m_spectra->setCanStart(idle && !m_checking);
    m_stateLabel->setText(stateText(state.phase()));
    m_progress->setVisible(!idle);
    if (idle) // nothing is left to wait for
        m_stageLabel->setText(m_place);
}

void TrainingPanel::showProgress(const core::TrainingEvent& event)
{
    if (event.kind == core::TrainingEvent::Kind::Checkpoint)
        m_message->setText(tr("Last checkpoint at step %1").arg(event.step));
    else if (!event.message.empty())
        m_message->setText(coreText(event.message));
    const QString stage = QString::fromStdString(event.stage);
    if (std::exchange(m_stage, stage) != stage)
        setState(m_state);
    if (event.steps <= 0)
        return;
    m_progress->setRange(0, event.steps);
    m_progress->setValue(event.step);
    m_place = tr("%1 %2 of %3").arg(displayName(stage)).arg(event.step).arg(event.steps);
    const bool known = event.secondsLeft >= 0;
    const QString spent = durationText(event.seconds);
    const QString left = known ? durationText(event.secondsLeft) : QString();
    const QString timed = tr("%1 %2 of %3, %4 left").arg(displayName(stage)).arg(event.step).arg(event.steps).arg(left);
    m_stageLabel->setText(known ? timed : m_place);
    m_stageLabel->setToolTip(known ? tr("%1 so far, about %2 left in this stage").arg(spent, left)
                                   : tr("%1 so far").arg(spent));
}

void TrainingPanel::clearProgress()
{
    m_stage.clear();
    m_place.clear();
    m_stageLabel->clear();
    m_progress->setRange(0, 0);
}

void TrainingPanel::setMessage(const QString& message)
{
    m_message->setText(message);
}

void TrainingPanel::setResult(const QString& checkpoint)
{
    m_checkpoint = checkpoint;
    setState(m_state);
}

void TrainingPanel::setChecking(bool checking)
{
    m_checking = checking;
    setState(m_state);
}

} // namespace kinescope::widgets
