#include "widgets/log/log_model.h"

#include "widgets/theme/theme.h"

#include <QDateTime>

#include <utility>

namespace kinescope::widgets
{

LogModel::LogModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    for (core::LogLine& line : core::recentLogLines())
        m_lines.push_back(std::move(line));
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::takeWaiting);
    m_timer.start();
    m_subscription = core::subscribeToLog([this](const core::LogLine& line) {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(line);
    });
}

void LogModel::takeWaiting()
{
    std::vector<core::LogLine> lines;
    {
        const std::scoped_lock lock(m_mutex);
        lines = std::exchange(m_waiting, {});
    }
    if (lines.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    endInsertRows();
    if (m_lines.size() <= kMaximumLines)
        return;
    const auto surplus = static_cast<std::ptrdiff_t>(m_lines.size() - kMaximumLines);
    beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
    m_lines.erase(m_lines.begin(), m_lines.begin() + surplus);
    endRemoveRows();
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::LogLine& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == LevelRole)
        return static_cast<int>(line.level);
    if (role == Qt::ForegroundRole) {
        const ThemeColors& colors = Theme::current().colors();
        if (line.level == core::LogLevel::Error)
            return colors.error;
        if (line.level == core::LogLevel::Warning)
            return colors.warning;
        return index.column() == TextColumn ? colors.text : colors.mutedText;
    }
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(line.text);
    if (role != Qt::DisplayRole)
        return {};
    const QString levels[] = {tr("Debug"), tr("Info"), tr("Warning"), tr("Error")};
    switch (index.column()) {
    case TimeColumn: {
        using namespace std::chrono;
        const auto since = duration_cast<milliseconds>(line.time.time_since_epoch()).count();
        return QDateTime::fromMSecsSinceEpoch(since).toString(QStringLiteral("HH:mm:ss.zzz"));
    }
    case LevelColumn:
        return levels[static_cast<int>(line.level)];
    default:
        return QString::fromStdString(line.text);
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TimeColumn ? tr("Time") : section == LevelColumn ? tr("Level") : tr("Message");
}

} // namespace kinescope::widgets
