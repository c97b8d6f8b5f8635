#include "widgets/ranking/ranking_settings.h"

#include "core/platform.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

QSpinBox* spinBox(QWidget* parent, const char* name, int low, int high, int value, const QString& tip)
{
    auto* const box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    box->setValue(value);
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setKeyboardTracking(false);
    return box;
}

QComboBox* comboBox(QWidget* parent, const char* name, const QString& title, const QString& tip)
{
    auto* const box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setToolTip(tip);
    return box;
}

QCheckBox* checkBox(QWidget* parent, const char* name, const QString& text, const QString& tip)
{
    auto* const box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    return box;
}

} // namespace

std::optional<std::vector<int>> parseTimesteps(const QString& text, int count)
{
    std::vector<int> steps;
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        bool good = false;
        const int step = part.toInt(&good);
        if (!good || step < 0 || step >= count || std::find(steps.begin(), steps.end(), step) != steps.end())
            return std::nullopt;
        steps.push_back(step);
    }
    return steps;
}

RankingSettings::RankingSettings(QWidget* parent)
    : QWidget(parent)
    , m_quick(new QWidget(parent))
{
    setObjectName(QStringLiteral("rankingSettings"));
    buildQuickControls();
    m_steps = new QLineEdit(this);
    m_steps->setObjectName(QStringLiteral("timestepsEdit"));
    m_steps->setAccessibleName(tr("Diffusion timesteps"));
    m_steps->setToolTip(tr("Timesteps that errors are averaged over, e.g. “20, 25, 30”; empty: the model's own"));
    m_stepsProblem = new QLabel(this);
    m_stepsProblem->setObjectName(QStringLiteral("timestepsProblem"));
    m_stepsProblem->setWordWrap(true);
    m_stepsProblem->hide();
    m_device = comboBox(this, "deviceCombo", tr("Device"), tr("Where the denoiser runs"));
    m_device->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const core::ComputeDevice& device : core::computeDevices())
        m_device->addItem(QString::fromStdString(device.name), QString::fromStdString(device.id));
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(10);
    m_precision =
        comboBox(this, "precisionCombo", tr("Precision"),
                 tr("Number type of the denoiser; automatic takes bfloat16 where it is faster and ranks alike"));
    m_precision->addItem(tr("Automatic"), QStringLiteral("auto"));
    m_precision->addItem(QStringLiteral("fp32"), QStringLiteral("fp32"));
    m_precision->addItem(QStringLiteral("bf16"), QStringLiteral("bf16"));
    m_prune =
        checkBox(this, "pruneCheck", tr("Skip actions that cannot win"),
                 tr("After the first noises, go on with the actions that can still win; quicker with many actions"));

    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(6, 2, 6, 4);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    const auto add = [&](int row, int column, const QString& text, QWidget* field) {
        auto* const label = new QLabel(text, this);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
    };
    add(0, 0, tr("Timesteps"), m_steps);
    add(0, 2, tr("Device"), m_device);
    add(1, 0, tr("Precision"), m_precision);
    grid->addWidget(m_prune, 1, 2, 1, 2);
    grid->addWidget(m_stepsProblem, 2, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    connect(m_steps, &QLineEdit::textChanged, this, &RankingSettings::checkTimesteps);
    connect(m_steps, &QLineEdit::editingFinished, this, &RankingSettings::settingsChanged);
    connect(m_device, &QComboBox::currentIndexChanged, this, &RankingSettings::settingsChanged);
    connect(m_precision, &QComboBox::currentIndexChanged, this, &RankingSettings::settingsChanged);
    connect(m_prune, &QCheckBox::toggled, this, &RankingSettings::settingsChanged);
    setModelCard(nullptr);
}

void RankingSettings::buildQuickControls()
{
    m_noises = spinBox(m_quick, "noisesSpin", 1, 1024, core::RecognitionSettings{}.noises,
                       tr("How many noises each action is tried under"));
    m_seed = spinBox(m_quick, "seedSpin", 0, 999999, 1, tr("Seed of the noises: same seed, same ranking"));
    m_antithetic = checkBox(m_quick, "antitheticCheck", tr("Pairs"),
                            tr("Antithetic: each noise is used with its negative, which lowers the spread"));
    m_antithetic->setChecked(true);
    auto* const layout = new QHBoxLayout(m_quick);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [&](const QString& text, QWidget* field) {
        auto* const label = new QLabel(text, m_quick);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
    };
    add(tr("Noises"), m_noises);
    add(tr("Seed"), m_seed);
    layout->addWidget(m_antithetic);
    connect(m_noises, &QSpinBox::valueChanged, this, &RankingSettings::settingsChanged);
    connect(m_seed, &QSpinBox::valueChanged, this, &RankingSettings::settingsChanged);
    connect(m_antithetic, &QCheckBox::toggled, this, &RankingSettings::settingsChanged);
}

void RankingSettings::setModelCard(const core::ModelCard* card)
{
    m_timesteps = card ? card->timesteps : 0;
    m_steps->setPlaceholderText(card ? tr("%1 (the model's own)").arg(card->inferenceTimestep) : QString());
    checkTimesteps();
}

void RankingSettings::checkTimesteps()
{
    const bool good = m_timesteps == 0 || parseTimesteps(m_steps->text(), m_timesteps).has_value();
    m_stepsProblem->setText(tr("Expected different numbers from 0 to %1, separated by commas.").arg(m_timesteps - 1));
    m_stepsProblem->setVisible(!good);
    QPalette palette;
    if (!good)
        palette.setColor(QPalette::Text, Theme::current().colors().error);
    m_steps->setPalette(palette);
}

core::RecognitionSettings RankingSettings::settings() const
{
    core::RecognitionSettings settings;
    settings.noises = m_noises->value();
    settings.seed = static_cast<std::uint64_t>(m_seed->value());
    settings.antithetic = m_antithetic->isChecked();
    settings.timesteps = parseTimesteps(m_steps->text(), m_timesteps).value_or(std::vector<int>());
    settings.device = m_device->currentData().toString().toStdString();
    settings.precision = m_precision->currentData().toString().toStdString();
    settings.prune = m_prune->isChecked();
    return settings;
}

void RankingSettings::setSettings(const core::RecognitionSettings& settings)
{
    QStringList steps;
    for (const int step : settings.timesteps)
        steps << QString::number(step);
    const auto choose = [](QComboBox* box, const std::string& value) {
        if (const int index = box->findData(QString::fromStdString(value)); index >= 0)
            box->setCurrentIndex(index);
    };
    {
        const QSignalBlocker quiet(this);
        m_noises->setValue(settings.noises);
        m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(settings.seed, 999999)));
        m_antithetic->setChecked(settings.antithetic);
        m_steps->setText(steps.join(QStringLiteral(", ")));
        choose(m_device, settings.device);
        choose(m_precision, settings.precision);
        m_prune->setChecked(settings.prune);
    }
    Q_EMIT settingsChanged();
}

} // namespace kinescope::widgets
