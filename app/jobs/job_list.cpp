#include "app/jobs/job_list.h"

#include "app/jobs/job.h"
#include "widgets/common/core_texts.h"

#include <algorithm>

namespace kinescope::app
{
namespace
{

QString titleOf(const Job& job)
{
    return job.subject().isEmpty() ? job.title() : job.title() + QStringLiteral(": ") + job.subject();
}

QString duration(double seconds)
{
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds, 0, 'f', 1);
    const int whole = static_cast<int>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString outcomeText(Job::Outcome outcome)
{
    switch (outcome) {
    case Job::Outcome::Finished:
        return JobList::tr("Finished");
    case Job::Outcome::Failed:
        return JobList::tr("Failed");
    default:
        return JobList::tr("Cancelled");
    }
}

} // namespace

JobList::JobList(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void JobList::add(Job& job)
{
    Job* const pointer = &job;
    connect(pointer, &Job::started, this, [this, pointer] { begin(pointer); });
    connect(pointer, &Job::ended, this, [this, pointer] { end(pointer); });
    connect(pointer, &Job::ticked, this, [this, pointer] {
        const auto found = std::find(m_running.begin(), m_running.end(), pointer);
        if (found == m_running.end())
            return;
        const int row = static_cast<int>(found - m_running.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

void JobList::begin(Job* job)
{
    if (std::find(m_running.begin(), m_running.end(), job) != m_running.end())
        return;
    beginInsertRows({}, runningCount(), runningCount());
    m_running.push_back(job);
    endInsertRows();
    Q_EMIT runningCountChanged(runningCount());
}

void JobList::end(Job* job)
{
    const Ended entry{titleOf(*job), outcomeText(job->outcome()), job->seconds()};
    remove(*job);
    remember(entry);
}

void JobList::remove(Job& job)
{
    const auto found = std::find(m_running.begin(), m_running.end(), &job);
    if (found == m_running.end())
        return;
    const int row = static_cast<int>(found - m_running.begin());
    beginRemoveRows({}, row, row);
    m_running.erase(found);
    endRemoveRows();
    Q_EMIT runningCountChanged(runningCount());
}

void JobList::remember(Ended entry)
{
    beginInsertRows({}, runningCount(), runningCount());
    m_ended.push_front(std::move(entry));
    endInsertRows();
    if (m_ended.size() <= kHistory)
        return;
    const int last = rowCount() - 1;
    beginRemoveRows({}, last, last);
    m_ended.pop_back();
    endRemoveRows();
}

void JobList::cancel(int row)
{
    if (row >= 0 && row < runningCount() && m_running[static_cast<std::size_t>(row)]->canCancel())
        m_running[static_cast<std::size_t>(row)]->cancel();
}

int JobList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_running.size() + m_ended.size());
}

int JobList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobList::runningData(const Job& job, int column, int role) const
{
    if (role == ProgressRole)
        return job.progress().fraction;
    if (role == CancellableRole)
        return job.canCancel();
    if (role == Qt::TextAlignmentRole && column == TimeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case TitleColumn:
        return titleOf(job);
    case StateColumn:
        return job.progress().message.empty() ? tr("Running") : widgets::coreText(job.progress().message);
    default:
        return duration(job.seconds());
    }
}

QVariant JobList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool running = row < m_running.size();
    if (role == RunningRole)
        return running;
    if (running)
        return runningData(*m_running[row], index.column(), role);
    if (role == Qt::TextAlignmentRole && index.column() == TimeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Ended& ended = m_ended[row - m_running.size()];
    switch (index.column()) {
    case TitleColumn:
        return ended.title;
    case StateColumn:
        return ended.state;
    default:
        return duration(ended.seconds);
    }
}

QVariant JobList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Job");
    case StateColumn:
        return tr("State");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace kinescope::app
