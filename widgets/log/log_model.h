#pragma once

#include "core/logging.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <mutex>
#include <vector>

namespace kinescope::widgets
{

/// The program's log, oldest first; lines from other threads are taken over ten times a second.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn,
        LevelColumn,
        TextColumn,
        ColumnCount
    };
    enum Role
    {
        LevelRole = Qt::UserRole + 1
    };
    static constexpr std::size_t kMaximumLines = 5000;

    explicit LogModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void takeWaiting();

    std::deque<core::LogLine> m_lines;
    std::mutex m_mutex;
    std::vector<core::LogLine> m_waiting;
    QTimer m_timer;
    core::LogSubscription m_subscription; ///< last: ended before what it writes to goes
};

} // namespace kinescope::widgets
