#include "models/modules/motion_encoder.h"

#include "models/errors.h"
#include "models/modules/compact_gcn.h"
#include "models/modules/shift_gcn.h"

#include <fmt/format.h>

namespace kinescope::models
{

std::shared_ptr<MotionEncoder> makeMotionEncoder(const MotionEncoderOptions& options)
{
    if (options.id == "compact-gcn") {
        return std::make_shared<CompactGcn>(options);
    }
    if (options.id == "shift-gcn") {
        return std::make_shared<ShiftGcn>();
    }
    throw WeightError(fmt::format("Motion encoder: expected compact-gcn or shift-gcn, found \"{}\".", options.id));
}

} // namespace kinescope::models
