// The row of controls above the motion spectrum.
#include "widgets/common/chart_export.h"
#include "widgets/common/core_texts.h"
#include "widgets/common/curve_chart.h"
#include "widgets/common/tool_button.h"
#include "widgets/spectrum/motion_detail_pane.h"
#include "widgets/spectrum/motion_spectrum_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

#include <algorithm>

namespace kinescope::widgets
{

QWidget* MotionSpectrumView::buildControls()
{
    auto* const controls = new QWidget(this);
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("quantityCombo"));
    m_quantity->addItems({tr("Position"), tr("Velocity"), tr("Acceleration")});
    m_quantity->setAccessibleName(tr("Quantity"));
    m_body = new QComboBox(this);
    m_body->setObjectName(QStringLiteral("bodyCombo"));
    m_body->setAccessibleName(tr("Body"));
    m_logarithmic = new QCheckBox(tr("Log"), this);
    m_logarithmic->setObjectName(QStringLiteral("motionLogCheck"));
    m_logarithmic->setToolTip(tr("Logarithmic amplitude axis"));
    m_logarithmic->setChecked(true);
    m_cutoff = new QDoubleSpinBox(this);
    m_cutoff->setObjectName(QStringLiteral("cutoffSpin"));
    m_cutoff->setRange(0.1, 500);
    m_cutoff->setSingleStep(0.5);
    m_cutoff->setDecimals(1);
    m_cutoff->setValue(3);
    m_cutoff->setSuffix(tr(" Hz"));
    m_cutoff->setToolTip(tr("Cut-off between slow and fast motion"));
    m_cutoff->setAccessibleName(m_cutoff->toolTip());
    m_ratio = new QLabel(this);
    m_ratio->setObjectName(QStringLiteral("cutoffRatio"));
    m_ratio->setToolTip(tr("Share of the energy above the cut-off"));
    m_band = new QLabel(this);
    m_band->setObjectName(QStringLiteral("bandLabel"));
    m_band->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_band->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* const bar = new QHBoxLayout(controls);
    bar->setContentsMargins(6, 4, 6, 4);
    bar->setSpacing(6);
    buildJointsMenu();
    buildGhostCombo();
    auto* const save = toolButton(this, "exportSpectrumButton", u"save", tr("Export the visible spectrum…"));
    bar->addWidget(m_quantity);
    bar->addWidget(m_body);
    bar->addWidget(m_partsButton);
    bar->addWidget(m_logarithmic);
    bar->addSpacing(6);
    bar->addWidget(new QLabel(tr("Above"), this));
    bar->addWidget(m_cutoff);
    bar->addWidget(m_ratio);
    bar->addStretch(1);
    m_detail->setNote(m_band); // where it has room
    bar->addWidget(m_ghost);
    bar->addWidget(save);
    connect(save, &QToolButton::clicked, this, [this] {
        const QString problem = askAndExportChart(*m_chart, this, QStringLiteral("motion-spectrum"));
        if (!problem.isEmpty())
            QMessageBox::warning(this, tr("Export"), problem);
    });

    connect(m_quantity, &QComboBox::currentIndexChanged, this, &MotionSpectrumView::settingsChanged);
    connect(m_body, &QComboBox::currentIndexChanged, this, &MotionSpectrumView::settingsChanged);
    connect(m_logarithmic, &QCheckBox::toggled, m_chart, &CurveChart::setLogarithmic);
    connect(m_cutoff, &QDoubleSpinBox::valueChanged, this, &MotionSpectrumView::showRatio);
    m_chart->setLogarithmic(true);
    return controls;
}

void MotionSpectrumView::buildJointsMenu()
{
    m_partsButton = new QToolButton(this);
    m_partsButton->setObjectName(QStringLiteral("bodyPartsButton"));
    m_partsButton->setText(tr("Parts"));
    m_partsButton->setToolTip(tr("Draw the curve of body parts"));
    m_partsButton->setAccessibleName(m_partsButton->toolTip());
    m_partsButton->setPopupMode(QToolButton::InstantPopup);
    m_partsMenu = new QMenu(m_partsButton);
    m_partsButton->setMenu(m_partsMenu);
}

void MotionSpectrumView::buildGhostCombo()
{
    m_ghost = new QComboBox(this);
    m_ghost->setObjectName(QStringLiteral("bandGhostCombo"));
    m_ghost->setAccessibleName(tr("Frequencies played as a ghost"));
    m_ghost->setToolTip(tr("Plays the motion with some of its frequencies alone, as a ghost in the 3D view"));
    m_ghost->addItem(tr("No ghost"));
    m_ghost->addItem(tr("Ghost: the band"), static_cast<int>(core::BandSide::Inside));
    m_ghost->addItem(tr("Ghost: below the cut-off"), static_cast<int>(core::BandSide::Below));
    m_ghost->addItem(tr("Ghost: above the cut-off"), static_cast<int>(core::BandSide::Above));
    connect(m_ghost, &QComboBox::currentIndexChanged, this, &MotionSpectrumView::bandGhostChanged);
}

void MotionSpectrumView::setBodyParts(std::vector<core::BodyPart> parts)
{
    const bool same = parts.size() == m_parts.size() &&
                      std::equal(parts.begin(), parts.end(), m_parts.begin(),
                                 [](const auto& a, const auto& b) { return a.name == b.name && a.joints == b.joints; });
    m_parts = std::move(parts);
    if (same)
        return;
    m_shownParts.assign(m_parts.size(), false);
    m_partsMenu->clear();
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        QAction* const action = m_partsMenu->addAction(coreText(m_parts[part].name));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, part](bool shown) {
            m_shownParts[part] = shown;
            if (m_spectrum)
                showCurves();
        });
    }
    m_partsButton->setEnabled(!m_parts.empty());
}

} // namespace kinescope::widgets
