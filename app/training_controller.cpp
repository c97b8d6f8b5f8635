#include "app/training_controller.h"

#include "app/evaluation_controller.h"
#include "app/runs_controller.h"
#include "app/trial_controller.h"
#include "core/data/data_source.h"
#include "core/jobs/job_result.h"
#include "core/platform.h"
#include "core/training/label_classes.h"
#include "core/training/training_settings.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/settings_model.h"
#include "widgets/training/spectra_page.h"
#include "widgets/training/training_panel.h"
#include "widgets/training/training_setup.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <spdlog/spdlog.h>

namespace kinescope::app
{
namespace
{

QString runsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/kinescope/runs");
}

/// "runs/first" as "runs/first-2", or the next number that is free.
QString nextFree(const QString& folder, int number = 2)
{
    for (;; ++number)
        if (const QString next = QStringLiteral("%1-%2").arg(folder).arg(number); !QFileInfo::exists(next))
            return next;
}

} // namespace

TrainingController::TrainingController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_runs(std::make_unique<RunsController>(jobs, panel, core::RunRegistry(core::RunRegistry::defaultFile())))
    , m_trial(std::make_unique<TrialController>(jobs, panel))
    , m_evaluation(std::make_unique<EvaluationController>(jobs, panel))
    , m_dataJob(tr("Look through the recordings"), jobs)
    , m_job(tr("Train"), jobs)
{
    m_job.setCanCancel(false);
    connectPanel();
    connect(m_runs.get(), &RunsController::failed, this, &TrainingController::failed);
    connect(&m_dataJob, &Job::failed, &panel, &widgets::TrainingPanel::setMessage);
    connect(&m_job, &Job::ticked, this, &TrainingController::takeEvents);
    connect(&m_job, &Job::failed, this, [this](const QString& message) {
        m_state.fail();
        m_panel.setMessage(message);
        changed();
        Q_EMIT failed(message);
    });
    connect(&m_job, &Job::ended, this, &TrainingController::end);
    core::JobFailure failure;
    if (!core::runGuarded([&] { panel.setup().setPresets(core::bundledPresets()); }, failure))
        panel.setMessage(QString::fromStdString(failure.message));
    proposeFolder();
    changed();
}

TrainingController::~TrainingController() = default;

void TrainingController::connectPanel()
{
    using widgets::RunsPanel;
    using widgets::TrainingPanel;
    connect(&m_panel, &TrainingPanel::startRequested, this, &TrainingController::start);
    connect(&m_panel, &TrainingPanel::pauseRequested, this, &TrainingController::pause);
    connect(&m_panel, &TrainingPanel::resumeRequested, this, &TrainingController::resume);
    connect(&m_panel, &TrainingPanel::stopRequested, this, &TrainingController::stop);
    connect(&m_panel, &TrainingPanel::checkpointRequested, this, &TrainingController::checkpointNow);
    connect(&m_panel, &TrainingPanel::tryRequested, this, &TrainingController::tryWeights);
    connect(&m_panel.setup(), &widgets::TrainingSetup::dataChosen, this, &TrainingController::lookAtData);
    connect(&m_panel.runsPanel(), &RunsPanel::resumeRequested, this, &TrainingController::resumeRun);
    connect(&m_panel.runsPanel(), &RunsPanel::continueRequested, this, &TrainingController::continueRun);
    connect(&m_panel.runsPanel(), &RunsPanel::reproduceRequested, this, &TrainingController::reproduce);
    connect(&m_panel.spectra(), &widgets::SpectraPage::counterpartRequested, this,
            &TrainingController::prepareCounterpart);
}

void TrainingController::proposeFolder()
{
    const QString current = m_panel.setup().outputFolder();
    if (!current.isEmpty() && QFileInfo(current).absolutePath() != runsFolder())
        return m_panel.setup().setOutputFolder(QFileInfo::exists(current) ? nextFree(current) : current);
    m_panel.setup().setOutputFolder(nextFree(runsFolder() + QStringLiteral("/run"), 1));
}

void TrainingController::changed()
{
    m_panel.setState(m_state);
    Q_EMIT stateChanged();
}

void TrainingController::start()
{
    const QString folder = m_panel.setup().outputFolder();
    if (folder.isEmpty())
        return m_panel.setMessage(tr("Choose an output folder first."));
    if (core::readRunRecord(folder.toStdString()).state != core::RunState::Unknown)
        confirmReplacing(folder);
    else
        launch(m_panel.settings().settings(), folder, false);
}

void TrainingController::confirmReplacing(const QString& folder)
{
    auto* const box = new QMessageBox(QMessageBox::Warning, tr("Start training"),
                                      tr("The output folder holds a run already."), QMessageBox::NoButton, &m_panel);
    box->setObjectName(QStringLiteral("replaceRunDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Start anew and delete its checkpoints? %1").arg(folder));
    QPushButton* const replace = box->addButton(tr("Start anew"), QMessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("replaceRunButton"));
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(replace, &QPushButton::clicked, this,
            [this, folder] { launch(m_panel.settings().settings(), folder, false); });
    box->open();
}

void TrainingController::resumeRun(const QString& folder)
{
    continueRun(folder, 0);
}

void TrainingController::continueRun(const QString& folder, int moreSteps)
{
    core::TrainingSettings settings;
    core::JobFailure failure;
    if (!core::runGuarded([&] { settings = core::readRunSettings(folder.toStdString()); }, failure))
        return Q_EMIT failed(QString::fromStdString(failure.message));
    settings.denoiser.steps += moreSteps;
    launch(settings, folder, true);
}

void TrainingController::reproduce(const QString& folder)
{
    core::JobFailure failure;
    if (!core::runGuarded([&] { m_panel.settings().setSettings(core::readRunSettings(folder.toStdString())); },
                          failure))
        return Q_EMIT failed(QString::fromStdString(failure.message));
    m_panel.setMessage(tr("The form holds the settings of that run; press Start."));
}

/// With SG-SRM and TASL the other way round, so that two runs tell what they do to the spectra.
void TrainingController::prepareCounterpart(const QString& folder)
{
    core::TrainingSettings settings;
    core::JobFailure failure;
    if (!core::runGuarded([&] { settings = core::readRunSettings(folder.toStdString()); }, failure))
        return Q_EMIT failed(QString::fromStdString(failure.message));
    auto& denoiser = settings.denoiser;
    const bool had = denoiser.spectralModule || denoiser.spectralWeight > 0;
    denoiser.spectralModule = !had;
    denoiser.spectralWeight = had ? 0 : 1;
    if (denoiser.diffusionWeight == 0 && denoiser.tripletWeight == 0)
        denoiser.diffusionWeight = 1;
    m_panel.settings().setSettings(settings);
    m_panel.setMessage(
        had ? tr("The form holds that run's settings without SG-SRM and TASL. Press Start, then tick both "
                 "runs in the table.")
            : tr("The form holds that run's settings with SG-SRM and TASL. Press Start, then tick both "
                 "runs in the table."));
}

/// The folder is brought up to the run's settings before its thread begins, so that it can be followed from the start.
void TrainingController::launch(const core::TrainingSettings& settings, const QString& folder, bool resume)
{
    if (!m_state.start())
        return;
    m_folder = QFileInfo(folder).absoluteFilePath();
    const std::filesystem::path path = m_folder.toStdString();
    m_pause = std::make_shared<core::PauseToken>();
    m_events = std::make_shared<Mailbox<core::TrainingEvent>>();
    m_tryRequested = false;
    m_panel.clearProgress();
    m_panel.setResult({});
    m_panel.setMessage({});
    m_job.setSubject(QString::fromStdString(settings.name));
    spdlog::info("Training {} into {}", settings.name, path.string());
    m_job.start(
        [settings, path, resume, pause = m_pause, events = m_events](const JobContext& job) {
            core::lowerThreadPriority();
            core::Trainer trainer(settings, path);
            core::JobFailure ignored; // a list that cannot be written does not keep a run from training
            core::runGuarded([&] { core::RunRegistry(core::RunRegistry::defaultFile()).add(path); }, ignored);
            const auto sink = [&](const core::TrainingEvent& event) {
                const double fraction = event.steps > 0 ? static_cast<double>(event.step) / event.steps : -1;
                job.progress({fraction, event.stage});
                events->put(event);
            };
            return trainer.run(job.stop, sink, pause.get(), resume);
        },
        [this](const core::TrainingResult& result) { finish(result); });
    core::RunSummary summary;
    summary.folder = path;
    summary.settings = settings;
    summary.record.state = core::RunState::Running;
    m_runs->began(summary);
    changed();
}

void TrainingController::pause()
{
    if (!m_state.pause())
        return;
    m_pause->pause();
    changed();
}

void TrainingController::resume()
{
    if (!m_state.resume())
        return;
    m_pause->resume();
    changed();
}

void TrainingController::stop()
{
    if (!m_state.stop())
        return;
    m_job.requestStop();
    changed();
}

void TrainingController::checkpointNow()
{
    if (m_state.canCheckpoint())
        m_pause->requestCheckpoint();
}

void TrainingController::tryWeights()
{
    if (!m_state.canCheckpoint())
        return;
    m_tryRequested = true;
    m_panel.setMessage(tr("Writing the current weights…"));
    m_pause->requestCheckpoint();
}

void TrainingController::takeEvents()
{
    if (!m_events)
        return;
    for (const auto& event : m_events->takeAll()) {
        m_panel.showProgress(event);
        if (event.message == core::kModelWritten && std::exchange(m_tryRequested, false)) {
            m_panel.setMessage(tr("The ranking uses the weights of step %1.").arg(event.step));
            Q_EMIT weightsReady(m_folder + QStringLiteral("/model.safetensors"));
        }
    }
}

void TrainingController::end()
{
    m_runs->ended();
    proposeFolder();
    Q_EMIT ended();
}

void TrainingController::finish(const core::TrainingResult& result)
{
    m_state.finish(result.stopped);
    const QString checkpoint = QString::fromStdString(result.checkpoint.string());
    m_panel.setResult(checkpoint);
    m_panel.setMessage(!result.stopped        ? tr("The model is ready.")
                       : checkpoint.isEmpty() ? tr("Stopped before there was a model.")
                                              : tr("Stopped early; what was learned is kept."));
    spdlog::info("Training {}: {}", result.stopped ? "stopped" : "completed", checkpoint.toStdString());
    changed();
}

/// Whose data they are is told by a description or by their names; then classes and standard splits are known.
void TrainingController::lookAtData(const QString& source)
{
    using Facts = widgets::TrainingSetup::DataFacts;
    m_dataJob.setSubject(QFileInfo(source).fileName());
    m_dataJob.start(
        [path = std::filesystem::path(source.toStdString())](const JobContext&) {
            Facts facts;
            const auto found = core::resolveDataSource(path);
            facts.dataSet = QString::fromStdString(found.dataSet.name);
            for (const auto& split : found.dataSet.splits)
                facts.splits.append(QString::fromStdString(split.name));
            if (found.dataSet.isKnown() && !found.dataSet.classes.empty())
                for (const auto& label : core::classesOf(found))
                    facts.classes.push_back({label.id, QString::fromStdString(label.name), false});
            return facts;
        },
        [this](const Facts& facts) {
            m_panel.setup().setDataFacts(facts);
            m_panel.setMessage(facts.dataSet.isEmpty()
                                   ? tr("These recordings are of no known data set; choose their class list.")
                                   : tr("These recordings are of %1.").arg(facts.dataSet));
        });
}

} // namespace kinescope::app
