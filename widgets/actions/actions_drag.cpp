// How actions are dragged: within the list, out of it as lines of text, and into it as lines of text.
#include "widgets/actions/actions_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

const QString kRowsType = QStringLiteral("application/x-kinescope-action-rows");

QList<int> rowsOf(const QModelIndexList& indexes)
{
    QList<int> rows;
    for (const QModelIndex& index : indexes)
        if (!rows.contains(index.row()))
            rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

QStringList ActionsModel::mimeTypes() const
{
    return {kRowsType, QStringLiteral("text/plain")};
}

QMimeData* ActionsModel::mimeData(const QModelIndexList& indexes) const
{
    auto* const data = new QMimeData;
    const QList<int> rows = rowsOf(indexes);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << reinterpret_cast<quintptr>(this) << rows;
    data->setData(kRowsType, bytes);
    QStringList lines;
    for (const int row : rows)
        lines.append(actionLine(m_rows[row]));
    data->setText(lines.join(u'\n'));
    return data;
}

bool ActionsModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    quintptr source = 0;
    QList<int> rows;
    QDataStream(data->data(kRowsType)) >> source >> rows;
    if (source == reinterpret_cast<quintptr>(this))
        return reorder(rows, before);
    const QList<ActionRow> lines = rowsFromText(data->text());
    insert(lines, before);
    return !lines.isEmpty();
}

} // namespace kinescope::widgets
