#pragma once

#include "core/session/session.h"

#include <QObject>

#include <optional>

namespace kinescope::widgets
{
class TrainingPanel;
}

namespace kinescope::app
{

class RunsController;

/// Which training runs are shown and chosen, for a session.
class RunSelection : public QObject
{
    Q_OBJECT

public:
    RunSelection(RunsController& runs, widgets::TrainingPanel& panel, QObject* parent = nullptr);

    core::SessionRuns shown() const;
    /// Shows these runs and no others. Those that the table does not list are read first; `missing` follows for folders
    /// without a run.
    void show(const core::SessionRuns& wanted);

Q_SIGNALS:
    void missing(const QString& message);

private:
    void apply();
    void tellMissing();

    RunsController& m_runs;
    widgets::TrainingPanel& m_panel;
    std::optional<core::SessionRuns> m_wanted; ///< until all of its runs are listed
};

} // namespace kinescope::app
