#include "widgets/actions/actions_panel.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

QTreeView* makeView(ActionsModel& model, QWidget* parent)
{
    auto* const view = new QTreeView(parent);
    view->setObjectName(QStringLiteral("actionsView"));
    view->setAccessibleName(ActionsPanel::tr("Actions"));
    view->setModel(&model);
    view->setItemDelegate(new RoomyDelegate(view));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    view->setTextElideMode(Qt::ElideRight);
    view->header()->setStretchLastSection(true);
    view->header()->resizeSection(ActionsModel::NameColumn, 210);
    return view;
}

} // namespace

ActionsPanel::ActionsPanel(ActionsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_edit(new QLineEdit(this))
    , m_view(makeView(model, this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("actionsPanel"));
    m_edit->setObjectName(QStringLiteral("actionEdit"));
    m_edit->setPlaceholderText(tr("Type an action and press Enter, e.g. “wave with both hands”"));
    m_edit->setAccessibleName(tr("New action"));
    m_edit->setToolTip(tr("A name, or “name: how it moves”. Several descriptions are separated by |"));
    m_edit->setClearButtonEnabled(true);
    m_hint->setObjectName(QStringLiteral("actionsHint"));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(8, 3, 8, 3);

    auto* const tools = new QHBoxLayout;
    tools->setContentsMargins(6, 6, 6, 4);
    tools->setSpacing(2);
    tools->addWidget(m_edit, 1);
    buildTools(*tools);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);

    auto* const remove = new QAction(tr("Remove"), m_view);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &ActionsPanel::removeSelected);
    auto* const pasteLines = new QAction(tr("Paste lines"), m_view);
    pasteLines->setShortcut(QKeySequence::Paste);
    pasteLines->setShortcutContext(Qt::WidgetShortcut);
    connect(pasteLines, &QAction::triggered, this, &ActionsPanel::paste);
    m_view->addActions({remove, pasteLines});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(m_edit, &QLineEdit::returnPressed, this, &ActionsPanel::addTyped);
    connect(&model, &ActionsModel::actionsChanged, this, &ActionsPanel::updateHint);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT actionSelected(m_model.rows().at(current.row()).name.simplified());
            });
    updateHint();
}

QToolButton* ActionsPanel::addTool(const char* name, QStringView iconName, const QString& text, QLayout& layout)
{
    auto* const button = toolButton(this, name, iconName, text);
    layout.addWidget(button);
    return button;
}

void ActionsPanel::buildTools(QLayout& layout)
{
    connect(addTool("addActionButton", u"add", tr("Add the typed action (Enter)"), layout), &QToolButton::clicked, this,
            &ActionsPanel::addTyped);
    connect(addTool("removeActionButton", u"remove", tr("Remove the selected actions (Del)"), layout),
            &QToolButton::clicked, this, &ActionsPanel::removeSelected);
    connect(addTool("pasteActionsButton", u"copy", tr("Paste lines from the clipboard, one action each"), layout),
            &QToolButton::clicked, this, &ActionsPanel::paste);
    connect(addTool("openActionsButton", u"open-file", tr("Open a label set…"), layout), &QToolButton::clicked, this,
            &ActionsPanel::openSet);
    connect(addTool("saveActionsButton", u"save", tr("Save the label set…"), layout), &QToolButton::clicked, this,
            &ActionsPanel::saveSet);
}

void ActionsPanel::addTyped()
{
    if (m_model.append({parseActionLine(m_edit->text())}) == 0)
        return;
    m_edit->clear();
    m_view->scrollToBottom();
}

void ActionsPanel::removeSelected()
{
    QList<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        rows.append(index.row());
    m_model.remove(rows);
}

void ActionsPanel::paste()
{
    QList<ActionRow> rows;
    for (const QString& line : QApplication::clipboard()->text().split(u'\n'))
        rows.append(parseActionLine(line));
    m_model.append(rows);
}

void ActionsPanel::load(const QString& path)
{
    try {
        QList<ActionRow> rows;
        for (const core::Action& action : core::readActions(path.toStdString()))
            rows.append(rowFromAction(action));
        m_model.replaceAll(rows);
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void ActionsPanel::save(const QString& path)
{
    try {
        writeActions(path, m_model.rows());
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void ActionsPanel::openSet()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a label set"), m_startFolder,
                                                      tr("Label sets (*.json *.txt);;All files (*)"));
    if (!path.isEmpty())
        load(path);
}

void ActionsPanel::saveSet()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the label set"), QStringLiteral("actions.txt"),
                                                      tr("Text, one action a line (*.txt);;JSON prompts (*.json)"));
    if (!path.isEmpty())
        save(path);
}

void ActionsPanel::updateHint()
{
    QStringList problems;
    for (qsizetype i = 0; i < m_model.rows().size(); ++i)
        if (const QString problem = actionProblem(m_model.rows(), i); !problem.isEmpty())
            problems.append(problem);
    if (m_model.rows().isEmpty())
        problems.append(tr("No actions yet. Type one above, or open a label set."));
    problems.removeDuplicates();
    m_hint->setText(problems.join(u'\n'));
    m_hint->setVisible(!problems.isEmpty());
}

} // namespace kinescope::widgets
