#include "app/library_controller.h"

#include "datasets/readers/sequence_reader.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"

#include <algorithm>

namespace kinescope::app
{
namespace
{

namespace fs = std::filesystem;
using widgets::LibraryIndex;
using widgets::RecordingId;

constexpr std::size_t kKept = 8;
const QString kColumnsKey = QStringLiteral("library/columns");

struct OpenedCollection
{
    datasets::DataSet dataSet;
    std::vector<RecordingId> rows;
    int all = 0;
};

/// The index reads files as they are; what the user chose about one may tell more.
void correctIndex(const fs::path& file, const widgets::LibraryEntry& entry, const datasets::SkeletonSequence& sequence)
{
    const LibraryIndex::Reading reading{entry.id, widgets::detailsOf(sequence)};
    const auto& details = reading.details;
    const bool same = entry.state == widgets::LibraryEntry::State::Read && entry.frames == details.frames &&
                      entry.bodies == details.bodies && entry.missing == details.missing &&
                      entry.seconds == details.seconds;
    if (!same)
        LibraryIndex(file).store(std::span(&reading, 1));
}

/// A file of many recordings is shown by its first.
std::optional<RecordingId> listedAs(const LibraryIndex& index, const fs::path& path)
{
    const auto id = index.idOf(path);
    return id ? id : index.idOf(path.string() + "#0");
}

bool isDescription(const fs::path& path)
{
    return path.extension() == ".yaml" || path.extension() == ".yml";
}

/// Tables and arrays that cannot be read as they are may be once the user says how.
bool mayNeedChoices(const fs::path& location)
{
    const auto ending = datasets::recordingPlace(location).path.extension();
    return ending == ".csv" || ending == ".tsv" || ending == ".npy" || ending == ".npz";
}

bool isCollection(const std::vector<fs::path>& paths)
{
    std::error_code error;
    if (paths.size() != 1)
        return false;
    const auto& path = paths.front();
    return isDescription(path) || (fs::is_directory(path, error) && !datasets::isSequenceFolder(path));
}

} // namespace

LibraryController::LibraryController(JobList& jobs, widgets::LibraryPanel& panel, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_model(*panel.model())
    , m_lookup([] { return datasets::ImportLookup([](const fs::path&) { return datasets::ImportOptions(); }); })
    , m_settings(settings)
    , m_recent(settings)
    , m_folders(settings)
    , m_openCollectionJob(tr("Open library"), m_quietJobs)
    , m_indexJob(tr("Index recordings"), jobs)
    , m_findJob(tr("Filter"), m_quietJobs)
    , m_readJob(tr("Open"), jobs)
{
    m_opened.title = tr("Opened recordings");
    m_opened.index = fs::path(m_scratch.path().toStdString()) / "opened.sqlite";
    m_panel.setFolderMemory(&m_folders);
    m_panel.restoreColumns(m_settings.value(kColumnsKey).toByteArray());
    connectPanel();
    listCollections();
    const auto tell = [this](const QString& message) { Q_EMIT failed(message, {}); };
    for (Job* const job : {&m_openCollectionJob, &m_indexJob, &m_findJob, &m_readJob})
        connect(job, &Job::failed, this, tell);
    connect(&m_readJob, &Job::failed, this, [this] {
        if (mayNeedChoices(m_reading))
            Q_EMIT importDoubtful(m_reading);
    });
    connect(&m_indexJob, &Job::progressed, this, &LibraryController::showActivity);
    connect(&m_indexJob, &Job::ended, this, [this] {
        showActivity();
        find();
    });
}

LibraryController::~LibraryController()
{
    m_panel.setFolderMemory(nullptr);
    m_settings.setValue(kColumnsKey, m_panel.columnState());
    m_indexJob.cancel();
    m_model.setIndex(nullptr);
}

void LibraryController::connectPanel()
{
    using widgets::LibraryPanel;
    connect(&m_panel, &LibraryPanel::openFilesRequested, this, [this](const QStringList& names) {
        std::vector<fs::path> paths;
        for (const QString& name : names)
            paths.emplace_back(name.toStdString());
        open(paths);
    });
    connect(&m_panel, &LibraryPanel::openFolderRequested, this,
            [this](const QString& folder) { open({fs::path(folder.toStdString())}); });
    connect(&m_panel, &LibraryPanel::recordingActivated, this, [this](RecordingId id) { activate(id, false); });
    connect(&m_panel, &LibraryPanel::queryChanged, this, &LibraryController::find);
    connect(&m_panel, &LibraryPanel::reloadRequested, this, &LibraryController::reload);
    connect(&m_panel, &LibraryPanel::collectionChosen, this, [this](int chosen) {
        if (chosen >= 0 && chosen < static_cast<int>(m_listed.size()))
            show(m_listed[static_cast<std::size_t>(chosen)]);
    });
}

void LibraryController::setImportLookup(std::function<datasets::ImportLookup()> lookup)
{
    m_lookup = std::move(lookup);
}

void LibraryController::readAgain(const fs::path& location, bool wholeFolder)
{
    const auto file = datasets::recordingPlace(location).path;
    m_changed = wholeFolder ? file.parent_path() : file;
    m_kept.clear();
    if (m_panel.currentRecording() != widgets::kNoRecording)
        activate(m_panel.currentRecording(), false);
    if (m_model.libraryIndex())
        index();
}

void LibraryController::askForFiles()
{
    m_panel.askForFiles();
}

void LibraryController::askForFolder()
{
    m_panel.askForFolder();
}

std::vector<fs::path> LibraryController::sources() const
{
    return m_collection.isOpened() ? m_opened.opened : std::vector{m_collection.source};
}

void LibraryController::open(const std::vector<fs::path>& paths, const fs::path& wanted)
{
    if (paths.empty())
        return;
    if (isCollection(paths)) {
        const auto collection = collectionOf(paths.front());
        m_recent.add(QString::fromStdString(collection.source.string()));
        dropOldIndexes(collection.index, fs::file_time_type::clock::now());
        m_wanted = wanted;
        m_showFirst = true;
        show(collection);
        return;
    }
    for (const auto& path : paths)
        if (std::find(m_opened.opened.begin(), m_opened.opened.end(), path) == m_opened.opened.end())
            m_opened.opened.push_back(path);
    std::error_code error;
    m_wanted = fs::absolute(wanted.empty() ? paths.front() : wanted, error).lexically_normal();
    m_showFirst = true;
    show(m_opened);
}

/// What the index knows is there at once; then it is brought up to date.
void LibraryController::show(const LibraryCollection& collection)
{
    Q_EMIT started();
    const bool same = collection.index == m_collection.index;
    m_collection = collection;
    listCollections();
    if (same) {
        index();
        return;
    }
    m_indexJob.cancel();
    m_kept.clear();
    m_model.setIndex(nullptr);
    m_model.setDataSet({});
    m_panel.setCurrentRecording(widgets::kNoRecording);
    m_openCollectionJob.start(
        [file = collection.index](const JobContext&) {
            const LibraryIndex index(file);
            return OpenedCollection{notedDataSet(index), index.find({}), index.count()};
        },
        [this](OpenedCollection opened) {
            m_model.setDataSet(std::move(opened.dataSet));
            m_model.setIndex(std::make_unique<LibraryIndex>(m_collection.index));
            m_panel.setRows(opened.rows, opened.all);
            listCollections();
            find();
            index();
            showFirst();
        });
}

/// Shows the recording that was asked for, or the first, once the library lists it.
void LibraryController::showFirst()
{
    if (!m_showFirst || !m_model.libraryIndex() || m_model.rowCount() == 0)
        return;
    const auto wanted = m_wanted.empty() ? std::nullopt : listedAs(*m_model.libraryIndex(), m_wanted);
    if (!wanted && m_indexJob.isRunning() && !m_wanted.empty())
        return;
    m_showFirst = false;
    const RecordingId id = wanted.value_or(m_model.idAt(0));
    m_panel.setCurrentRecording(id);
    activate(id, false);
}

void LibraryController::activate(RecordingId id, bool again)
{
    Q_EMIT started();
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& one) { return one.id == id; });
    if (kept != m_kept.end() && !again) {
        m_readJob.cancel();
        Q_EMIT sequenceChanged(kept->sequence);
        return;
    }
    const auto entry = m_model.entryOf(id);
    if (entry.id == widgets::kNoRecording)
        return;
    m_readJob.setSubject(entry.name);
    m_reading = entry.path;
    m_readJob.start(
        [entry, options = m_lookup()(entry.path), file = m_collection.index](const JobContext&) -> SequencePointer {
            auto sequence =
                std::make_shared<const datasets::SkeletonSequence>(datasets::readSequence(entry.path, options));
            correctIndex(file, entry, *sequence);
            return sequence;
        },
        [this, id, again, frames = entry.frames, state = entry.state](const SequencePointer& sequence) {
            keep(id, sequence);
            if (state != widgets::LibraryEntry::State::Read || static_cast<std::size_t>(frames) != sequence->frameCount)
                find();
            if (again)
                Q_EMIT sequenceReloaded(sequence);
            else
                Q_EMIT sequenceChanged(sequence);
            if (sequence->import && !sequence->import->doubts.empty())
                Q_EMIT importDoubtful(m_reading);
        });
}

void LibraryController::keep(RecordingId id, const SequencePointer& sequence)
{
    std::erase_if(m_kept, [&](const Kept& one) { return one.id == id; });
    m_kept.push_front({id, sequence});
    if (m_kept.size() > kKept)
        m_kept.pop_back();
}

void LibraryController::reload()
{
    if (!m_model.libraryIndex())
        return;
    m_kept.clear();
    if (m_panel.currentRecording() != widgets::kNoRecording)
        activate(m_panel.currentRecording(), true);
    index();
}

} // namespace kinescope::app
