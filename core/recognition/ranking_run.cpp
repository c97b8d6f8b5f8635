#include "core/recognition/ranking_run_impl.h"

#include "core/errors.h"
#include "core/recognition/action_texts_impl.h"
#include "core/recognition/precision_choice_impl.h"
#include "core/recognition/recording_scorer_impl.h"
#include "core/torch_errors_impl.h"
#include "datasets/preprocessing/canonical.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinescope::core
{
namespace
{

constexpr double kMotionShare = 0.05; ///< of the progress bar
constexpr double kTextShare = 0.3;
constexpr int kFirstNoises = 2; ///< what pruning decides on

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

RankingRun::RankingRun(const RecognitionModel& model, const RecognitionSettings& settings,
                       std::span<const Action> actions, std::stop_token stop, const ProgressSink& progress,
                       const RankingSink& partial)
    : m_model(model.implementation())
    , m_settings(settings)
    , m_actions(actions)
    , m_stop(std::move(stop))
    , m_progress(progress)
    , m_partial(partial)
    , m_timesteps(settings.timesteps)
    , m_inPlay(actions.size(), true)
{
    if (m_timesteps.empty())
        m_timesteps.push_back(m_model.card.inferenceTimestep);
    m_frame.seed = settings.seed;
    m_frame.noisesPlanned = settings.noises;
    m_frame.modelName = m_model.card.name;
    m_frame.modelHash = m_model.card.hash;
}

Ranking RankingRun::operator()(const datasets::SkeletonSequence& sequence, const std::optional<FrameRange>& frames)
{
    const torch::NoGradGuard noGradient;
    m_frame.frames = frames;
    m_frame.frameRate = sequence.frameRate;
    requireRankable(m_actions);
    throwIfStopped(m_stop);
    encodeMotion(sequence);
    encodeTexts();
    scoreAnywhere();
    report(1, "Done");
    return ranking();
}

void RankingRun::report(double fraction, std::string message) const
{
    if (m_progress)
        m_progress({fraction, std::move(message)});
}

void RankingRun::encodeMotion(const datasets::SkeletonSequence& sequence)
{
    report(0, "Reading the motion");
    const auto canonical = datasets::canonicalize(sequence, canonicalSettings(m_model));
    m_latent = m_model.latentOf(canonical);
    m_frame.latentScore = m_latent.to(torch::kFloat64).square().mean().sqrt().item<double>();
    m_frame.notes = canonical.warnings;
    throwIfStopped(m_stop);
}

void RankingRun::encodeTexts()
{
    auto [texts, ofAction] = actionTexts(m_actions, m_settings.templates);
    m_actionTexts = std::move(ofAction);
    const auto count = texts.size();
    m_texts = encodeLabels(m_model, texts, m_stop, [&](std::size_t done) {
        const double share = static_cast<double>(done) / static_cast<double>(count);
        report(kMotionShare + share * (kTextShare - kMotionShare), fmt::format("Text {} of {}", done, count));
    });
}

std::shared_ptr<const DenoiserReplica> RankingRun::wantedReplica()
{
    const auto device = deviceNamed(m_settings.device);
    if (m_settings.precision == "bf16")
        return m_model.replica(device, torch::kBFloat16);
    const bool choose = m_settings.precision == "auto" && device.is_cpu();
    return m_model.replica(device, choose ? chosenPrecision(m_model, m_latent, m_texts, m_timesteps.front(), m_stop)
                                          : torch::kFloat32);
}

/// On the device asked for; on the processor when that one fails or has too little memory.
void RankingRun::scoreAnywhere()
{
    try {
        score(wantedReplica());
    } catch (const c10::Error& error) {
        const bool processor = m_frame.device.empty() || m_frame.device == "cpu";
        if (processor || !(isOutOfMemory(error) || isDeviceFailure(error)))
            throw;
        spdlog::warn("{} failed, the processor takes over: {}", m_frame.device, briefText(error));
        m_frame.notes.push_back(fmt::format("{} {}; the processor took over.", m_frame.device,
                                            isOutOfMemory(error) ? "has too little memory" : "failed"));
        score(m_model.replica(torch::kCPU, torch::kFloat32));
    }
}

void RankingRun::score(std::shared_ptr<const DenoiserReplica> replica)
{
    m_frame.device = replica->device.str();
    m_frame.precision = replica->type == torch::kBFloat16 ? "bf16" : "fp32";
    m_noisesDone = 0;
    m_inPlay.assign(m_actions.size(), true);
    m_errors.assign(m_texts.size(), {});
    auto towers = std::make_unique<LabelTowers>(m_model, replica, m_texts, textsInPlay());
    while (m_noisesDone < m_settings.noises) {
        // Few noises first, so that a ranking is there soon; then as many again as are done.
        const int wanted = std::max(kFirstNoises, m_noisesDone);
        const int count = std::min(wanted, m_settings.noises - m_noisesDone);
        scoreNoises(*towers, *replica, m_noisesDone, count);
        m_noisesDone += count;
        report(kTextShare + (1 - kTextShare) * m_noisesDone / m_settings.noises,
               fmt::format("Noise {} of {}", m_noisesDone, m_settings.noises));
        if (m_noisesDone == m_settings.noises)
            break;
        if (m_partial)
            m_partial(ranking());
        if (m_settings.prune && m_noisesDone == kFirstNoises) {
            prune();
            towers = std::make_unique<LabelTowers>(m_model, replica, m_texts, textsInPlay());
        }
    }
}

void RankingRun::scoreNoises(LabelTowers& towers, const DenoiserReplica& replica, int begin, int count)
{
    const NoiseSeries series{m_settings.seed, m_settings.antithetic};
    const auto& segments = towers.segments();
    for (std::size_t segment = 0; segment < segments.size(); ++segment) {
        ChunkPlan plan(denoisingCosts(m_model.passLimits, replica, segments[segment].tokens));
        for (int done = 0; done < count;) {
            const int now = plan.noises(count - done);
            std::vector<DenoisingInputs> inputs;
            for (const int timestep : m_timesteps)
                inputs.push_back(denoisingInputs(m_model, m_latent, series, begin + done, now, timestep));
            scoreSegment(towers, segment, plan, replica, inputs);
            done += now;
        }
        const double share = static_cast<double>(segment + 1) / static_cast<double>(segments.size());
        report(kTextShare + (1 - kTextShare) * (begin + share * count) / m_settings.noises,
               fmt::format("Noise {} of {}", begin + count, m_settings.noises));
    }
}

void RankingRun::scoreSegment(LabelTowers& towers, std::size_t segment, ChunkPlan& plan, const DenoiserReplica& replica,
                              const std::vector<DenoisingInputs>& inputs)
{
    const auto tower = towers.tower(segment, m_stop);
    const auto& texts = towers.segments()[segment].texts;
    const auto noises = inputs.front().noise.size(0);
    for (int begin = 0; begin < tower->labels;) {
        int count = std::min(plan.labels(static_cast<int>(noises)), tower->labels - begin);
        const auto errors = errorsWithinMemory(replica, *tower, begin, count, plan, inputs).contiguous(); // [count, K]
        const auto* values = errors.data_ptr<double>();
        for (int label = 0; label < count; ++label) {
            auto& scores = m_errors[texts[static_cast<std::size_t>(begin + label)]];
            scores.insert(scores.end(), values + label * noises, values + (label + 1) * noises);
        }
        if (!errors.isfinite().all().item<bool>())
            throw ModelError(
                fmt::format("The denoiser answered with numbers that are not finite; the checkpoint may be "
                            "damaged, or too large in value for {}: {}",
                            m_frame.precision, m_model.card.path.string()));
        begin += count;
    }
}

/// @param count labels to do; lowered when memory allows fewer only
torch::Tensor RankingRun::errorsWithinMemory(const DenoiserReplica& replica, const models::TextTower& tower, int begin,
                                             int& count, ChunkPlan& plan, const std::vector<DenoisingInputs>& inputs)
{
    while (true) {
        throwIfStopped(m_stop);
        try {
            torch::Tensor sum;
            for (const auto& input : inputs) {
                throwIfStopped(m_stop);
                const auto started = std::chrono::steady_clock::now();
                const auto errors = labelErrors(replica, tower, begin, count, input); // [count, K]
                plan.took(secondsSince(started));
                sum = sum.defined() ? sum + errors : errors;
            }
            return sum / static_cast<double>(inputs.size());
        } catch (const c10::Error& error) {
            if (!isOutOfMemory(error) || !plan.halve() || count == 1)
                throw;
            count = (count + 1) / 2;
            spdlog::warn("Too little memory for {} labels at once; going on with fewer.", count);
        }
    }
}

std::vector<std::size_t> RankingRun::textsInPlay() const
{
    std::vector<bool> wanted(m_texts.size(), false);
    for (std::size_t action = 0; action < m_actions.size(); ++action)
        for (const auto text : m_actionTexts[action])
            wanted[text] = wanted[text] || m_inPlay[action];
    std::vector<std::size_t> texts;
    for (std::size_t text = 0; text < wanted.size(); ++text)
        if (wanted[text])
            texts.push_back(text);
    return texts;
}

/// Per action and noise, the mean over its descriptions.
std::vector<ActionScores> RankingRun::actionScores() const
{
    std::vector<ActionScores> result;
    for (std::size_t action = 0; action < m_actions.size(); ++action) {
        const auto& texts = m_actionTexts[action];
        auto& scores = result.emplace_back(ActionScores{m_actions[action].name, {}});
        scores.noiseScores.assign(static_cast<std::size_t>(m_inPlay[action] ? m_noisesDone : kFirstNoises), 0.0);
        for (std::size_t noise = 0; noise < scores.noiseScores.size(); ++noise) {
            for (const auto text : texts)
                scores.noiseScores[noise] += m_errors[text][noise];
            scores.noiseScores[noise] /= static_cast<double>(texts.size());
        }
    }
    return result;
}

void RankingRun::prune()
{
    const auto kept = contenders(actionScores());
    if (kept.size() == m_actions.size())
        return;
    m_inPlay.assign(m_actions.size(), false);
    for (const auto action : kept)
        m_inPlay[action] = true;
    m_frame.notes.push_back(fmt::format("{} labels that could not win any more were set aside after {} noises.",
                                        m_actions.size() - kept.size(), kFirstNoises));
}

Ranking RankingRun::ranking() const
{
    Ranking ranking = m_frame;
    ranking.noises = m_noisesDone;
    const double own = m_model.model.configuration.temperature;
    fillRanking(ranking, actionScores(), m_settings.temperature > 0 ? m_settings.temperature : own);
    ranking.seconds = secondsSince(m_begin);
    return ranking;
}

} // namespace kinescope::core
