// The main window's menus and toolbar.
#include "app/command_palette.h"
#include "app/data_set_controller.h"
#include "app/library_controller.h"
#include "app/main_window.h"
#include "app/session_controller.h"
#include "app/shortcuts.h"
#include "app/video_controller.h"
#include "app/window_layout.h"
#include "app/workspace/workspace.h"
#include "widgets/actions/actions_panel.h"
#include "widgets/library/library_panel.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace kinescope::app
{

void MainWindow::buildMenus()
{
    buildFileMenu();
    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({bound("undoAction"), bound("redoAction")});
    edit->addSeparator();
    edit->addAction(bound("newActionAction"));
    buildPlaybackMenu();
    m_workspace->fillViewMenu(*menuBar()->addMenu(tr("&View")));
    QMenu* const help = menuBar()->addMenu(tr("&Help"));
    help->addActions({bound("commandPaletteAction"), bound("shortcutsAction")});
    m_workspace->fillHelpMenu(*help);
    connect(help->addAction(tr("About Kinescope")), &QAction::triggered, this, &MainWindow::showAbout);
    connectCommands();
}

QAction* MainWindow::bound(const char* id) const
{
    return &m_shortcuts->action(QLatin1String(id));
}

void MainWindow::buildFileMenu()
{
    QMenu* const file = menuBar()->addMenu(tr("&File"));
    file->addActions({bound("openFilesAction"), bound("openFolderAction")});
    QMenu* const recent = file->addMenu(tr("Open recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    m_library->fillRecentMenu(*recent);
    m_workspace->buildToolBar(*recent);
    connect(file->addAction(tr("Open a data set…")), &QAction::triggered, m_libraryPanel,
            &widgets::LibraryPanel::askForDataSet);
    connect(file->addAction(tr("New data set from a folder…")), &QAction::triggered, m_dataSets.get(),
            &DataSetController::newDataSet);
    file->addActions(
        {bound("reloadAction"), bound("importOptionsAction"), bound("openVideoAction"), bound("openModelAction")});
    file->addAction(bound("exportAction"));
    file->addSeparator();
    file->addActions({bound("openSessionAction"), bound("saveSessionAction"), bound("saveSessionAsAction")});
    QAction* const reopen = file->addAction(tr("Reopen the last session at start"));
    reopen->setObjectName(QStringLiteral("reopenSessionAction"));
    reopen->setCheckable(true);
    reopen->setChecked(m_session->reopensLast());
    connect(reopen, &QAction::toggled, m_session.get(), &SessionController::setReopensLast);
    file->addSeparator();
    file->addAction(bound("quitAction"));
}

void MainWindow::buildPlaybackMenu()
{
    QMenu* const playback = menuBar()->addMenu(tr("&Playback"));
    playback->addActions({bound("playAction"), bound("shuttleBackAction"), bound("shuttleOnAction")});
    playback->addSeparator();
    playback->addActions({bound("nextFrameAction"), bound("previousFrameAction"), bound("secondOnAction"),
                          bound("secondBackAction"), bound("firstFrameAction"), bound("lastFrameAction")});
    playback->addSeparator();
    playback->addActions({bound("slowerAction"), bound("fasterAction")});
    playback->addSeparator();
    playback->addActions({bound("markInAction"), bound("markOutAction"), bound("clearMarksAction")});
    playback->addSeparator();
    playback->addAction(bound("addMarkerAction"));
}

void MainWindow::connectCommands()
{
    connect(bound("openFilesAction"), &QAction::triggered, m_library.get(), &LibraryController::askForFiles);
    connect(bound("openFolderAction"), &QAction::triggered, m_library.get(), &LibraryController::askForFolder);
    connect(bound("openVideoAction"), &QAction::triggered, m_video.get(), &VideoController::askForVideo);
    connect(bound("openModelAction"), &QAction::triggered, this, &MainWindow::openModel);
    connect(bound("quitAction"), &QAction::triggered, this, &QWidget::close);
    connect(bound("undoAction"), &QAction::triggered, &m_actions.undoStack(), &QUndoStack::undo);
    connect(bound("redoAction"), &QAction::triggered, &m_actions.undoStack(), &QUndoStack::redo);
    connect(&m_actions.undoStack(), &QUndoStack::canUndoChanged, bound("undoAction"), &QAction::setEnabled);
    connect(&m_actions.undoStack(), &QUndoStack::canRedoChanged, bound("redoAction"), &QAction::setEnabled);
    bound("undoAction")->setEnabled(false);
    bound("redoAction")->setEnabled(false);
    connect(bound("newActionAction"), &QAction::triggered, this, &MainWindow::typeAction);
    connect(bound("commandPaletteAction"), &QAction::triggered, this, [this] { (new CommandPalette(*this))->show(); });
    connect(bound("shortcutsAction"), &QAction::triggered, this, [this] {
        auto* const dialog = new ShortcutsDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void MainWindow::typeAction()
{
    QDockWidget* const dock = m_docks->dock(QStringLiteral("actionsDock"));
    dock->show();
    dock->raise();
    auto* const line = m_actionsPanel->findChild<QLineEdit*>(QStringLiteral("actionEdit"));
    line->setFocus(Qt::ShortcutFocusReason);
    line->selectAll();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Kinescope"),
                       tr("<b>Kinescope</b><br>Zero-shot skeleton action recognition, seen and explained."
                          "<br><br>Method: FDSM, arXiv 2604.09063; TDSM, arXiv 2411.10745."));
}

} // namespace kinescope::app
