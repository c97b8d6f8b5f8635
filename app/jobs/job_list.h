#pragma once

#include <QAbstractTableModel>

#include <deque>

namespace kinescope::app
{

class Job;

/// The jobs that run now, then those that ended, newest first. One for the window.
class JobList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TitleColumn,
        StateColumn,
        TimeColumn,
        ColumnCount
    };
    enum Role
    {
        ProgressRole = Qt::UserRole + 1,
        RunningRole,
        CancellableRole
    };
    static constexpr std::size_t kHistory = 50;

    explicit JobList(QObject* parent = nullptr);

    /// From now on the job's runs are listed.
    void add(Job& job);
    /// Called by the job's destructor.
    void remove(Job& job);

    /// Cancels the job in a row; nothing happens for one that has ended.
    void cancel(int row);
    int runningCount() const { return static_cast<int>(m_running.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void runningCountChanged(int count);

private:
    struct Ended
    {
        QString title;
        QString state;
        double seconds = 0;
    };

    void begin(Job* job);
    void end(Job* job);
    void remember(Ended entry);
    QVariant runningData(const Job& job, int column, int role) const;

    std::vector<Job*> m_running;
    std::deque<Ended> m_ended;
};

} // namespace kinescope::app
