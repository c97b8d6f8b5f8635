#pragma once

#include "app/jobs/job.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace kinescope::widgets
{
class LibraryModel;
class LibraryPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Reads what the library lists: the chosen recording at once, the others behind it.
class LibraryController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;
    static constexpr std::size_t kReadAhead = 2000; ///< recordings read without being asked for

    LibraryController(JobList& jobs, widgets::LibraryPanel& panel, QObject* parent = nullptr);

    /// Adds recordings, and all those below folders, and chooses the first.
    void open(const std::vector<std::filesystem::path>& paths);
    void askForFiles();
    void askForFolder();
    bool isBusy() const { return m_listJob.isRunning() || m_openJob.isRunning(); }

Q_SIGNALS:
    void started();
    void sequenceChanged(const std::shared_ptr<const kinescope::datasets::SkeletonSequence>& sequence);
    void failed(const QString& message, const QString& details);

private:
    void list();
    void add(const std::vector<std::filesystem::path>& paths);
    void activate(int index);
    void readAhead();
    void reportUnread(const QStringList& messages, std::size_t count);

    widgets::LibraryPanel& m_panel;
    widgets::LibraryModel& m_model;
    Job m_listJob;
    Job m_openJob;
    Job m_readAheadJob;
    std::vector<std::filesystem::path> m_toList;
    int m_opening = -1; ///< the entry that the open job reads
};

} // namespace kinescope::app
