#pragma once

#include <QSurfaceFormat>

namespace kinescope::widgets
{

/// Call before the QApplication is made: shared contexts (or a re-docked 3D view stays black), the surface format
/// below as default, and X11 with GLX unless the user chose a platform.
void prepareOpenGl();

/// OpenGL 3.2 core, 24 bit depth, 8 bit alpha, no multisampling: what VTK renders into.
QSurfaceFormat vtkSurfaceFormat();

/// Tries to make a context. The offscreen platform, for one, has none.
bool isOpenGlAvailable();

} // namespace kinescope::widgets
