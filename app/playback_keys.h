#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QObject;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class PlaybackController;
}

namespace kinescope::app
{

class ShortcutActions;

/// Lets the playback lines of the keyboard table act.
void bindPlaybackKeys(const ShortcutActions& shortcuts, widgets::PlaybackController& playback);

/// Whether a widget needs a key itself, so that no shortcut may take it: text being typed, arrows in lists, Space on
/// buttons.
bool keepsKey(const QObject* widget, const QKeyEvent& event);

} // namespace kinescope::app
