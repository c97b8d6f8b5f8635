#include "app/workspace/layout_history.h"

#include "app/window_layout.h"

#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>

#include <utility>

namespace kinescope::app
{
namespace
{

constexpr int kQuietMilliseconds = 200;

int sign(int firstEnd, int secondBegin, int secondEnd, int firstBegin)
{
    if (firstEnd < secondBegin)
        return -1;
    return secondEnd < firstBegin ? 1 : 0;
}

/// Splitters that are dragged may add or take away one of two separations, never turn one round or leave none.
bool standAlike(const QRect& a, const QRect& b, const QRect& laterA, const QRect& laterB)
{
    const auto across = [](const QRect& p, const QRect& q) { return sign(p.right(), q.left(), q.right(), p.left()); };
    const auto down = [](const QRect& p, const QRect& q) { return sign(p.bottom(), q.top(), q.bottom(), p.top()); };
    const int x = across(a, b);
    const int y = down(a, b);
    const int laterX = across(laterA, laterB);
    const int laterY = down(laterA, laterB);
    const bool turned = x * laterX < 0 || y * laterY < 0;
    const bool kept = (x != 0 && x == laterX) || (y != 0 && y == laterY);
    return !turned && (kept || (x == 0 && y == 0) || (laterX == 0 && laterY == 0));
}

bool samePlaces(const Arrangement& first, const Arrangement& second)
{
    const QStringList names = first.docks.keys();
    for (qsizetype i = 0; i < names.size(); ++i)
        for (qsizetype j = i + 1; j < names.size(); ++j) {
            const QRect a = first.docks[names[i]].place;
            const QRect b = first.docks[names[j]].place;
            const QRect laterA = second.docks[names[i]].place;
            const QRect laterB = second.docks[names[j]].place;
            const bool known = !a.isNull() && !b.isNull() && !laterA.isNull() && !laterB.isNull();
            if (known && !standAlike(a, b, laterA, laterB))
                return false;
        }
    return true;
}

bool isAlike(const Arrangement::Dock& first, const Arrangement::Dock& second)
{
    return first.open == second.open && first.floating == second.floating && first.tabs == second.tabs;
}

} // namespace

Arrangement Arrangement::of(const DockArea& area)
{
    Arrangement arrangement;
    for (QDockWidget* const dock : area.docks()) {
        Dock entry;
        entry.title = dock->windowTitle();
        entry.open = !dock->isHidden();
        entry.floating = entry.open && dock->isFloating();
        if (entry.open) {
            QList<QDockWidget*> group{dock};
            if (!entry.floating)
                group += area.tabifiedDockWidgets(dock);
            for (const QDockWidget* const member : group) {
                if (member->isHidden())
                    continue;
                entry.tabs << member->objectName();
                // Docks behind another tab are kept outside of the area.
                if (!entry.floating && area.rect().intersects(member->geometry()))
                    entry.place = member->geometry();
            }
            entry.tabs.sort();
        }
        arrangement.docks.insert(dock->objectName(), entry);
    }
    return arrangement;
}

bool isSame(const Arrangement& first, const Arrangement& second, bool places)
{
    if (first.docks.keys() != second.docks.keys())
        return false;
    for (auto dock = first.docks.begin(); dock != first.docks.end(); ++dock)
        if (!isAlike(dock.value(), second.docks[dock.key()]))
            return false;
    return !places || samePlaces(first, second);
}

QString changeText(const Arrangement& before, const Arrangement& after)
{
    QStringList texts;
    for (auto dock = after.docks.begin(); dock != after.docks.end(); ++dock) {
        const Arrangement::Dock& now = dock.value();
        const Arrangement::Dock was = before.docks.value(dock.key());
        if (was.open != now.open)
            texts << (now.open ? LayoutHistory::tr("Show %1") : LayoutHistory::tr("Close %1")).arg(now.title);
        else if (was.floating != now.floating)
            texts << (now.floating ? LayoutHistory::tr("Float %1") : LayoutHistory::tr("Dock %1")).arg(now.title);
    }
    return texts.size() == 1 ? texts.front() : LayoutHistory::tr("Change the layout");
}

class LayoutHistory::Step : public QUndoCommand
{
public:
    Step(LayoutHistory& history, Snapshot before, Snapshot after, const QString& text)
        : QUndoCommand(text)
        , m_history(history)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { m_history.restore(m_before); }
    /// Runs once when it is pushed, after the user has done it.
    void redo() override
    {
        if (m_done)
            m_history.restore(m_after);
        m_done = true;
    }

private:
    LayoutHistory& m_history;
    Snapshot m_before;
    Snapshot m_after;
    bool m_done = false;
};

LayoutHistory::LayoutHistory(DockArea& area, QObject* parent)
    : QObject(parent)
    , m_area(area)
{
    m_stack.setUndoLimit(kMostSteps);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kQuietMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            return m_timer.start(); // a dock that is being dragged is nowhere yet
        take();
        m_settling = false;
    });
    for (QDockWidget* const dock : area.docks()) {
        dock->installEventFilter(this);
        connect(dock, &QDockWidget::dockLocationChanged, this, &LayoutHistory::later);
        connect(dock, &QDockWidget::topLevelChanged, this, &LayoutHistory::later);
        connect(dock, &QDockWidget::visibilityChanged, this, &LayoutHistory::later);
    }
}

void LayoutHistory::begin()
{
    m_stack.clear();
    m_nextText.clear();
    m_current = snapshot();
    m_begun = true;
    m_settling = true;
    later();
}

LayoutHistory::Snapshot LayoutHistory::snapshot() const
{
    return {m_area.layoutState(), Arrangement::of(m_area)};
}

void LayoutHistory::later()
{
    if (m_begun)
        m_timer.start();
}

/// A new step, if anything was rearranged since the last one; otherwise only sizes are taken over.
void LayoutHistory::take()
{
    if (!m_begun || !m_area.isVisible())
        return; // the docks of a window that is minimised or closing look closed
    Snapshot now = snapshot();
    const bool same = isSame(m_current.arrangement, now.arrangement, !m_settling);
    const QString text = m_nextText.isEmpty() ? changeText(m_current.arrangement, now.arrangement) : m_nextText;
    Snapshot before = std::exchange(m_current, now);
    m_nextText.clear();
    if (!same)
        m_stack.push(new Step(*this, std::move(before), std::move(now), text));
}

void LayoutHistory::restore(const Snapshot& snapshot)
{
    m_area.setLayoutState(snapshot.state);
    m_current = snapshot;
    m_settling = true;
    later();
}

void LayoutHistory::undo()
{
    take();
    if (!m_stack.canUndo())
        return;
    const QString text = m_stack.undoText();
    m_stack.undo();
    Q_EMIT undone(text);
}

void LayoutHistory::redo()
{
    take();
    if (!m_stack.canRedo())
        return;
    const QString text = m_stack.redoText();
    m_stack.redo();
    Q_EMIT redone(text);
}

bool LayoutHistory::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        later();
    return QObject::eventFilter(watched, event);
}

} // namespace kinescope::app
