#pragma once

#include "app/jobs/job.h"

#include <QObject>
#include <QPointer>

#include <filesystem>

namespace kinescope::widgets
{
class DataSetDialog;
class FolderMemory;
class StatisticsDialog;
class LibraryPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// The library's dialogs: a new data set from a folder, and the statistics of what is listed.
class DataSetController : public QObject
{
    Q_OBJECT

public:
    DataSetController(JobList& jobs, widgets::LibraryPanel& panel, widgets::FolderMemory& folders,
                      QObject* parent = nullptr);

    /// Asks for a folder first.
    void newDataSet();
    void newDataSetFrom(const QString& folder);
    void showStatistics();

Q_SIGNALS:
    /// A description was saved and is to be opened.
    void openRequested(const QString& path);
    void failed(const QString& message);

private:
    widgets::LibraryPanel& m_panel;
    widgets::FolderMemory& m_folders;
    Job m_listJob;
    Job m_statisticsJob;
    QPointer<widgets::DataSetDialog> m_dialog;
    QPointer<widgets::StatisticsDialog> m_statistics;
};

} // namespace kinescope::app
