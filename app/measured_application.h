#pragma once

#include <QApplication>
#include <QString>

namespace kinescope::app
{

/// Time that the window's thread has worked itself, in milliseconds; it stands still while the thread waits for others.
double ownMilliseconds();

/// Remembers which event took longest to handle, so that a stall can be traced to its cause. Events that are handled
/// inside of others count to the outer one.
class MeasuredApplication : public QApplication
{
public:
    using QApplication::QApplication;

    struct SlowestEvent
    {
        double milliseconds = 0; ///< from begin to end
        double own = 0;          ///< of them the thread's own work; the rest it waited, e.g. for a processor
        QString what;            ///< kind of event and receiver; empty: no event yet
    };
    /// The slowest one since the last call.
    SlowestEvent takeSlowest();

    bool notify(QObject* receiver, QEvent* event) override;

private:
    SlowestEvent m_slowest;
    int m_depth = 0;
};

/// Kind of event and receiver in words for a developer, e.g. "Timer to QTimer of libraryPanel".
QString describeEvent(const QObject& receiver, const QEvent& event);

} // namespace kinescope::app
