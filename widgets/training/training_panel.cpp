#include "widgets/training/training_panel.h"

#include "widgets/theme/icons.h"
#include "widgets/training/training_curves.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace kinescope::widgets
{
namespace
{

QPushButton* pushButton(QWidget* parent, const char* name, QStringView iconName, const QString& text)
{
    auto* const button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

QString stateText(core::TrainingState::Phase phase)
{
    using Phase = core::TrainingState::Phase;
    switch (phase) {
    case Phase::Running:
        return TrainingPanel::tr("Running");
    case Phase::Paused:
        return TrainingPanel::tr("Paused");
    case Phase::Stopping:
        return TrainingPanel::tr("Stopping…");
    case Phase::Completed:
        return TrainingPanel::tr("Completed");
    case Phase::Failed:
        return TrainingPanel::tr("Failed");
    default:
        return TrainingPanel::tr("Ready");
    }
}

} // namespace

QString durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::llround(seconds));
    const auto two = [](long long value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (whole >= 3600)
        return QStringLiteral("%1:%2 h").arg(whole / 3600).arg(two(whole / 60 % 60));
    if (whole >= 60)
        return QStringLiteral("%1:%2 min").arg(whole / 60).arg(two(whole % 60));
    return QStringLiteral("%1 s").arg(whole);
}

TrainingPanel::TrainingPanel(QWidget* parent)
    : QWidget(parent)
    , m_curves(new TrainingCurves(this))
{
    setObjectName(QStringLiteral("trainingPanel"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildForm());
    layout->addWidget(m_curves, 1);
    setState({});
}

QWidget* TrainingPanel::buildForm()
{
    auto* const side = new QWidget(this);
    side->setFixedWidth(290);
    m_preset = new QComboBox(side);
    m_preset->setObjectName(QStringLiteral("presetCombo"));
    m_preset->setAccessibleName(tr("Preset"));
    m_output = new QLineEdit(side);
    m_output->setObjectName(QStringLiteral("trainingOutputEdit"));
    m_output->setAccessibleName(tr("Output folder"));
    m_output->setToolTip(tr("Checkpoints, metrics and settings of the run are written here"));
    m_browse = new QPushButton(icon(u"open-folder"), {}, side);
    m_browse->setToolTip(tr("Choose a folder…"));
    m_browse->setAccessibleName(tr("Choose the output folder"));
    auto* const folder = new QHBoxLayout;
    folder->setSpacing(4);
    folder->addWidget(m_output, 1);
    folder->addWidget(m_browse);
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Preset"), m_preset);
    form->addRow(tr("Output"), folder);

    m_stateLabel = new QLabel(side);
    m_stateLabel->setObjectName(QStringLiteral("trainingStateLabel"));
    QFont bold = m_stateLabel->font();
    bold.setBold(true);
    m_stateLabel->setFont(bold);
    m_stageLabel = new QLabel(side);
    m_stageLabel->setObjectName(QStringLiteral("trainingStageLabel"));
    m_stageLabel->setWordWrap(true);
    m_progress = new QProgressBar(side);
    m_progress->setObjectName(QStringLiteral("trainingProgress"));
    m_progress->setAccessibleName(tr("Progress of the stage"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_message = new QLabel(side);
    m_message->setObjectName(QStringLiteral("trainingMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_use = pushButton(side, "useModelButton", u"check", tr("Use this model"));
    m_use->setToolTip(tr("Load the trained model into the ranking"));

    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addLayout(form);
    layout->addLayout(buildButtons());
    layout->addWidget(m_stateLabel);
    layout->addWidget(m_progress);
    layout->addWidget(m_stageLabel);
    layout->addWidget(m_message);
    layout->addWidget(m_use);
    layout->addStretch();
    connect(m_browse, &QPushButton::clicked, this, &TrainingPanel::chooseFolder);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useModelRequested(m_checkpoint); });
    return side;
}

QLayout* TrainingPanel::buildButtons()
{
    m_start = pushButton(this, "startTrainingButton", u"train", tr("Start"));
    m_pause = pushButton(this, "pauseTrainingButton", u"pause", tr("Pause"));
    m_stop = pushButton(this, "stopTrainingButton", u"stop", tr("Stop"));
    m_stop->setToolTip(tr("End the run now and keep what it has learned"));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton* button : {m_start, m_pause, m_stop})
        buttons->addWidget(button, 1);
    connect(m_start, &QPushButton::clicked, this, &TrainingPanel::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &TrainingPanel::stopRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_state.canResume())
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    return buttons;
}

void TrainingPanel::setPresets(const std::vector<std::filesystem::path>& presets)
{
    m_preset->clear();
    for (const auto& path : presets)
        m_preset->addItem(QString::fromStdString(path.stem().string()), QString::fromStdString(path.string()));
    setState(m_state);
}

QString TrainingPanel::preset() const
{
    return m_preset->currentData().toString();
}

QString TrainingPanel::outputFolder() const
{
    return m_output->text().trimmed();
}

void TrainingPanel::setOutputFolder(const QString& folder)
{
    m_output->setText(folder);
    m_output->setCursorPosition(static_cast<int>(folder.size()));
}

void TrainingPanel::setState(const core::TrainingState& state)
{
    m_state = state;
    m_start->setEnabled(state.canStart() && m_preset->count() > 0);
    m_pause->setEnabled(state.canPause() || state.canResume());
    m_pause->setText(state.canResume() ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(state.canResume() ? u"play" : u"pause"));
    m_stop->setEnabled(state.canStop());
    for (QWidget* field :
         {static_cast<QWidget*>(m_preset), static_cast<QWidget*>(m_output), static_cast<QWidget*>(m_browse)})
        field->setEnabled(state.canStart());
    m_stateLabel->setText(stateText(state.phase()));
    m_progress->setVisible(!state.canStart());
    m_use->setVisible(state.canStart() && !m_checkpoint.isEmpty());
}

void TrainingPanel::addEvents(const std::vector<core::TrainingEvent>& events)
{
    m_curves->add(events);
    if (!events.empty())
        showLatest(events.back());
}

void TrainingPanel::showLatest(const core::TrainingEvent& event)
{
    if (event.kind == core::TrainingEvent::Kind::Checkpoint)
        m_message->setText(tr("Last checkpoint at step %1").arg(event.step));
    else if (!event.message.empty())
        m_message->setText(QString::fromStdString(event.message));
    if (event.steps <= 0)
        return;
    m_progress->setRange(0, event.steps);
    m_progress->setValue(event.step);
    QString text =
        tr("%1, step %2 of %3").arg(displayName(QString::fromStdString(event.stage))).arg(event.step).arg(event.steps);
    text += tr("\n%1 so far").arg(durationText(event.seconds));
    if (event.secondsLeft >= 0)
        text += tr(", about %1 left").arg(durationText(event.secondsLeft));
    m_stageLabel->setText(text);
}

void TrainingPanel::clearCurves()
{
    m_curves->clear();
    m_stageLabel->clear();
    m_progress->setRange(0, 0);
}

void TrainingPanel::setMessage(const QString& message)
{
    m_message->setText(message);
}

void TrainingPanel::setResult(const QString& checkpoint)
{
    m_checkpoint = checkpoint;
    setState(m_state);
}

void TrainingPanel::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Output folder"), outputFolder());
    if (!folder.isEmpty())
        setOutputFolder(folder);
}

} // namespace kinescope::widgets
