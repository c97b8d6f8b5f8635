#pragma once

#include "datasets/importing/import_options.h"

#include <QAbstractTableModel>

namespace kinescope::widgets
{

/// Which joints of a file give each NTU joint, one row an NTU joint. Several names are written "left hip + right hip".
class JointTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Joint,
        From,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    const datasets::JointTable& table() const { return m_table; }
    /// Shows a table without announcing an edit.
    void setTable(const datasets::JointTable& table);

Q_SIGNALS:
    void edited();

private:
    datasets::JointTable m_table;
};

} // namespace kinescope::widgets
