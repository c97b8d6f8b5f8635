#include "widgets/along_time/along_time_panel.h"

#include "widgets/along_time/along_time_map.h"
#include "widgets/along_time/segments_model.h"
#include "widgets/common/empty_hint.h"
#include "widgets/common/save_file.h"
#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::widgets
{

AlongTimePanel::AlongTimePanel(QWidget* parent)
    : QWidget(parent)
    , m_map(new AlongTimeMap(this))
    , m_segments(new SegmentsModel(this))
{
    setObjectName(QStringLiteral("alongTimePanel"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(3);
    layout->addWidget(buildBar());
    buildTable();
    auto* const side = new QWidget(this);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(buildThresholds());
    column->addWidget(m_table, 1);
    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_map);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    layout->addWidget(splitter, 1);
    connect(m_map, &AlongTimeMap::frameRequested, this, &AlongTimePanel::frameRequested);
    clear(tr("Slides a window over the whole recording"));
}

QDoubleSpinBox* AlongTimePanel::addBox(QHBoxLayout& row, const char* name, const QString& label, const QString& tip,
                                       double low, double high, double value, const QString& suffix)
{
    auto* const box = new QDoubleSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    box->setDecimals(2);
    box->setSingleStep(high > 1 ? 0.25 : 0.05);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setKeyboardTracking(false);
    auto* const text = new QLabel(label, this);
    text->setBuddy(box);
    row.addWidget(text);
    row.addWidget(box);
    return box;
}

QWidget* AlongTimePanel::buildBar()
{
    auto* const bar = new QWidget(this);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_run = new QPushButton(tr("Recognise along time"), bar);
    m_run->setObjectName(QStringLiteral("alongTimeRunButton"));
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopRequested();
        else
            Q_EMIT runRequested();
    });
    row->addWidget(m_run);
    const core::WindowSettings defaults;
    m_window = addBox(*row, "alongWindowSpin", tr("Window"), tr("Length of the window in seconds"), 0.2, 60,
                      defaults.windowSeconds, tr(" s"));
    m_step = addBox(*row, "alongStepSpin", tr("Step"), tr("From one window to the next in seconds"), 0.05, 60,
                    defaults.stepSeconds, tr(" s"));
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("alongTimeProgress"));
    m_progress->setAccessibleName(tr("Progress along the recording"));
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    row->addWidget(m_progress);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(QStringLiteral("alongTimeSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_summary, 1);
    m_export =
        toolButton(bar, "alongTimeExportButton", u"save", tr("Export the segments as CSV or JSON, or the map as PNG…"));
    connect(m_export, &QToolButton::clicked, this, &AlongTimePanel::askForExport);
    row->addWidget(m_export);
    return bar;
}

QWidget* AlongTimePanel::buildThresholds()
{
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(2, 0, 0, 0);
    column->setSpacing(2);
    auto* const row = new QHBoxLayout;
    column->addLayout(row);
    const core::WindowSettings defaults;
    m_enter = addBox(*row, "enterSpin", tr("Enter"), tr("A segment begins where its action's probability reaches this"),
                     0, 1, defaults.enterProbability, {});
    m_leave =
        addBox(*row, "leaveSpin", tr("Leave"), tr("A segment goes on as long as its action's probability keeps this"),
               0, 1, defaults.leaveProbability, {});
    m_minimum = addBox(*row, "minimumSpin", tr("Min."), tr("Shorter segments are dropped"), 0, 60,
                       defaults.minimumSeconds, tr(" s"));
    row->addStretch(1);
    m_reject = new QCheckBox(tr("Skip where none fits"), box);
    m_reject->setObjectName(QStringLiteral("rejectCheck"));
    m_reject->setChecked(defaults.rejectUnfitting);
    m_reject->setToolTip(tr("Windows which none of the actions fits carry no segment; they are hatched"));
    column->addWidget(m_reject);
    for (QDoubleSpinBox* spin : {m_enter, m_leave, m_minimum})
        connect(spin, &QDoubleSpinBox::valueChanged, this, &AlongTimePanel::applyThresholds);
    connect(m_reject, &QCheckBox::toggled, this, &AlongTimePanel::applyThresholds);
    return box;
}

void AlongTimePanel::buildTable()
{
    m_table = new QTreeView(this);
    m_table->setObjectName(QStringLiteral("segmentsView"));
    m_table->setAccessibleName(tr("Segments"));
    m_table->setModel(m_segments);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    new EmptyHint(*m_table, tr("Stretches of one action are listed here; a click goes there"));
    QHeaderView& header = *m_table->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(SegmentsModel::LabelColumn, QHeaderView::Stretch);
    const auto seek = [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT frameRequested(m_segments->firstFrame(index.row()));
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, seek);
    connect(m_table, &QTreeView::clicked, this, seek); // also a second time on the same row
}

core::WindowSettings AlongTimePanel::settings() const
{
    core::WindowSettings settings;
    settings.windowSeconds = m_window->value();
    settings.stepSeconds = m_step->value();
    settings.enterProbability = m_enter->value();
    settings.leaveProbability = std::min(m_leave->value(), m_enter->value());
    settings.minimumSeconds = m_minimum->value();
    settings.rejectUnfitting = m_reject->isChecked();
    return settings;
}

void AlongTimePanel::setResult(const core::AlongTime& result, const QList<int>& colors,
                               const std::vector<core::LabelledStretch>& truth)
{
    m_result = result;
    m_colors = colors;
    m_truth = truth;
    m_map->setTruth(truth);
    applyThresholds();
    m_export->setEnabled(true);
}

void AlongTimePanel::applyThresholds()
{
    if (!m_result)
        return;
    m_result->segments = core::findSegments(*m_result, settings());
    m_map->setResult(*m_result, m_colors);
    m_segments->setResult(*m_result, m_colors);
    showSummary();
}

void AlongTimePanel::showSummary()
{
    QStringList parts{tr("%n window(s)", nullptr, static_cast<int>(m_result->windows.size())),
                      tr("%n segment(s)", nullptr, static_cast<int>(m_result->segments.size()))};
    if (!m_result->complete)
        parts.prepend(tr("Part of the recording"));
    if (!m_truth.empty() && m_result->complete) {
        const auto comparison = core::compareSegments(m_result->segments, m_truth, m_result->frameCount);
        parts << tr("frame accuracy %1 %, F1 at overlap 0.5 %2 %")
                     .arg(100 * comparison.frameAccuracy, 0, 'f', 1)
                     .arg(100 * comparison.f1, 0, 'f', 1);
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setToolTip(m_summary->text());
}

void AlongTimePanel::clear(const QString& reason)
{
    m_result.reset();
    m_truth.clear();
    m_map->clear();
    m_map->setEmptyText(reason);
    m_segments->clear();
    m_summary->clear();
    m_export->setEnabled(false);
}

void AlongTimePanel::setRunning(bool running)
{
    m_running = running;
    m_run->setText(running ? tr("Stop") : tr("Recognise along time"));
    m_progress->setVisible(running);
    m_progress->setValue(0);
}

void AlongTimePanel::setProgress(double fraction, const QString& message)
{
    m_progress->setValue(qRound(1000 * std::max(0.0, fraction)));
    m_progress->setToolTip(message);
}

void AlongTimePanel::setFrame(int frame)
{
    m_map->setFrame(frame);
}

QString AlongTimePanel::exportTo(const QString& path) const
{
    if (!m_result)
        return tr("There is nothing to export yet.");
    QByteArray bytes;
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        bytes = pngBytes(m_map->grab().toImage());
    } else if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        const auto comparison = core::compareSegments(m_result->segments, m_truth, m_result->frameCount);
        bytes = QByteArray::fromStdString(core::toJson(*m_result, m_truth.empty() ? nullptr : &comparison));
    } else {
        bytes = QByteArray::fromStdString(core::segmentsToCsv(*m_result));
    }
    const QString problem = saveFile(path, bytes);
    return problem.isEmpty() ? QString() : tr("The segments could not be written (%1): %2").arg(problem, path);
}

void AlongTimePanel::askForExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the segments"), QStringLiteral("segments.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json);;PNG (*.png)"));
    if (path.isEmpty())
        return;
    if (const QString problem = exportTo(path); !problem.isEmpty())
        Q_EMIT failed(problem);
}

} // namespace kinescope::widgets
