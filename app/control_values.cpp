#include "app/control_values.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabBar>

#include <optional>

namespace kinescope::app
{
namespace
{

std::optional<QString> valueOf(const QWidget* control)
{
    if (const auto* const line = qobject_cast<const QLineEdit*>(control))
        return line->text();
    if (const auto* const box = qobject_cast<const QDoubleSpinBox*>(control))
        return QString::number(box->value());
    if (const auto* const box = qobject_cast<const QSpinBox*>(control))
        return QString::number(box->value());
    if (const auto* const list = qobject_cast<const QComboBox*>(control))
        return QString::number(list->currentIndex());
    if (const auto* const tabs = qobject_cast<const QTabBar*>(control))
        return QString::number(tabs->currentIndex());
    if (const auto* const button = qobject_cast<const QAbstractButton*>(control))
        return QString::number(button->isChecked() ? 1 : 0);
    return std::nullopt;
}

/// Out of range is clamped by boxes.
void setValue(QWidget* control, const QString& value)
{
    if (auto* const line = qobject_cast<QLineEdit*>(control))
        return line->setText(value);
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return;
    if (auto* const box = qobject_cast<QDoubleSpinBox*>(control))
        return box->setValue(number);
    const int whole = value.toInt(&isNumber);
    if (!isNumber)
        return;
    if (auto* const box = qobject_cast<QSpinBox*>(control))
        box->setValue(whole);
    else if (auto* const list = qobject_cast<QComboBox*>(control); list && whole >= 0 && whole < list->count())
        list->setCurrentIndex(whole);
    else if (auto* const tabs = qobject_cast<QTabBar*>(control); tabs && whole >= 0 && whole < tabs->count())
        tabs->setCurrentIndex(whole);
    else if (auto* const button = qobject_cast<QAbstractButton*>(control))
        button->setChecked(whole != 0);
}

} // namespace

std::map<std::string, std::string> controlValues(const QWidget& window, const QStringList& names)
{
    std::map<std::string, std::string> values;
    for (const QString& name : names)
        if (const auto value = valueOf(window.findChild<QWidget*>(name)))
            values[name.toStdString()] = value->toStdString();
    return values;
}

void setControlValues(const QWidget& window, const QStringList& names, const std::map<std::string, std::string>& values)
{
    for (const QString& name : names)
        if (const auto value = values.find(name.toStdString()); value != values.end())
            setValue(window.findChild<QWidget*>(name), QString::fromStdString(value->second));
}

} // namespace kinescope::app
