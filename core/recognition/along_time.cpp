#include "core/recognition/along_time.h"

#include "core/errors.h"
#include "core/recognition/rejection_impl.h"
#include "datasets/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kWindowsAtOnce = 8; ///< well under 200 ms of encoding and scoring for the bundled model
constexpr double kSecondsBetweenPartials = 0.25;

/// One call of recognizeAlongTime.
class AlongTimeRun
{
public:
    AlongTimeRun(const std::shared_ptr<const RecognitionModel>& model, const datasets::SkeletonSequence& sequence,
                 std::span<const Action> actions, const RecognitionSettings& settings, const WindowSettings& windows,
                 std::stop_token stop)
        : m_model(model)
        , m_sequence(sequence)
        , m_windows(windows)
        , m_stop(std::move(stop))
        , m_scorer(model, settings, {actions.begin(), actions.end()}, m_stop)
        , m_rejection(model, settings, m_stop)
    {
        m_result.frameCount = sequence.frameCount;
        m_result.frameRate = sequence.frameRate;
        m_result.windows = windowsOf(sequence.frameCount, sequence.frameRate, windows);
        m_result.modelName = model->card().name;
        m_result.modelHash = model->card().hash;
        for (const auto& action : actions)
            m_result.labels.push_back(action.name);
        m_result.probabilities.assign(
            actions.size(), std::vector<double>(m_result.windows.size(), std::numeric_limits<double>::quiet_NaN()));
        if (m_rejection.isCalibrated())
            m_result.unfitting.assign(m_result.windows.size(), false);
    }

    AlongTime operator()(const ProgressSink& progress, const AlongTimeSink& partial)
    {
        const auto begin = std::chrono::steady_clock::now();
        double shown = 0;
        for (std::size_t done = 0; done < m_result.windows.size();) {
            throwIfStopped(m_stop);
            const auto count = std::min(kWindowsAtOnce, m_result.windows.size() - done);
            recognize(done, count);
            done += count;
            m_result.complete = done == m_result.windows.size();
            m_result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            if (progress)
                progress({static_cast<double>(done) / static_cast<double>(m_result.windows.size()),
                          fmt::format("Window {} of {}", done, m_result.windows.size())});
            if (partial && !m_result.complete && m_result.seconds >= shown + kSecondsBetweenPartials) {
                shown = m_result.seconds;
                partial(m_result);
            }
        }
        if (m_usable == 0)
            throw datasets::SequenceError(
                fmt::format("No body is present in any of the {} windows.", m_result.windows.size()));
        m_result.segments = findSegments(m_result, m_windows);
        return std::move(m_result);
    }

private:
    void recognize(std::size_t first, std::size_t count)
    {
        std::vector<datasets::CanonicalSequence> motions;
        std::vector<std::size_t> places;
        for (auto window = first; window < first + count; ++window) {
            const auto& frames = m_result.windows[window];
            try {
                motions.push_back(datasets::canonicalize(datasets::cut(m_sequence, frames.begin, frames.end),
                                                         canonicalSettings(m_model->implementation())));
                places.push_back(window);
            } catch (const datasets::SequenceError&) {
                continue; // nobody is there: the window stays unknown
            }
        }
        if (motions.empty())
            return;
        m_usable += motions.size();
        const auto latents = latentsOf(m_model->implementation(), motions);
        auto rankings = m_scorer.rank(latents, m_stop);
        m_rejection.fill(rankings, latents, m_stop);
        for (std::size_t index = 0; index < rankings.size(); ++index) {
            for (const auto& label : rankings[index].labels)
                m_result.probabilities[label.actionIndex][places[index]] = label.probability;
            if (rankings[index].rejection)
                m_result.unfitting[places[index]] = rankings[index].rejection->rejected();
        }
    }

    std::shared_ptr<const RecognitionModel> m_model;
    const datasets::SkeletonSequence& m_sequence;
    const WindowSettings& m_windows;
    std::stop_token m_stop;
    RecordingScorer m_scorer;
    RejectionTest m_rejection;
    AlongTime m_result;
    std::size_t m_usable = 0;
};

} // namespace

AlongTime recognizeAlongTime(const std::shared_ptr<const RecognitionModel>& model,
                             const datasets::SkeletonSequence& sequence, std::span<const Action> actions,
                             const RecognitionSettings& settings, const WindowSettings& windows, std::stop_token stop,
                             const ProgressSink& progress, const AlongTimeSink& partial)
{
    return AlongTimeRun(model, sequence, actions, settings, windows, std::move(stop))(progress, partial);
}

} // namespace kinescope::core
