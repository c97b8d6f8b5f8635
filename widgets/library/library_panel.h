#pragma once

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class DropHint;
class LibraryFilter;
class LibraryModel;

/// The list of recordings: open, filter, choose. Reading files is someone else's job: the panel asks by signals and
/// shows what the model is told.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(QWidget* parent = nullptr);

    LibraryModel* model() const { return m_model; }
    /// The chosen entry, or -1.
    int currentEntry() const;

public Q_SLOTS:
    /// Chooses an entry without announcing it.
    void setCurrentEntry(int entryIndex);
    /// The open dialogs, from the toolbar or a menu.
    void askForFiles();
    void askForFolder();

Q_SIGNALS:
    void openFilesRequested(const QStringList& paths);
    void openFolderRequested(const QString& path);
    /// By click, Enter or arrow keys.
    void sequenceActivated(int entryIndex);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildToolbar(QHBoxLayout& row);
    void buildView();
    void sizeColumns();
    void activateCurrent();
    void updateEmptyText();

    LibraryModel* m_model;
    LibraryFilter* m_filter;
    QLineEdit* m_filterEdit = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_emptyText = nullptr;
    DropHint* m_dropHint = nullptr;
    QString m_lastFolder;
    bool m_settingCurrent = false;
};

} // namespace kinescope::widgets
