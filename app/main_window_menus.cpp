// The main window's menus, theme and layout.
#include "app/command_palette.h"
#include "app/data_set_controller.h"
#include "app/language_controller.h"
#include "app/library_controller.h"
#include "app/main_window.h"
#include "app/session_controller.h"
#include "app/shortcuts.h"
#include "app/video_controller.h"
#include "app/window_layout.h"
#include "widgets/actions/actions_panel.h"
#include "widgets/library/library_panel.h"
#include "widgets/theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>

namespace kinescope::app
{
namespace
{

const QString kThemeKey = QStringLiteral("window/theme");

} // namespace

void MainWindow::buildMenus()
{
    const auto bound = [this](const char* id) { return &m_shortcuts->action(QLatin1String(id)); };
    QMenu* const file = menuBar()->addMenu(tr("&File"));
    bound("openFilesAction")->setIcon(widgets::icon(u"open-file"));
    bound("openFolderAction")->setIcon(widgets::icon(u"open-folder"));
    file->addActions({bound("openFilesAction"), bound("openFolderAction")});
    QMenu* const recent = file->addMenu(tr("Open recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    m_library->fillRecentMenu(*recent);
    connect(file->addAction(tr("Open a data set…")), &QAction::triggered, m_libraryPanel,
            &widgets::LibraryPanel::askForDataSet);
    connect(file->addAction(tr("New data set from a folder…")), &QAction::triggered, m_dataSets.get(),
            &DataSetController::newDataSet);
    file->addActions(
        {bound("reloadAction"), bound("importOptionsAction"), bound("openVideoAction"), bound("openModelAction")});
    bound("exportAction")->setIcon(widgets::icon(u"camera"));
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
    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({bound("undoAction"), bound("redoAction")});
    edit->addSeparator();
    edit->addAction(bound("newActionAction"));
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

    QMenu* const view = menuBar()->addMenu(tr("&View"));
    m_docks->fillMenu(*view);
    view->addSeparator();
    view->addAction(bound("compareAction"));
    view->addSeparator();
    QMenu* const themes = view->addMenu(widgets::icon(u"theme"), tr("Theme"));
    auto* const group = new QActionGroup(this);
    const std::pair<widgets::ThemeKind, QString> kinds[] = {{widgets::ThemeKind::System, tr("System")},
                                                            {widgets::ThemeKind::Light, tr("Light")},
                                                            {widgets::ThemeKind::Dark, tr("Dark")}};
    for (const auto& [kind, text] : kinds) {
        QAction* const action = themes->addAction(text);
        action->setObjectName(QStringLiteral("theme%1Action").arg(static_cast<int>(kind)));
        action->setCheckable(true);
        action->setChecked(kind == widgets::Theme::current().kind());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind = kind] { setTheme(kind); });
    }
    (new LanguageController(*m_settings, *this))->fillMenu(*view);
    QAction* const restore = view->addAction(tr("Restore default layout"));
    restore->setObjectName(QStringLiteral("restoreLayoutAction"));
    connect(restore, &QAction::triggered, m_docks, &DockArea::applyDefault);

    QMenu* const help = menuBar()->addMenu(tr("&Help"));
    help->addActions({bound("commandPaletteAction"), bound("shortcutsAction")});
    connect(help->addAction(tr("About Kinescope")), &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Kinescope"),
                           tr("<b>Kinescope</b><br>Zero-shot skeleton action recognition, seen and explained."
                              "<br><br>Method: FDSM, arXiv 2604.09063; TDSM, arXiv 2411.10745."));
    });

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
    connect(bound("newActionAction"), &QAction::triggered, this, [this] {
        m_docks->dock(QStringLiteral("actionsDock"))->show();
        m_docks->dock(QStringLiteral("actionsDock"))->raise();
        auto* const line = m_actionsPanel->findChild<QLineEdit*>(QStringLiteral("actionEdit"));
        line->setFocus(Qt::ShortcutFocusReason);
        line->selectAll();
    });
    connect(bound("commandPaletteAction"), &QAction::triggered, this, [this] { (new CommandPalette(*this))->show(); });
    connect(bound("shortcutsAction"), &QAction::triggered, this, [this] {
        auto* const dialog = new ShortcutsDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void MainWindow::setTheme(widgets::ThemeKind kind)
{
    widgets::applyTheme(*qApp, kind);
    m_settings->setValue(kThemeKey, static_cast<int>(kind));
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = m_settings->value(QStringLiteral("window/geometry")).toByteArray();
    if (!geometry.isEmpty() && restoreGeometry(geometry)) {
        show();
    } else {
        setGeometry(screen()->availableGeometry()); // also where no window manager maximizes
        showMaximized();
    }
    if (!m_docks->restore(*m_settings))
        m_docks->applyDefault();
}

} // namespace kinescope::app
