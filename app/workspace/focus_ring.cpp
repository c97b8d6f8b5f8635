#include "app/workspace/focus_ring.h"

#include "app/workspace/outline.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QTimer>

namespace kinescope::app
{
namespace
{

constexpr int kLineWidth = 2;

/// The style draws these with a frame of its own; that of a push button is the same as of a default one.
bool showsFocus(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QCheckBox*>(widget) ||
           qobject_cast<const QRadioButton*>(widget);
}

/// The part of a widget that its parents let through; what lies on the widget itself does not count.
QRect seenPart(const QWidget& widget)
{
    QRect seen(widget.mapTo(widget.window(), QPoint()), widget.size());
    for (const QWidget* parent = widget.parentWidget(); parent && !widget.isWindow(); parent = parent->parentWidget()) {
        seen &= QRect(parent->mapTo(widget.window(), QPoint()), parent->size());
        if (parent->isWindow())
            break;
    }
    return widget.isVisible() ? seen : QRect();
}

bool isByKey(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    qApp->removeEventFilter(this);
    delete m_outline;
}

QWidget* FocusRing::target() const
{
    return m_outline && m_outline->isVisible() ? m_target.data() : nullptr;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto* const widget = qobject_cast<QWidget*>(watched))
            focusIn(widget, static_cast<const QFocusEvent&>(*event));
        break;
    case QEvent::FocusOut:
        if (watched == m_target)
            hide();
        break;
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        if (m_target && (watched == m_target || watched == m_target->parent() || watched == m_target->window()))
            place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::focusIn(QWidget* widget, const QFocusEvent& event)
{
    hide();
    if (!isByKey(event.reason()) || showsFocus(widget))
        return;
    m_target = widget;
    if (!m_outline || m_outline->parentWidget() != widget->window()) {
        delete m_outline;
        m_outline = new Outline(kLineWidth, widget->window());
        m_outline->setObjectName(QStringLiteral("focusRing"));
    }
    place();
    QTimer::singleShot(0, this, &FocusRing::place); // an area that scrolls to the focus does so only now
}

void FocusRing::hide()
{
    m_target = nullptr;
    if (m_outline)
        m_outline->hide();
}

void FocusRing::place()
{
    if (!m_target || !m_outline)
        return;
    if (m_outline->parentWidget() != m_target->window()) // its dock floats now
        return hide();
    const QRect seen = seenPart(*m_target);
    m_outline->setGeometry(seen.adjusted(-1, -1, 1, 1) & m_target->window()->rect());
    m_outline->setVisible(!seen.isEmpty());
    m_outline->raise();
}

} // namespace kinescope::app
