#pragma once

#include <QTabWidget>

namespace kinescope::widgets
{

class LatentSpectrumView;
class MotionSpectrumView;

/// The frequency domain: the motion's own spectrum, and what the method does to its latent.
class SpectrumPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit SpectrumPanel(QWidget* parent = nullptr);

    MotionSpectrumView& motion() { return *m_motion; }
    LatentSpectrumView& latent() { return *m_latent; }

    QSize sizeHint() const override { return {840, 280}; }

private:
    MotionSpectrumView* m_motion = nullptr;
    LatentSpectrumView* m_latent = nullptr;
};

} // namespace kinescope::widgets
