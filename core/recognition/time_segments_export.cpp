#include "core/csv.h"
#include "core/recognition/time_segments.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace kinescope::core
{
namespace
{

double secondsOf(const AlongTime& result, std::size_t frame)
{
    return result.frameRate > 0 ? static_cast<double>(frame) / result.frameRate : 0.0;
}

nlohmann::ordered_json windowsJson(const AlongTime& result)
{
    auto windows = nlohmann::ordered_json::array();
    for (std::size_t index = 0; index < result.windows.size(); ++index) {
        auto probabilities = nlohmann::ordered_json::array();
        for (const auto& row : result.probabilities)
            probabilities.push_back(std::isfinite(row[index]) ? nlohmann::ordered_json(row[index])
                                                              : nlohmann::ordered_json());
        windows.push_back({{"start_frame", result.windows[index].begin},
                           {"end_frame", result.windows[index].end},
                           {"probabilities", std::move(probabilities)}});
        if (index < result.unfitting.size())
            windows.back()["none_fits"] = static_cast<bool>(result.unfitting[index]);
    }
    return windows;
}

} // namespace

std::string segmentsToCsv(const AlongTime& result)
{
    std::string text = "start_frame,end_frame,start_s,end_s,label,probability\n";
    for (const auto& segment : result.segments)
        text += fmt::format("{},{},{:.3f},{:.3f},{},{:.4f}\n", segment.frames.begin, segment.frames.end,
                            secondsOf(result, segment.frames.begin), secondsOf(result, segment.frames.end),
                            csvField(result.labels[segment.label]), segment.probability);
    return text;
}

std::string toJson(const AlongTime& result, const SegmentComparison* comparison, const std::string& file)
{
    nlohmann::ordered_json json;
    if (!file.empty())
        json["file"] = file;
    json["labels"] = result.labels;
    json["frames"] = result.frameCount;
    json["fps"] = result.frameRate;
    json["model"] = {{"name", result.modelName}, {"hash", result.modelHash}};
    json["complete"] = result.complete;
    json["seconds"] = result.seconds;
    auto& segments = json["segments"] = nlohmann::ordered_json::array();
    for (const auto& segment : result.segments)
        segments.push_back({{"start_frame", segment.frames.begin},
                            {"end_frame", segment.frames.end},
                            {"start_s", secondsOf(result, segment.frames.begin)},
                            {"end_s", secondsOf(result, segment.frames.end)},
                            {"label", result.labels[segment.label]},
                            {"probability", segment.probability}});
    json["windows"] = windowsJson(result);
    if (comparison)
        json["comparison"] = {{"frame_accuracy", comparison->frameAccuracy},
                              {"f1", comparison->f1},
                              {"precision", comparison->precision},
                              {"recall", comparison->recall},
                              {"overlap", comparison->overlap},
                              {"true_segments", comparison->truth},
                              {"segments_of_other_classes", comparison->unknown}};
    return json.dump();
}

} // namespace kinescope::core
