#include "widgets/library/library_model.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QLocale>

namespace kinescope::widgets
{
namespace
{

bool isNumber(int column)
{
    return column == LibraryModel::Frames || column == LibraryModel::Seconds || column == LibraryModel::Bodies ||
           column == LibraryModel::Class || column == LibraryModel::Warnings;
}

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

QString secondsText(double seconds)
{
    return QString::number(seconds, 'f', 2);
}

} // namespace

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : entryCount();
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
        return QVariant(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Class)
        return tr("Class number as the file's name gives it, from 1");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Format:
        return tr("Format");
    case Frames:
        return tr("Frames");
    case Seconds:
        return tr("Seconds");
    case Bodies:
        return tr("Bodies");
    case Class:
        return tr("Class");
    default:
        return tr("Warnings");
    }
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryEntry& item = entry(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case kSortRole:
        return sortValue(item, column);
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (column == Name && item.state == LibraryEntry::State::Failed)
            return icon(u"error");
        if (column == Warnings && item.sequence && !item.sequence->warnings.empty())
            return icon(u"warning");
        return {};
    case Qt::ForegroundRole:
        if (item.state == LibraryEntry::State::Failed)
            return Theme::current().colors().error;
        if (item.state == LibraryEntry::State::Waiting)
            return Theme::current().colors().mutedText;
        return {};
    default:
        return {};
    }
}

QString LibraryModel::text(const LibraryEntry& item, int column) const
{
    if (column == Name)
        return item.name;
    if (item.state == LibraryEntry::State::Failed)
        return column == Format ? tr("unreadable") : QString();
    if (!item.sequence)
        return column == Format ? tr("reading…") : QString();
    const datasets::SkeletonSequence& sequence = *item.sequence;
    switch (column) {
    case Format:
        return QString::fromStdString(sequence.format);
    case Frames:
        return QString::number(sequence.frameCount);
    case Seconds:
        return secondsText(sequence.durationSeconds());
    case Bodies:
        return QString::number(sequence.bodies.size());
    case Class:
        return sequence.classId ? QString::number(*sequence.classId + 1) : QString();
    case Warnings:
        return sequence.warnings.empty() ? QString() : QString::number(sequence.warnings.size());
    default:
        return {};
    }
}

QVariant LibraryModel::sortValue(const LibraryEntry& item, int column) const
{
    if (!isNumber(column))
        return text(item, column);
    if (!item.sequence)
        return -1.0;
    const datasets::SkeletonSequence& sequence = *item.sequence;
    switch (column) {
    case Frames:
        return static_cast<double>(sequence.frameCount);
    case Seconds:
        return sequence.durationSeconds();
    case Bodies:
        return static_cast<double>(sequence.bodies.size());
    case Class:
        return sequence.classId ? *sequence.classId : -1.0;
    default:
        return static_cast<double>(sequence.warnings.size());
    }
}

QString LibraryModel::toolTip(const LibraryEntry& item) const
{
    QStringList lines;
    if (!item.path.empty())
        lines << QString::fromStdString(item.path.string());
    if (!item.message.isEmpty())
        lines << item.message;
    if (item.sequence)
        for (const auto& warning : item.sequence->warnings)
            lines << QString::fromStdString(warning.text);
    return lines.join(QLatin1Char('\n'));
}

int LibraryModel::addPaths(const std::vector<std::filesystem::path>& paths)
{
    const int first = entryCount();
    if (paths.empty())
        return first;
    beginInsertRows({}, first, first + static_cast<int>(paths.size()) - 1);
    for (const auto& path : paths)
        m_entries.push_back({path, fileName(path), LibraryEntry::State::Waiting, nullptr, {}});
    endInsertRows();
    return first;
}

int LibraryModel::addSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence, const QString& name)
{
    const int index = entryCount();
    const std::filesystem::path path = sequence ? sequence->sourcePath : std::filesystem::path();
    beginInsertRows({}, index, index);
    m_entries.push_back({path,
                         name.isEmpty() ? fileName(path) : name,
                         sequence ? LibraryEntry::State::Loaded : LibraryEntry::State::Waiting,
                         std::move(sequence),
                         {}});
    endInsertRows();
    return index;
}

int LibraryModel::indexOf(const std::filesystem::path& path) const
{
    for (std::size_t index = 0; index < m_entries.size(); ++index)
        if (!path.empty() && m_entries[index].path == path)
            return static_cast<int>(index);
    return -1;
}

void LibraryModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void LibraryModel::setLoaded(int index, std::shared_ptr<const datasets::SkeletonSequence> sequence)
{
    if (!isListed(index) || !sequence)
        return;
    LibraryEntry& item = m_entries[static_cast<std::size_t>(index)];
    item.state = LibraryEntry::State::Loaded;
    item.sequence = std::move(sequence);
    item.message.clear();
    announce(index);
}

void LibraryModel::setFailed(int index, const QString& message)
{
    if (!isListed(index))
        return;
    LibraryEntry& item = m_entries[static_cast<std::size_t>(index)];
    item.state = LibraryEntry::State::Failed;
    item.sequence = nullptr;
    item.message = message;
    announce(index);
}

void LibraryModel::announce(int index)
{
    Q_EMIT dataChanged(this->index(index, 0), this->index(index, ColumnCount - 1));
}

LibraryFilter::LibraryFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(LibraryModel::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void LibraryFilter::setText(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    QString line;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        line += sourceModel()->index(row, column, parent).data().toString() + QLatin1Char(' ');
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return line.contains(word, Qt::CaseInsensitive); });
}

} // namespace kinescope::widgets
