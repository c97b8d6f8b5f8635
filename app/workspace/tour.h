#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kinescope::app
{

class TourBubble;

/// One stop of the tour: what to look at, and what can be done there.
struct TourStep
{
    QString title;
    QString text;
    QPointer<QWidget> target;
    std::function<void()> bringUp; ///< makes the target visible, e.g. raises its dock; may be empty
};

/// A short guide through a window. It never blocks: everything can be used while it is shown.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(QWidget& window, QList<TourStep> steps);
    ~Tour() override;

    /// From the first step on; a tour that runs already is brought to the fore.
    void start();
    void next(); ///< after the last step the tour ends
    void back();
    void end();
    bool isRunning() const;
    int step() const { return m_step; }
    const QList<TourStep>& steps() const { return m_steps; }

Q_SIGNALS:
    void ended();

private:
    void showStep();

    QWidget& m_window;
    QList<TourStep> m_steps;
    QPointer<TourBubble> m_bubble;
    int m_step = 0;
};

} // namespace kinescope::app
