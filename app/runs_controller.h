#pragma once

#include "app/jobs/job.h"
#include "app/jobs/mailbox.h"
#include "core/training/run_follower.h"
#include "core/training/run_registry.h"

#include <QHash>

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace kinescope::widgets
{
class TrainingPanel;
}

namespace kinescope::app
{

/// Keeps the table of runs: finds them in the user's list, follows those whose curves are shown by the files that they
/// write, wherever they run, and renames and deletes them.
class RunsController : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFollowMilliseconds = 250; ///< between two looks at the files of runs that are under way

    RunsController(JobList& jobs, widgets::TrainingPanel& panel, core::RunRegistry registry, QObject* parent = nullptr);

    /// Reads the list; `interrupted` follows for a run that crashed or was killed.
    /// @param more folders of runs that are shown beside those of the list; without a run they are left out
    void load(const std::vector<std::filesystem::path>& more = {});
    /// Adds a run that is in a folder, and shows its curves.
    void open(const QString& folder);
    /// A run of this window begins: it alone is shown, and followed until `ended`.
    void began(const core::RunSummary& summary);
    void ended();

Q_SIGNALS:
    void loaded(); ///< what was to be loaded is in the table
    void interrupted(const QString& folder, const QString& message);
    void failed(const QString& message);

private:
    using Followers = std::map<std::string, core::RunFollower>;
    struct Listed
    {
        std::vector<core::RunSummary> summaries;
        std::vector<std::string> labels;
    };

    void follow();
    void takeNews();
    void take(const core::RunNews& news);
    void showSpectra();
    void rename(const QString& folder, const QString& label);
    void remove(const QString& folder);
    void take(const Listed& listed);
    QString label(const QString& folder) const;

    widgets::TrainingPanel& m_panel;
    core::RunRegistry m_registry;
    std::shared_ptr<Followers> m_followers = std::make_shared<Followers>(); ///< of the follow job's thread alone
    std::shared_ptr<Mailbox<core::RunNews>> m_news = std::make_shared<Mailbox<core::RunNews>>();
    std::shared_ptr<std::atomic<bool>> m_active = std::make_shared<std::atomic<bool>>(false);
    QHash<QString, std::vector<core::LatentSpectra>> m_spectra;
    QString m_spectraOf;
    bool m_interruptedTold = false; ///< once is enough, however often the list is read
    struct NewLabel
    {
        std::string folder;
        std::string label;
    };
    std::shared_ptr<Mailbox<NewLabel>> m_newLabels = std::make_shared<Mailbox<NewLabel>>();
    Job m_listJob;
    Job m_openJob;
    Job m_renameJob;
    Job m_deleteJob;
    Job m_followJob; ///< after what its thread uses
};

} // namespace kinescope::app
