#include "app/workspace/outline.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace kinescope::app
{

Outline::Outline(int lineWidth, QWidget* parent)
    : QWidget(parent)
    , m_lineWidth(lineWidth)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(&widgets::Theme::current(), &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Outline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), widgets::Theme::current().colors().accent);
}

void Outline::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const QRect inside = rect().adjusted(m_lineWidth, m_lineWidth, -m_lineWidth, -m_lineWidth);
    setMask(QRegion(rect()) - QRegion(inside));
}

} // namespace kinescope::app
