#pragma once

#include "core/recognition/batch.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>
#include <span>
#include <utility>

namespace kinescope::widgets
{

/// The recordings of a batch, filling up while it runs.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        FileColumn,
        PredictionColumn,
        ProbabilityColumn,
        MarginColumn,
        ClassColumn,
        RightColumn,
        ColumnCount
    };
    static constexpr int kSortRole = Qt::UserRole + 1; ///< numbers as numbers

    using QAbstractTableModel::QAbstractTableModel;

    /// An empty table for these labels.
    void begin(std::vector<std::string> labels);
    void append(std::span<const core::BatchEntry> entries);
    /// The whole result, with what made it.
    void setResult(const core::BatchResult& result);
    const core::BatchResult& result() const { return m_result; }
    /// @pre 0 <= row < rowCount()
    const core::BatchEntry& entry(int row) const { return m_result.entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const core::BatchEntry& entry, int column) const;
    QVariant sortValue(const core::BatchEntry& entry, int column) const;

    core::BatchResult m_result;
};

/// Keeps the recordings of one cell of the confusion matrix.
class BatchFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit BatchFilter(QObject* parent = nullptr);

    /// Right label and prediction; nothing keeps all.
    void setCell(std::optional<std::pair<std::size_t, std::size_t>> cell);
    bool isFiltering() const { return m_cell.has_value(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<std::pair<std::size_t, std::size_t>> m_cell;
};

} // namespace kinescope::widgets
