#include "core/recognition/recognizer.h"

#include "core/errors.h"
#include "core/recognition/ranking_run_impl.h"
#include "core/recognition/rejection_impl.h"
#include "core/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace kinescope::core
{
namespace
{

constexpr int kMaximumNoises = 4096;

bool isDevice(std::string_view name)
{
    if (name == "auto" || name == "cpu" || name == "cuda")
        return true;
    constexpr std::string_view kPrefix = "cuda:";
    if (!name.starts_with(kPrefix))
        return false;
    int index = -1;
    const auto* end = name.data() + name.size();
    const auto parsed = std::from_chars(name.data() + kPrefix.size(), end, index);
    return parsed.ec == std::errc() && parsed.ptr == end && index >= 0 && index < 128;
}

void requireTimesteps(const std::vector<int>& timesteps, int count)
{
    for (const int timestep : timesteps)
        if (timestep < 0 || timestep >= count)
            throw InputError(fmt::format("Expected timesteps from 0 to {}, found {}.", count - 1, timestep));
    if (timesteps.size() > static_cast<std::size_t>(count))
        throw InputError(fmt::format("Expected at most {} timesteps, found {}.", count, timesteps.size()));
}

void requireSettings(const RecognitionSettings& settings, const ModelCard& card)
{
    if (settings.noises < 1 || settings.noises > kMaximumNoises)
        throw InputError(fmt::format("Expected 1 to {} noises, found {}.", kMaximumNoises, settings.noises));
    requireTimesteps(settings.timesteps, card.timesteps);
    if (!(std::isfinite(settings.temperature) && settings.temperature >= 0))
        throw InputError(
            fmt::format("Expected a temperature of 0 (the model's own) or more, found {}.", settings.temperature));
    if (!isDevice(settings.device))
        throw InputError(
            fmt::format("Expected the device auto, cpu, cuda or cuda:<number>, found \"{}\".", settings.device));
    if (settings.precision != "auto" && settings.precision != "fp32" && settings.precision != "bf16")
        throw InputError(fmt::format("Expected the precision auto, fp32 or bf16, found \"{}\".", settings.precision));
    for (const auto& text : settings.templates)
        if (text.find(kTemplatePlace) == std::string::npos || invalidUtf8(text))
            throw InputError(fmt::format("Expected {} where the action's name goes, found the template \"{}\".",
                                         kTemplatePlace, text));
}

} // namespace

void requireRankable(std::span<const Action> actions)
{
    if (actions.empty())
        throw InputError("Expected at least one action to rank, found none. Type a description of an action.");
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t index = 0; index < actions.size(); ++index) {
        const auto& action = actions[index];
        const auto empty = [](const std::string& text) { return collapsed(text).empty(); };
        if (empty(action.name) || std::any_of(action.descriptions.begin(), action.descriptions.end(), empty))
            throw InputError(fmt::format("Action {}: expected a name and descriptions with some text, found an empty "
                                         "one. Type a description, or remove the action.",
                                         index + 1));
        const auto [earlier, fresh] = numbers.emplace(lowerCase(collapsed(action.name)), index + 1);
        if (!fresh)
            throw InputError(
                fmt::format("Action {}: expected a name of its own, found that of action {} again (\"{}\"). "
                            "Remove one of the two.",
                            index + 1, earlier->second, action.name.substr(0, 60)));
    }
}

Recognizer::Recognizer(std::shared_ptr<const RecognitionModel> model, RecognitionSettings settings)
    : m_model(std::move(model))
    , m_settings(std::move(settings))
{
    requireSettings(m_settings, m_model->card());
}

Ranking Recognizer::rank(const datasets::SkeletonSequence& sequence, std::span<const Action> actions,
                         std::stop_token stop, const ProgressSink& progress, const RankingSink& partial,
                         std::optional<FrameRange> frames) const
{
    RankingRun run(*m_model, m_settings, actions, stop, progress, partial);
    auto ranking = frames ? run(datasets::cut(sequence, frames->begin, frames->end), frames) : run(sequence, {});
    const auto showFirst = [&] {
        if (partial)
            partial(ranking);
    };
    ranking.rejection = rejectionOf(m_model, m_settings, ranking, run.latent(), stop, showFirst);
    return ranking;
}

std::vector<float> Recognizer::encode(const datasets::SkeletonSequence& sequence) const
{
    const auto& model = m_model->implementation();
    const auto latent = model.latentOf(datasets::canonicalize(sequence, canonicalSettings(model))).contiguous();
    const auto* values = latent.data_ptr<float>();
    return {values, values + latent.numel()};
}

} // namespace kinescope::core
