#include "app/shortcuts.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <stdexcept>

namespace kinescope::app
{
namespace
{

/// Gives the texts of this file the context that translators see.
struct Shortcuts
{
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)

public:
    static QList<Shortcut> table();
};

QString keyText(const Shortcut& shortcut)
{
    QStringList texts;
    for (const QKeySequence& key : shortcut.keys)
        texts << QStringLiteral("<b>%1</b>").arg(key.toString(QKeySequence::NativeText).toHtmlEscaped());
    return texts.join(Shortcuts::tr(" or "));
}

QList<Shortcut> Shortcuts::table()
{
    const QString file = tr("Files");
    const QString playback = tr("Playback");
    const QString view = tr("3D view (with the mouse over it)");
    const QString actions = tr("Actions");
    const QString window = tr("Window");
    return {
        {QStringLiteral("openFilesAction"), file, tr("Open recordings…"), {QKeySequence::Open}},
        {QStringLiteral("openFolderAction"),
         file,
         tr("Open a folder…"),
         {QKeySequence(QStringLiteral("Ctrl+Shift+O"))}},
        {QStringLiteral("reloadAction"), file, tr("Read the library again"), {QKeySequence(Qt::Key_F5)}},
        {QStringLiteral("importOptionsAction"), file, tr("Import options…"), {QKeySequence(QStringLiteral("Ctrl+I"))}},
        {QStringLiteral("openVideoAction"),
         file,
         tr("Open a video beside the recording…"),
         {QKeySequence(QStringLiteral("Ctrl+Shift+V"))}},
        {QStringLiteral("openSessionAction"),
         file,
         tr("Open a session…"),
         {QKeySequence(QStringLiteral("Ctrl+Alt+O"))}},
        {QStringLiteral("saveSessionAction"), file, tr("Save the session"), {QKeySequence::Save}},
        {QStringLiteral("saveSessionAsAction"),
         file,
         tr("Save the session as…"),
         {QKeySequence(QStringLiteral("Ctrl+Shift+S"))}},
        {QStringLiteral("openModelAction"), file, tr("Open a model…"), {QKeySequence(QStringLiteral("Ctrl+M"))}},
        {QStringLiteral("exportAction"),
         file,
         tr("Export picture or video…"),
         {QKeySequence(QStringLiteral("Ctrl+Shift+E"))}},
        {QStringLiteral("quitAction"), file, tr("Quit"), {QKeySequence(QStringLiteral("Ctrl+Q"))}},
        {QStringLiteral("playAction"), playback, tr("Play or pause"), {QKeySequence(Qt::Key_Space)}},
        {QStringLiteral("nextFrameAction"),
         playback,
         tr("One frame on"),
         {QKeySequence(Qt::Key_Period), QKeySequence(Qt::Key_Right)}},
        {QStringLiteral("previousFrameAction"),
         playback,
         tr("One frame back"),
         {QKeySequence(Qt::Key_Comma), QKeySequence(Qt::Key_Left)}},
        {QStringLiteral("secondOnAction"),
         playback,
         tr("One second on"),
         {QKeySequence(QStringLiteral("Shift+Right"))}},
        {QStringLiteral("secondBackAction"),
         playback,
         tr("One second back"),
         {QKeySequence(QStringLiteral("Shift+Left"))}},
        {QStringLiteral("firstFrameAction"),
         playback,
         tr("To the first frame"),
         {QKeySequence(Qt::Key_Home), QKeySequence(QStringLiteral("Ctrl+Home"))}},
        {QStringLiteral("lastFrameAction"),
         playback,
         tr("To the last frame"),
         {QKeySequence(Qt::Key_End), QKeySequence(QStringLiteral("Ctrl+End"))}},
        {QStringLiteral("shuttleBackAction"),
         playback,
         tr("Play backwards, again for faster"),
         {QKeySequence(Qt::Key_J)}},
        {QStringLiteral("shuttleStopAction"), playback, tr("Pause"), {QKeySequence(Qt::Key_K)}},
        {QStringLiteral("shuttleOnAction"), playback, tr("Play, again for faster"), {QKeySequence(Qt::Key_L)}},
        {QStringLiteral("slowerAction"), playback, tr("Slower"), {QKeySequence(Qt::Key_BracketLeft)}},
        {QStringLiteral("fasterAction"), playback, tr("Faster"), {QKeySequence(Qt::Key_BracketRight)}},
        {QStringLiteral("markInAction"), playback, tr("Play from this frame"), {QKeySequence(Qt::Key_I)}},
        {QStringLiteral("markOutAction"), playback, tr("Play up to this frame"), {QKeySequence(Qt::Key_O)}},
        {QStringLiteral("clearMarksAction"),
         playback,
         tr("Play the whole recording"),
         {QKeySequence(QStringLiteral("Shift+X"))}},
        {QStringLiteral("addMarkerAction"), playback, tr("Add a marker, or name the range"), {QKeySequence(Qt::Key_M)}},
        {QStringLiteral("viewFit"), view, tr("Fit the whole motion"), {QKeySequence(Qt::Key_F)}, false},
        {QStringLiteral("viewFitPose"), view, tr("Fit the current pose"), {QKeySequence(Qt::Key_P)}, false},
        {QStringLiteral("viewFront"), view, tr("From the front"), {QKeySequence(Qt::Key_1)}, false},
        {QStringLiteral("viewSide"), view, tr("From the side"), {QKeySequence(Qt::Key_3)}, false},
        {QStringLiteral("viewTop"), view, tr("From the top"), {QKeySequence(Qt::Key_7)}, false},
        {QStringLiteral("viewParallel"), view, tr("With or without perspective"), {QKeySequence(Qt::Key_5)}, false},
        {QStringLiteral("viewFollow"),
         view,
         tr("Follow the chosen joint or the person"),
         {QKeySequence(Qt::Key_C)},
         false},
        {QStringLiteral("compareAction"),
         view,
         tr("Compare with another recording"),
         {QKeySequence(QStringLiteral("Ctrl+Shift+C"))}},
        {QStringLiteral("newActionAction"), actions, tr("Type a new action"), {QKeySequence(QStringLiteral("Ctrl+L"))}},
        {QStringLiteral("undoAction"), actions, tr("Undo"), {QKeySequence::Undo}},
        {QStringLiteral("redoAction"), actions, tr("Redo"), {QKeySequence::Redo}},
        {QStringLiteral("editAction"),
         actions,
         tr("Edit name and descriptions of the chosen action…"),
         {QKeySequence(QStringLiteral("Ctrl+E"))},
         false},
        {QStringLiteral("moveActionUp"),
         actions,
         tr("Move the selected actions up"),
         {QKeySequence(Qt::ALT | Qt::Key_Up)},
         false},
        {QStringLiteral("moveActionDown"),
         actions,
         tr("Move the selected actions down"),
         {QKeySequence(Qt::ALT | Qt::Key_Down)},
         false},
        {QStringLiteral("removeAction"), actions, tr("Remove the selected actions"), {QKeySequence::Delete}, false},
        {QStringLiteral("undoLayoutAction"),
         window,
         tr("Undo the last change of the layout"),
         {QKeySequence(QStringLiteral("Ctrl+Alt+Z"))}},
        {QStringLiteral("redoLayoutAction"),
         window,
         tr("Redo the change of the layout"),
         {QKeySequence(QStringLiteral("Ctrl+Alt+Shift+Z"))}},
        {QStringLiteral("largerTextAction"),
         window,
         tr("Larger text"),
         {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))}},
        {QStringLiteral("smallerTextAction"), window, tr("Smaller text"), {QKeySequence(QStringLiteral("Ctrl+-"))}},
        {QStringLiteral("normalTextAction"), window, tr("Normal text size"), {QKeySequence(QStringLiteral("Ctrl+0"))}},
        {QStringLiteral("commandPaletteAction"),
         window,
         tr("All commands…"),
         {QKeySequence(QStringLiteral("Ctrl+Shift+P"))}},
        {QStringLiteral("shortcutsAction"), window, tr("Keyboard table"), {QKeySequence(Qt::Key_F1)}},
    };
}

} // namespace

QList<Shortcut> shortcutTable()
{
    return Shortcuts::table();
}

QString toolTip(const Shortcut& shortcut)
{
    const QString text = QString(shortcut.text).remove(u'…');
    return shortcut.keys.isEmpty()
               ? text
               : Shortcuts::tr("%1 (%2)").arg(text, shortcut.keys.constFirst().toString(QKeySequence::NativeText));
}

Shortcut shortcutOf(const QString& id)
{
    for (const Shortcut& shortcut : shortcutTable())
        if (shortcut.id == id)
            return shortcut;
    throw std::out_of_range("There is no such line in the keyboard table: " + id.toStdString());
}

ShortcutActions::ShortcutActions(QWidget& window)
{
    for (const Shortcut& shortcut : shortcutTable()) {
        if (!shortcut.boundHere)
            continue;
        auto* const action = new QAction(shortcut.text, &window);
        action->setObjectName(shortcut.id);
        action->setShortcuts(shortcut.keys);
        action->setToolTip(toolTip(shortcut));
        window.addAction(action);
        m_actions.emplace(shortcut.id, action);
    }
}

ShortcutsDialog::ShortcutsDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard"));
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    QString group;
    for (const Shortcut& shortcut : shortcutTable()) {
        if (shortcut.group != group)
            html += QStringLiteral("<tr><td colspan='2'><br><i>%1</i></td></tr>").arg(shortcut.group.toHtmlEscaped());
        group = shortcut.group;
        html += QStringLiteral("<tr><td style='white-space: nowrap; padding-right: 12px'>%1</td><td>%2</td></tr>")
                    .arg(keyText(shortcut), shortcut.text.toHtmlEscaped());
    }
    auto* const table = new QLabel(html + QStringLiteral("</table>"), this);
    table->setObjectName(QStringLiteral("shortcutsTable"));
    table->setMargin(8);
    auto* const scroll = new QScrollArea(this); // the table is higher than a small screen
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(table);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(table->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width() + 4);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    const int room = screen()->availableGeometry().height() * 9 / 10;
    resize(sizeHint().width(), qMin(room, table->sizeHint().height() + buttons->sizeHint().height() + 40));
}

} // namespace kinescope::app
