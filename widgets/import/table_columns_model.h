#pragma once

#include "datasets/importing/import_options.h"

#include <QAbstractTableModel>

namespace kinescope::widgets
{

/// The columns of each joint of a table (CSV), one row a joint; the last row, empty, takes a new one. A joint without a
/// name and columns is left out.
class TableColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Joint,
        X,
        Y,
        Z,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

    const std::vector<datasets::JointColumns>& joints() const { return m_joints; }
    /// Shows joints without announcing an edit.
    void setJoints(const std::vector<datasets::JointColumns>& joints);

Q_SIGNALS:
    void edited();

private:
    std::vector<datasets::JointColumns> m_joints;
};

} // namespace kinescope::widgets
