#include "widgets/training/settings_model.h"

#include "widgets/common/core_texts.h"
#include "widgets/theme/icons.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace kinescope::widgets
{
namespace
{

using Kind = core::TrainingKey::Kind;

QStringList valuesOf(const core::TrainingSettings& settings)
{
    QStringList values;
    for (const auto& [key, value] : core::trainingValues(settings))
        values.append(QString::fromStdString(value));
    return values;
}

QString rangeText(const core::TrainingKey& key)
{
    switch (key.kind) {
    case Kind::Integer:
    case Kind::Number:
    case Kind::IntegerList:
        return SettingsModel::tr("%1 to %2").arg(key.minimum, 0, 'g', 10).arg(key.maximum, 0, 'g', 10);
    case Kind::Choice:
    case Kind::TextList: {
        QStringList choices;
        for (const auto& choice : key.choices)
            choices.append(QString::fromStdString(choice));
        return choices.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace

SettingsModel::SettingsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    setPreset({});
}

const core::TrainingKey& SettingsModel::key(int row)
{
    return core::trainingSchema()[static_cast<std::size_t>(row)];
}

void SettingsModel::setPreset(const core::TrainingSettings& preset)
{
    m_preset = preset;
    m_presetValues = valuesOf(preset);
    setSettings(preset);
}

void SettingsModel::setSettings(const core::TrainingSettings& settings)
{
    m_settings = settings;
    update();
}

void SettingsModel::update()
{
    m_values = valuesOf(m_settings);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT settingsChanged();
}

void SettingsModel::setEditable(bool editable)
{
    if (std::exchange(m_editable, editable) != editable)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString SettingsModel::value(const QString& key) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (SettingsModel::key(row).key == key.toStdString())
            return m_values[row];
    return {};
}

bool SettingsModel::setValue(const QString& key, const QString& value)
{
    try {
        core::setTrainingValue(m_settings, key.toStdString(), value.toStdString());
    } catch (const std::exception& error) {
        Q_EMIT refused(QString::fromUtf8(error.what()));
        return false;
    }
    update();
    return true;
}

QString SettingsModel::presetValue(int row) const
{
    return m_presetValues[row];
}

bool SettingsModel::isChanged(int row) const
{
    return m_values[row] != presetValue(row);
}

int SettingsModel::changedCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isChanged(row) ? 1 : 0;
    return count;
}

void SettingsModel::reset(int row)
{
    setValue(QString::fromStdString(key(row).key), presetValue(row));
}

int SettingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(core::trainingSchema().size());
}

int SettingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SettingsModel::toolTip(int row) const
{
    const core::TrainingKey& about = key(row);
    QString text =
        QStringLiteral("<b>%1</b><br>%2").arg(QString::fromStdString(about.key), coreText(about.help).toHtmlEscaped());
    if (const QString range = rangeText(about); !range.isEmpty())
        text += QStringLiteral("<br>") + tr("May be: %1").arg(range.toHtmlEscaped());
    text += QStringLiteral("<br>") + tr("Preset: %1").arg(presetValue(row).toHtmlEscaped());
    return text;
}

QVariant SettingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const core::TrainingKey& about = key(row);
    if (role == ChangedRole)
        return isChanged(row);
    if (role == Qt::ToolTipRole)
        return index.column() == ResetColumn ? tr("Reset to the preset's value: %1").arg(presetValue(row))
                                             : toolTip(row);
    if (role == Qt::FontRole && isChanged(row) && index.column() != UnitColumn) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (index.column() == ValueColumn && about.kind == Kind::Boolean && role == Qt::CheckStateRole)
        return m_values[row] == QLatin1String("true") ? Qt::Checked : Qt::Unchecked;
    if (index.column() == ResetColumn && role == Qt::DecorationRole && isChanged(row))
        return icon(u"refresh");
    if (index.column() == ResetColumn && role == Qt::AccessibleTextRole)
        return tr("Reset %1").arg(QString::fromStdString(about.key));
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case KeyColumn:
        return QString::fromStdString(about.key);
    case ValueColumn:
        return about.kind == Kind::Boolean && role == Qt::DisplayRole ? QString() : m_values[row];
    case UnitColumn:
        return coreText(about.unit);
    default:
        return {};
    }
}

bool SettingsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != ValueColumn)
        return false;
    const QString name = QString::fromStdString(key(index.row()).key);
    if (role == Qt::CheckStateRole)
        return setValue(name, value.toInt() == Qt::Checked ? QStringLiteral("true") : QStringLiteral("false"));
    if (role != Qt::EditRole || value.toString() == m_values[index.row()])
        return false;
    return setValue(name, value.toString());
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Setting"), tr("Value"), tr("Unit"), QString()};
    return section >= 0 && section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

Qt::ItemFlags SettingsModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != ValueColumn || !m_editable)
        return flags;
    return flags | (key(index.row()).kind == Kind::Boolean ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

} // namespace kinescope::widgets
