#include "widgets/import/import_dialog.h"

#include "datasets/importing/import_json.h"
#include "datasets/numpy/array_layout.h"
#include "widgets/import/choice_delegate.h"
#include "widgets/import/import_preview.h"
#include "widgets/import/joint_table_model.h"
#include "widgets/import/table_columns_model.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kSettleMilliseconds = 250;
constexpr double kUnits[] = {1.0, 0.01, 0.001, 0.0254, 0.056444};
constexpr int kOtherUnit = 6; ///< in the list, behind the guess and the five units

QString upText(datasets::UpAxis axis)
{
    const auto name = datasets::upAxisName(axis);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QTableView* makeTable(QWidget* parent, const char* name, const QString& accessibleName, QAbstractItemModel* model,
                      ChoiceDelegate* delegate)
{
    auto* const view = new QTableView(parent);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setItemDelegate(delegate);
    // A click opens a choice; Tab passes by, since an editor that opened by itself would keep it in the table.
    view->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    QObject::connect(view, &QTableView::clicked, view, [view](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsEditable)
            view->edit(index);
    });
    view->setTabKeyNavigation(false);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    followTextHeight(*view);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

} // namespace

ImportDialog::ImportDialog(const QString& title, const datasets::ImportOptions& options, const QStringList& headings,
                           QWidget* parent)
    : QDialog(parent)
    , m_joints(new JointTableModel(this))
    , m_columns(new TableColumnsModel(this))
    , m_jointChoices(new ChoiceDelegate(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import options – %1").arg(title));
    auto* const left = new QWidget(this);
    auto* const column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildChoices());
    m_tabs = new QTabWidget(left);
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    if (!headings.isEmpty())
        m_tabs->addTab(buildColumns(headings), tr("Columns"));
    m_tabs->addTab(buildJoints(), tr("Joints"));
    column->addWidget(m_tabs, 1);

    auto* const right = new QWidget(this);
    auto* const rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    m_preview = new ImportPreview(right);
    m_notices = new QLabel(right);
    m_notices->setObjectName(QStringLiteral("importNotices"));
    m_notices->setTextFormat(Qt::PlainText);
    m_notices->setWordWrap(true);
    m_notices->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rightColumn->addWidget(m_preview, 1);
    rightColumn->addWidget(m_notices);

    auto* const splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({420, 560});

    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMargin(8);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();

    m_remember = new QCheckBox(tr("Use for all files in this folder"), this);
    m_remember->setObjectName(QStringLiteral("importRemember"));
    m_remember->setChecked(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("importAccept"));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    auto* const guess = m_buttons->addButton(tr("Guess again"), QDialogButtonBox::ResetRole);
    guess->setObjectName(QStringLiteral("importGuessAgain"));
    guess->setToolTip(tr("Drop every choice and take what the file tells"));
    connect(guess, &QPushButton::clicked, this, &ImportDialog::guessAgain);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(m_remember);
    bottom->addWidget(m_buttons, 1);
    auto* const whole = new QVBoxLayout(this);
    whole->addWidget(splitter, 1);
    whole->addWidget(m_problem);
    whole->addLayout(bottom);
    resize(1040, 680);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &ImportDialog::optionsEdited);
    connect(m_joints, &JointTableModel::edited, this, [this] {
        m_jointsDecided = true;
        edited();
    });
    connect(m_columns, &TableColumnsModel::edited, this, [this] {
        m_columnsDecided = true;
        edited();
    });
    fill(options);
}

ImportDialog::~ImportDialog()
{
    // Before their models and delegates, which an open editor would miss.
    for (QTableView* const view : findChildren<QTableView*>())
        delete view;
}

QWidget* ImportDialog::buildChoices()
{
    auto* const box = new QWidget(this);
    m_form = new QFormLayout(box);
    QFormLayout* const form = m_form;
    form->setContentsMargins(0, 0, 0, 0);
    m_frameRate = new QDoubleSpinBox(box);
    m_frameRate->setObjectName(QStringLiteral("importFrameRate"));
    m_frameRate->setRange(0, 2000);
    m_frameRate->setDecimals(3);
    m_frameRate->setSpecialValueText(tr("As guessed"));
    m_frameRate->setToolTip(tr("0 takes what the file tells"));
    m_frameRate->setKeyboardTracking(false);
    form->addRow(tr("&Frames a second"), m_frameRate);

    m_unit = new QComboBox(box);
    m_unit->setObjectName(QStringLiteral("importUnit"));
    m_unit->addItems({tr("As guessed"), tr("Metres"), tr("Centimetres"), tr("Millimetres"), tr("Inches"),
                      tr("CMU units (56.4 mm)"), tr("Other…")});
    m_scale = new QDoubleSpinBox(box);
    m_scale->setObjectName(QStringLiteral("importScale"));
    m_scale->setAccessibleName(tr("Metres per unit"));
    m_scale->setDecimals(6);
    m_scale->setRange(0.000001, 1000);
    m_scale->setSuffix(tr(" m per unit"));
    m_scale->setKeyboardTracking(false);
    auto* const unitRow = new QHBoxLayout;
    unitRow->addWidget(m_unit, 1);
    unitRow->addWidget(m_scale);
    auto* const unitLabel = new QLabel(tr("&Unit of length"), box);
    unitLabel->setBuddy(m_unit); // a row of two finds none by itself
    form->addRow(unitLabel, unitRow);

    m_up = new QComboBox(box);
    m_up->setObjectName(QStringLiteral("importUp"));
    m_up->addItem(tr("As guessed"));
    for (int axis = 0; axis < 6; ++axis)
        m_up->addItem(upText(static_cast<datasets::UpAxis>(axis)));
    form->addRow(tr("U&p axis"), m_up);

    m_layout = new QComboBox(box);
    m_layout->setObjectName(QStringLiteral("importLayout"));
    m_layout->addItem(tr("As guessed"));
    for (const auto axes : datasets::knownArrayLayouts())
        m_layout->addItem(QString::fromUtf8(axes.data(), static_cast<qsizetype>(axes.size())));
    m_layout->setToolTip(tr("Order of the array's axes: N recordings, C channels, T frames, V joints, M bodies, "
                            "F all numbers of a frame"));
    form->addRow(tr("&Axes"), m_layout);
    form->setRowVisible(m_layout, false);

    connect(m_frameRate, &QDoubleSpinBox::valueChanged, this, &ImportDialog::edited);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ImportDialog::edited);
    for (QComboBox* const choice : {m_unit, m_up, m_layout})
        connect(choice, &QComboBox::currentIndexChanged, this, &ImportDialog::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_scale->setVisible(index == kOtherUnit); });
    m_scale->setVisible(false);
    return box;
}

QWidget* ImportDialog::buildJoints()
{
    auto* const page = new QWidget(this);
    auto* const column = new QVBoxLayout(page);
    auto* const view =
        makeTable(page, "importJoints", tr("Joints of the file for each NTU joint"), m_joints, m_jointChoices);
    column->addWidget(view, 1);
    auto* const row = new QHBoxLayout;
    auto* const load = new QPushButton(tr("Load…"), page);
    load->setObjectName(QStringLiteral("importLoadTable"));
    auto* const save = new QPushButton(tr("Save…"), page);
    save->setObjectName(QStringLiteral("importSaveTable"));
    row->addStretch();
    row->addWidget(load);
    row->addWidget(save);
    column->addLayout(row);
    connect(load, &QPushButton::clicked, this, &ImportDialog::loadTable);
    connect(save, &QPushButton::clicked, this, &ImportDialog::saveTable);
    return page;
}

QComboBox* ImportDialog::addColumnChoice(QFormLayout& form, const char* name, const QString& text,
                                         const QStringList& headings)
{
    auto* const box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->addItem(tr("None"), QString());
    for (const QString& heading : headings)
        box->addItem(heading, heading);
    form.addRow(text, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        m_columnsDecided = m_columnsDecided || !m_filling;
        edited();
    });
    return box;
}

QWidget* ImportDialog::buildColumns(const QStringList& headings)
{
    auto* const page = new QWidget(this);
    auto* const column = new QVBoxLayout(page);
    auto* const form = new QFormLayout;
    m_frameColumn = addColumnChoice(*form, "importFrameColumn", tr("Frame"), headings);
    m_timeColumn = addColumnChoice(*form, "importTimeColumn", tr("Time"), headings);
    m_bodyColumn = addColumnChoice(*form, "importBodyColumn", tr("Body"), headings);
    m_jointColumn = addColumnChoice(*form, "importJointColumn", tr("Joint (one row a joint)"), headings);
    column->addLayout(form);
    auto* const choices = new ChoiceDelegate(page);
    choices->setChoices(headings);
    m_columnsView = makeTable(page, "importColumns", tr("Columns of each joint"), m_columns, choices);
    column->addWidget(m_columnsView, 1);
    auto* const remove = new QPushButton(tr("Remove joint"), page);
    remove->setObjectName(QStringLiteral("importRemoveColumns"));
    connect(remove, &QPushButton::clicked, this, [this] {
        if (const auto current = m_columnsView->currentIndex(); current.isValid())
            m_columns->removeRow(current.row());
    });
    auto* const row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(remove);
    column->addLayout(row);
    return page;
}

void ImportDialog::fill(const datasets::ImportOptions& options)
{
    const QScopedValueRollback guard(m_filling, true);
    m_labelFile = options.labelFile;
    m_frameRate->setValue(options.frameRate.value_or(0));
    int unit = options.unitScale ? kOtherUnit : 0;
    for (int index = 0; options.unitScale && index < static_cast<int>(std::size(kUnits)); ++index)
        if (std::fabs(*options.unitScale / kUnits[index] - 1) < 1e-6)
            unit = index + 1;
    m_scale->setValue(options.unitScale.value_or(1));
    m_unit->setCurrentIndex(unit);
    m_up->setCurrentIndex(options.upAxis ? static_cast<int>(*options.upAxis) + 1 : 0);
    m_layout->setCurrentIndex(std::max(0, m_layout->findText(QString::fromStdString(options.layout))));
    m_jointsDecided = options.joints.has_value();
    m_joints->setTable(options.joints.value_or(datasets::JointTable{}));
    m_columnsDecided = options.columns.has_value();
    const auto columns = options.columns.value_or(datasets::TableColumns{});
    m_columns->setJoints(columns.joints);
    for (const auto& [box, name] :
         {std::pair{m_frameColumn, columns.frameColumn}, std::pair{m_timeColumn, columns.timeColumn},
          std::pair{m_bodyColumn, columns.bodyColumn}, std::pair{m_jointColumn, columns.jointColumn}})
        if (box)
            box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(name))));
}

datasets::ImportOptions ImportDialog::options() const
{
    datasets::ImportOptions options;
    options.labelFile = m_labelFile;
    if (m_frameRate->value() > 0)
        options.frameRate = m_frameRate->value();
    if (m_unit->currentIndex() == kOtherUnit)
        options.unitScale = m_scale->value();
    else if (m_unit->currentIndex() > 0)
        options.unitScale = kUnits[m_unit->currentIndex() - 1];
    if (m_up->currentIndex() > 0)
        options.upAxis = static_cast<datasets::UpAxis>(m_up->currentIndex() - 1);
    if (m_layout->currentIndex() > 0)
        options.layout = m_layout->currentText().toStdString();
    if (m_jointsDecided)
        options.joints = m_joints->table();
    if (m_columnsDecided && m_frameColumn) {
        const auto name = [](const QComboBox* box) { return box->currentData().toString().toStdString(); };
        options.columns = datasets::TableColumns{m_columns->joints(), name(m_frameColumn), name(m_timeColumn),
                                                 name(m_bodyColumn), name(m_jointColumn)};
    }
    return options;
}

void ImportDialog::askForLayout()
{
    m_form->setRowVisible(m_layout, true);
}

bool ImportDialog::remembersForFolder() const
{
    return m_remember->isChecked();
}

void ImportDialog::edited()
{
    if (m_filling)
        return;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_settle.start();
}

void ImportDialog::guessAgain()
{
    fill({});
    edited();
}

void ImportDialog::showSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence)
{
    m_problem->hide();
    m_preview->setSequence(sequence);
    if (!sequence)
        return;
    QStringList names;
    for (const auto& name : sequence->topology->jointNames)
        names << QString::fromStdString(name);
    m_jointChoices->setChoices(names);
    if (sequence->import)
        showUsed(*sequence->import);
    showNotices(*sequence);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_settle.isActive());
}

/// What was guessed stands beside "As guessed", and fills the tables that the user left alone.
void ImportDialog::showUsed(const datasets::ImportReport& report)
{
    const QScopedValueRollback guard(m_filling, true);
    const auto& used = report.used;
    if (used.frameRate)
        m_frameRate->setSpecialValueText(tr("As guessed: %1").arg(*used.frameRate, 0, 'g', 5));
    if (used.unitScale && m_unit->currentIndex() == 0)
        m_unit->setItemText(0, tr("As guessed: %1 m per unit").arg(*used.unitScale, 0, 'g', 4));
    if (used.upAxis && m_up->currentIndex() == 0)
        m_up->setItemText(0, tr("As guessed: %1").arg(upText(*used.upAxis)));
    if (m_layout->currentIndex() == 0)
        m_layout->setItemText(0, tr("As guessed: %1").arg(QString::fromStdString(used.layout)));
    if (used.joints && !m_jointsDecided)
        m_joints->setTable(*used.joints);
    if (used.columns && !m_columnsDecided && m_frameColumn) {
        auto options = this->options();
        options.columns = used.columns;
        fill(options);
        m_columnsDecided = false;
        if (used.joints && !m_jointsDecided)
            m_joints->setTable(*used.joints);
    }
}

void ImportDialog::showNotices(const datasets::SkeletonSequence& sequence)
{
    QStringList texts;
    for (const auto& warning : sequence.warnings)
        texts << QStringLiteral("• ") + QString::fromStdString(warning.text);
    m_notices->setText(texts.join(u'\n'));
    m_notices->setVisible(!texts.isEmpty());
}

void ImportDialog::showProblem(const QString& message)
{
    const ThemeColors& colors = Theme::current().colors();
    m_problem->setStyleSheet(QStringLiteral("background:%1; color:%2; border-radius:4px;")
                                 .arg(colors.errorBackground.name(), colors.text.name()));
    m_problem->setText(message);
    m_problem->show();
    m_preview->setSequence(nullptr);
    m_notices->clear();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
}

void ImportDialog::loadTable()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Load a joint table"), m_tableFolder,
                                                      tr("Joint tables (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    try {
        m_joints->setTable(datasets::readJointTable(path.toStdString()));
    } catch (const std::exception& error) {
        showProblem(QString::fromUtf8(error.what()));
        return;
    }
    m_jointsDecided = true;
    edited();
}

void ImportDialog::saveTable()
{
    QDir().mkpath(m_tableFolder);
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save the joint table"), m_tableFolder, tr("Joint tables (*.json)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".json");
    auto table = m_joints->table();
    table.name = QFileInfo(path).completeBaseName().toStdString();
    try {
        datasets::writeJointTable(table, path.toStdString());
    } catch (const std::exception& error) {
        showProblem(QString::fromUtf8(error.what()));
    }
}

} // namespace kinescope::widgets
