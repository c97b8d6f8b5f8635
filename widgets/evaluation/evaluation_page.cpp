#include "widgets/evaluation/evaluation_page.h"

#include "widgets/evaluation/evaluation_plots.h"
#include "widgets/evaluation/evaluation_report.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace kinescope::widgets
{
namespace
{

constexpr int kFormWidth = 230;
constexpr int kDefaultNoises = 16;
constexpr int kWidthSideBySide = 800;

} // namespace

EvaluationPage::EvaluationPage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("evaluationPage"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildForm());
    layout->addWidget(buildResults(), 1);
    updateButtons();
}

/// None, the file in use, and a question for another.
QComboBox* EvaluationPage::fileBox(const char* name, const QString& tip, const QString& none, bool folder,
                                   const QString& filter)
{
    auto* const box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(tip);
    box->setToolTip(tip);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    box->addItem(none, QString());
    box->addItem(folder ? tr("Choose a folder…") : tr("Choose a file…"), QStringLiteral("?"));
    connect(box, &QComboBox::activated, this, [this, box, tip, folder, filter] {
        if (box->currentData().toString() == QLatin1String("?")) {
            const QString path = folder ? QFileDialog::getExistingDirectory(this, tip)
                                        : QFileDialog::getOpenFileName(this, tip, {}, filter);
            useFile(*box, path);
        }
        if (folder)
            Q_EMIT dataChosen(fileOf(*box));
        updateButtons();
    });
    return box;
}

void EvaluationPage::useFile(QComboBox& box, const QString& path)
{
    int index = path.isEmpty() ? 0 : box.findData(path);
    if (index < 0) {
        index = box.count() - 1; // before the question
        box.insertItem(index, QFileInfo(path).fileName(), path);
        box.setItemData(index, path, Qt::ToolTipRole);
    }
    box.setCurrentIndex(index);
}

QString EvaluationPage::fileOf(const QComboBox& box)
{
    const QString path = box.currentData().toString();
    return path == QLatin1String("?") ? QString() : path;
}

QWidget* EvaluationPage::buildForm()
{
    auto* const side = new QWidget(this);
    setScaledWidth(*side, kFormWidth);
    m_model = fileBox("evaluationModelCombo", tr("Model to test"), tr("Bundled model"), false,
                      tr("Models (*.safetensors);;All files (*)"));
    m_data = fileBox("evaluationDataCombo", tr("Folder of labelled recordings or features"), tr("Choose…"), true, {});
    m_labels = fileBox("evaluationLabelsCombo", tr("Names and descriptions of the classes"), tr("By the file names"),
                       false, tr("Class lists (*.json *.txt *.csv);;All files (*)"));
    m_split = fileBox("evaluationSplitCombo", tr("Ids of the unseen classes; without them all are candidates"),
                      tr("All classes"), false, tr("Splits (*.npy *.txt);;All files (*)"));
    m_noises = new QSpinBox(side);
    m_noises->setObjectName(QStringLiteral("evaluationNoisesSpin"));
    m_noises->setAccessibleName(tr("Noises"));
    m_noises->setRange(1, 1024);
    m_noises->setValue(kDefaultNoises);
    m_baselines = new QCheckBox(tr("With baselines"), side);
    m_baselines->setObjectName(QStringLiteral("evaluationBaselinesCheck"));
    m_baselines->setToolTip(tr("Also test contrastive cosine, ridge regression and ESZSL on the same latents"));
    m_baselines->setChecked(true);
    m_start = new QPushButton(icon(u"play"), tr("Evaluate"), side);
    m_start->setObjectName(QStringLiteral("evaluateButton"));
    m_save = new QPushButton(icon(u"save"), tr("Report…"), side);
    m_save->setObjectName(QStringLiteral("saveReportButton"));
    m_save->setToolTip(tr("Save tables, plots and settings as HTML or PDF"));
    m_message = new QLabel(side);
    m_message->setObjectName(QStringLiteral("evaluationMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* const form = new QFormLayout;
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Model"), m_model);
    form->addRow(tr("Data"), m_data);
    form->addRow(tr("Classes"), m_labels);
    form->addRow(tr("Split"), m_split);
    form->addRow(tr("Noises"), m_noises);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_save);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(form);
    layout->addWidget(m_baselines);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addStretch();
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT stopRequested();
        else
            Q_EMIT evaluateRequested();
    });
    connect(m_save, &QPushButton::clicked, this, &EvaluationPage::askForReport);
    return side;
}

QWidget* EvaluationPage::buildResults()
{
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("evaluationTable"));
    m_table->setAccessibleName(tr("Accuracies"));
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_bars = new ClassBars(this);
    m_bars->setAccessibleName(tr("Accuracy of each class"));
    m_classes = new QScrollArea(this);
    m_classes->setWidget(m_bars);
    m_classes->setWidgetResizable(true);
    m_confusion = new ConfusionMatrix(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_left = new QSplitter(Qt::Vertical, m_splitter);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("evaluationTabs"));
    m_tabs->setDocumentMode(true);
    auto* const hint = new QLabel(tr("Choose a model and labelled recordings, then press Evaluate. Accuracies with and "
                                     "without the seen classes, each class and what it is taken for appear here."),
                                  this);
    hint->setObjectName(QStringLiteral("evaluationHint"));
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setMargin(24);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_results = new QStackedWidget(this);
    for (QWidget* const page : std::initializer_list<QWidget*>{hint, m_splitter, m_tabs})
        m_results->addWidget(page);
    arrangeResults(false);
    return m_results;
}

/// Side by side where there is room, else in tabs.
void EvaluationPage::arrangeResults(bool inTabs)
{
    if (inTabs) {
        m_tabs->addTab(m_table, tr("Accuracies"));
        m_tabs->addTab(m_classes, tr("Classes"));
        m_tabs->addTab(m_confusion, tr("Confusion"));
    } else {
        m_left->addWidget(m_table);
        m_left->addWidget(m_classes);
        m_left->setSizes({120, 200});
        m_splitter->addWidget(m_confusion);
        m_splitter->setSizes({420, 300});
        for (QWidget* const part : std::initializer_list<QWidget*>{m_table, m_classes, m_confusion})
            part->show(); // a tab that is not in front is hidden
    }
    m_inTabs = inTabs;
    showResults();
}

void EvaluationPage::showResults()
{
    m_results->setCurrentIndex(!m_result ? 0 : m_inTabs ? 2 : 1);
}

void EvaluationPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (const bool narrow = width() < kWidthSideBySide; narrow != m_inTabs)
        arrangeResults(narrow);
}

void EvaluationPage::addModel(const QString& name, const QString& path)
{
    useFile(*m_model, path);
    m_model->setItemText(m_model->currentIndex(), name);
    updateButtons();
}

void EvaluationPage::setData(const QString& folder)
{
    useFile(*m_data, folder);
    Q_EMIT dataChosen(folder);
    updateButtons();
}

void EvaluationPage::setSplits(const QStringList& names)
{
    const QString chosen = fileOf(*m_split);
    for (const QString& name : names)
        useFile(*m_split, name);
    useFile(*m_split, chosen);
}

void EvaluationPage::setLabels(const QString& file)
{
    useFile(*m_labels, file);
}

void EvaluationPage::setSplit(const QString& file)
{
    useFile(*m_split, file);
}

core::EvaluationSettings EvaluationPage::settings() const
{
    core::EvaluationSettings settings;
    settings.model = fileOf(*m_model).toStdString();
    settings.data = fileOf(*m_data).toStdString();
    settings.labels = fileOf(*m_labels).toStdString();
    settings.split = fileOf(*m_split).toStdString();
    settings.noises = m_noises->value();
    settings.baselines = m_baselines->isChecked();
    return settings;
}

void EvaluationPage::updateButtons()
{
    m_start->setEnabled(m_busy || !fileOf(*m_data).isEmpty());
    m_start->setText(m_busy ? tr("Stop") : tr("Evaluate"));
    m_start->setIcon(icon(m_busy ? u"stop" : u"play"));
    m_start->setToolTip(m_start->isEnabled() ? QString() : tr("Choose the recordings first"));
    m_save->setEnabled(m_result.has_value() && !m_busy);
}

void EvaluationPage::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void EvaluationPage::setProgress(double fraction, const QString& message)
{
    m_message->setText(fraction < 0 ? message : tr("%1 %  %2").arg(100 * fraction, 0, 'f', 0).arg(message));
}

void EvaluationPage::setMessage(const QString& message)
{
    m_message->setText(message);
}

void EvaluationPage::setResult(const core::EvaluationSettings& settings, const core::EvaluationResult& result)
{
    m_resultSettings = settings;
    m_result = result;
    QString text = tr("%1: %n recording(s) of %2 classes, chance %3 %", nullptr, static_cast<int>(result.sequences))
                       .arg(QString::fromStdString(result.modelName))
                       .arg(result.classes)
                       .arg(100.0 / static_cast<double>(std::max<std::size_t>(result.classes, 1)), 0, 'f', 1);
    for (const auto& note : result.notes)
        text += u'\n' + QString::fromStdString(note);
    m_message->setText(text);
    fillTable();
    m_bars->setResult(result);
    m_confusion->setResult(result);
    showResults();
    updateButtons();
}

void EvaluationPage::fillTable()
{
    const auto rows = methodRows(*m_result);
    const QStringList columns = QStringList{tr("Method")} + methodColumns();
    m_table->setRowCount(static_cast<int>(rows.size()));
    m_table->setColumnCount(static_cast<int>(columns.size()));
    m_table->setHorizontalHeaderLabels(columns);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        m_table->setItem(static_cast<int>(row), 0, new QTableWidgetItem(rows[row].name));
        for (qsizetype column = 0; column < rows[row].values.size(); ++column) {
            auto* const item = new QTableWidgetItem(rows[row].values[column]);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(static_cast<int>(row), static_cast<int>(column) + 1, item);
        }
    }
}

bool EvaluationPage::saveReport(const QString& path)
{
    if (!m_result)
        return false;
    const QString reason = writeEvaluationReport(path, m_resultSettings, *m_result);
    setMessage(reason.isEmpty() ? tr("The report is in %1").arg(path)
                                : tr("The report cannot be written (%1): %2").arg(reason, path));
    return reason.isEmpty();
}

void EvaluationPage::askForReport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), QStringLiteral("evaluation.html"),
                                                      tr("Web page (*.html);;PDF (*.pdf)"));
    if (!path.isEmpty())
        saveReport(path);
}

} // namespace kinescope::widgets
