#include "widgets/spectrum/spectrum_panel.h"

#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/spectrum/motion_spectrum_view.h"

namespace kinescope::widgets
{

SpectrumPanel::SpectrumPanel(QWidget* parent)
    : QTabWidget(parent)
    , m_motion(new MotionSpectrumView(this))
    , m_latent(new LatentSpectrumView(this))
{
    setObjectName(QStringLiteral("spectrumPanel"));
    setDocumentMode(true);
    addTab(m_motion, tr("Motion (Hz)"));
    addTab(m_latent, tr("Latent (SG-SRM)"));
}

} // namespace kinescope::widgets
