#include "app/run_selection.h"

#include "app/runs_controller.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/training_panel.h"

#include <algorithm>
#include <utility>

namespace kinescope::app
{
namespace
{

QString textOf(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace

RunSelection::RunSelection(RunsController& runs, widgets::TrainingPanel& panel, QObject* parent)
    : QObject(parent)
    , m_runs(runs)
    , m_panel(panel)
{
    connect(&m_runs, &RunsController::loaded, this, [this] {
        apply();
        tellMissing();
    });
    connect(&m_runs, &RunsController::failed, this, [this] { m_wanted.reset(); }); // what is chosen from here on counts
}

core::SessionRuns RunSelection::shown() const
{
    if (m_wanted)
        return *m_wanted; // still being read
    core::SessionRuns runs;
    for (const auto& run : m_panel.runs().runs())
        if (run.shown)
            runs.shown.emplace_back(run.folder.toStdString());
    runs.current = m_panel.runsPanel().currentFolder().toStdString();
    return runs;
}

void RunSelection::show(const core::SessionRuns& wanted)
{
    m_wanted = wanted;
    std::vector<std::filesystem::path> folders = wanted.shown;
    if (!wanted.current.empty())
        folders.push_back(wanted.current);
    m_runs.load(folders);
}

void RunSelection::apply()
{
    if (!m_wanted)
        return;
    widgets::RunsModel& model = m_panel.runs();
    const auto runs = model.runs(); // a copy: what is shown changes below
    for (const auto& run : runs) {
        const auto& shown = m_wanted->shown;
        model.setShown(run.folder, std::find(shown.begin(), shown.end(), run.folder.toStdString()) != shown.end());
    }
    m_panel.runsPanel().select(textOf(m_wanted->current));
}

void RunSelection::tellMissing()
{
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    if (!wanted)
        return;
    QStringList gone;
    for (const auto& folder : wanted->shown)
        if (!m_panel.runs().find(textOf(folder)))
            gone << textOf(folder);
    if (!gone.isEmpty())
        Q_EMIT missing(tr("These training runs of the session are no longer there: %1").arg(gone.join(tr(", "))));
}

} // namespace kinescope::app
