#include "widgets/ghost/ghost_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr double kBeside = 0.75; ///< of the body's size

} // namespace

GhostPanel::GhostPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("ghostPanel"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    auto* const explanation = new QLabel(
        tr("SG-SRM amplifies the high coefficients of a hidden token by 1 + α·s, where the gate s comes from the text. "
           "The "
           "ghost shows the same rule put on the motion itself: temporal frequencies above the cut-off are amplified."),
        this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    m_show = new QCheckBox(tr("Show the enhanced motion as a ghost"), this);
    m_show->setObjectName(QStringLiteral("ghostCheck"));
    layout->addWidget(m_show);
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    layout->addLayout(form);
    m_place = new QComboBox(this);
    m_place->setObjectName(QStringLiteral("ghostPlaceBox"));
    m_place->addItems({tr("Over the original"), tr("Beside the original")});
    m_place->setAccessibleName(tr("Where the ghost stands"));
    form->addRow(tr("Place"), m_place);
    m_cutoff = addBox(*form, "ghostCutoffSpin", tr("Cut-off"), tr("Temporal frequencies from here on are amplified"), 0,
                      60, core::defaultCutoffHz(30), tr(" Hz"));
    m_ownGate = new QCheckBox(tr("Gate of the model for the selected action"), this);
    m_ownGate->setObjectName(QStringLiteral("ghostModelGateCheck"));
    m_ownGate->setChecked(true);
    form->addRow(QString(), m_ownGate);
    m_gate = addBox(*form, "ghostGateSpin", tr("Gate s"), tr("How far the gate is open, 0 to 1"), 0, 1, 1, {});
    m_alpha = addBox(*form, "ghostAlphaSpin", tr("α"),
                     tr("Gain of an open gate is 1 + α; the module's own α is 1, larger ones are easier to see"), 0, 20,
                     1, {});
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("ghostState"));
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    layout->addStretch(1);
    for (QDoubleSpinBox* box : {m_cutoff, m_gate, m_alpha})
        connect(box, &QDoubleSpinBox::valueChanged, this, &GhostPanel::changed);
    connect(m_cutoff, &QDoubleSpinBox::valueChanged, this, [this] { m_userCutoff = true; });
    connect(m_show, &QCheckBox::toggled, this, &GhostPanel::changed);
    connect(m_place, &QComboBox::currentIndexChanged, this, &GhostPanel::changed);
    connect(m_ownGate, &QCheckBox::toggled, this, [this] {
        updateGate();
        Q_EMIT changed();
    });
    updateGate();
}

QDoubleSpinBox* GhostPanel::addBox(QFormLayout& form, const char* name, const QString& label, const QString& tip,
                                   double low, double high, double value, const QString& suffix)
{
    auto* const box = new QDoubleSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    box->setDecimals(2);
    box->setSingleStep(high > 1 ? 0.5 : 0.05);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setKeyboardTracking(false);
    form.addRow(label, box);
    return box;
}

bool GhostPanel::isShown() const
{
    return m_show->isChecked();
}

core::MotionEnhancement GhostPanel::enhancement() const
{
    return {m_cutoff->value(), m_gate->value(), m_alpha->value()};
}

GhostStyle GhostPanel::style() const
{
    GhostStyle style;
    style.beside = m_place->currentIndex() == 1 ? kBeside : 0.0;
    return style;
}

void GhostPanel::setFrameRate(double frameRate)
{
    if (m_userCutoff || !(frameRate > 0))
        return;
    const QSignalBlocker blocker(m_cutoff);
    m_cutoff->setValue(core::defaultCutoffHz(frameRate));
}

void GhostPanel::setModelGate(const QString& action, double gate)
{
    if (action == m_action && gate == m_modelGate)
        return;
    m_action = action;
    m_modelGate = gate;
    updateGate();
    if (isShown() && m_ownGate->isChecked())
        Q_EMIT changed();
}

void GhostPanel::updateGate()
{
    const bool own = m_ownGate->isChecked();
    m_gate->setEnabled(!own);
    m_ownGate->setText(m_modelGate >= 0 && !m_action.isEmpty() ? tr("Gate of the model for “%1”").arg(m_action)
                                                               : tr("Gate of the model for the selected action"));
    if (!own || m_modelGate < 0)
        return;
    const QSignalBlocker blocker(m_gate);
    m_gate->setValue(m_modelGate);
}

void GhostPanel::setState(const QString& text)
{
    m_state->setText(text);
}

} // namespace kinescope::widgets
