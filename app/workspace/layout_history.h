#pragma once

#include <QMap>
#include <QObject>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUndoStack>

namespace kinescope::app
{

class DockArea;

/// How the docks stand to each other, whatever their sizes.
struct Arrangement
{
    struct Dock
    {
        QString title;
        bool open = false;
        bool floating = false;
        QStringList tabs; ///< names of the open docks in its group of tabs, sorted; itself alone when it has none
        QRect place;      ///< of its group in the area; null when it is not docked or not laid out yet
    };
    QMap<QString, Dock> docks; ///< by name

    static Arrangement of(const DockArea& area);
};

/// Whether the user would call both the same: the same docks are open, floating and tabbed together and, with
/// `places`, stand on the same sides of each other.
bool isSame(const Arrangement& first, const Arrangement& second, bool places = true);

/// "Close Library", "Float 3D view"; several changes at once are "Change the layout".
QString changeText(const Arrangement& before, const Arrangement& after);

/// Remembers every closing, opening, floating, moving and tabbing of docks, by hand or by command, so that it can be
/// undone. Other sizes, and another tab in front, are no steps of their own.
class LayoutHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostSteps = 100;

    explicit LayoutHistory(DockArea& area, QObject* parent = nullptr);

    /// From here on changes are remembered; nothing before can be undone.
    void begin();
    /// Runs a change of the whole layout as one step of this name.
    template <typename Change>
    void step(const QString& text, const Change& change)
    {
        take();
        m_nextText = text;
        change();
        later();
    }
    void undo();
    void redo();
    /// Looks for a change now instead of when it is quiet.
    void take();
    const QUndoStack& stack() const { return m_stack; }

Q_SIGNALS:
    /// In words, e.g. for the status bar.
    void undone(const QString& text);
    void redone(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Step;
    struct Snapshot
    {
        QByteArray state;
        Arrangement arrangement;
    };

    Snapshot snapshot() const;
    void later();
    void restore(const Snapshot& snapshot);

    DockArea& m_area;
    QUndoStack m_stack;
    QTimer m_timer; ///< changes come in bursts of signals; they are looked at when it is quiet
    Snapshot m_current;
    QString m_nextText;
    bool m_begun = false;
    bool m_settling = false; ///< a layout was just restored: places follow it, nothing was moved
};

} // namespace kinescope::app
