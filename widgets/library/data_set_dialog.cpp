#include "widgets/library/data_set_dialog.h"

#include "datasets/description/data_set_file.h"
#include "datasets/splits.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr std::size_t kSample = 2000; ///< names looked at with every key
constexpr int kShownRows = 200;

QTableWidgetItem* cellOf(const QString& text)
{
    auto* const item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

QString numberText(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

} // namespace

DataSetDialog::DataSetDialog(const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_folder(folder.toStdString())
{
    setObjectName(QStringLiteral("dataSetDialog"));
    setWindowTitle(tr("New data set from a folder"));
    resize(720, 640);
    auto* const column = new QVBoxLayout(this);
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildForm(*form);
    column->addLayout(form);
    buildPreview();
    column->addWidget(m_summary);
    column->addWidget(m_preview, 1);
    auto* const buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveDataSetButton"));
    m_save->setEnabled(false);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DataSetDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setText(QString::fromStdString(m_folder.filename().string()));
    m_summary->setText(tr("Looking through the folder…"));
}

void DataSetDialog::buildForm(QFormLayout& form)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("dataSetNameEdit"));
    form.addRow(tr("&Name"), m_name);
    auto* const folder = new QLabel(QString::fromStdString(m_folder.string()), this);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    folder->setWordWrap(true);
    form.addRow(tr("Folder"), folder);
    m_guess = new QComboBox(this);
    m_guess->setObjectName(QStringLiteral("guessCombo"));
    form.addRow(tr("The &class is told by"), m_guess);
    m_pattern = new QLineEdit(this);
    m_pattern->setObjectName(QStringLiteral("patternEdit"));
    m_pattern->setPlaceholderText(QStringLiteral("A(?<class>\\d+)_P(?<subject>\\d+)"));
    m_pattern->setToolTip(tr("Regular expression on the name without its ending. Groups (?<class>…), (?<subject>…), "
                             "(?<camera>…), (?<setup>…), (?<replication>…) say what a part means."));
    form.addRow(tr("&Rule"), m_pattern);
    m_offset = new QSpinBox(this);
    m_offset->setObjectName(QStringLiteral("offsetSpin"));
    m_offset->setRange(0, 100000);
    m_offset->setValue(1);
    form.addRow(tr("Number of the &first class"), m_offset);
    m_classes = new QPlainTextEdit(this);
    m_classes->setObjectName(QStringLiteral("classesEdit"));
    m_classes->setTabChangesFocus(true);
    m_classes->setPlaceholderText(tr("One class name a line, in the order of their numbers"));
    m_classes->setMaximumHeight(m_classes->fontMetrics().lineSpacing() * 7);
    m_classFile = new QPushButton(tr("Names from a f&ile…"), this);
    m_classFile->setObjectName(QStringLiteral("classFileButton"));
    auto* const classes = new QVBoxLayout;
    classes->addWidget(m_classes);
    classes->addWidget(m_classFile, 0, Qt::AlignLeft);
    form.addRow(tr("Class n&ames"), classes);
    static_cast<QLabel*>(form.labelForField(classes))->setBuddy(m_classes);
    connect(m_guess, &QComboBox::activated, this, &DataSetDialog::takeGuess);
    connect(m_classFile, &QPushButton::clicked, this, &DataSetDialog::readClassFile);
    connect(m_name, &QLineEdit::textChanged, this, &DataSetDialog::updatePreview);
    connect(m_pattern, &QLineEdit::textChanged, this, &DataSetDialog::updatePreview);
    connect(m_offset, &QSpinBox::valueChanged, this, &DataSetDialog::updatePreview);
    connect(m_classes, &QPlainTextEdit::textChanged, this, &DataSetDialog::updatePreview);
}

void DataSetDialog::buildPreview()
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("previewSummary"));
    m_summary->setWordWrap(true);
    m_preview = new QTableWidget(0, 4, this);
    m_preview->setObjectName(QStringLiteral("previewTable"));
    m_preview->setAccessibleName(tr("What the names tell"));
    m_preview->setHorizontalHeaderLabels({tr("Name"), tr("Class"), tr("Subject"), tr("Camera")});
    m_preview->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_preview->verticalHeader()->hide();
    m_preview->setShowGrid(false);
    m_preview->setAlternatingRowColors(true);
    m_preview->setTabKeyNavigation(false);
}

void DataSetDialog::setRecordings(std::vector<std::filesystem::path> recordings)
{
    m_recordings = std::move(recordings);
    const auto step = std::max<std::size_t>(1, m_recordings.size() / kSample);
    m_sample.clear();
    for (std::size_t i = 0; i < m_recordings.size(); i += step)
        m_sample.push_back(m_recordings[i]);
    m_guesses = core::guessNameRules(m_sample);
    m_guess->clear();
    for (const auto& guess : m_guesses)
        m_guess->addItem(QString::fromStdString(guess.explanation));
    m_guess->addItem(tr("another rule"));
    if (!m_guesses.empty())
        takeGuess(0);
    updatePreview();
}

void DataSetDialog::takeGuess(int index)
{
    if (index < 0 || index >= static_cast<int>(m_guesses.size()))
        return;
    m_base = m_guesses[static_cast<std::size_t>(index)].dataSet;
    QStringList names;
    for (const auto& name : m_base.classes)
        names << QString::fromStdString(name);
    for (std::size_t i = m_base.classes.size(); i < m_base.classCount; ++i)
        names << tr("class %1").arg(i + 1);
    m_pattern->setText(QString::fromStdString(m_base.rule.pattern()));
    m_pattern->setCursorPosition(0);
    m_offset->setValue(m_base.rule.offset);
    m_classes->setPlainText(names.join(u'\n'));
}

void DataSetDialog::readClassFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Class names, one a line"), QString::fromStdString(m_folder.string()),
                                     tr("Text (*.txt *.csv);;All files (*)"));
    if (path.isEmpty())
        return;
    try {
        QStringList names;
        for (const auto& name : datasets::readClassNames(path.toStdString()))
            names << QString::fromStdString(name);
        m_classes->setPlainText(names.join(u'\n'));
    } catch (const std::exception& error) {
        showFault(QString::fromUtf8(error.what()));
    }
}

QStringList DataSetDialog::classLines() const
{
    QStringList lines;
    for (const QString& line : m_classes->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

datasets::DataSet DataSetDialog::dataSet() const
{
    datasets::DataSet dataSet = m_base;
    dataSet.name = m_name->text().trimmed().toStdString();
    dataSet.id = "dataset";
    dataSet.root = m_folder;
    dataSet.classes.clear();
    for (const QString& line : classLines())
        dataSet.classes.push_back(line.toStdString());
    if (dataSet.classes != m_base.classes) {
        dataSet.prompts.clear(); // they describe other classes
        std::erase_if(dataSet.splits, [](const auto& split) { return split.isZeroShot(); });
    }
    dataSet.classCount = dataSet.classes.size();
    dataSet.rule = datasets::NameRule(m_pattern->text().toStdString(), m_base.rule.classFrom());
    dataSet.rule.offset = m_offset->value();
    if (m_base.rule.classNumbers.size() == dataSet.classCount)
        dataSet.rule.classNumbers = m_base.rule.classNumbers;
    dataSet.rule.classes = dataSet.classes;
    dataSet.rule.subjects = dataSet.subjects;
    dataSet.rule.cameras = dataSet.cameras;
    return dataSet;
}

void DataSetDialog::updatePreview()
{
    if (m_recordings.empty()) {
        m_summary->setText(tr("No recording was found in this folder."));
        return;
    }
    try {
        showNames(dataSet());
    } catch (const std::exception& error) {
        showFault(tr("The rule cannot be used: %1").arg(QString::fromUtf8(error.what())));
    }
}

void DataSetDialog::showNames(const datasets::DataSet& dataSet)
{
    const auto preview = core::previewNames(dataSet, m_sample);
    const int rows = std::min(kShownRows, static_cast<int>(m_sample.size()));
    m_preview->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const auto& path = m_sample[static_cast<std::size_t>(row)];
        const auto facts = dataSet.rule.read(path);
        const auto id = static_cast<std::size_t>(facts.classId);
        const bool known = facts.classId >= 0 && id < dataSet.classes.size();
        m_preview->setItem(row, 0, cellOf(QString::fromStdString(path.filename().string())));
        m_preview->setItem(
            row, 1,
            cellOf(known
                       ? QStringLiteral("%1 %2").arg(facts.classId + 1).arg(QString::fromStdString(dataSet.classes[id]))
                       : tr("–")));
        m_preview->setItem(row, 2, cellOf(numberText(facts.subject)));
        m_preview->setItem(row, 3, cellOf(numberText(facts.camera)));
    }
    m_preview->resizeColumnToContents(0);
    const QLocale locale;
    QString text =
        tr("%Ln recording(s); of %1 looked at, the names of %2 fit the rule and tell %3 classes, %4 subjects, "
           "%5 cameras.",
           nullptr, static_cast<int>(m_recordings.size()))
            .arg(locale.toString(m_sample.size()), locale.toString(preview.fitting))
            .arg(preview.classes.size())
            .arg(preview.subjects.size())
            .arg(preview.cameras.size());
    if (!preview.others.empty())
        text += u' ' + tr("Not understood, for example: %1")
                           .arg(QString::fromStdString(preview.others.front().filename().string()));
    m_summary->setStyleSheet({});
    m_summary->setText(text);
    m_save->setEnabled(preview.fitting > 0 && dataSet.classes.size() >= 2 && !dataSet.name.empty());
}

void DataSetDialog::showFault(const QString& text)
{
    m_summary->setStyleSheet(QStringLiteral("color: %1").arg(Theme::current().colors().error.name()));
    m_summary->setText(text);
    m_preview->setRowCount(0);
    m_save->setEnabled(false);
}

void DataSetDialog::save()
{
    const QString proposed = QString::fromStdString((m_folder / "dataset.yaml").string());
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the data set"), proposed, tr("Data sets (*.yaml)"));
    if (path.isEmpty())
        return;
    try {
        datasets::writeDataSet(dataSet(), path.toStdString());
    } catch (const std::exception& error) {
        showFault(QString::fromUtf8(error.what()));
        return;
    }
    Q_EMIT saved(path);
    accept();
}

} // namespace kinescope::widgets
