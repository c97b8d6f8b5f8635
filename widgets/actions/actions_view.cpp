#include "widgets/actions/actions_view.h"

#include "widgets/actions/color_menu.h"
#include "widgets/actions/description_dialog.h"
#include "widgets/common/roomy_delegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

#include <algorithm>

namespace kinescope::widgets
{

ActionsView::ActionsView(ActionsModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
    , m_colors(new ColorMenu(this))
{
    setObjectName(QStringLiteral("actionsView"));
    setAccessibleName(tr("Actions"));
    setModel(&model);
    setItemDelegate(new RoomyDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setTextElideMode(Qt::ElideRight);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    header()->setStretchLastSection(true);
    header()->resizeSection(ActionsModel::NameColumn, 210);
    buildCommands();
    connect(&model, &ActionsModel::reordered, this, &ActionsView::select);
    connect(m_colors, &ColorMenu::colorChosen, this, [this](int color) { m_model.setColor(selectedRows(), color); });
    connect(m_colors, &QMenu::aboutToShow, this, &ActionsView::prepareMenu);
}

QAction* ActionsView::addCommand(const char* name, const QString& text, const QKeySequence& key,
                                 void (ActionsView::*command)())
{
    auto* const action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    if (command)
        connect(action, &QAction::triggered, this, command);
    addAction(action);
    return action;
}

void ActionsView::buildCommands()
{
    addCommand("editActionAction", tr("Name and descriptions…"), QKeySequence(QStringLiteral("Ctrl+E")),
               &ActionsView::editCurrent);
    auto* const describe = new QAction(tr("Describe with a language model…"), this);
    describe->setObjectName(QStringLiteral("describeActionAction"));
    connect(describe, &QAction::triggered, this, [this] {
        if (currentIndex().isValid())
            Q_EMIT describeRequested(currentIndex().row());
    });
    addActions({describe, m_colors->menuAction()});
    const auto separate = [this] {
        auto* const line = new QAction(this);
        line->setSeparator(true);
        addAction(line);
    };
    separate();
    connect(addCommand("moveActionUpAction", tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), nullptr),
            &QAction::triggered, this, [this] { moveSelected(-1); });
    connect(addCommand("moveActionDownAction", tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), nullptr),
            &QAction::triggered, this, [this] { moveSelected(1); });
    const auto switchAll = [this](const QString& text, bool on) {
        auto* const action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [this, on] { m_model.setAllEnabled(on); });
        addAction(action);
    };
    switchAll(tr("Switch all on"), true);
    switchAll(tr("Switch all off"), false);
    separate();
    connect(addCommand("copyActionsAction", tr("Copy"), QKeySequence::Copy, nullptr), &QAction::triggered, this,
            [this] { copySelected(); });
    addCommand("pasteActionsAction", tr("Paste lines"), QKeySequence::Paste, &ActionsView::paste);
    addCommand("removeActionsAction", tr("Remove"), QKeySequence::Delete, &ActionsView::removeSelected);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ActionsView::prepareMenu()
{
    if (currentIndex().isValid())
        m_colors->setCurrent(m_model.rows().at(currentIndex().row()).color);
}

QList<int> ActionsView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        if (!rows.contains(index.row()))
            rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ActionsView::removeSelected()
{
    m_model.remove(selectedRows());
}

void ActionsView::paste()
{
    m_model.append(rowsFromText(QApplication::clipboard()->text()));
}

void ActionsView::copySelected() const
{
    QStringList lines;
    for (const int row : selectedRows())
        lines.append(actionLine(m_model.rows().at(row)));
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ActionsView::moveSelected(int delta)
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int before = delta < 0 ? rows.first() - 1 : rows.last() + 2;
    if (before >= 0 && before <= m_model.rowCount())
        m_model.reorder(rows, before);
}

void ActionsView::select(int first, int count)
{
    const QItemSelection rows(m_model.index(first, 0), m_model.index(first + count - 1, ActionsModel::ColumnCount - 1));
    selectionModel()->setCurrentIndex(m_model.index(first, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(first, 0));
}

void ActionsView::editCurrent()
{
    if (!currentIndex().isValid())
        return;
    const int row = currentIndex().row();
    DescriptionDialog dialog(m_model.rows().at(row), this);
    if (dialog.exec() == QDialog::Accepted)
        m_model.replace(row, dialog.action());
}

} // namespace kinescope::widgets
