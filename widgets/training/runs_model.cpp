#include "widgets/training/runs_model.h"

#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

QIcon swatch(const QColor& color)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(color);
    painter.setPen(QPen(Theme::current().colors().base, 1.5)); // it may lie on a selection of its colour
    painter.drawEllipse(1, 1, 10, 10);
    return QIcon(pixmap);
}

QString fileName(const std::string& path)
{
    return QFileInfo(QString::fromStdString(path)).fileName();
}

} // namespace

QString runStateText(core::RunState state)
{
    switch (state) {
    case core::RunState::Running:
        return RunsModel::tr("Running");
    case core::RunState::Paused:
        return RunsModel::tr("Paused");
    case core::RunState::Stopped:
        return RunsModel::tr("Stopped");
    case core::RunState::Completed:
        return RunsModel::tr("Completed");
    case core::RunState::Failed:
        return RunsModel::tr("Failed");
    case core::RunState::Interrupted:
        return RunsModel::tr("Interrupted");
    default:
        return RunsModel::tr("Unknown");
    }
}

QString durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::llround(seconds));
    const auto two = [](long long value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (whole >= 3600)
        return QStringLiteral("%1:%2 h").arg(whole / 3600).arg(two(whole / 60 % 60));
    if (whole >= 60)
        return QStringLiteral("%1:%2 min").arg(whole / 60).arg(two(whole % 60));
    return QStringLiteral("%1 s").arg(whole);
}

void RunsModel::put(const core::RunSummary& summary, const QString& label)
{
    const QString folder = QString::fromStdString(summary.folder.string());
    const QString shownLabel = label.isEmpty() ? QFileInfo(folder).fileName() : label;
    if (const int row = rowOf(folder); row >= 0) {
        TrainingRun& run = m_runs[static_cast<std::size_t>(row)];
        // A name that is just being edited starts afresh when its cell is told to have changed.
        const int firstChanged = run.label == shownLabel ? NameColumn + 1 : NameColumn;
        run.summary = summary;
        run.label = shownLabel;
        Q_EMIT dataChanged(index(row, firstChanged), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, 0, 0);
    m_runs.insert(m_runs.begin(),
                  TrainingRun{folder, shownLabel, summary, m_nextColor++, false, std::make_shared<TrainingHistory>()});
    endInsertRows();
}

void RunsModel::remove(const QString& folder)
{
    const int row = rowOf(folder);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_runs.erase(m_runs.begin() + row);
    endRemoveRows();
    Q_EMIT historyChanged();
}

int RunsModel::rowOf(const QString& folder) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const TrainingRun& run) { return run.folder == folder; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

const TrainingRun* RunsModel::find(const QString& folder) const
{
    const int row = rowOf(folder);
    return row < 0 ? nullptr : &m_runs[static_cast<std::size_t>(row)];
}

void RunsModel::setShown(const QString& folder, bool shown)
{
    const int row = rowOf(folder);
    if (row < 0 || m_runs[static_cast<std::size_t>(row)].shown == shown)
        return;
    m_runs[static_cast<std::size_t>(row)].shown = shown;
    Q_EMIT dataChanged(index(row, NameColumn), index(row, NameColumn), {Qt::CheckStateRole});
    Q_EMIT shownChanged(folder, shown);
    Q_EMIT historyChanged();
}

void RunsModel::touch(const QString& folder)
{
    const TrainingRun* const run = find(folder);
    if (run && run->shown)
        Q_EMIT historyChanged();
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunsModel::text(const TrainingRun& run, int column) const
{
    const auto& settings = run.summary.settings;
    switch (column) {
    case NameColumn:
        return run.label;
    case StateColumn:
        return runStateText(run.summary.record.state);
    case PresetColumn:
        return QString::fromStdString(settings.name);
    case DataColumn:
        return settings.data.source == "grammar" ? tr("Motion grammar") : fileName(settings.data.source);
    case SplitColumn:
        return settings.data.split.empty() ? tr("All seen") : fileName(settings.data.split);
    case BestColumn:
        return run.summary.bestAccuracy < 0 ? QString() : tr("%1 %").arg(100 * run.summary.bestAccuracy, 0, 'f', 1);
    case DurationColumn:
        return durationText(run.summary.seconds);
    default:
        return {};
    }
}

QVariant RunsModel::sortKey(const TrainingRun& run, int column) const
{
    if (column == BestColumn)
        return run.summary.bestAccuracy;
    if (column == DurationColumn)
        return run.summary.seconds;
    return text(run, column);
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TrainingRun& run = m_runs[static_cast<std::size_t>(index.row())];
    if (role == SortRole)
        return sortKey(run, index.column());
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(run, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == BestColumn || index.column() == DurationColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        if (index.column() == StateColumn && !run.summary.record.message.empty())
            return QString::fromStdString(run.summary.record.message);
        return run.folder;
    }
    if (index.column() != NameColumn)
        return {};
    if (role == Qt::CheckStateRole)
        return run.shown ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DecorationRole)
        return swatch(Theme::current().seriesColor(run.colorIndex));
    return {};
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != NameColumn)
        return false;
    TrainingRun& run = m_runs[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole) {
        setShown(run.folder, value.toInt() == Qt::Checked);
        return true;
    }
    const QString label = value.toString().trimmed();
    if (role != Qt::EditRole || label.isEmpty() || label == run.label)
        return false;
    run.label = label;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renamed(run.folder, label);
    Q_EMIT historyChanged(); // legends name it
    return true;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QString titles[] = {tr("Run"), tr("State"), tr("Preset"), tr("Data"), tr("Split"), tr("Best"), tr("Time")};
    if (role == Qt::ToolTipRole && section == BestColumn)
        return tr("Highest accuracy on held-out recordings of seen classes, in the last stage");
    if (role == Qt::DisplayRole && section >= 0 && section < ColumnCount)
        return titles[section];
    return {};
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn)
        flags |= Qt::ItemIsEditable | Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace kinescope::widgets
