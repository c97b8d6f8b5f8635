#pragma once

#include "app/import_memory.h"
#include "app/jobs/job.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <QPointer>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <set>

namespace kinescope::widgets
{
class ImportDialog;
}

namespace kinescope::app
{

/// Asks for import options and remembers them: the dialog's previews are read here.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(JobList& jobs, QSettings& settings, QWidget& window);
    ~ImportController() override;

    /// What is decided now.
    datasets::ImportLookup lookup() const { return m_memory.lookup(); }

public Q_SLOTS:
    /// Opens the dialog for a recording.
    void ask(const std::filesystem::path& location);
    /// As `ask`, once for each folder and only where nothing was decided before.
    void askIfUndecided(const std::filesystem::path& location);

Q_SIGNALS:
    /// Recordings of this file, or of its whole folder, are to be read anew.
    void decided(const std::filesystem::path& location, bool forFolder);

private:
    struct Preview;

    void openDialog(const Preview& preview);
    void read(bool withHeadings);
    void accept();

    QWidget& m_window;
    ImportMemory m_memory;
    std::filesystem::path m_location;
    std::set<std::filesystem::path> m_asked; ///< folders, in this run
    QPointer<widgets::ImportDialog> m_dialog;
    Job m_job;
};

} // namespace kinescope::app
