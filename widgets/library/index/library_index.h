#pragma once

#include "datasets/description/data_set.h"
#include "widgets/library/index/library_entry.h"
#include "widgets/library/index/library_query.h"
#include "widgets/library/index/library_statistics.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
class QSqlQuery;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// A file as the folder shows it, without reading it.
struct FileStamp
{
    std::string path;          ///< absolute
    std::int64_t size = 0;     ///< bytes
    std::int64_t modified = 0; ///< nanoseconds
};

/// The recordings of one collection in an SQLite file: what names tell, what reading has told so far, thumbnails.
///
/// An object belongs to the thread that made it; each thread opens its own on the same file. Everything that changes
/// the file is committed in batches, so that a process that is killed loses at most one batch and goes on from there.
/// Every function throws core::InputError when SQLite refuses, naming the file.
class LibraryIndex
{
public:
    /// Opens or makes the file. One that is damaged, or of another version of this program, is made anew.
    explicit LibraryIndex(std::filesystem::path file);
    ~LibraryIndex();
    LibraryIndex(const LibraryIndex&) = delete;
    LibraryIndex& operator=(const LibraryIndex&) = delete;

    const std::filesystem::path& file() const { return m_file; }

    // Writing

    struct Changes
    {
        int added = 0;
        int changed = 0; ///< size or time differ: will be read again
        int removed = 0;
    };

    /// Makes the listed files those of `stamps`. Facts are those that the data set's rule reads from the names.
    /// @param stamps sorted by path, bytewise
    /// @param root names are shown and searched relative to it; empty: file names alone
    Changes synchronise(const std::vector<FileStamp>& stamps, const datasets::DataSet& dataSet,
                        const std::filesystem::path& root);

    struct Waiting
    {
        RecordingId id = kNoRecording;
        std::string path;
    };
    /// The next recordings that wait to be read, at most `count`.
    std::vector<Waiting> waiting(int count) const;
    int waitingCount() const;

    struct Reading
    {
        RecordingId id = kNoRecording;
        RecordingDetails details;
    };
    /// In one transaction.
    void store(std::span<const Reading> readings);
    /// The recordings wait to be read again, e.g. for another choice of import options.
    void forgetDetails(std::span<const RecordingId> ids);

    // Reading

    int count() const;
    /// A word that is kept with the index, e.g. which data set it is of; empty when there is none.
    QString note(const QString& key) const;
    void setNote(const QString& key, const QString& value);
    std::vector<RecordingId> find(const LibraryQuery& query) const;
    /// In the order of `ids`; one that is gone is an entry with id kNoRecording.
    std::vector<LibraryEntry> entries(std::span<const RecordingId> ids) const;
    std::optional<RecordingId> idOf(const std::filesystem::path& path) const;
    QByteArray strip(RecordingId id) const;
    LibraryStatistics statistics(const LibraryQuery& query) const;

private:
    void open();
    QSqlDatabase database() const;
    QSqlQuery run(const QString& sql, const QVariantList& values = {}) const;
    void execute(QSqlQuery& query) const;
    void inTransaction(const std::function<void()>& work) const;
    int number(const QString& sql) const;
    void renewFacts(const datasets::DataSet& dataSet);

    std::filesystem::path m_file;
    QString m_connection;
};

} // namespace kinescope::widgets
