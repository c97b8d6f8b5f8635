#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QString>

#include <filesystem>
#include <memory>
#include <vector>

namespace kinescope::widgets
{

/// One recording of the library: a path that waits to be read, a sequence, or a failure.
struct LibraryEntry
{
    enum class State
    {
        Waiting,
        Loaded,
        Failed
    };

    std::filesystem::path path; ///< empty for generated motion
    QString name;
    State state = State::Waiting;
    std::shared_ptr<const datasets::SkeletonSequence> sequence; ///< set when loaded
    QString message;                                            ///< why it failed
};

/// The library as a table. An entry's index is its row and never changes; sorting is the proxy's business.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Format,
        Frames,
        Seconds,
        Bodies,
        Class,
        Warnings,
        ColumnCount
    };
    /// Raw values for sorting: numbers as numbers.
    static constexpr int kSortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    int entryCount() const { return static_cast<int>(m_entries.size()); }
    /// @pre 0 <= index < entryCount()
    const LibraryEntry& entry(int index) const { return m_entries[static_cast<std::size_t>(index)]; }

    /// @return the new entries' first index; a path that is already listed is added again all the same
    int addPaths(const std::vector<std::filesystem::path>& paths);
    /// @return the new entry's index. `name` empty: the source path's file name.
    int addSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence, const QString& name = {});
    /// @return the entry of this path, or -1
    int indexOf(const std::filesystem::path& path) const;
    void clear();

public Q_SLOTS:
    /// Both ignore an index that is not (or no longer) listed, as a late job may bring.
    void setLoaded(int index, std::shared_ptr<const kinescope::datasets::SkeletonSequence> sequence);
    void setFailed(int index, const QString& message);

private:
    QString text(const LibraryEntry& entry, int column) const;
    QVariant sortValue(const LibraryEntry& entry, int column) const;
    QString toolTip(const LibraryEntry& entry) const;
    bool isListed(int index) const { return index >= 0 && index < entryCount(); }
    void announce(int index);

    std::vector<LibraryEntry> m_entries;
};

/// Keeps the rows in which every typed word occurs, in any column; ignores case.
class LibraryFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LibraryFilter(QObject* parent = nullptr);

public Q_SLOTS:
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace kinescope::widgets
