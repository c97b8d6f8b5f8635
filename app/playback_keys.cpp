#include "app/playback_keys.h"
#include "app/shortcuts.h"
#include "widgets/timeline/playback_controller.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

#include <cmath>

namespace kinescope::app
{
namespace
{

using widgets::PlaybackController;

constexpr double kSpeedStep = 1.25;

bool isTextInput(const QObject* widget)
{
    if (const auto* const line = qobject_cast<const QLineEdit*>(widget))
        return !line->isReadOnly();
    if (const auto* const edit = qobject_cast<const QTextEdit*>(widget))
        return !edit->isReadOnly();
    if (const auto* const edit = qobject_cast<const QPlainTextEdit*>(widget))
        return !edit->isReadOnly();
    return qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
}

bool isNavigation(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

} // namespace

void bindPlaybackKeys(const ShortcutActions& shortcuts, PlaybackController& playback)
{
    const auto bind = [&](const char* id, auto act) {
        QObject::connect(&shortcuts.action(QLatin1String(id)), &QAction::triggered, &playback,
                         [&playback, act] { act(playback); });
    };
    bind("playAction", [](PlaybackController& target) { target.togglePlaying(); });
    bind("nextFrameAction", [](PlaybackController& target) { target.step(1); });
    bind("previousFrameAction", [](PlaybackController& target) { target.step(-1); });
    bind("secondOnAction", [](PlaybackController& target) { target.skipSeconds(1); });
    bind("secondBackAction", [](PlaybackController& target) { target.skipSeconds(-1); });
    bind("firstFrameAction", [](PlaybackController& target) { target.seek(0); });
    bind("lastFrameAction", [](PlaybackController& target) { target.seek(target.frameCount() - 1); });
    bind("shuttleBackAction", [](PlaybackController& target) { target.shuttle(-1); });
    bind("shuttleStopAction", [](PlaybackController& target) { target.pause(); });
    bind("shuttleOnAction", [](PlaybackController& target) { target.shuttle(1); });
    bind("slowerAction", [](PlaybackController& target) { target.setSpeed(target.speed() / kSpeedStep); });
    bind("fasterAction", [](PlaybackController& target) { target.setSpeed(target.speed() * kSpeedStep); });
    bind("markInAction", [](PlaybackController& target) { target.markIn(); });
    bind("markOutAction", [](PlaybackController& target) { target.markOut(); });
    bind("clearMarksAction", [](PlaybackController& target) { target.clearRange(); });
}

bool keepsKey(const QObject* widget, const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (isTextInput(widget))
        return modifiers == Qt::NoModifier &&
               (isNavigation(event.key()) || !event.text().trimmed().isEmpty() || event.key() == Qt::Key_Space);
    if (modifiers != Qt::NoModifier)
        return false;
    const bool isList = qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QComboBox*>(widget);
    if (event.key() == Qt::Key_Space)
        return isList || qobject_cast<const QAbstractButton*>(widget);
    return isNavigation(event.key()) &&
           (isList || qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QTabBar*>(widget));
}

} // namespace kinescope::app
