#pragma once

#include "core/recognition/time_segments.h"

#include <QAbstractTableModel>
#include <QList>

namespace kinescope::widgets
{

/// The segments that were found: start, end, action, probability.
class SegmentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        StartColumn,
        EndColumn,
        LabelColumn,
        ProbabilityColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param colors series colour of each label
    void setResult(const core::AlongTime& result, const QList<int>& colors);
    void clear() { setResult({}, {}); }
    /// First frame of a row's segment. @pre 0 <= row < rowCount()
    int firstFrame(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<core::LabelledStretch> m_segments;
    std::vector<std::string> m_labels;
    double m_frameRate = 0;
    QList<int> m_colors;
};

} // namespace kinescope::widgets
