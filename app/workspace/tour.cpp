#include "app/workspace/tour.h"

#include "app/workspace/tour_bubble.h"

#include <QWidget>

namespace kinescope::app
{

Tour::Tour(QWidget& window, QList<TourStep> steps)
    : QObject(&window)
    , m_window(window)
    , m_steps(std::move(steps))
{
    setObjectName(QStringLiteral("tour"));
}

Tour::~Tour()
{
    delete m_bubble;
}

bool Tour::isRunning() const
{
    return m_bubble != nullptr;
}

void Tour::start()
{
    if (m_steps.isEmpty())
        return;
    if (!m_bubble) {
        m_step = 0;
        m_bubble = new TourBubble(m_window);
        connect(m_bubble, &TourBubble::nextRequested, this, &Tour::next);
        connect(m_bubble, &TourBubble::backRequested, this, &Tour::back);
        connect(m_bubble, &TourBubble::skipRequested, this, &Tour::end);
        showStep();
    }
    m_bubble->takeFocus();
}

void Tour::next()
{
    if (m_step + 1 >= m_steps.size())
        return end();
    ++m_step;
    showStep();
}

void Tour::back()
{
    if (m_step == 0)
        return;
    --m_step;
    showStep();
}

void Tour::end()
{
    if (!m_bubble)
        return;
    m_bubble->hide();
    m_bubble->deleteLater();
    m_bubble = nullptr;
    m_window.setFocus();
    Q_EMIT ended();
}

void Tour::showStep()
{
    const TourStep& step = m_steps[m_step];
    if (step.bringUp)
        step.bringUp();
    m_bubble->showStep(step.title, step.text, m_step, static_cast<int>(m_steps.size()));
    m_bubble->pointAt(step.target);
}

} // namespace kinescope::app
