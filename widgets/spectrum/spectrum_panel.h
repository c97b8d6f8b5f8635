#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabBar;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class LatentSpectrumView;
class MotionSpectrumView;

/// The frequency domain: the motion's own spectrum, and what the method does to its latent. The controls of the shown
/// tab stand in the row of the tabs.
class SpectrumPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SpectrumPanel(QWidget* parent = nullptr);

    MotionSpectrumView& motion() { return *m_motion; }
    LatentSpectrumView& latent() { return *m_latent; }

    QSize sizeHint() const override { return {840, 280}; }

private:
    void addTab(QWidget* page, QWidget* controls, const QString& title);

    MotionSpectrumView* m_motion = nullptr;
    LatentSpectrumView* m_latent = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_controls = nullptr;
    QStackedWidget* m_pages = nullptr;
};

} // namespace kinescope::widgets
