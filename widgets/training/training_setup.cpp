#include "widgets/training/training_setup.h"

#include "core/platform.h"
#include "core/training/label_classes.h"
#include "datasets/splits.h"
#include "widgets/theme/icons.h"
#include "widgets/training/settings_model.h"
#include "widgets/training/split_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <initializer_list>

namespace kinescope::widgets
{
namespace
{

const QString kGrammar = QStringLiteral("grammar");
const char* const kStageNames[] = {"encoder", "gate", "denoiser"};

QComboBox* box(QWidget* parent, const char* name, const QString& tip)
{
    auto* const combo = new QComboBox(parent);
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(tip);
    combo->setToolTip(tip);
    combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    combo->setMinimumContentsLength(8);
    return combo;
}

/// None, known names, the value in use if it is another, and the entries that ask for one.
void fill(QComboBox& combo, const QString& none, const QString& value, const QStringList& questions,
          const QStringList& names = {})
{
    const QSignalBlocker blocker(&combo);
    combo.clear();
    combo.addItem(none, QString());
    for (const QString& name : names)
        combo.addItem(name, name);
    if (!value.isEmpty() && !names.contains(value)) {
        combo.addItem(QFileInfo(value).fileName(), value);
        combo.setItemData(combo.count() - 1, value, Qt::ToolTipRole);
    }
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
    for (const QString& question : questions)
        combo.addItem(question);
}

} // namespace

TrainingSetup::TrainingSetup(SettingsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    m_preset = box(this, "presetCombo", tr("Preset"));
    m_data = box(this, "trainingDataCombo", tr("Recordings to train on"));
    m_labels = box(this, "trainingLabelsCombo", tr("Names and descriptions of the classes"));
    m_split = box(this, "trainingSplitCombo", tr("Which classes are unseen, and left out of training"));
    m_device = box(this, "trainingDeviceCombo", tr("Device to train on"));
    m_device->addItem(tr("Fastest that is there"), QStringLiteral("auto"));
    for (const auto& device : core::computeDevices())
        m_device->addItem(QString::fromStdString(device.name), QString::fromStdString(device.id));

    m_precision =
        box(this, "trainingPrecisionCombo",
            tr("Precision of products and convolutions. bf16 pays for wide models on processors that have it; "
               "the check tells the time a run takes."));
    m_precision->setAccessibleName(tr("Precision"));
    for (const char* const precision : {"fp32", "bf16"})
        m_precision->addItem(QLatin1String(precision), QLatin1String(precision));
    auto* const device = new QHBoxLayout;
    device->setSpacing(4);
    device->addWidget(m_device, 2);
    device->addWidget(m_precision, 1);

    auto* const form = new QFormLayout(this);
    form->setContentsMargins(8, 6, 8, 2);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Preset"), m_preset);
    form->addRow(tr("Train"), buildStages());
    form->addRow(tr("Data"), m_data);
    form->addRow(tr("Classes"), m_labels);
    form->addRow(tr("Split"), m_split);
    form->addRow(tr("Device"), device);
    form->addRow(tr("Output"), buildOutput());

    connect(m_preset, &QComboBox::currentIndexChanged, this, &TrainingSetup::readPreset);
    connect(m_data, &QComboBox::activated, this, &TrainingSetup::chooseData);
    connect(m_labels, &QComboBox::activated, this, &TrainingSetup::chooseLabels);
    connect(m_split, &QComboBox::activated, this, &TrainingSetup::chooseSplit);
    connect(m_device, &QComboBox::activated, this,
            [this] { m_model.setValue(QStringLiteral("device"), m_device->currentData().toString()); });
    connect(m_precision, &QComboBox::activated, this,
            [this] { m_model.setValue(QStringLiteral("precision"), m_precision->currentData().toString()); });
    connect(&model, &SettingsModel::settingsChanged, this, &TrainingSetup::showModel);
    showModel();
}

QWidget* TrainingSetup::buildStages()
{
    auto* const holder = new QWidget(this);
    auto* const layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QString titles[] = {tr("Encoder"), tr("Gate"), tr("Denoiser")};
    for (std::size_t i = 0; i < 3; ++i) {
        m_stages[i] = new QCheckBox(titles[i], holder);
        m_stages[i]->setObjectName(QStringLiteral("%1StageCheck").arg(QLatin1String(kStageNames[i])));
        layout->addWidget(m_stages[i]);
        connect(m_stages[i], &QCheckBox::clicked, this, &TrainingSetup::chooseStages);
    }
    layout->addStretch();
    return holder;
}

QWidget* TrainingSetup::buildOutput()
{
    auto* const holder = new QWidget(this);
    m_output = new QLineEdit(holder);
    m_output->setObjectName(QStringLiteral("trainingOutputEdit"));
    m_output->setAccessibleName(tr("Output folder"));
    m_output->setToolTip(tr("Checkpoints, metrics and settings of the run are written here"));
    m_browse = new QPushButton(icon(u"open-folder"), {}, holder);
    m_browse->setToolTip(tr("Choose a folder…"));
    m_browse->setAccessibleName(tr("Choose the output folder"));
    auto* const layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_output, 1);
    layout->addWidget(m_browse);
    connect(m_browse, &QPushButton::clicked, this, &TrainingSetup::chooseFolder);
    return holder;
}

void TrainingSetup::setPresets(const std::vector<std::filesystem::path>& presets)
{
    {
        const QSignalBlocker blocker(m_preset);
        m_preset->clear();
        for (const auto& path : presets)
            m_preset->addItem(QString::fromStdString(path.stem().string()), QString::fromStdString(path.string()));
        // Takes seconds: whoever presses Start for the first time sees curves move.
        m_preset->setCurrentIndex(std::max(0, m_preset->findText(QStringLiteral("tiny"))));
    }
    readPreset();
}

bool TrainingSetup::hasPresets() const
{
    return m_preset->count() > 0;
}

void TrainingSetup::readPreset()
{
    if (!hasPresets())
        return;
    try {
        m_model.setPreset(core::readPreset(m_preset->currentData().toString().toStdString()));
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

QString TrainingSetup::outputFolder() const
{
    return m_output->text().trimmed();
}

void TrainingSetup::setOutputFolder(const QString& folder)
{
    m_output->setText(folder);
    m_output->setCursorPosition(static_cast<int>(folder.size()));
}

void TrainingSetup::setEditable(bool editable)
{
    m_model.setEditable(editable);
    for (QWidget* const field :
         std::initializer_list<QWidget*>{m_preset, m_data, m_device, m_precision, m_output, m_browse})
        field->setEnabled(editable);
    for (QCheckBox* const stage : m_stages)
        stage->setEnabled(editable);
    const bool grammar = m_model.settings().data.source == "grammar";
    m_labels->setEnabled(editable && !grammar);
    m_split->setEnabled(editable && !grammar);
}

void TrainingSetup::showModel()
{
    const auto& settings = m_model.settings();
    for (std::size_t i = 0; i < 3; ++i)
        m_stages[i]->setChecked(std::find(settings.stages.begin(), settings.stages.end(), kStageNames[i]) !=
                                settings.stages.end());
    const bool grammar = settings.data.source == "grammar";
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    fill(*m_data, tr("Motion grammar"), grammar ? QString() : text(settings.data.source),
         {tr("Choose a folder…"), tr("Choose a data set file…")});
    const QString ofData =
        m_facts.dataSet.isEmpty() ? tr("Those of the data set") : tr("Those of %1").arg(m_facts.dataSet);
    fill(*m_labels, grammar ? tr("Those of the grammar") : ofData, text(settings.data.labels), {tr("Choose a file…")});
    fill(*m_split, tr("All classes seen"), text(settings.data.split), {tr("Choose a file…"), tr("Draw by hand…")},
         m_facts.splits);
    m_device->setCurrentIndex(std::max(0, m_device->findData(text(settings.device))));
    m_precision->setCurrentIndex(std::max(0, m_precision->findData(text(settings.precision))));
    m_labels->setEnabled(!grammar && m_model.isEditable());
    m_split->setEnabled(!grammar && m_model.isEditable());
}

void TrainingSetup::chooseStages()
{
    QStringList chosen;
    for (std::size_t i = 0; i < 3; ++i)
        if (m_stages[i]->isChecked())
            chosen.append(QLatin1String(kStageNames[i]));
    if (chosen.isEmpty())
        showModel(); // something has to be trained
    else
        m_model.setValue(QStringLiteral("stages"), chosen.join(QStringLiteral(", ")));
}

void TrainingSetup::chooseData(int index)
{
    QString path;
    const int questions = m_data->count() - index;
    if (index == 0)
        path = kGrammar;
    else if (questions == 2)
        path = QFileDialog::getExistingDirectory(this, tr("Recordings or features to train on"));
    else if (questions == 1)
        path =
            QFileDialog::getOpenFileName(this, tr("Data set file"), {}, tr("Data sets (*.yaml *.yml);;All files (*)"));
    if (path.isEmpty())
        showModel();
    else
        useData(path);
}

void TrainingSetup::useData(const QString& source)
{
    m_facts = {};
    m_model.setValue(QStringLiteral("data.source"), source);
    m_model.setValue(QStringLiteral("data.labels"), {});
    m_model.setValue(QStringLiteral("data.split"), {});
    if (source != kGrammar)
        Q_EMIT dataChosen(source);
}

void TrainingSetup::setDataFacts(const DataFacts& facts)
{
    m_facts = facts;
    showModel();
}

void TrainingSetup::chooseLabels(int index)
{
    const bool asks = index == m_labels->count() - 1;
    const QString path = asks ? QFileDialog::getOpenFileName(this, tr("Class list"), {},
                                                             tr("Class lists (*.json *.txt *.csv);;All files (*)"))
                              : m_labels->itemData(index).toString();
    if (asks && path.isEmpty())
        showModel();
    else
        m_model.setValue(QStringLiteral("data.labels"), path);
}

void TrainingSetup::chooseSplit(int index)
{
    const int questions = m_split->count() - index;
    if (questions == 1) {
        drawSplit();
    } else if (questions == 2) {
        const QString path = QFileDialog::getOpenFileName(this, tr("Split: ids of the unseen classes"), {},
                                                          tr("Splits (*.npy *.txt);;All files (*)"));
        if (path.isEmpty())
            showModel();
        else
            useSplit(path);
    } else {
        useSplit(m_split->itemData(index).toString());
    }
}

void TrainingSetup::useSplit(const QString& fileOrName)
{
    m_model.setValue(QStringLiteral("data.split"), fileOrName);
}

void TrainingSetup::drawSplit()
{
    showModel(); // the box keeps what is in use until a split is saved
    auto classes = m_facts.classes;
    std::vector<int> unseen;
    try {
        const auto& data = m_model.settings().data;
        if (!data.labels.empty()) {
            classes.clear();
            for (const auto& label : core::readLabelClasses(data.labels))
                classes.push_back({label.id, QString::fromStdString(label.name), false});
        }
        if (QFileInfo::exists(QString::fromStdString(data.split)))
            unseen = datasets::readClassIds(data.split);
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return;
    }
    if (classes.empty()) {
        Q_EMIT failed(tr("Choose the class list first: a split is drawn among its classes."));
        return;
    }
    auto* const dialog = new SplitDialog(std::move(classes), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->model().setUnseen(unseen);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { useSplit(dialog->savedFile()); });
    dialog->open();
}

void TrainingSetup::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Output folder"), outputFolder());
    if (!folder.isEmpty())
        setOutputFolder(folder);
}

} // namespace kinescope::widgets
