#include "widgets/actions/actions_panel.h"

#include "core/recognition/label_sets.h"
#include "widgets/actions/actions_view.h"
#include "widgets/actions/similarity_dialog.h"
#include "widgets/common/tool_button.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr qsizetype kShownProblems = 3; ///< the rest stands in the list

} // namespace

ActionsPanel::ActionsPanel(ActionsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_edit(new QLineEdit(this))
    , m_view(new ActionsView(model, this))
    , m_hint(new QLabel(this))
    , m_similarity(new SimilarityDialog(this))
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

    connect(m_edit, &QLineEdit::returnPressed, this, &ActionsPanel::addTyped);
    connect(&model, &ActionsModel::actionsChanged, this, &ActionsPanel::updateHint);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT actionSelected(m_model.rows().at(current.row()).name.simplified());
            });
    connect(&model, &ActionsModel::dataChanged, this, &ActionsPanel::updateHint);
    connect(m_view, &ActionsView::describeRequested, this, &ActionsPanel::describeRequested);
    connect(m_similarity, &SimilarityDialog::failed, this, &ActionsPanel::failed);
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
            &QToolButton::clicked, m_view, &ActionsView::removeSelected);
    connect(addTool("pasteActionsButton", u"copy", tr("Paste lines from the clipboard, one action each"), layout),
            &QToolButton::clicked, m_view, &ActionsView::paste);
    QToolButton* const open =
        addTool("openActionsButton", u"labels", tr("Bundled label sets, or one of your own"), layout);
    auto* const sets = new QMenu(open);
    sets->setObjectName(QStringLiteral("labelSetMenu"));
    connect(sets, &QMenu::aboutToShow, this, [this, sets] { fillSetMenu(*sets); });
    open->setMenu(sets);
    open->setPopupMode(QToolButton::InstantPopup);
    connect(addTool("saveActionsButton", u"save", tr("Save the label set…"), layout), &QToolButton::clicked, this,
            &ActionsPanel::saveSet);
    connect(addTool("similarityButton", u"similarity", tr("How alike the actions are for the text encoder"), layout),
            &QToolButton::clicked, this, [this] {
                m_similarity->show();
                m_similarity->raise();
            });
}

void ActionsPanel::fillSetMenu(QMenu& menu)
{
    menu.clear();
    try {
        for (const core::BundledLabelSet& set : core::bundledLabelSets())
            connect(menu.addAction(QString::fromStdString(set.title)), &QAction::triggered, this,
                    [this, path = QString::fromStdString(set.path.string())] { load(path); });
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Open a file…")), &QAction::triggered, this, &ActionsPanel::openSet);
}

void ActionsPanel::addTyped()
{
    if (m_model.append({parseActionLine(m_edit->text())}) == 0)
        return;
    m_edit->clear();
    m_view->scrollToBottom();
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
                                                      tr("Label sets (*.json *.csv *.txt);;All files (*)"));
    if (!path.isEmpty())
        load(path);
}

void ActionsPanel::saveSet()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the label set"), QStringLiteral("actions.txt"),
                                     tr("Text, one action a line (*.txt);;CSV (*.csv);;JSON prompts (*.json)"));
    if (!path.isEmpty())
        save(path);
}

void ActionsPanel::setSimilarity(const core::TextSimilarity& similarity)
{
    m_similarity->setSimilarity(similarity);
    const std::vector<core::NearestAction> nearest = core::nearestActions(similarity);
    QHash<QString, NearTwin> twins;
    for (std::size_t i = 0; i < nearest.size(); ++i)
        if (core::nearlyIdentical(nearest[i]))
            twins.insert(QString::fromStdString(similarity.names[i]),
                         {QString::fromStdString(similarity.names[nearest[i].index]), nearest[i].tokens});
    m_model.setNearTwins(twins);
}

void ActionsPanel::updateHint()
{
    QStringList problems;
    for (int row = 0; row < m_model.rowCount(); ++row)
        for (const int role : {ActionsModel::ProblemRole, ActionsModel::WarningRole})
            if (const QString problem = m_model.index(row, 0).data(role).toString(); !problem.isEmpty())
                problems.append(problem);
    if (m_model.rows().isEmpty())
        problems.append(tr("No actions yet. Type one above, or open a label set."));
    problems.removeDuplicates();
    if (problems.size() > kShownProblems) {
        const auto more = problems.size() - kShownProblems;
        problems.resize(kShownProblems);
        problems.append(tr("and %n more", nullptr, static_cast<int>(more)));
    }
    m_hint->setText(problems.join(u'\n'));
    m_hint->setVisible(!problems.isEmpty());
}

} // namespace kinescope::widgets
