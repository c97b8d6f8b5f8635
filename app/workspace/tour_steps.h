#pragma once

#include "app/workspace/tour.h"

namespace kinescope::app
{

class DockArea;

/// The tour of the main window: open, play, type, rank, spectra, train, and where everything else is.
QList<TourStep> tourSteps(const QWidget& window, const DockArea& docks);

} // namespace kinescope::app
