#pragma once

#include "core/recognition/action.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kinescope::widgets
{

/// One line of the action list as the user sees it.
struct ActionRow
{
    QString name;
    QStringList descriptions;
    double intensity = -1;
    bool enabled = true;
    int color = 0; ///< index for Theme::seriesColor(); kept while the row lives

    bool operator==(const ActionRow&) const = default;
};

/// Reads "name" or "name: description | another description".
/// @return a row with an empty name when there is nothing to read
ActionRow parseActionLine(const QString& line);

/// The inverse of parseActionLine.
QString actionLine(const ActionRow& row);

/// One action a line; lines without a name are left out.
QList<ActionRow> rowsFromText(const QString& text);

ActionRow rowFromAction(const core::Action& action);
core::Action actionFromRow(const ActionRow& row);

/// Why a row is left out of the ranking; empty when it is not. Disabled rows have no problem.
QString actionProblem(const QList<ActionRow>& rows, qsizetype row);

/// The rows that can be ranked: switched on, not empty, first of their name.
QList<ActionRow> rankableRows(const QList<ActionRow>& rows);

/// Writes a label set: JSON prompts when the name ends in .json, a table when it ends in .csv, else one action a line.
/// @throws datasets::FileError when the file cannot be written
void writeActions(const QString& path, const QList<ActionRow>& rows);

} // namespace kinescope::widgets
