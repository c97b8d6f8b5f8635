#include "widgets/library/index/library_index.h"

#include "core/errors.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <array>
#include <atomic>
#include <unordered_map>

namespace kinescope::widgets
{
namespace
{

constexpr int kVersion = 1; ///< of the tables; another one is made anew

constexpr std::array kTables = {
    "CREATE TABLE recordings (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, size INTEGER, "
    "modified INTEGER, state INTEGER NOT NULL DEFAULT 0, format TEXT NOT NULL DEFAULT '', frames INTEGER DEFAULT 0, "
    "seconds REAL DEFAULT 0, bodies INTEGER DEFAULT 0, class INTEGER DEFAULT -1, subject INTEGER DEFAULT 0, camera "
    "INTEGER DEFAULT 0, setup INTEGER DEFAULT 0, replication INTEGER DEFAULT 0, recording INTEGER DEFAULT 0, missing "
    "REAL DEFAULT 0, warnings INTEGER DEFAULT 0, message TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE details (id INTEGER PRIMARY KEY, strip BLOB, topology TEXT, joints BLOB)",
    "CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT)",
    "CREATE INDEX by_state ON recordings(state) WHERE state = 0",
    "CREATE INDEX by_class ON recordings(class)",
    "CREATE INDEX by_subject ON recordings(subject)",
};

QString orderBy(const LibraryQuery& query)
{
    constexpr std::array kColumns = {"path",  "name",    "format", "frames",  "seconds", "bodies",
                                     "class", "subject", "camera", "missing", "warnings"};
    const QString column = QLatin1String(kColumns[static_cast<std::size_t>(query.order)]);
    const QString direction = query.descending ? QStringLiteral(" DESC") : QString();
    return query.order == LibraryOrder::Path ? column + direction : QStringLiteral("%1%2, path").arg(column, direction);
}

LibraryEntry entryOf(const QSqlQuery& row)
{
    LibraryEntry entry;
    entry.id = row.value(0).toInt();
    entry.path = row.value(1).toString().toStdString();
    entry.name = QString::fromStdString(entry.path.filename().string());
    entry.state = static_cast<LibraryEntry::State>(row.value(2).toInt());
    entry.format = row.value(3).toString();
    entry.frames = row.value(4).toInt();
    entry.seconds = row.value(5).toDouble();
    entry.bodies = row.value(6).toInt();
    entry.classId = row.value(7).toInt();
    entry.subject = row.value(8).toInt();
    entry.camera = row.value(9).toInt();
    entry.missing = row.value(10).toDouble();
    entry.warnings = row.value(11).toInt();
    entry.message = row.value(12).toString();
    return entry;
}

} // namespace

LibraryIndex::LibraryIndex(std::filesystem::path file)
    : m_file(std::move(file))
{
    static std::atomic<int> number{0};
    m_connection = QStringLiteral("library-%1").arg(number++);
    std::error_code error;
    std::filesystem::create_directories(m_file.parent_path(), error);
    try {
        open();
    } catch (const core::InputError& failure) {
        spdlog::info("The library's index is made anew: {}", failure.what());
        QSqlDatabase::removeDatabase(m_connection);
        for (const char* ending : {"", "-wal", "-shm"})
            std::filesystem::remove(m_file.string() + ending, error);
        open();
    }
}

LibraryIndex::~LibraryIndex()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase LibraryIndex::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

void LibraryIndex::open()
{
    auto opened = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!opened.isValid())
        throw core::InputError("Qt's SQLite driver is missing; install the package libqt6sql6-sqlite.");
    opened.setDatabaseName(QString::fromStdString(m_file.string()));
    opened.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=20000"));
    if (!opened.open())
        throw core::InputError(fmt::format("The library's index cannot be opened ({}): {}",
                                           opened.lastError().text().toStdString(), m_file.string()));
    // A reader is never in the way of the writer, and a killed process leaves whole transactions.
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = NORMAL"));
    const int version = number(QStringLiteral("PRAGMA user_version"));
    if (version == kVersion)
        return;
    if (version != 0 || number(QStringLiteral("SELECT COUNT(*) FROM sqlite_master")) != 0)
        throw core::InputError(fmt::format("The index is of another version: {}", m_file.string()));
    inTransaction([this] {
        for (const char* table : kTables)
            run(QLatin1String(table));
        run(QStringLiteral("PRAGMA user_version = %1").arg(kVersion));
    });
}

void LibraryIndex::execute(QSqlQuery& query) const
{
    if (!query.exec())
        throw core::InputError(fmt::format("The library's index refused ({}): {}",
                                           query.lastError().text().toStdString(), m_file.string()));
}

QSqlQuery LibraryIndex::run(const QString& sql, const QVariantList& values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw core::InputError(fmt::format("The library's index refused ({}): {}",
                                           query.lastError().text().toStdString(), m_file.string()));
    for (const QVariant& value : values)
        query.addBindValue(value);
    execute(query);
    return query;
}

void LibraryIndex::inTransaction(const std::function<void()>& work) const
{
    run(QStringLiteral("BEGIN IMMEDIATE"));
    try {
        work();
    } catch (...) {
        QSqlQuery(database()).exec(QStringLiteral("ROLLBACK"));
        throw;
    }
    run(QStringLiteral("COMMIT"));
}

int LibraryIndex::number(const QString& sql) const
{
    auto query = run(sql);
    return query.next() ? query.value(0).toInt() : 0;
}

QString LibraryIndex::note(const QString& key) const
{
    auto row = run(QStringLiteral("SELECT value FROM notes WHERE key = ?"), {key});
    return row.next() ? row.value(0).toString() : QString();
}

void LibraryIndex::setNote(const QString& key, const QString& value)
{
    run(QStringLiteral("INSERT OR REPLACE INTO notes VALUES (?, ?)"), {key, value});
}

int LibraryIndex::count() const
{
    return number(QStringLiteral("SELECT COUNT(*) FROM recordings"));
}

std::vector<RecordingId> LibraryIndex::find(const LibraryQuery& query) const
{
    auto rows =
        run(QStringLiteral("SELECT id FROM recordings WHERE %1 ORDER BY %2").arg(query.condition, orderBy(query)),
            query.values);
    std::vector<RecordingId> ids;
    while (rows.next())
        ids.push_back(rows.value(0).toInt());
    return ids;
}

std::vector<LibraryEntry> LibraryIndex::entries(std::span<const RecordingId> ids) const
{
    QStringList numbers;
    std::unordered_map<RecordingId, std::size_t> places;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        numbers << QString::number(ids[i]);
        places.emplace(ids[i], i);
    }
    std::vector<LibraryEntry> found(ids.size());
    auto rows = run(QStringLiteral("SELECT id, path, state, format, frames, seconds, bodies, class, subject, camera, "
                                   "missing, warnings, message FROM recordings WHERE id IN (%1)")
                        .arg(numbers.join(u',')));
    while (rows.next())
        found[places.at(rows.value(0).toInt())] = entryOf(rows);
    return found;
}

std::optional<RecordingId> LibraryIndex::idOf(const std::filesystem::path& path) const
{
    auto row = run(QStringLiteral("SELECT id FROM recordings WHERE path = ?"), {QString::fromStdString(path.string())});
    return row.next() ? std::optional<RecordingId>(row.value(0).toInt()) : std::nullopt;
}

QByteArray LibraryIndex::strip(RecordingId id) const
{
    auto row = run(QStringLiteral("SELECT strip FROM details WHERE id = %1").arg(id));
    return row.next() ? row.value(0).toByteArray() : QByteArray();
}

} // namespace kinescope::widgets
