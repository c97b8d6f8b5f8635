#include "widgets/actions/description_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace kinescope::widgets
{

DescriptionDialog::DescriptionDialog(const ActionRow& action, QWidget* parent)
    : QDialog(parent)
    , m_action(action)
    , m_name(new QLineEdit(action.name, this))
    , m_descriptions(new QPlainTextEdit(action.descriptions.join(u'\n'), this))
    , m_hasIntensity(new QCheckBox(tr("Kinematic intensity"), this))
    , m_intensity(new QDoubleSpinBox(this))
{
    setObjectName(QStringLiteral("descriptionDialog"));
    setWindowTitle(tr("Action"));
    m_name->setObjectName(QStringLiteral("descriptionName"));
    m_name->setAccessibleName(tr("Name"));
    m_descriptions->setObjectName(QStringLiteral("descriptionLines"));
    m_descriptions->setAccessibleName(tr("Descriptions, one a line"));
    m_descriptions->setTabChangesFocus(true);
    m_descriptions->setPlaceholderText(tr("How the body moves, one description a line. Scores of several are averaged; "
                                          "without any, the name is used."));
    m_intensity->setObjectName(QStringLiteral("descriptionIntensity"));
    m_intensity->setAccessibleName(tr("Kinematic intensity"));
    m_intensity->setToolTip(tr("How much rapid motion the action has, from 0 to 1. Used when a gate is trained."));
    m_intensity->setRange(0, 1);
    m_intensity->setSingleStep(0.05);
    m_intensity->setValue(action.intensity >= 0 ? action.intensity : 0.5);
    m_hasIntensity->setObjectName(QStringLiteral("descriptionHasIntensity"));
    m_hasIntensity->setChecked(action.intensity >= 0);
    m_intensity->setEnabled(action.intensity >= 0);

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    auto* const form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Descriptions"), m_descriptions);
    auto* const intensity = new QHBoxLayout;
    intensity->addWidget(m_hasIntensity);
    intensity->addWidget(m_intensity);
    intensity->addStretch();
    form->addRow(QString(), intensity);
    form->addRow(buttons);
    resize(520, 260);

    connect(m_hasIntensity, &QCheckBox::toggled, m_intensity, &QWidget::setEnabled);
    connect(m_name, &QLineEdit::textChanged, this, &DescriptionDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButtons();
}

ActionRow DescriptionDialog::action() const
{
    ActionRow action = m_action;
    action.name = m_name->text().simplified();
    action.descriptions.clear();
    for (const QString& line : m_descriptions->toPlainText().split(u'\n'))
        if (const QString text = line.simplified(); !text.isEmpty())
            action.descriptions.append(text);
    action.intensity = m_hasIntensity->isChecked() ? m_intensity->value() : -1;
    return action;
}

void DescriptionDialog::updateButtons()
{
    m_accept->setEnabled(!m_name->text().simplified().isEmpty());
}

} // namespace kinescope::widgets
