#include "widgets/library/library_model.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

namespace kinescope::widgets
{
namespace
{

constexpr int kPageRows = 64;
constexpr int kPages = 48; ///< kept; a screen shows one or two

bool isNumber(int column)
{
    return column != LibraryModel::Name && column != LibraryModel::Preview && column != LibraryModel::Format &&
           column != LibraryModel::Class;
}

QVariant alignment(int column)
{
    return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
}

QString unlessZero(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString percent(double share)
{
    if (share <= 0)
        return {};
    return share < 0.001 ? QStringLiteral("<0.1 %") : QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

} // namespace

LibraryModel::LibraryModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_pages(kPages)
{
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole && section == Class)
        return tr("Class as the file's name or the recording gives it, counted from 1");
    if (role == Qt::ToolTipRole && section == Missing)
        return tr("Share of joint positions that are missing");
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names = {tr("Name"),   tr("Preview"), tr("Class"),   tr("Format"),
                                                    tr("Frames"), tr("Seconds"), tr("Bodies"),  tr("Subject"),
                                                    tr("Camera"), tr("Missing"), tr("Warnings")};
    return names[static_cast<std::size_t>(section)];
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryEntry& item = rowEntry(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case kStripRole:
        return column == Preview && m_index && item.state == LibraryEntry::State::Read ? m_index->strip(item.id)
                                                                                       : QByteArray();
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::DecorationRole:
        if (column == Name && item.state == LibraryEntry::State::Unreadable)
            return icon(u"error");
        if (column == Warnings && item.warnings > 0)
            return icon(u"warning");
        return {};
    case Qt::ForegroundRole:
        if (item.state == LibraryEntry::State::Unreadable)
            return Theme::current().colors().error;
        if (item.state == LibraryEntry::State::Waiting)
            return Theme::current().colors().mutedText;
        return {};
    default:
        return {};
    }
}

const LibraryEntry& LibraryModel::rowEntry(int row) const
{
    static const LibraryEntry kNone;
    const int number = row / kPageRows;
    Page* page = m_pages.object(number);
    if (!page && m_index) {
        const auto begin = static_cast<std::size_t>(number) * kPageRows;
        const auto count = std::min<std::size_t>(kPageRows, m_rows.size() - begin);
        try {
            page = new Page(m_index->entries(std::span(m_rows).subspan(begin, count)));
        } catch (const std::exception& error) {
            spdlog::warn("{}", error.what()); // rows stay empty; the next query tells the user
            page = new Page(count);
        }
        m_pages.insert(number, page);
    }
    const auto place = static_cast<std::size_t>(row % kPageRows);
    return page && place < page->size() ? (*page)[place] : kNone;
}

QString LibraryModel::classText(int classId) const
{
    if (classId < 0)
        return {};
    const auto id = static_cast<std::size_t>(classId);
    const QString number = QString::number(classId + 1);
    return id < m_dataSet.classes.size() ? number + u' ' + QString::fromStdString(m_dataSet.classes[id]) : number;
}

QString LibraryModel::text(const LibraryEntry& item, int column) const
{
    switch (column) {
    case Name:
        return item.name;
    case Class:
        return classText(item.classId);
    case Subject:
        return unlessZero(item.subject);
    case Camera:
        return unlessZero(item.camera);
    default:
        break;
    }
    if (item.state != LibraryEntry::State::Read) {
        if (column != Format || item.id == kNoRecording)
            return {};
        return item.state == LibraryEntry::State::Unreadable ? tr("Unreadable") : tr("Reading…");
    }
    switch (column) {
    case Format:
        return item.format;
    case Frames:
        return QString::number(item.frames);
    case Seconds:
        return QString::number(item.seconds, 'f', 2);
    case Bodies:
        return QString::number(item.bodies);
    case Missing:
        return percent(item.missing);
    case Warnings:
        return unlessZero(item.warnings);
    default:
        return {};
    }
}

QString LibraryModel::toolTip(const LibraryEntry& item) const
{
    QStringList lines{QString::fromStdString(item.path.string())};
    if (item.classId >= 0)
        lines << tr("Class %1").arg(classText(item.classId));
    if (!item.message.isEmpty())
        lines << item.message;
    return lines.join(u'\n');
}

void LibraryModel::sort(int column, Qt::SortOrder order)
{
    constexpr std::array kOrders = {LibraryOrder::Name,    LibraryOrder::Path,    LibraryOrder::Class,
                                    LibraryOrder::Format,  LibraryOrder::Frames,  LibraryOrder::Seconds,
                                    LibraryOrder::Bodies,  LibraryOrder::Subject, LibraryOrder::Camera,
                                    LibraryOrder::Missing, LibraryOrder::Warnings};
    const bool known = column >= 0 && column < ColumnCount;
    m_order = known ? kOrders[static_cast<std::size_t>(column)] : LibraryOrder::Path;
    m_descending = known && order == Qt::DescendingOrder;
    Q_EMIT orderChanged();
}

void LibraryModel::setIndex(std::unique_ptr<LibraryIndex> index)
{
    beginResetModel();
    m_index = std::move(index);
    m_rows.clear();
    m_pages.clear();
    endResetModel();
}

void LibraryModel::setDataSet(datasets::DataSet dataSet)
{
    m_dataSet = std::move(dataSet);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Class), index(rowCount() - 1, Class));
}

void LibraryModel::setRows(std::vector<RecordingId> rows)
{
    if (rows == m_rows) {
        m_pages.clear();
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_pages.clear();
    endResetModel();
}

int LibraryModel::rowOf(RecordingId id) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

LibraryEntry LibraryModel::entryOf(RecordingId id) const
{
    if (const int row = rowOf(id); row >= 0)
        return rowEntry(row);
    return m_index ? m_index->entries(std::array{id}).front() : LibraryEntry();
}

} // namespace kinescope::widgets
