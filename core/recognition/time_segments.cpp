#include "core/recognition/time_segments.h"

#include "core/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinescope::core
{
namespace
{

void requirePositive(double value, const char* name)
{
    if (!(std::isfinite(value) && value > 0))
        throw InputError(fmt::format("Expected {} above 0 s, found {}.", name, value));
}

double overlapOf(const FrameRange& left, const FrameRange& right)
{
    const auto begin = std::max(left.begin, right.begin);
    const auto end = std::min(left.end, right.end);
    if (begin >= end)
        return 0;
    const auto all = std::max(left.end, right.end) - std::min(left.begin, right.begin);
    return static_cast<double>(end - begin) / static_cast<double>(all);
}

/// The label that is most probable in a window, or nothing where nobody is or nothing fits.
std::optional<std::size_t> bestLabel(const AlongTime& result, std::size_t window, bool rejectUnfitting)
{
    if (rejectUnfitting && window < result.unfitting.size() && result.unfitting[window])
        return std::nullopt;
    std::optional<std::size_t> best;
    for (std::size_t label = 0; label < result.labels.size(); ++label) {
        const double value = result.probabilities[label][window];
        if (std::isfinite(value) && (!best || value > result.probabilities[*best][window]))
            best = label;
    }
    return best;
}

/// Windows [first, last] of one label.
struct Run
{
    std::size_t label = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

std::vector<Run> runsOf(const AlongTime& result, const WindowSettings& settings)
{
    std::vector<Run> runs;
    std::optional<Run> open;
    const auto close = [&] {
        if (open)
            runs.push_back(*open);
        open.reset();
    };
    for (std::size_t window = 0; window < result.windows.size(); ++window) {
        const auto best = bestLabel(result, window, settings.rejectUnfitting);
        const auto probability = best ? result.probabilities[*best][window] : 0.0;
        const bool enters = best && probability >= settings.enterProbability;
        if (open) {
            const double own = result.probabilities[open->label][window];
            // Another label takes over only when it could begin a segment of its own.
            const bool stays = best && own >= settings.leaveProbability && !(enters && *best != open->label);
            if (stays) {
                open->last = window;
                continue;
            }
            close();
        }
        if (enters)
            open = Run{*best, window, window};
    }
    close();
    return runs;
}

/// Which label each frame has; `none` where it has none.
std::vector<std::size_t> labelOfFrames(std::span<const LabelledStretch> stretches, std::size_t frameCount,
                                       std::size_t none)
{
    std::vector<std::size_t> labels(frameCount, none);
    for (const auto& stretch : stretches)
        for (auto frame = stretch.frames.begin; frame < std::min(stretch.frames.end, frameCount); ++frame)
            labels[frame] = stretch.label;
    return labels;
}

} // namespace

std::vector<FrameRange> windowsOf(std::size_t frameCount, double frameRate, const WindowSettings& settings)
{
    requirePositive(settings.windowSeconds, "a window length");
    requirePositive(settings.stepSeconds, "a step");
    if (!(std::isfinite(frameRate) && frameRate > 0))
        throw InputError(fmt::format("Expected a frame rate above 0, found {}.", frameRate));
    std::vector<FrameRange> windows;
    if (frameCount == 0)
        return windows;
    const auto length = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::lround(std::min(settings.windowSeconds * frameRate, 1e9))), 2, 1'000'000'000);
    if (length >= frameCount)
        return {{0, frameCount}};
    const double step = std::max(settings.stepSeconds * frameRate, 1.0);
    const std::size_t last = frameCount - length;
    for (std::size_t index = 0;; ++index) {
        const double begin = std::round(step * static_cast<double>(index));
        if (begin >= static_cast<double>(last))
            break;
        windows.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(begin) + length});
    }
    windows.push_back({last, frameCount});
    return windows;
}

std::vector<std::size_t> windowShares(const AlongTime& result)
{
    std::vector<std::size_t> shares{0};
    const auto centre = [&](std::size_t window) {
        return static_cast<double>(result.windows[window].begin + result.windows[window].end) / 2;
    };
    for (std::size_t window = 1; window < result.windows.size(); ++window)
        shares.push_back(static_cast<std::size_t>(std::lround((centre(window - 1) + centre(window)) / 2)));
    shares.push_back(result.frameCount);
    return shares;
}

std::vector<LabelledStretch> findSegments(const AlongTime& result, const WindowSettings& settings)
{
    std::vector<LabelledStretch> segments;
    const auto shares = windowShares(result);
    for (const auto& run : runsOf(result, settings)) {
        LabelledStretch segment{{shares[run.first], shares[run.last + 1]}, run.label, 0, true};
        if (static_cast<double>(segment.frames.end - segment.frames.begin) < settings.minimumSeconds * result.frameRate)
            continue;
        for (auto window = run.first; window <= run.last; ++window)
            segment.probability +=
                result.probabilities[run.label][window] / static_cast<double>(run.last - run.first + 1);
        segments.push_back(segment);
    }
    return segments;
}

SegmentComparison compareSegments(std::span<const LabelledStretch> found, std::span<const LabelledStretch> truth,
                                  std::size_t frameCount, double overlap)
{
    SegmentComparison comparison;
    comparison.overlap = overlap;
    std::size_t hits = 0;
    std::vector<bool> used(found.size(), false);
    for (const auto& segment : truth) {
        if (!segment.candidate) {
            ++comparison.unknown;
            continue;
        }
        ++comparison.truth;
        std::optional<std::size_t> best;
        for (std::size_t index = 0; index < found.size(); ++index) {
            const bool fits = !used[index] && found[index].label == segment.label &&
                              overlapOf(found[index].frames, segment.frames) >= overlap;
            if (fits && (!best || overlapOf(found[index].frames, segment.frames) >
                                      overlapOf(found[*best].frames, segment.frames)))
                best = index;
        }
        if (best) {
            used[*best] = true;
            ++hits;
        }
    }
    const auto share = [](std::size_t part, std::size_t all) {
        return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
    };
    comparison.precision = share(hits, found.size());
    comparison.recall = share(hits, comparison.truth);
    const double sum = comparison.precision + comparison.recall;
    comparison.f1 = sum > 0 ? 2 * comparison.precision * comparison.recall / sum : 0.0;

    constexpr auto kNone = static_cast<std::size_t>(-1);
    const auto predicted = labelOfFrames(found, frameCount, kNone);
    std::size_t right = 0;
    for (const auto& segment : truth)
        for (auto frame = segment.frames.begin; segment.candidate && frame < std::min(segment.frames.end, frameCount);
             ++frame) {
            ++comparison.labelledFrames;
            right += predicted[frame] == segment.label ? 1 : 0;
        }
    comparison.frameAccuracy = share(right, comparison.labelledFrames);
    return comparison;
}

} // namespace kinescope::core
