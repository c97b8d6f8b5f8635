// The row of controls above the latent spectrum, and what is chosen there.
#include "widgets/common/curve_chart.h"
#include "widgets/common/narrow_combo_box.h"
#include "widgets/common/tool_button.h"
#include "widgets/spectrum/latent_spectrum_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kActionCharacters = 8; ///< of a name that its box has room for

/// Fills a list anew; what was chosen stays when it is still there, else the first line is.
void refill(QComboBox& combo, const QStringList& lines)
{
    const QSignalBlocker blocker(combo);
    const QString before = combo.currentText();
    combo.clear();
    combo.addItems(lines);
    combo.setCurrentIndex(std::max(0, combo.findText(before)));
}

} // namespace

QWidget* LatentSpectrumView::buildControls()
{
    auto* const controls = new QWidget(this);
    m_action = narrowComboBox(this, "latentActionCombo", tr("Action"), kActionCharacters);
    m_compare = narrowComboBox(this, "latentCompareCombo", tr("Second action, to compare"), kActionCharacters);
    m_compare->addItem(tr("Compare with…"));
    m_timestep = new QSpinBox(this);
    m_timestep->setObjectName(QStringLiteral("timestepSpin"));
    m_timestep->setRange(0, 49);
    m_timestep->setValue(25);
    m_timestep->setKeyboardTracking(false);
    m_timestep->setToolTip(tr("Diffusion timestep t: how much noise the latent carries"));
    m_timestep->setAccessibleName(m_timestep->toolTip());
    m_timestepSlider = new QSlider(Qt::Horizontal, this);
    m_timestepSlider->setObjectName(QStringLiteral("timestepSlider"));
    m_timestepSlider->setToolTip(m_timestep->toolTip());
    m_timestepSlider->setAccessibleName(m_timestep->toolTip());
    m_timestepSlider->setRange(m_timestep->minimum(), m_timestep->maximum());
    m_timestepSlider->setValue(m_timestep->value());
    m_timestepSlider->setPageStep(5);
    m_timestepSlider->setMinimumWidth(60);
    m_block = new QComboBox(this);
    m_block->setObjectName(QStringLiteral("blockCombo"));
    m_block->setAccessibleName(tr("Block"));
    m_logarithmic = new QCheckBox(tr("Log"), this);
    m_logarithmic->setObjectName(QStringLiteral("latentLogCheck"));
    auto* const help = new QToolButton(this);
    help->setObjectName(QStringLiteral("latentHelpButton"));
    help->setText(QStringLiteral("?"));
    help->setAutoRaise(true);
    help->setToolTip(tr("What does this show?"));
    help->setAccessibleName(help->toolTip());

    auto* const bar = new QHBoxLayout(controls);
    bar->setContentsMargins(6, 4, 6, 4);
    bar->setSpacing(6);
    bar->addWidget(m_action, 1);
    bar->addWidget(m_compare, 1);
    auto* const name = new QLabel(tr("t"), this);
    name->setBuddy(m_timestep);
    bar->addWidget(name);
    bar->addWidget(m_timestepSlider, 1);
    bar->addWidget(m_timestep);
    bar->addWidget(m_block);
    bar->addWidget(m_logarithmic);
    auto* const save = toolButton(this, "exportLatentButton", u"save", tr("Export as CSV, PNG or SVG…"));
    bar->addWidget(save);
    bar->addWidget(help);

    connect(m_action, &QComboBox::currentIndexChanged, this, &LatentSpectrumView::settingsChanged);
    connect(m_compare, &QComboBox::currentIndexChanged, this, &LatentSpectrumView::settingsChanged);
    connect(save, &QToolButton::clicked, this, &LatentSpectrumView::exportFile);
    connect(m_timestep, &QSpinBox::valueChanged, m_timestepSlider, &QSlider::setValue);
    connect(m_timestepSlider, &QSlider::valueChanged, m_timestep, &QSpinBox::setValue);
    connect(m_timestep, &QSpinBox::valueChanged, this, &LatentSpectrumView::settingsChanged);
    connect(m_block, &QComboBox::currentIndexChanged, this, &LatentSpectrumView::showBlock);
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        m_blockChart->setLogarithmic(on);
        showSide();
    });
    connect(help, &QToolButton::clicked, this, &LatentSpectrumView::showHelp);
    return controls;
}

void LatentSpectrumView::setActions(const QStringList& names)
{
    const QString before = action();
    const QString comparedBefore = comparedAction();
    refill(*m_action, names);
    refill(*m_compare, QStringList{tr("Compare with…")} + names);
    if (action() != before || comparedAction() != comparedBefore)
        Q_EMIT settingsChanged();
}

void LatentSpectrumView::setAction(const QString& name)
{
    if (const int index = m_action->findText(name); index >= 0)
        m_action->setCurrentIndex(index);
}

QString LatentSpectrumView::action() const
{
    return m_action->currentText();
}

QString LatentSpectrumView::comparedAction() const
{
    return m_compare->currentIndex() > 0 && m_compare->currentText() != action() ? m_compare->currentText() : QString();
}

void LatentSpectrumView::setTimesteps(int timesteps, int own)
{
    const QSignalBlocker blocker(m_timestep);
    const QSignalBlocker sliderBlocker(m_timestepSlider);
    m_timestep->setRange(0, std::max(0, timesteps - 1));
    m_timestepSlider->setRange(m_timestep->minimum(), m_timestep->maximum());
    m_timestep->setValue(own);
    m_timestepSlider->setValue(own);
}

int LatentSpectrumView::timestep() const
{
    return m_timestep->value();
}

void LatentSpectrumView::showHelp()
{
    QWhatsThis::showText(
        mapToGlobal(QPoint(width() / 2, 30)),
        tr("The motion token inside the denoiser is a list of hidden channels; its discrete cosine transform over "
           "those channels has an index k, which is not a frequency in Hz (the Motion tab has Hz). "
           "SG-SRM multiplies every coefficient from k = H/4 up by 1 + α·s(p), where the gate s(p) between 0 and 1 is "
           "computed from the action's text. "
           "Grey is the token entering the module, colour the token leaving it, averaged over the noises; the dashed "
           "line is the first amplified index."),
        this);
}

} // namespace kinescope::widgets
