#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QFocusEvent;
class QWidget;
QT_END_NAMESPACE

namespace kinescope::app
{

class Outline;

/// Shows where the keyboard is: a line around whatever got the focus by a key and does not show it well by itself,
/// such as lists, charts, the 3D view and flat buttons. In every window of the program.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent = nullptr);
    ~FocusRing() override;

    /// What the ring is around; null when it is hidden.
    QWidget* target() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void focusIn(QWidget* widget, const QFocusEvent& event);
    void hide();
    void place();

    QPointer<QWidget> m_target;
    QPointer<Outline> m_outline;
};

} // namespace kinescope::app
