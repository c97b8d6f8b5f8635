#include "app/measured_application.h"

#include "app/jobs/job.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <QTimer>

#include <ctime>
#include <utility>

namespace kinescope::app
{
namespace
{

QString nameOf(const QObject& object)
{
    if (const auto* const job = qobject_cast<const Job*>(&object))
        return QStringLiteral("job “%1”").arg(job->title());
    const QString type = QLatin1String(object.metaObject()->className());
    return object.objectName().isEmpty() ? type : QStringLiteral("%1 (%2)").arg(object.objectName(), type);
}

} // namespace

double ownMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

QString describeEvent(const QObject& receiver, const QEvent& event)
{
    const char* const known = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
    const QString kind = known ? QLatin1String(known) : QStringLiteral("Event %1").arg(event.type());
    QString target = nameOf(receiver);
    if (const auto* const timer = qobject_cast<const QTimer*>(&receiver))
        target += QStringLiteral(" of %1 ms").arg(timer->interval());
    if (receiver.objectName().isEmpty() && receiver.parent())
        target += QStringLiteral(" in %1").arg(nameOf(*receiver.parent()));
    return QStringLiteral("%1 to %2").arg(kind, target);
}

MeasuredApplication::SlowestEvent MeasuredApplication::takeSlowest()
{
    return std::exchange(m_slowest, {});
}

bool MeasuredApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread() || m_depth > 0) // Qt's own threads deliver events here, too
        return QApplication::notify(receiver, event);
    struct Depth
    {
        int& depth;
        ~Depth() { --depth; }
    };
    const Depth depth{++m_depth};
    // Told before: the event may delete its receiver.
    const QString what = describeEvent(*receiver, *event);
    const double ownBefore = ownMilliseconds();
    QElapsedTimer clock;
    clock.start();
    const bool handled = QApplication::notify(receiver, event);
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (milliseconds > m_slowest.milliseconds)
        m_slowest = {milliseconds, ownMilliseconds() - ownBefore, what};
    return handled;
}

} // namespace kinescope::app
