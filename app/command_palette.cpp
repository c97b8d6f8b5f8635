#include "app/command_palette.h"

#include "widgets/theme/text_scale.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace kinescope::app
{
namespace
{

constexpr int kWidth = 560; ///< pixels at the normal text size
constexpr int kHeight = 380;
constexpr int kCommandRole = Qt::UserRole + 1; ///< index into the commands

QString plain(QString text)
{
    return text.remove(u'&');
}

void collect(const QList<QAction*>& actions, const QString& place, QSet<const QAction*>& known,
             QList<CommandPalette::Command>& commands)
{
    for (QAction* action : actions) {
        const QString text = plain(action->text());
        const QString path = place.isEmpty() ? text : place + QStringLiteral(" › ") + text;
        if (action->menu())
            collect(action->menu()->actions(), path, known, commands);
        else if (!action->isSeparator() && action->isEnabled() && !text.isEmpty() && !known.contains(action)) {
            known.insert(action);
            commands.append({path, action});
        }
    }
}

/// Every typed word occurs somewhere, in any order.
QRegularExpression patternOf(const QString& text)
{
    QString pattern;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        pattern += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

} // namespace

QList<CommandPalette::Command> CommandPalette::commandsOf(const QWidget& window)
{
    QList<Command> commands;
    QSet<const QAction*> known;
    if (const auto* const main = qobject_cast<const QMainWindow*>(&window); main && main->menuWidget())
        collect(main->menuBar()->actions(), {}, known, commands);
    collect(window.actions(), {}, known, commands);
    return commands;
}

CommandPalette::CommandPalette(QWidget& window)
    : QDialog(&window, Qt::Popup | Qt::FramelessWindowHint)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_commands(commandsOf(window))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setObjectName(QStringLiteral("commandEdit"));
    m_edit->setPlaceholderText(tr("Type a command"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    for (int i = 0; i < m_commands.size(); ++i) {
        const QAction& action = *m_commands[i].action;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto* const item = new QStandardItem(
            action.icon(), keys.isEmpty() ? m_commands[i].text : tr("%1    (%2)").arg(m_commands[i].text, keys));
        item->setData(i, kCommandRole);
        m_model->appendRow(item);
    }
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    resize(qMin(widgets::scaled(kWidth), window.width()), qMin(widgets::scaled(kHeight), window.height()));
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, qMin(60, window.height() / 10))));
    narrow({});
    m_edit->setFocus();
}

void CommandPalette::narrow(const QString& text)
{
    m_filter->setFilterRegularExpression(patternOf(text));
    m_list->setCurrentIndex(m_filter->index(0, 0));
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    const QPointer<QAction> action = index.isValid() ? m_commands[index.data(kCommandRole).toInt()].action : nullptr;
    close();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const int rows = m_filter->rowCount();
    const auto moveTo = [&](int row) {
        m_list->setCurrentIndex(m_filter->index(qBound(0, row, qMax(0, rows - 1)), 0));
    };
    switch (key.key()) {
    case Qt::Key_Down:
        moveTo(m_list->currentIndex().row() + 1);
        return true;
    case Qt::Key_Up:
        moveTo(m_list->currentIndex().row() - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace kinescope::app
