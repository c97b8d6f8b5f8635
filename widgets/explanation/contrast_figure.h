#pragma once

#include "core/explanation/contrast.h"

#include <QImage>
#include <QString>

namespace kinescope::widgets
{

/// Paints in the theme in use: joints against time, then the margin that is left when joints, and when frames, are
/// taken out in the order of the explanation and at random, where that was tested. Needs a QApplication, not a display.
/// @param width in pixels
QImage paintContrastFigure(const core::DeletionTest& test, const QString& title, int width);

} // namespace kinescope::widgets
