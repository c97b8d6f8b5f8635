#include "app/library_controller.h"

#include "core/training/parallel_loop.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"

#include <mutex>
#include <set>
#include <utility>

namespace kinescope::app
{
namespace
{

namespace fs = std::filesystem;

struct Waiting
{
    int index = 0;
    fs::path path;
};

struct ReadAheadResult
{
    std::size_t count = 0;
    QStringList messages;
};

std::vector<fs::path> expand(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        const auto found = datasets::listRecordings(path);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

} // namespace

LibraryController::LibraryController(JobList& jobs, widgets::LibraryPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_model(*panel.model())
    , m_listJob(tr("List recordings"), jobs)
    , m_openJob(tr("Open"), jobs)
    , m_readAheadJob(tr("Read library"), jobs)
{
    using widgets::LibraryPanel;
    connect(&panel, &LibraryPanel::openFilesRequested, this, [this](const QStringList& names) {
        std::vector<fs::path> paths;
        for (const QString& name : names)
            paths.emplace_back(name.toStdString());
        open(paths);
    });
    connect(&panel, &LibraryPanel::openFolderRequested, this,
            [this](const QString& folder) { open({fs::path(folder.toStdString())}); });
    connect(&panel, &LibraryPanel::sequenceActivated, this, &LibraryController::activate);
    const auto tell = [this](const QString& message) { Q_EMIT failed(message, {}); };
    connect(&m_listJob, &Job::failed, this, tell);
    connect(&m_listJob, &Job::ended, this, &LibraryController::list);
    connect(&m_openJob, &Job::failed, this, [this](const QString& message) {
        m_model.setFailed(m_opening, message);
        Q_EMIT failed(message, {});
    });
    connect(&m_openJob, &Job::ended, this, &LibraryController::readAhead);
}

void LibraryController::askForFiles()
{
    m_panel.askForFiles();
}

void LibraryController::askForFolder()
{
    m_panel.askForFolder();
}

void LibraryController::open(const std::vector<fs::path>& paths)
{
    if (paths.empty())
        return;
    m_toList.insert(m_toList.end(), paths.begin(), paths.end());
    if (!m_listJob.isRunning())
        list();
}

void LibraryController::list()
{
    if (m_toList.empty())
        return;
    Q_EMIT started();
    const auto paths = std::exchange(m_toList, {});
    m_listJob.start([paths](const JobContext&) { return expand(paths); },
                    [this, first = paths.front()](const std::vector<fs::path>& files) {
                        if (files.empty())
                            Q_EMIT failed(tr("No recording was found. Choose a folder that holds .skeleton, .mat or "
                                             "other known files: %1")
                                              .arg(QString::fromStdString(first.string())),
                                          {});
                        else
                            add(files);
                    });
}

void LibraryController::add(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> unlisted;
    std::set<fs::path> seen;
    for (const fs::path& path : paths)
        if (m_model.indexOf(path) < 0 && seen.insert(path).second)
            unlisted.push_back(path);
    m_model.addPaths(unlisted);
    const int first = m_model.indexOf(paths.front());
    m_panel.setCurrentEntry(first);
    activate(first);
}

void LibraryController::activate(int index)
{
    if (index < 0 || index >= m_model.entryCount())
        return;
    Q_EMIT started();
    const widgets::LibraryEntry& entry = m_model.entry(index);
    if (entry.sequence) {
        m_openJob.cancel();
        Q_EMIT sequenceChanged(entry.sequence);
        return;
    }
    m_openJob.setSubject(entry.name);
    m_opening = index;
    m_openJob.start(
        [path = entry.path](const JobContext&) -> SequencePointer {
            return std::make_shared<const datasets::SkeletonSequence>(datasets::readSequence(path));
        },
        [this, index](const SequencePointer& sequence) {
            m_model.setLoaded(index, sequence);
            Q_EMIT sequenceChanged(sequence);
        });
}

/// Fills in the table behind the recording that is looked at.
void LibraryController::readAhead()
{
    if (m_readAheadJob.isRunning())
        return;
    std::vector<Waiting> waiting;
    for (int index = 0; index < m_model.entryCount() && waiting.size() < kReadAhead; ++index)
        if (m_model.entry(index).state == widgets::LibraryEntry::State::Waiting)
            waiting.push_back({index, m_model.entry(index).path});
    if (waiting.empty() || static_cast<std::size_t>(m_model.entryCount()) - waiting.size() > kReadAhead)
        return;
    m_readAheadJob.start(
        [this, waiting](const JobContext& job) {
            ReadAheadResult result{waiting.size(), {}};
            std::mutex mutex;
            const auto readOne = [&](std::size_t position) {
                core::JobFailure failure;
                SequencePointer sequence;
                core::runGuarded(
                    [&] {
                        sequence = std::make_shared<const datasets::SkeletonSequence>(
                            datasets::readSequence(waiting[position].path));
                    },
                    failure);
                const QString message = QString::fromStdString(failure.message);
                job.post([this, index = waiting[position].index, sequence, message] {
                    if (sequence)
                        m_model.setLoaded(index, sequence);
                    else
                        m_model.setFailed(index, message);
                });
                if (!sequence) {
                    const std::scoped_lock lock(mutex);
                    result.messages.append(message);
                }
            };
            core::parallelLoop(waiting.size(), readOne, job.stop, [&](std::size_t done) {
                job.progress({static_cast<double>(done) / static_cast<double>(waiting.size()), {}});
            });
            return result;
        },
        [this](const ReadAheadResult& result) { reportUnread(result.messages, result.count); });
}

void LibraryController::reportUnread(const QStringList& messages, std::size_t count)
{
    if (messages.isEmpty())
        return;
    constexpr qsizetype kShown = 10;
    QString details = messages.mid(0, kShown).join(u'\n');
    if (messages.size() > kShown)
        details += tr("\n… and %1 more").arg(messages.size() - kShown);
    Q_EMIT failed(tr("%1 of %2 recordings could not be read").arg(messages.size()).arg(count), details);
}

} // namespace kinescope::app
