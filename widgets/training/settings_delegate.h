#pragma once

#include <QStyledItemDelegate>

namespace kinescope::widgets
{

/// Edits a setting as its kind asks: whole numbers with their range and unit, choices as a list, the rest as text.
/// Works on a SettingsModel, directly or behind proxies.
class SettingsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace kinescope::widgets
