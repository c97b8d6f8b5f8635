#pragma once

#include "datasets/description/data_set.h"
#include "widgets/library/index/library_statistics.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class Histogram;

/// What the listed recordings are like: how many of each class, how long, what is missing.
class StatisticsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StatisticsDialog(QWidget* parent = nullptr);

    /// @param subject what was counted, e.g. the collection's title and the filter
    void setStatistics(const LibraryStatistics& statistics, const datasets::DataSet& dataSet, const QString& subject);

Q_SIGNALS:
    /// A class's row was chosen, by double click or Enter.
    void classActivated(int classId);

private:
    QTableWidget* addTable(const char* name, const QString& title, const QStringList& header);

    QLabel* m_summary = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTableWidget* m_classes = nullptr;
    QTableWidget* m_joints = nullptr;
    Histogram* m_lengths = nullptr;
    Histogram* m_missing = nullptr;
};

} // namespace kinescope::widgets
