#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_list.h"
#include "app/library_collection.h"
#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/library/folder_memory.h"
#include "widgets/library/index/library_entry.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class LibraryModel;
class LibraryPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Keeps the library's index up to date behind the window, answers its filter, and reads the chosen recording.
class LibraryController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    /// @param settings keeps the folders and data sets opened last
    LibraryController(JobList& jobs, widgets::LibraryPanel& panel, QSettings& settings, QObject* parent = nullptr);
    ~LibraryController() override;

    /// One folder or `dataset.yaml` becomes a collection of its own; anything else joins the opened recordings, and the
    /// first of it is shown.
    /// @param wanted  shown instead, once it is listed
    void open(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& wanted = {});
    /// What the library lists, so that `open` lists it again.
    std::vector<std::filesystem::path> sources() const;
    widgets::FolderMemory& folders() { return m_folders; }
    void askForFiles();
    void askForFolder();
    /// Where the choices about recordings come from; asked on the thread of the window before each reading.
    void setImportLookup(std::function<datasets::ImportLookup()> lookup);
    /// Choices about a file, or all files of its folder, have changed: reads the shown recording again, and what the
    /// library tells of the others.
    void readAgain(const std::filesystem::path& location, bool wholeFolder);
    /// Looks for changed files, and reads the shown recording again without moving the view.
    void reload();
    /// Fills a menu with what was opened last, each time that it is about to show.
    void fillRecentMenu(QMenu& menu);
    bool isBusy() const { return m_openCollectionJob.isRunning() || m_indexJob.isRunning() || m_readJob.isRunning(); }

Q_SIGNALS:
    void started();
    void sequenceChanged(const std::shared_ptr<const kinescope::datasets::SkeletonSequence>& sequence);
    /// The same recording, read again.
    void sequenceReloaded(const std::shared_ptr<const kinescope::datasets::SkeletonSequence>& sequence);
    void failed(const QString& message, const QString& details);
    /// Reading had to guess and may be wrong, or could not guess.
    void importDoubtful(const std::filesystem::path& location);

private:
    struct Kept
    {
        widgets::RecordingId id = widgets::kNoRecording;
        SequencePointer sequence;
    };

    void connectPanel();
    void show(const LibraryCollection& collection);
    void index();
    void find();
    void committed(const datasets::DataSet& dataSet);
    void indexed(const widgets::IndexingResult& result);
    void showFirst();
    void activate(widgets::RecordingId id, bool again);
    void keep(widgets::RecordingId id, const SequencePointer& sequence);
    void reportUnreadable(int unreadable);
    void listCollections();
    void showActivity();

    widgets::LibraryPanel& m_panel;
    widgets::LibraryModel& m_model;
    std::function<datasets::ImportLookup()> m_lookup;
    std::filesystem::path m_reading;
    std::filesystem::path m_changed; ///< file or folder about which choices have changed, until the index knows
    QSettings& m_settings;           ///< the window's, which outlives this
    RecentCollections m_recent;
    widgets::FolderMemory m_folders;
    QTemporaryDir m_scratch; ///< the index of recordings opened one by one lives as long as the window
    JobList m_quietJobs;     ///< too short to be listed
    Job m_openCollectionJob;
    Job m_indexJob;
    Job m_findJob;
    Job m_readJob;
    LibraryCollection m_opened;
    LibraryCollection m_collection;
    std::vector<LibraryCollection> m_listed; ///< as the panel shows them
    std::filesystem::path m_wanted;          ///< to be shown once it is listed
    bool m_showFirst = false;
    QElapsedTimer m_sinceFind;
    std::deque<Kept> m_kept; ///< read lately, newest first
};

} // namespace kinescope::app
