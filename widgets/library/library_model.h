#pragma once

#include "datasets/description/data_set.h"
#include "widgets/library/index/library_index.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>
#include <vector>

namespace kinescope::widgets
{

/// The recordings that a query found in an index, as a table. It holds their numbers alone and fetches what is looked
/// at, a page at a time, so that 120,000 rows cost half a megabyte. Finding is someone else's job: a click on a header
/// asks by orderChanged, and setRows brings the answer.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Preview,
        Class,
        Format,
        Frames,
        Seconds,
        Bodies,
        Subject,
        Camera,
        Missing,
        Warnings,
        ColumnCount
    };
    static constexpr int kStripRole = Qt::UserRole + 1; ///< of Preview: what poseStrip made

    explicit LibraryModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Another collection; empty until setRows.
    void setIndex(std::unique_ptr<LibraryIndex> index);
    const LibraryIndex* libraryIndex() const { return m_index.get(); }
    /// Whose class names are shown.
    void setDataSet(datasets::DataSet dataSet);
    const datasets::DataSet& dataSet() const { return m_dataSet; }

    /// The same numbers again only have their details fetched anew.
    void setRows(std::vector<RecordingId> rows);
    /// @pre 0 <= row < rowCount()
    RecordingId idAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// @return -1 when the recording is not shown
    int rowOf(RecordingId id) const;
    int entryCount() const { return rowCount(); }
    /// @pre 0 <= row < entryCount(); valid until the next call; id kNoRecording when the recording is gone
    const LibraryEntry& entry(int row) const { return rowEntry(row); }
    /// Of a recording that need not be shown; id kNoRecording when it is gone
    LibraryEntry entryOf(RecordingId id) const;

    LibraryOrder order() const { return m_order; }
    bool isDescending() const { return m_descending; }

Q_SIGNALS:
    void orderChanged();

private:
    using Page = std::vector<LibraryEntry>;

    const LibraryEntry& rowEntry(int row) const;
    QString text(const LibraryEntry& entry, int column) const;
    QString classText(int classId) const;
    QString toolTip(const LibraryEntry& entry) const;

    std::unique_ptr<LibraryIndex> m_index;
    datasets::DataSet m_dataSet;
    std::vector<RecordingId> m_rows;
    mutable QCache<int, Page> m_pages;
    LibraryOrder m_order = LibraryOrder::Path;
    bool m_descending = false;
};

} // namespace kinescope::widgets
