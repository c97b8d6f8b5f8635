#pragma once

#include "core/annotations/annotations.h"

#include <QAbstractTableModel>

#include <vector>

namespace kinescope::widgets
{

/// The markers and named stretches of one recording, sorted by frame; texts can be edited. Frames are shown from 1.
class AnnotationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        First,
        Last,
        Text,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<core::Annotation>& annotations() const { return m_annotations; }
    /// Shows other ones, without `edited`.
    void setAnnotations(std::vector<core::Annotation> annotations);
    /// @return its row
    int add(const core::Annotation& annotation);
    void remove(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited(); ///< by the user; to be saved

private:
    std::vector<core::Annotation> m_annotations;
};

} // namespace kinescope::widgets
