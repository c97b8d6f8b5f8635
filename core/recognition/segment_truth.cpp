#include "core/recognition/segment_truth.h"

#include "core/resources.h"
#include "core/text.h"
#include "core/training/label_classes.h"

#include <algorithm>
#include <filesystem>

namespace kinescope::core
{
namespace
{

std::string plain(const std::string& text)
{
    return lowerCase(collapsed(text));
}

} // namespace

std::vector<std::vector<std::string>> classWordings(const datasets::SkeletonSequence& sequence)
{
    // Continuous recordings with labels are PKU-MMD's; its 51 classes come with the program.
    const auto path = promptsDirectory() / "pku_mmd.json";
    if (!sequence.format.starts_with("pku") || !std::filesystem::exists(path))
        return {};
    std::vector<std::vector<std::string>> wordings;
    for (const auto& labelClass : readLabelClasses(path)) {
        const auto id = static_cast<std::size_t>(std::max(labelClass.id, 0));
        wordings.resize(std::max(wordings.size(), id + 1));
        wordings[id] = labelClass.names;
        wordings[id].insert(wordings[id].end(), labelClass.descriptions.begin(), labelClass.descriptions.end());
    }
    return wordings;
}

std::vector<LabelledStretch> trueSegments(const datasets::SkeletonSequence& sequence, std::span<const Action> actions,
                                          std::span<const std::vector<std::string>> wordings)
{
    const auto says = [](const Action& action, const std::string& wording) {
        const auto same = [&](const std::string& text) { return !text.empty() && plain(text) == plain(wording); };
        return same(action.name) || std::any_of(action.descriptions.begin(), action.descriptions.end(), same);
    };
    const auto isClass = [&](const Action& action, const datasets::LabelledSegment& segment) {
        const auto id = static_cast<std::size_t>(std::max(segment.classId, 0));
        const bool listed = segment.classId >= 0 && id < wordings.size();
        return says(action, segment.name) ||
               (listed && std::any_of(wordings[id].begin(), wordings[id].end(),
                                      [&](const std::string& wording) { return says(action, wording); }));
    };
    std::vector<LabelledStretch> stretches;
    for (const auto& segment : sequence.segments) {
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const Action& action) { return isClass(action, segment); });
        stretches.push_back({{segment.begin, segment.end},
                             static_cast<std::size_t>(found - actions.begin()),
                             1,
                             found != actions.end()});
    }
    return stretches;
}

std::optional<SegmentComparison> compareWithTruth(const AlongTime& result, const datasets::SkeletonSequence& sequence,
                                                  std::span<const Action> actions)
{
    if (sequence.segments.empty())
        return std::nullopt;
    return compareSegments(result.segments, trueSegments(sequence, actions, classWordings(sequence)),
                           result.frameCount);
}

} // namespace kinescope::core
