#pragma once

#include "core/recognition/batch.h"

#include <QAbstractTableModel>

namespace kinescope::widgets
{

/// The confusion matrix: a row for each right label, a column for each prediction; a cell's colour is its share of the
/// row. The first column is the row's accuracy.
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kAccuracyColumn = 0;
    static constexpr int kFirstLabelColumn = 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const core::BatchResult& result);
    /// Only labels that occur have a row. @pre 0 <= row < rowCount()
    std::size_t labelOfRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    std::size_t labelOfColumn(int column) const { return static_cast<std::size_t>(column - kFirstLabelColumn); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant accuracy(const core::LabelAccuracy& label, int role) const;

    std::vector<std::string> m_labels;
    core::BatchSummary m_summary;
    std::vector<std::size_t> m_rows; ///< labels with recordings
};

} // namespace kinescope::widgets
