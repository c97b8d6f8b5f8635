#pragma once

#include "widgets/library/index/library_query.h"
#include "widgets/library/library_model.h"

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class DropHint;
class FolderMemory;

/// The list of recordings: open, filter, choose. Reading and finding is someone else's job: the panel asks by signals
/// and shows what the model is told.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(QWidget* parent = nullptr);

    LibraryModel* model() const { return m_model; }
    /// The chosen recording, or kNoRecording.
    RecordingId currentRecording() const { return m_current; }
    /// The collection and the filter in words, e.g. "utd_mhad, class:3".
    QString subject() const;
    /// What is typed and how the table is sorted.
    LibraryQuery query() const;
    void setFolderMemory(FolderMemory* memory) { m_folders = memory; }
    /// Widths, order and visibility of the columns, kept between runs.
    QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);
    /// The collections to choose from, as shown; the tool tips say where they are.
    void setCollections(const QStringList& titles, const QStringList& toolTips, int current);

public Q_SLOTS:
    /// Chooses a recording without announcing it.
    void setCurrentRecording(kinescope::widgets::RecordingId id);
    /// The answer to the query, and how many recordings the collection has.
    void setRows(const std::vector<kinescope::widgets::RecordingId>& rows, int all);
    /// One line under the table, e.g. how far reading is; empty for the count alone.
    void setActivity(const QString& text);
    /// Leaves one class in the filter; -1 for recordings without one.
    void filterByClass(int classId);
    /// The open dialogs, from the toolbar or a menu.
    void askForFiles();
    void askForFolder();
    void askForDataSet();

Q_SIGNALS:
    void openFilesRequested(const QStringList& paths);
    void openFolderRequested(const QString& path);
    void collectionChosen(int index);
    void newDataSetRequested();
    void statisticsRequested();
    void reloadRequested();
    /// Filter or order have changed; setRows is expected.
    void queryChanged();
    /// By click, Enter or arrow keys.
    void recordingActivated(kinescope::widgets::RecordingId id);
    /// From the menu of a recording.
    void importOptionsRequested(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildToolbar(QBoxLayout& rows);
    void buildFilter(QBoxLayout& rows);
    void buildView();
    void sizeColumns();
    void activateCurrent();
    void updateTexts();
    void showRowMenu(const QPoint& position);
    void showColumnMenu(const QPoint& position);
    void showFilterHelp();
    void addFilterTerm(const QString& term);

    LibraryModel* m_model;
    FolderMemory* m_folders = nullptr;
    QComboBox* m_collections = nullptr;
    QLineEdit* m_filterEdit = nullptr;
    QToolButton* m_helpButton = nullptr;
    QLabel* m_filterError = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_emptyText = nullptr;
    QLabel* m_status = nullptr;
    DropHint* m_dropHint = nullptr;
    QString m_activity;
    int m_all = 0;
    RecordingId m_current = kNoRecording;
    bool m_settingCurrent = false;
};

} // namespace kinescope::widgets
