// How the index is filled: what the folder shows, then what reading tells.
#include "widgets/library/index/library_index.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr std::size_t kBatch = 2000; ///< files of one transaction

struct Changed
{
    RecordingId id = kNoRecording;
    const FileStamp* stamp = nullptr;
};

struct Difference
{
    std::vector<const FileStamp*> added;
    std::vector<Changed> changed;
    std::vector<RecordingId> removed;
};

/// Walks both sorted lists at once, so that only what differs is kept in memory.
Difference difference(QSqlQuery& listed, const std::vector<FileStamp>& stamps)
{
    Difference result;
    auto stamp = stamps.begin();
    while (listed.next()) {
        const RecordingId id = listed.value(0).toInt();
        const std::string path = listed.value(1).toString().toStdString();
        for (; stamp != stamps.end() && stamp->path < path; ++stamp)
            result.added.push_back(&*stamp);
        if (stamp == stamps.end() || stamp->path != path) {
            result.removed.push_back(id);
            continue;
        }
        if (listed.value(2).toLongLong() != stamp->size || listed.value(3).toLongLong() != stamp->modified)
            result.changed.push_back({id, &*stamp});
        ++stamp;
    }
    for (; stamp != stamps.end(); ++stamp)
        result.added.push_back(&*stamp);
    return result;
}

QString shownName(const std::string& path, const std::filesystem::path& root)
{
    const std::string start = root.string() + "/";
    const bool below = !root.empty() && path.starts_with(start);
    return QString::fromStdString(below ? path.substr(start.size()) : std::filesystem::path(path).filename().string());
}

/// What the facts in the index depend on.
QString fingerprint(const datasets::DataSet& dataSet)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&](const std::string& text) { hash.addData(QByteArray::fromStdString(text + '\n')); };
    const auto& rule = dataSet.rule;
    add(rule.pattern());
    add(std::to_string(static_cast<int>(rule.classFrom())) + " " + std::to_string(rule.offset));
    for (const int number : rule.classNumbers)
        add(std::to_string(number));
    for (const auto* names : {&rule.classes, &rule.subjects, &rule.cameras})
        for (const auto& name : *names)
            add(name);
    return QString::fromLatin1(hash.result().toHex());
}

void bindFacts(QSqlQuery& query, const datasets::RecordingFacts& facts)
{
    for (const int value :
         {facts.classId, facts.subject, facts.camera, facts.setup, facts.replication, facts.recording})
        query.addBindValue(value);
}

template <typename Value, typename Work>
void inBatches(const std::vector<Value>& values, const Work& work)
{
    for (std::size_t begin = 0; begin < values.size(); begin += kBatch)
        work(std::span(values).subspan(begin, std::min(kBatch, values.size() - begin)));
}

} // namespace

LibraryIndex::Changes LibraryIndex::synchronise(const std::vector<FileStamp>& stamps, const datasets::DataSet& dataSet,
                                                const std::filesystem::path& root)
{
    renewFacts(dataSet);
    auto listed = run(QStringLiteral("SELECT id, path, size, modified FROM recordings ORDER BY path"));
    const auto changes = difference(listed, stamps);
    listed.finish();
    inBatches(changes.added, [&](std::span<const FileStamp* const> batch) {
        inTransaction([&] {
            QSqlQuery insert(database());
            insert.prepare(QStringLiteral("INSERT INTO recordings (path, name, size, modified, class, subject, camera, "
                                          "setup, replication, recording) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
            for (const auto* stamp : batch) {
                insert.addBindValue(QString::fromStdString(stamp->path));
                insert.addBindValue(shownName(stamp->path, root));
                insert.addBindValue(static_cast<qlonglong>(stamp->size));
                insert.addBindValue(static_cast<qlonglong>(stamp->modified));
                bindFacts(insert, dataSet.rule.read(stamp->path));
                execute(insert);
            }
        });
    });
    inBatches(changes.changed, [&](std::span<const Changed> batch) {
        inTransaction([&] {
            for (const auto& [id, stamp] : batch)
                run(QStringLiteral("UPDATE recordings SET state = 0, size = ?, modified = ? WHERE id = ?"),
                    {static_cast<qlonglong>(stamp->size), static_cast<qlonglong>(stamp->modified), id});
        });
    });
    inBatches(changes.removed, [&](std::span<const RecordingId> batch) {
        inTransaction([&] {
            for (const RecordingId id : batch) {
                run(QStringLiteral("DELETE FROM recordings WHERE id = %1").arg(id));
                run(QStringLiteral("DELETE FROM details WHERE id = %1").arg(id));
            }
        });
    });
    return {static_cast<int>(changes.added.size()), static_cast<int>(changes.changed.size()),
            static_cast<int>(changes.removed.size())};
}

/// Another rule, or other names, and the facts of every listed file are read from its name again.
void LibraryIndex::renewFacts(const datasets::DataSet& dataSet)
{
    const QString now = fingerprint(dataSet);
    if (note(QStringLiteral("rule")) == now)
        return;
    std::vector<Waiting> listed;
    auto rows = run(QStringLiteral("SELECT id, path FROM recordings"));
    while (rows.next())
        listed.push_back({rows.value(0).toInt(), rows.value(1).toString().toStdString()});
    rows.finish();
    const bool fromContent = dataSet.rule.classFrom() == datasets::NameRule::ClassFrom::Content;
    inBatches(listed, [&](std::span<const Waiting> batch) {
        inTransaction([&] {
            QSqlQuery update(database());
            update.prepare(QStringLiteral("UPDATE recordings SET class = ?, subject = ?, camera = ?, setup = ?, "
                                          "replication = ?, recording = ?%1 WHERE id = ?")
                               .arg(fromContent ? QStringLiteral(", state = 0") : QString()));
            for (const auto& file : batch) {
                bindFacts(update, dataSet.rule.read(file.path));
                update.addBindValue(file.id);
                execute(update);
            }
        });
    });
    setNote(QStringLiteral("rule"), now);
}

std::vector<LibraryIndex::Waiting> LibraryIndex::waiting(int count) const
{
    auto rows = run(QStringLiteral("SELECT id, path FROM recordings WHERE state = 0 ORDER BY id LIMIT %1").arg(count));
    std::vector<Waiting> found;
    while (rows.next())
        found.push_back({rows.value(0).toInt(), rows.value(1).toString().toStdString()});
    return found;
}

int LibraryIndex::waitingCount() const
{
    return number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE state = 0"));
}

void LibraryIndex::store(std::span<const Reading> readings)
{
    inTransaction([&] {
        QSqlQuery update(database());
        update.prepare(QStringLiteral(
            "UPDATE recordings SET state = ?, format = ?, frames = ?, seconds = ?, bodies = ?, class = CASE WHEN class "
            "< 0 THEN ? ELSE class END, missing = ?, warnings = ?, message = ? WHERE id = ?"));
        QSqlQuery details(database());
        details.prepare(QStringLiteral("INSERT OR REPLACE INTO details VALUES (?, ?, ?, ?)"));
        for (const auto& [id, read] : readings) {
            update.addBindValue(read.readable ? 1 : 2);
            update.addBindValue(read.format.isNull() ? QStringLiteral("") : read.format);
            update.addBindValue(read.frames);
            update.addBindValue(read.seconds);
            update.addBindValue(read.bodies);
            update.addBindValue(read.classId);
            update.addBindValue(read.missing);
            update.addBindValue(read.warnings);
            update.addBindValue(read.message.isNull() ? QStringLiteral("") : read.message);
            update.addBindValue(id);
            execute(update);
            details.addBindValue(id);
            details.addBindValue(read.strip);
            details.addBindValue(read.topology);
            details.addBindValue(read.jointMissing);
            execute(details);
        }
    });
}

void LibraryIndex::forgetDetails(std::span<const RecordingId> ids)
{
    inTransaction([&] {
        for (const RecordingId id : ids)
            run(QStringLiteral("UPDATE recordings SET state = 0 WHERE id = %1").arg(id));
    });
}

} // namespace kinescope::widgets
