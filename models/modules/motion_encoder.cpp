#include "models/modules/motion_encoder.h"

#include "models/errors.h"
#include "models/modules/compact_gcn.h"
#include "models/modules/shift_gcn.h"

#include <fmt/format.h>

namespace kinescope::models
{

namespace
{

/// Stands where the encoder of a model trained on ready-made features would be.
class FeatureInput : public MotionEncoder
{
public:
    explicit FeatureInput(int latentWidth)
        : m_latentWidth(latentWidth)
    {
    }
    torch::Tensor encode(const torch::Tensor&) override
    {
        throw WeightError("This model was trained on ready-made features and has no motion encoder, so it cannot read "
                          "recordings. Evaluate it on a feature folder, or import it with its encoder's weights.");
    }
    int latentWidth() const override { return m_latentWidth; }
    std::string_view id() const override { return kFeatureInput; }

private:
    int m_latentWidth;
};

constexpr int64_t kLargestLatent = 16384;

} // namespace

std::shared_ptr<MotionEncoder> makeMotionEncoder(const MotionEncoderOptions& options)
{
    if (options.id == "compact-gcn") {
        return std::make_shared<CompactGcn>(options);
    }
    if (options.id == "shift-gcn") {
        return std::make_shared<ShiftGcn>();
    }
    if (options.id == kFeatureInput) {
        if (options.widths.empty() || options.widths.back() < 1 || options.widths.back() > kLargestLatent) {
            throw WeightError(fmt::format("Feature input: expected a width from 1 to {}.", kLargestLatent));
        }
        return std::make_shared<FeatureInput>(static_cast<int>(options.widths.back()));
    }
    throw WeightError(
        fmt::format("Motion encoder: expected compact-gcn, shift-gcn or features, found \"{}\".", options.id));
}

} // namespace kinescope::models
