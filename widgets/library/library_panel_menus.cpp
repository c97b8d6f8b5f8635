// The library panel's dialogs, the menu of a row and the explanation of the filter.
#include "datasets/readers/sequence_reader.h"
#include "widgets/library/folder_memory.h"
#include "widgets/library/library_panel.h"
#include "widgets/theme/icons.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QWhatsThis>

namespace kinescope::widgets
{
namespace
{

/// "Recordings (*.skeleton *.mat);;…" from what the readers say, so that a new reader shows up by itself.
QString fileFilter()
{
    QStringList patterns;
    QStringList single;
    for (const datasets::ReaderInfo& reader : datasets::readers()) {
        QStringList own;
        for (const std::string& suffix : reader.suffixes) {
            const QString ending = QString::fromStdString(suffix);
            own << (ending.startsWith(u'.') ? u'*' + ending : QStringLiteral("*.") + ending);
        }
        patterns << own;
        single << QStringLiteral("%1 (%2)").arg(
            QString::fromUtf8(reader.name.data(), static_cast<qsizetype>(reader.name.size())), own.join(u' '));
    }
    patterns.removeDuplicates();
    single.prepend(LibraryPanel::tr("Recordings (%1)").arg(patterns.join(u' ')));
    single.append(LibraryPanel::tr("All files (*)"));
    return single.join(QStringLiteral(";;"));
}

QString start(const FolderMemory* folders, const char* purpose)
{
    return folders ? folders->folder(QLatin1String(purpose)) : QString();
}

void remember(FolderMemory* folders, const char* purpose, const QString& folder)
{
    if (folders)
        folders->remember(QLatin1String(purpose), folder);
}

} // namespace

void LibraryPanel::askForFiles()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Open recordings"), start(m_folders, "recordings"), fileFilter());
    if (paths.isEmpty())
        return;
    remember(m_folders, "recordings", QFileInfo(paths.first()).absolutePath());
    Q_EMIT openFilesRequested(paths);
}

void LibraryPanel::askForFolder()
{
    const QString path =
        QFileDialog::getExistingDirectory(this, tr("Open every recording in a folder"), start(m_folders, "library"));
    if (path.isEmpty())
        return;
    remember(m_folders, "library", path);
    Q_EMIT openFolderRequested(path);
}

void LibraryPanel::askForDataSet()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a data set"), start(m_folders, "datasets"),
                                                      tr("Data sets (*.yaml *.yml);;All files (*)"));
    if (path.isEmpty())
        return;
    remember(m_folders, "datasets", QFileInfo(path).absolutePath());
    Q_EMIT openFolderRequested(path);
}

void LibraryPanel::addFilterTerm(const QString& term)
{
    const QString text = m_filterEdit->text().trimmed();
    m_filterEdit->setText(text.isEmpty() ? term : text + u' ' + term);
}

void LibraryPanel::filterByClass(int classId)
{
    m_filterEdit->setText(classId < 0 ? QStringLiteral("class<1") : QStringLiteral("class:%1").arg(classId + 1));
}

QString LibraryPanel::subject() const
{
    const QString filter = m_filterEdit->text().trimmed();
    const QString title = m_collections->currentText();
    return filter.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, filter);
}

void LibraryPanel::showRowMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    const LibraryEntry entry = m_model->entryOf(m_model->idAt(index.row()));
    const QString path = QString::fromStdString(entry.path.string());
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recordingMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* name, const QString& text, auto&& action) {
        QAction* const entryAction = menu->addAction(text);
        entryAction->setObjectName(QLatin1String(name));
        connect(entryAction, &QAction::triggered, this, action);
    };
    add("showRecordingAction", tr("Show this recording"), [this, id = entry.id] {
        setCurrentRecording(id);
        Q_EMIT recordingActivated(id);
    });
    menu->addSeparator();
    if (entry.classId >= 0)
        add("filterClassAction", tr("Only class %1").arg(entry.classId + 1),
            [this, id = entry.classId] { addFilterTerm(QStringLiteral("class:%1").arg(id + 1)); });
    if (entry.subject > 0)
        add("filterSubjectAction", tr("Only subject %1").arg(entry.subject),
            [this, subject = entry.subject] { addFilterTerm(QStringLiteral("subject:%1").arg(subject)); });
    if (entry.camera > 0)
        add("filterCameraAction", tr("Only camera %1").arg(entry.camera),
            [this, camera = entry.camera] { addFilterTerm(QStringLiteral("camera:%1").arg(camera)); });
    menu->addSeparator();
    add("rowImportAction", tr("Import options…"), [this, path] { Q_EMIT importOptionsRequested(path); });
    add("copyPathAction", tr("Copy the path"), [path] { QGuiApplication::clipboard()->setText(path); });
    add("showFolderAction", tr("Open its folder"),
        [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void LibraryPanel::showColumnMenu(const QPoint& position)
{
    QHeaderView* const header = m_view->horizontalHeader();
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = LibraryModel::Name + 1; column < LibraryModel::ColumnCount; ++column) {
        QAction* const action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu->popup(header->mapToGlobal(position));
}

QByteArray LibraryPanel::columnState() const
{
    return m_view->horizontalHeader()->saveState();
}

void LibraryPanel::restoreColumns(const QByteArray& state)
{
    QHeaderView* const header = m_view->horizontalHeader();
    if (state.isEmpty() || !header->restoreState(state))
        return;
    header->setSortIndicator(-1, Qt::AscendingOrder); // the order is that of the names again
    header->setSectionHidden(LibraryModel::Name, false);
}

void LibraryPanel::showFilterHelp()
{
    const QList<std::pair<QString, QString>> terms = {
        {QStringLiteral("wave right"), tr("words in the name or the class")},
        {QStringLiteral("class:wave, class:3,7, class:\"sit down\""), tr("classes by name or number")},
        {QStringLiteral("subject:1-4, camera:2, setup:17"), tr("numbers that the names tell")},
        {QStringLiteral("split:ru5, split:xsub"), tr("the unseen classes, or the recordings for testing")},
        {QStringLiteral("split:ru5/seen, split:xsub/train"), tr("the other part")},
        {QStringLiteral("length&gt;2, frames&lt;=90"), tr("seconds, frames")},
        {QStringLiteral("missing&lt;10%, bodies=2, warnings&gt;0"), tr("what reading has told")},
        {QStringLiteral("format:ntu, is:unreadable"), tr("file format; read, waiting or unreadable")},
        {QStringLiteral("-camera:1"), tr("a minus turns a term round")}};
    QString html = QStringLiteral("<p>%1</p><table cellspacing='0' cellpadding='3'>")
                       .arg(tr("Every term must hold. For example:"));
    for (const auto& [term, meaning] : terms)
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(term, meaning);
    QStringList splits;
    for (const auto& split : m_model->dataSet().splits)
        splits << QString::fromStdString(split.name);
    html += QStringLiteral("</table>");
    if (!splits.isEmpty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("Splits of this data set: %1").arg(splits.join(QStringLiteral(", ")).toHtmlEscaped()));
    QWhatsThis::showText(m_helpButton->mapToGlobal(m_helpButton->rect().bottomLeft()), html, m_helpButton);
}

} // namespace kinescope::widgets
