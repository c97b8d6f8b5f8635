// The batch panel's bar, table and matrix.
#include "widgets/batch/batch_model.h"
#include "widgets/batch/batch_panel.h"
#include "widgets/batch/confusion_model.h"
#include "widgets/common/empty_hint.h"
#include "widgets/common/tool_button.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr int kWidestClassNames = 230; ///< pixels at the normal text size

QComboBox* choice(QWidget* parent, const char* name, const QString& tip)
{
    auto* const box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

} // namespace

QWidget* BatchPanel::buildBar()
{
    auto* const bar = new QWidget(this);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_source = choice(bar, "batchSourceBox", tr("Which recordings to recognise"));
    m_source->addItem(tr("Library"), QString());
    m_source->addItem(tr("Folder…"), QVariant());
    m_labels = choice(bar, "batchLabelsBox", tr("Which actions to rank"));
    m_labels->addItem(tr("Typed actions"), QString());
    m_labels->addItem(tr("Label file…"), QVariant());
    m_run = new QPushButton(tr("Run batch"), bar);
    m_run->setObjectName(QStringLiteral("batchRunButton"));
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    m_progress->setAccessibleName(tr("Progress of the batch"));
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    m_summary = new QLabel(bar);
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_export = toolButton(bar, "batchExportButton", u"save", tr("Export the results as CSV or JSON…"));
    m_export->setEnabled(false);
    for (QWidget* widget : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_labels),
                            static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_progress)})
        row->addWidget(widget);
    row->addWidget(m_summary, 1);
    row->addWidget(m_export);
    connect(m_source, &QComboBox::activated, this, &BatchPanel::sourceChosen);
    connect(m_labels, &QComboBox::activated, this, &BatchPanel::labelsChosen);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopRequested();
        else
            Q_EMIT runRequested();
    });
    connect(m_export, &QToolButton::clicked, this, &BatchPanel::askForExport);
    return bar;
}

QWidget* BatchPanel::buildRecordings()
{
    auto* const side = new QWidget(this);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* const row = new QHBoxLayout;
    m_filterText = new QLabel(side);
    m_filterText->setObjectName(QStringLiteral("batchFilterText"));
    m_showAll = toolButton(side, "batchShowAllButton", u"close", tr("Show all recordings"));
    row->addWidget(m_filterText, 1);
    row->addWidget(m_showAll);
    column->addLayout(row);
    m_table = new QTreeView(side);
    m_table->setObjectName(QStringLiteral("batchView"));
    m_table->setAccessibleName(tr("Recordings of the batch"));
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->header()->resizeSection(BatchModel::FileColumn, 170);
    m_table->header()->resizeSection(BatchModel::PredictionColumn, 160);
    m_table->header()->resizeSection(BatchModel::ProbabilityColumn, 80);
    m_table->header()->resizeSection(BatchModel::MarginColumn, 60);
    m_table->header()->resizeSection(BatchModel::ClassColumn, 150);
    new EmptyHint(*m_table, tr("A batch ranks the actions for every recording: run one to see each recording's best "
                               "action, and whether it is right where the class is known"));
    column->addWidget(m_table, 1);
    connect(m_showAll, &QToolButton::clicked, this, &BatchPanel::showAll);
    connect(m_table, &QTreeView::activated, this, &BatchPanel::openCurrent);
    showAll();
    return side;
}

void BatchPanel::buildMatrix()
{
    m_matrix = new QTableView(this);
    m_matrix->setObjectName(QStringLiteral("confusionView"));
    m_matrix->setAccessibleName(tr("Confusion matrix: rows are classes, columns what they were taken for"));
    m_matrix->setModel(m_confusion);
    new EmptyHint(*m_matrix, tr("Confusion matrix of the recordings whose class is among the actions"));
    m_matrix->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrix->setShowGrid(true);
    m_matrix->setWordWrap(false);
    m_matrix->setTabKeyNavigation(false);
    m_matrix->horizontalHeader()->setMinimumSectionSize(24);
    followTextHeight(*m_matrix);
    const auto sizeCells = [this] {
        m_matrix->horizontalHeader()->setDefaultSectionSize(m_matrix->verticalHeader()->defaultSectionSize() + 8);
        m_matrix->verticalHeader()->setMaximumWidth(scaled(kWidestClassNames));
    };
    sizeCells();
    connect(&Theme::current(), &Theme::changed, m_matrix, sizeCells); // after the rows have theirs
    m_matrix->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_matrix, &QTableView::clicked, this, &BatchPanel::showCell);
    connect(m_matrix, &QTableView::activated, this, &BatchPanel::showCell);
}

} // namespace kinescope::widgets
