#include "app/first_start.h"

#include "core/resources.h"

namespace kinescope::app
{
namespace
{

constexpr qsizetype kCount = 8;

std::filesystem::path firstLabelSet()
{
    const auto everyday = core::promptsDirectory() / "everyday.json";
    return std::filesystem::exists(everyday) ? everyday : core::samplesDirectory() / "labels.txt";
}

/// Shows the first action of the list.
constexpr const char* kFirstSample = "wave_right_hand.skeleton";

} // namespace

std::vector<std::filesystem::path> firstRecordings()
{
    const auto samples = core::samplesDirectory();
    const auto first = samples / kFirstSample;
    if (std::filesystem::exists(first))
        return {first, samples};
    return {samples};
}

QList<widgets::ActionRow> firstActions()
{
    QList<widgets::ActionRow> rows;
    for (const core::Action& action : core::readActions(firstLabelSet()))
        if (rows.size() < kCount)
            rows.append(widgets::rowFromAction(action));
    return rows;
}

} // namespace kinescope::app
