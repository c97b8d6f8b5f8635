#include "app/first_actions.h"

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

} // namespace

QList<widgets::ActionRow> firstActions()
{
    QList<widgets::ActionRow> rows;
    for (const core::Action& action : core::readActions(firstLabelSet()))
        if (rows.size() < kCount)
            rows.append(widgets::rowFromAction(action));
    return rows;
}

} // namespace kinescope::app
