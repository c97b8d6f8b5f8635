#include "widgets/import/choice_delegate.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace kinescope::widgets
{

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* const box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("choiceEditor"));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(m_choices);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->setFrame(false);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* const box = qobject_cast<QComboBox*>(editor);
    box->setEditText(index.data(Qt::EditRole).toString());
    box->lineEdit()->selectAll();
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, qobject_cast<QComboBox*>(editor)->currentText(), Qt::EditRole);
}

} // namespace kinescope::widgets
