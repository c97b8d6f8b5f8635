#pragma once

#include <QIcon>
#include <QStringView>

namespace kinescope::widgets
{

/// A monochrome icon of resources/icons by its file name without ending, e.g. "play". It is painted in the theme's text
/// colour at the size and device pixel ratio asked for, and follows theme changes by itself.
/// An unknown name gives a null icon.
QIcon icon(QStringView name);

/// The application's own icon, in colours.
QIcon applicationIcon();

} // namespace kinescope::widgets
