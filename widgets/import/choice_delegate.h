#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace kinescope::widgets
{

/// Edits a cell by a list of choices in which another text may be typed.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setChoices(const QStringList& choices) { m_choices = choices; }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    QStringList m_choices;
};

} // namespace kinescope::widgets
