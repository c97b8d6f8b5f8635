#include "app/data_set_controller.h"

#include "datasets/readers/sequence_reader.h"
#include "widgets/library/data_set_dialog.h"
#include "widgets/library/folder_memory.h"
#include "widgets/library/index/library_index.h"
#include "widgets/library/library_panel.h"
#include "widgets/library/statistics_dialog.h"

#include <QFileDialog>

namespace kinescope::app
{

DataSetController::DataSetController(JobList& jobs, widgets::LibraryPanel& panel, widgets::FolderMemory& folders,
                                     QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_folders(folders)
    , m_listJob(tr("List recordings"), jobs)
    , m_statisticsJob(tr("Statistics"), jobs)
{
    connect(&m_panel, &widgets::LibraryPanel::newDataSetRequested, this, &DataSetController::newDataSet);
    connect(&m_panel, &widgets::LibraryPanel::statisticsRequested, this, &DataSetController::showStatistics);
    connect(&m_listJob, &Job::failed, this, &DataSetController::failed);
    connect(&m_statisticsJob, &Job::failed, this, &DataSetController::failed);
}

void DataSetController::newDataSet()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_panel, tr("Folder of the recordings"),
                                                             m_folders.folder(QStringLiteral("datasets")));
    if (folder.isEmpty())
        return;
    m_folders.remember(QStringLiteral("datasets"), folder);
    newDataSetFrom(folder);
}

void DataSetController::newDataSetFrom(const QString& folder)
{
    delete m_dialog;
    m_dialog = new widgets::DataSetDialog(folder, m_panel.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &widgets::DataSetDialog::saved, this, &DataSetController::openRequested);
    m_dialog->show();
    m_listJob.setSubject(folder);
    m_listJob.start([path = folder.toStdString()](const JobContext&) { return datasets::findSequences(path); },
                    [this](std::vector<std::filesystem::path> found) {
                        if (m_dialog)
                            m_dialog->setRecordings(std::move(found));
                    });
}

void DataSetController::showStatistics()
{
    const auto* const index = m_panel.model()->libraryIndex();
    if (!index)
        return;
    m_statisticsJob.start([file = index->file(), query = m_panel.query()](
                              const JobContext&) { return widgets::LibraryIndex(file).statistics(query); },
                          [this](const widgets::LibraryStatistics& statistics) {
                              if (!m_statistics) {
                                  m_statistics = new widgets::StatisticsDialog(m_panel.window());
                                  m_statistics->setAttribute(Qt::WA_DeleteOnClose);
                                  connect(m_statistics, &widgets::StatisticsDialog::classActivated, &m_panel,
                                          &widgets::LibraryPanel::filterByClass);
                              }
                              m_statistics->setStatistics(statistics, m_panel.model()->dataSet(), m_panel.subject());
                              m_statistics->show();
                              m_statistics->raise();
                          });
}

} // namespace kinescope::app
