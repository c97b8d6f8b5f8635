#include "core/explanation/contrast_export.h"

#include "core/csv.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace kinescope::core
{
namespace
{

nlohmann::ordered_json toJson(const DeletionCurve& curve)
{
    return {{"removed", curve.removed},
            {"ranked", curve.ranked},
            {"random_mean", curve.randomMean},
            {"random_deviation", curve.randomDeviation},
            {"advantage", curve.advantage}};
}

/// The middle of a column of the contributions, in seconds of the recording.
double secondsOfColumn(const ContrastExplanation& explanation, std::size_t column)
{
    const auto& [begin, end] = explanation.frames;
    const double share = (static_cast<double>(column) + 0.5) /
                         static_cast<double>(std::max<std::size_t>(explanation.overTime.size(), 1));
    const double frame = static_cast<double>(begin) + share * static_cast<double>(end - begin);
    return explanation.frameRate > 0 ? frame / explanation.frameRate : frame;
}

} // namespace

std::string toJson(const DeletionTest& test, const std::filesystem::path& file)
{
    const auto& explanation = test.explanation;
    nlohmann::ordered_json json{{"file", file.string()},
                                {"first", explanation.first},
                                {"second", explanation.second},
                                {"margin", explanation.margin},
                                {"still_margin", explanation.stillMargin},
                                {"frames", {explanation.frames.begin, explanation.frames.end}},
                                {"fps", explanation.frameRate},
                                {"joints", explanation.joints},
                                {"over_joints", explanation.overJoints},
                                {"over_time", explanation.overTime},
                                {"contributions", explanation.contributions}};
    if (!test.joints.removed.empty())
        json["deletion"] = {{"joints", toJson(test.joints)}, {"frames", toJson(test.frames)}};
    return json.dump();
}

std::string contributionsToCsv(const ContrastExplanation& explanation)
{
    std::string text = fmt::format("joint,over_time");
    for (std::size_t column = 0; column < explanation.overTime.size(); ++column)
        text += fmt::format(",{:.3f}", secondsOfColumn(explanation, column));
    text += '\n';
    for (std::size_t joint = 0; joint < explanation.joints.size(); ++joint) {
        text += fmt::format("{},{:.9g}", csvField(explanation.joints[joint]), explanation.overJoints[joint]);
        for (const double value : explanation.contributions[joint])
            text += fmt::format(",{:.9g}", value);
        text += '\n';
    }
    return text;
}

std::string deletionToCsv(const DeletionTest& test)
{
    std::string text = fmt::format("taken_out,share,ranked_first,random_mean,random_deviation\n");
    for (const auto& [name, curve] : {std::pair("joints", &test.joints), std::pair("frames", &test.frames)})
        for (std::size_t point = 0; point < curve->removed.size(); ++point)
            text += fmt::format("{},{:.9g},{:.9g},{:.9g},{:.9g}\n", name, curve->removed[point], curve->ranked[point],
                                curve->randomMean[point], curve->randomDeviation[point]);
    return text;
}

} // namespace kinescope::core
