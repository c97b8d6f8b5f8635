#include "widgets/actions/action_row.h"

#include "datasets/errors.h"
#include "widgets/common/csv_field.h"
#include "widgets/common/save_file.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kinescope::widgets
{
namespace
{

const QString kSeparator = QStringLiteral(" | ");

bool sameName(const QString& left, const QString& right)
{
    return left.trimmed().compare(right.trimmed(), Qt::CaseInsensitive) == 0;
}

QStringList splitDescriptions(const QString& text)
{
    QStringList descriptions;
    for (const QString& part : text.split(u'|'))
        if (const QString description = part.simplified(); !description.isEmpty())
            descriptions.append(description);
    return descriptions;
}

QByteArray jsonOf(const QList<ActionRow>& rows)
{
    QJsonArray actions;
    for (const ActionRow& row : rows) {
        QJsonObject action{{QStringLiteral("name"), row.name},
                           {QStringLiteral("descriptions"), QJsonArray::fromStringList(row.descriptions)}};
        if (row.intensity >= 0)
            action.insert(QStringLiteral("intensity"), row.intensity);
        actions.append(action);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("actions"), actions}}).toJson();
}

/// A line for each description, so that the table can be sorted and filtered.
QByteArray tableOf(const QList<ActionRow>& rows)
{
    QByteArray text("name,description,intensity\n");
    for (const ActionRow& row : rows)
        for (const QString& description : row.descriptions.isEmpty() ? QStringList{QString()} : row.descriptions)
            text += csvField(row.name) + ',' + csvField(description) + ',' +
                    (row.intensity >= 0 ? QByteArray::number(row.intensity, 'g', 6) : QByteArray()) + '\n';
    return text;
}

QByteArray textOf(const QList<ActionRow>& rows)
{
    QByteArray text;
    for (const ActionRow& row : rows)
        text += actionLine(row).toUtf8() + '\n';
    return text;
}

} // namespace

/// A colon separates only when white space or the end follows, so that "ratio 1:2" stays a name.
ActionRow parseActionLine(const QString& line)
{
    static const QRegularExpression separator(QStringLiteral(":(?=\\s|$)"));
    ActionRow row;
    const qsizetype colon = line.indexOf(separator);
    row.name = line.left(colon < 0 ? line.size() : colon).simplified();
    if (colon >= 0)
        row.descriptions = splitDescriptions(line.mid(colon + 1));
    return row;
}

QString actionLine(const ActionRow& row)
{
    return row.descriptions.isEmpty() ? row.name : row.name + QStringLiteral(": ") + row.descriptions.join(kSeparator);
}

ActionRow rowFromAction(const core::Action& action)
{
    ActionRow row;
    row.name = QString::fromStdString(action.name);
    for (const std::string& description : action.descriptions)
        row.descriptions += splitDescriptions(QString::fromStdString(description));
    row.intensity = action.intensity;
    return row;
}

core::Action actionFromRow(const ActionRow& row)
{
    core::Action action;
    action.name = row.name.simplified().toStdString();
    for (const QString& description : row.descriptions)
        action.descriptions.push_back(description.toStdString());
    action.intensity = row.intensity;
    return action;
}

QString actionProblem(const QList<ActionRow>& rows, qsizetype row)
{
    const ActionRow& candidate = rows[row];
    if (!candidate.enabled)
        return {};
    if (candidate.name.simplified().isEmpty())
        return QCoreApplication::translate("Actions", "Empty: type a name, or remove this line.");
    for (qsizetype i = 0; i < row; ++i)
        if (rows[i].enabled && sameName(rows[i].name, candidate.name))
            return QCoreApplication::translate("Actions", "“%1” stands above already; only the first is ranked.")
                .arg(candidate.name.simplified());
    return {};
}

QList<ActionRow> rankableRows(const QList<ActionRow>& rows)
{
    QList<ActionRow> result;
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (rows[i].enabled && actionProblem(rows, i).isEmpty())
            result.append(rows[i]);
    return result;
}

QList<ActionRow> rowsFromText(const QString& text)
{
    QList<ActionRow> rows;
    for (const QString& line : text.split(u'\n'))
        if (const ActionRow row = parseActionLine(line); !row.name.isEmpty())
            rows.append(row);
    return rows;
}

void writeActions(const QString& path, const QList<ActionRow>& rows)
{
    const auto endsWith = [&](const char* suffix) { return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive); };
    const QByteArray bytes = endsWith(".json") ? jsonOf(rows) : endsWith(".csv") ? tableOf(rows) : textOf(rows);
    if (const QString problem = saveFile(path, bytes); !problem.isEmpty())
        throw datasets::FileError("The label set cannot be written (" + problem.toStdString() +
                                  "): " + path.toStdString());
}

} // namespace kinescope::widgets
