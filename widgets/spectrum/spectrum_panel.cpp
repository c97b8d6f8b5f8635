#include "widgets/spectrum/spectrum_panel.h"

#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/spectrum/motion_spectrum_view.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace kinescope::widgets
{

SpectrumPanel::SpectrumPanel(QWidget* parent)
    : QWidget(parent)
    , m_motion(new MotionSpectrumView(this))
    , m_latent(new LatentSpectrumView(this))
    , m_tabs(new QTabBar(this))
    , m_controls(new QStackedWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("spectrumPanel"));
    m_tabs->setObjectName(QStringLiteral("spectrumTabs"));
    m_tabs->setAccessibleName(tr("Which spectrum"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    auto* const row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addWidget(m_controls, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
    addTab(m_motion, m_motion->controls(), tr("Motion"));
    addTab(m_latent, m_latent->controls(), tr("Latent"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, m_controls, &QStackedWidget::setCurrentIndex);
}

void SpectrumPanel::addTab(QWidget* page, QWidget* controls, const QString& title)
{
    m_pages->addWidget(page);
    m_controls->addWidget(controls);
    m_tabs->addTab(title);
}

} // namespace kinescope::widgets
