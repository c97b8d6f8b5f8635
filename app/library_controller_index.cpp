// How the library's index is kept up to date, and what is shown of it.
#include "app/library_controller.h"

#include "core/data/data_source.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"

#include <QMenu>

#include <algorithm>
#include <span>
#include <utility>

namespace kinescope::app
{
namespace
{

namespace fs = std::filesystem;
using widgets::LibraryIndex;
using widgets::RecordingId;

constexpr qint64 kFindMilliseconds = 500; ///< between two looks at a collection that is being read

struct Found
{
    std::vector<RecordingId> rows;
    int all = 0;
};

/// Bundled descriptions have no root of their own; a folder is looked through for what its names tell.
widgets::CollectionSources sourcesOf(const LibraryCollection& collection)
{
    if (collection.isOpened())
        return {collection.opened, {}, {}, {}};
    auto source = core::resolveDataSource(collection.source);
    return {{source.root}, source.root, std::move(source.dataSet), {}};
}

/// Of a file, its entries, or the files of a folder, as they may be read differently now.
void forgetDetails(LibraryIndex& index, const fs::path& changed)
{
    constexpr std::size_t kAtOnce = 1000;
    const auto ids = index.find({});
    std::vector<RecordingId> forgotten;
    for (std::size_t first = 0; first < ids.size(); first += kAtOnce)
        for (const auto& entry : index.entries(std::span(ids).subspan(first, std::min(kAtOnce, ids.size() - first)))) {
            const auto file = datasets::recordingPlace(entry.path).path;
            if (file == changed || file.parent_path() == changed)
                forgotten.push_back(entry.id);
        }
    index.forgetDetails(forgotten);
}

} // namespace

void LibraryController::index()
{
    m_indexJob.setSubject(m_collection.title);
    m_indexJob.start(
        [this, collection = m_collection, lookup = m_lookup(),
         changed = std::exchange(m_changed, {})](const JobContext& job) {
            auto sources = sourcesOf(collection);
            sources.importOptions = lookup;
            {
                LibraryIndex index(collection.index);
                noteDataSet(index, sources.dataSet);
                if (!changed.empty())
                    forgetDetails(index, changed);
            }
            return widgets::indexRecordings(collection.index, sources, job.stop, job.progress, [&] {
                job.post([this, dataSet = sources.dataSet] { committed(dataSet); });
            });
        },
        [this](const widgets::IndexingResult& result) { indexed(result); });
}

void LibraryController::committed(const datasets::DataSet& dataSet)
{
    if (dataSet.file != m_model.dataSet().file) {
        m_model.setDataSet(dataSet);
        listCollections();
    }
    if (!m_findJob.isRunning() && (m_model.rowCount() == 0 || m_sinceFind.elapsed() > kFindMilliseconds))
        find();
}

void LibraryController::find()
{
    if (!m_model.libraryIndex())
        return;
    m_sinceFind.start();
    m_findJob.start(
        [file = m_collection.index, query = m_panel.query()](const JobContext&) {
            const LibraryIndex index(file);
            return Found{index.find(query), index.count()};
        },
        [this](const Found& found) {
            m_panel.setRows(found.rows, found.all);
            showFirst();
        });
}

void LibraryController::indexed(const widgets::IndexingResult& result)
{
    if (result.unreadable > 0)
        reportUnreadable(result.unreadable);
    if (m_model.libraryIndex() && m_model.libraryIndex()->count() == 0) {
        const auto& source = m_collection.isOpened() ? m_collection.opened.front() : m_collection.source;
        Q_EMIT failed(tr("No recording was found. Choose a folder that holds .skeleton, .mat or other known files: %1")
                          .arg(QString::fromStdString(source.string())),
                      {});
    }
}

void LibraryController::reportUnreadable(int unreadable)
{
    constexpr std::size_t kShown = 10;
    const auto query = widgets::parseLibraryQuery(QStringLiteral("is:unreadable"), m_model.dataSet());
    auto ids = m_model.libraryIndex()->find(query);
    const auto all = ids.size();
    ids.resize(std::min(all, kShown));
    QStringList messages;
    for (const auto& entry : m_model.libraryIndex()->entries(ids))
        messages << entry.message;
    if (all == 1) {
        Q_EMIT failed(messages.first(), {});
        return;
    }
    if (all > kShown)
        messages << tr("… and %n more", nullptr, static_cast<int>(all - kShown));
    Q_EMIT failed(
        tr("%1 of %n recording(s) could not be read", nullptr, m_model.libraryIndex()->count()).arg(unreadable),
        messages.join(u'\n'));
}

void LibraryController::showActivity()
{
    const auto& progress = m_indexJob.progress();
    QString text;
    if (m_indexJob.isRunning() && progress.fraction >= 0)
        text = tr("reading, %1 %").arg(qRound(100 * progress.fraction));
    else if (m_indexJob.isRunning())
        text = tr("looking for changes");
    m_panel.setActivity(text);
}

void LibraryController::listCollections()
{
    m_listed.clear();
    if (!m_opened.opened.empty())
        m_listed.push_back(m_opened);
    for (const QString& path : m_recent.paths())
        m_listed.push_back(collectionOf(path.toStdString()));
    QStringList titles;
    QStringList toolTips;
    int current = -1;
    for (const auto& collection : m_listed) {
        if (collection.index == m_collection.index)
            current = static_cast<int>(titles.size());
        const auto& name = m_model.dataSet().name;
        const bool named = current == static_cast<int>(titles.size()) && !name.empty();
        titles << (named ? QStringLiteral("%1 (%2)").arg(QString::fromStdString(name), collection.title)
                         : collection.title);
        toolTips << QString::fromStdString(collection.source.string());
    }
    m_panel.setCollections(titles, toolTips, current);
}

void LibraryController::fillRecentMenu(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        for (const QString& path : m_recent.paths())
            connect(menu.addAction(path), &QAction::triggered, this, [this, path] { open({path.toStdString()}); });
        menu.addSeparator();
        QAction* const clear = menu.addAction(tr("Clear"));
        clear->setObjectName(QStringLiteral("clearRecentAction"));
        clear->setEnabled(!m_recent.paths().isEmpty());
        connect(clear, &QAction::triggered, this, [this] {
            m_recent.clear();
            listCollections();
        });
    });
}

} // namespace kinescope::app
