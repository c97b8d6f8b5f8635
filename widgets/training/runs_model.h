#pragma once

#include "widgets/training/training_run.h"

#include <QAbstractTableModel>

#include <vector>

namespace kinescope::widgets
{

/// The user's runs, newest first; a tick shows a run's curves. Names can be edited.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        StateColumn,
        PresetColumn,
        DataColumn,
        SplitColumn,
        BestColumn,
        DurationColumn,
        ColumnCount
    };
    /// For sorting: numbers as numbers.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Adds a run, or brings what is known of it up to date; its history, colour and tick stay.
    void put(const core::RunSummary& summary, const QString& label);
    void remove(const QString& folder);
    const std::vector<TrainingRun>& runs() const { return m_runs; }
    const TrainingRun* find(const QString& folder) const;
    int rowOf(const QString& folder) const; ///< negative when it is not there
    void setShown(const QString& folder, bool shown);
    /// The history was added to from outside.
    void touch(const QString& folder);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void shownChanged(const QString& folder, bool shown);
    void renamed(const QString& folder, const QString& label);
    void historyChanged();

private:
    QString text(const TrainingRun& run, int column) const;
    QVariant sortKey(const TrainingRun& run, int column) const;

    std::vector<TrainingRun> m_runs;
    int m_nextColor = 0;
};

/// "Running", "Interrupted", …
QString runStateText(core::RunState state);

/// "1:05 h", "12:30 min" or "45 s".
QString durationText(double seconds);

} // namespace kinescope::widgets
