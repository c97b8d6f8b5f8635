#include "core/explanation/contrast.h"

#include "core/errors.h"
#include "core/explanation/margin_model_impl.h"
#include "core/training/random_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinescope::core
{
namespace
{

constexpr int kMostPathSteps = 256;
constexpr int kMostOrders = 1000;
constexpr std::size_t kCurvePoints = 10; ///< shares of joints or frames that are tried, beside none

std::vector<double> numbers(const torch::Tensor& tensor)
{
    const auto values = tensor.to(torch::kFloat64).contiguous();
    const auto* data = values.data_ptr<double>();
    return {data, data + values.numel()};
}

void requireSettings(const ContrastSettings& contrast)
{
    if (contrast.pathSteps < 1 || contrast.pathSteps > kMostPathSteps)
        throw InputError(fmt::format("Expected 1 to {} path steps, found {}.", kMostPathSteps, contrast.pathSteps));
    if (contrast.randomOrders < 1 || contrast.randomOrders > kMostOrders)
        throw InputError(fmt::format("Expected 1 to {} random orders, found {}.", kMostOrders, contrast.randomOrders));
}

/// Explanation and deletion test of one recording under one pair of actions.
class Contrast
{
public:
    Contrast(const std::shared_ptr<const RecognitionModel>& model, const datasets::SkeletonSequence& sequence,
             const Action& first, const Action& second, const RecognitionSettings& settings,
             const ContrastSettings& contrast, std::stop_token stop, const ProgressSink& progress,
             std::optional<FrameRange> frames)
        : m_contrast(contrast)
        , m_stop(std::move(stop))
        , m_progress(progress)
        , m_margin(model, first, second, settings, m_stop)
    {
        requireSettings(contrast);
        const auto& parts = model->implementation();
        const auto wanted = frames.value_or(FrameRange{0, sequence.frameCount});
        const auto canonical =
            datasets::canonicalize(datasets::cut(sequence, wanted.begin, wanted.end), canonicalSettings(parts));
        m_explanation.frames = {wanted.begin + canonical.used.begin, wanted.begin + canonical.used.end};
        m_explanation.mirrored = canonical.mirrored;
        m_motion = motionTensor(canonical);
        m_still = stillPose(m_motion);
        m_explanation.first = first.name;
        m_explanation.second = second.name;
        m_explanation.joints = datasets::ntu25Topology()->jointNames;
        m_explanation.frameRate = sequence.frameRate;
    }

    ContrastExplanation explain()
    {
        const auto ends = numbers(m_margin.margins(torch::cat({m_motion, m_still}), m_stop));
        m_explanation.margin = ends[0];
        m_explanation.stillMargin = ends[1];
        auto gradient = torch::zeros_like(m_motion);
        const int steps = m_contrast.pathSteps;
        for (int step = 0; step < steps; step += m_margin.motionsAtOnce()) {
            const int count = std::min(m_margin.motionsAtOnce(), steps - step);
            // Midpoints of equal pieces of the path; a single step stands at the motion itself.
            const auto places =
                steps == 1 ? torch::ones({1}) : (torch::arange(step, step + count, torch::kFloat32) + 0.5) / steps;
            const auto motions = m_still + places.view({-1, 1, 1, 1, 1}) * (m_motion - m_still);
            gradient = gradient + m_margin.gradients(motions, m_stop).sum(0, true) / steps;
            report(0.5 * (step + count) / steps, fmt::format("Gradient {} of {}", step + count, steps));
        }
        const auto contribution = (gradient * (m_motion - m_still)).sum({0, 1, 4}).t().contiguous(); // [25, T]
        for (int64_t joint = 0; joint < contribution.size(0); ++joint)
            m_explanation.contributions.push_back(numbers(contribution[joint]));
        m_explanation.overJoints = numbers(contribution.sum(1));
        m_explanation.overTime = numbers(contribution.sum(0));
        return m_explanation;
    }

    DeletionTest test()
    {
        DeletionTest result;
        result.explanation = explain();
        result.joints = curve(result.explanation.overJoints, 3, 1);
        report(0.75, "Joints taken out");
        const auto frames = result.explanation.overTime.size();
        result.frames = curve(result.explanation.overTime, 2, (frames + kCurvePoints - 1) / kCurvePoints);
        report(1, "Done");
        return result;
    }

private:
    void report(double fraction, std::string message) const
    {
        if (m_progress)
            m_progress({fraction, std::move(message)});
    }

    /// The motion with the first `count` places of an order taken out along one axis.
    torch::Tensor without(const std::vector<int64_t>& order, std::size_t count, int64_t axis) const
    {
        auto motion = m_motion.clone();
        if (count > 0) {
            const auto places =
                torch::tensor(std::vector<int64_t>(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count)));
            motion.index_copy_(axis, places, m_still.index_select(axis, places));
        }
        return motion;
    }

    std::vector<double> marginsAlong(const std::vector<int64_t>& order, const std::vector<std::size_t>& counts,
                                     int64_t axis) const
    {
        std::vector<torch::Tensor> motions;
        for (const auto count : counts)
            motions.push_back(without(order, count, axis));
        return numbers(m_margin.margins(torch::cat(motions), m_stop));
    }

    /// Places in the order of their blocks. @param blocks in the order in which they go
    static std::vector<int64_t> places(const std::vector<std::size_t>& blocks, std::size_t blockSize, std::size_t size)
    {
        std::vector<int64_t> order;
        for (const auto block : blocks)
            for (auto place = block * blockSize; place < std::min((block + 1) * blockSize, size); ++place)
                order.push_back(static_cast<int64_t>(place));
        return order;
    }

    /// @param blockSize neighbours that go together
    DeletionCurve curve(const std::vector<double>& importance, int64_t axis, std::size_t blockSize) const
    {
        const auto size = importance.size();
        std::vector<double> blockImportance((size + blockSize - 1) / blockSize, 0.0);
        for (std::size_t place = 0; place < size; ++place)
            blockImportance[place / blockSize] += importance[place];
        std::vector<std::size_t> counts;
        for (std::size_t point = 0; point <= kCurvePoints; ++point)
            counts.push_back(size * point / kCurvePoints);
        DeletionCurve result;
        for (const auto count : counts)
            result.removed.push_back(static_cast<double>(count) / static_cast<double>(size));
        std::vector<std::size_t> order(blockImportance.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        auto ranked = order;
        std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t left, std::size_t right) {
            return blockImportance[left] > blockImportance[right];
        });
        result.ranked = marginsAlong(places(ranked, blockSize, size), counts, axis);
        result.randomMean.assign(counts.size(), 0.0);
        std::vector<double> squares(counts.size(), 0.0);
        const auto orders = static_cast<double>(m_contrast.randomOrders);
        for (int draw = 0; draw < m_contrast.randomOrders; ++draw) {
            RandomStream random(streamSeed(m_contrast.seed, "deletion", static_cast<std::uint64_t>(draw)));
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random.below(i)]);
            const auto margins = marginsAlong(places(order, blockSize, size), counts, axis);
            for (std::size_t point = 0; point < counts.size(); ++point) {
                result.randomMean[point] += margins[point] / orders;
                squares[point] += margins[point] * margins[point] / orders;
            }
        }
        for (std::size_t point = 0; point < counts.size(); ++point) {
            result.randomDeviation.push_back(
                std::sqrt(std::max(0.0, squares[point] - result.randomMean[point] * result.randomMean[point])));
            result.advantage += (result.randomMean[point] - result.ranked[point]) / static_cast<double>(counts.size());
        }
        return result;
    }

    ContrastSettings m_contrast;
    std::stop_token m_stop;
    const ProgressSink& m_progress;
    MarginModel m_margin;
    torch::Tensor m_motion; ///< [1, 3, T, 25, M]
    torch::Tensor m_still;
    ContrastExplanation m_explanation;
};

} // namespace

ContrastExplanation explainContrast(const std::shared_ptr<const RecognitionModel>& model,
                                    const datasets::SkeletonSequence& sequence, const Action& first,
                                    const Action& second, const RecognitionSettings& settings,
                                    const ContrastSettings& contrast, std::stop_token stop,
                                    const ProgressSink& progress, std::optional<FrameRange> frames)
{
    return Contrast(model, sequence, first, second, settings, contrast, std::move(stop), progress, frames).explain();
}

DeletionTest testDeletion(const std::shared_ptr<const RecognitionModel>& model,
                          const datasets::SkeletonSequence& sequence, const Action& first, const Action& second,
                          const RecognitionSettings& settings, const ContrastSettings& contrast, std::stop_token stop,
                          const ProgressSink& progress, std::optional<FrameRange> frames)
{
    return Contrast(model, sequence, first, second, settings, contrast, std::move(stop), progress, frames).test();
}

} // namespace kinescope::core
