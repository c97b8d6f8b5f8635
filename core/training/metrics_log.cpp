#include "core/training/metrics_log.h"

#include "datasets/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;

const char* kindName(TrainingEvent::Kind kind)
{
    return kind == TrainingEvent::Kind::Validation ? "validation" : "step";
}

} // namespace

std::string metricsLine(const TrainingEvent& event)
{
    Json line = {{"kind", kindName(event.kind)}, {"stage", event.stage}, {"step", event.step}, {"steps", event.steps}};
    for (const auto& [name, value] : event.values)
        line[name] = std::isfinite(value) ? Json(value) : Json(nullptr);
    line["seconds"] = std::round(event.seconds * 1000) / 1000;
    return line.dump();
}

bool readMetricsLine(const std::string& line, TrainingEvent& event)
{
    const Json parsed = Json::parse(line, nullptr, false);
    if (!parsed.is_object() || !parsed.contains("stage") || !parsed["stage"].is_string() || !parsed.contains("step") ||
        !parsed["step"].is_number_integer())
        return false;
    event = {};
    event.stage = parsed["stage"].get<std::string>();
    event.kind = parsed.contains("kind") && parsed["kind"] == "validation" ? TrainingEvent::Kind::Validation
                                                                           : TrainingEvent::Kind::Step;
    for (const auto& [name, value] : parsed.items()) {
        if (!value.is_number())
            continue;
        if (name == "step")
            event.step = value.get<int>();
        else if (name == "steps")
            event.steps = value.get<int>();
        else if (name == "seconds")
            event.seconds = value.get<double>();
        else
            event.values[name] = value.get<double>();
    }
    return true;
}

std::vector<TrainingEvent> readMetrics(const std::filesystem::path& path)
{
    std::ifstream stream(path);
    if (!stream)
        throw datasets::FileError(fmt::format("Cannot read the metrics: {}", path.string()));
    std::vector<TrainingEvent> events;
    TrainingEvent event;
    for (std::string line; std::getline(stream, line);)
        if (readMetricsLine(line, event))
            events.push_back(event);
    return events;
}

MetricsLog::MetricsLog(std::filesystem::path path)
    : m_path(std::move(path))
{
    open(std::ios::app);
}

void MetricsLog::keepUpTo(const std::vector<std::string>& stages, const std::string& stage, int step)
{
    const auto rank = [&](const std::string& name) {
        return std::find(stages.begin(), stages.end(), name) - stages.begin();
    };
    auto events = readMetrics(m_path);
    std::erase_if(events, [&](const TrainingEvent& event) {
        return rank(event.stage) > rank(stage) || (event.stage == stage && event.step > step);
    });
    rewrite(events);
}

void MetricsLog::clear()
{
    rewrite({});
}

void MetricsLog::append(const TrainingEvent& event)
{
    m_stream << metricsLine(event) << '\n' << std::flush;
    if (!m_stream)
        throw datasets::FileError(
            fmt::format("Cannot write the metrics; is the disk full or the folder gone? {}", m_path.string()));
}

void MetricsLog::rewrite(const std::vector<TrainingEvent>& events)
{
    m_stream.close();
    const auto temporary = std::filesystem::path(m_path).concat(".part");
    {
        std::ofstream stream(temporary, std::ios::trunc);
        for (const auto& event : events)
            stream << metricsLine(event) << '\n';
        if (!stream.flush())
            throw datasets::FileError(fmt::format("Cannot write the metrics: {}", temporary.string()));
    }
    std::filesystem::rename(temporary, m_path);
    open(std::ios::app);
}

void MetricsLog::open(std::ios::openmode mode)
{
    m_stream.open(m_path, std::ios::out | mode);
    if (!m_stream)
        throw datasets::FileError(fmt::format("Cannot write the metrics: {}", m_path.string()));
}

} // namespace kinescope::core
