#pragma once

#include "core/training/run_record.h"
#include "widgets/training/training_history.h"

#include <QString>

#include <memory>

namespace kinescope::widgets
{

/// A run in the table of runs.
struct TrainingRun
{
    QString folder;
    QString label; ///< what its user calls it
    core::RunSummary summary;
    int colorIndex = 0;
    bool shown = false;                       ///< its curves are drawn
    std::shared_ptr<TrainingHistory> history; ///< never null
};

} // namespace kinescope::widgets
