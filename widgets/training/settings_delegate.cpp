#include "widgets/training/settings_delegate.h"

#include "core/platform.h"
#include "widgets/common/core_texts.h"
#include "widgets/training/settings_model.h"

#include <QAbstractProxyModel>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

namespace kinescope::widgets
{
namespace
{

using Kind = core::TrainingKey::Kind;

const core::TrainingKey& keyOf(QModelIndex index)
{
    while (const auto* const proxy = qobject_cast<const QAbstractProxyModel*>(index.model()))
        index = proxy->mapToSource(index);
    return SettingsModel::key(index.row());
}

QWidget* choices(QWidget* parent, const std::vector<std::string>& names)
{
    auto* const combo = new QComboBox(parent);
    for (const auto& name : names)
        combo->addItem(QString::fromStdString(name));
    return combo;
}

std::vector<std::string> devices()
{
    std::vector<std::string> names{"auto"};
    for (const auto& device : core::computeDevices())
        names.push_back(device.id);
    return names;
}

} // namespace

QWidget* SettingsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const core::TrainingKey& key = keyOf(index);
    QWidget* editor = nullptr;
    if (key.kind == Kind::Choice) {
        editor = choices(parent, key.choices);
    } else if (key.key == "device") {
        editor = choices(parent, devices());
    } else if (key.kind == Kind::Integer && key.maximum <= std::numeric_limits<int>::max()) {
        auto* const spin = new QSpinBox(parent);
        spin->setRange(static_cast<int>(key.minimum), static_cast<int>(key.maximum));
        if (!key.unit.empty())
            spin->setSuffix(u' ' + coreText(key.unit));
        editor = spin;
    } else {
        editor = new QLineEdit(parent);
    }
    editor->setObjectName(QStringLiteral("settingEditor"));
    editor->setAccessibleName(QString::fromStdString(key.key));
    editor->setAutoFillBackground(true);
    return editor;
}

void SettingsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto* const combo = qobject_cast<QComboBox*>(editor))
        combo->setCurrentText(value);
    else if (auto* const spin = qobject_cast<QSpinBox*>(editor))
        spin->setValue(value.toInt());
    else if (auto* const line = qobject_cast<QLineEdit*>(editor))
        line->setText(value);
}

void SettingsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* const combo = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, combo->currentText());
    } else if (auto* const spin = qobject_cast<QSpinBox*>(editor)) {
        spin->interpretText();
        model->setData(index, QString::number(spin->value()));
    } else if (const auto* const line = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, line->text());
    }
}

} // namespace kinescope::widgets
