#include "datasets/importing/import_options.h"

#include "datasets/errors.h"
#include "datasets/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr std::array kAxisNames = {"x", "y", "z", "-x", "-y", "-z"};

std::optional<int> findJoint(const Topology& topology, const std::string& name)
{
    if (const auto exact = topology.jointIndex(name))
        return static_cast<int>(*exact);
    const auto wanted = lettersAndDigits(name);
    for (std::size_t joint = 0; joint < topology.jointCount(); ++joint)
        if (!wanted.empty() && lettersAndDigits(topology.jointNames[joint]) == wanted)
            return static_cast<int>(joint);
    return std::nullopt;
}

void requirePositive(const std::optional<double>& value, std::string_view what)
{
    if (value && !(std::isfinite(*value) && *value > 0))
        throw SequenceError(fmt::format("Expected {} above 0, found {}.", what, *value));
}

void useJointTable(SkeletonSequence& sequence, const JointTable& table)
{
    std::vector<std::string> unknown;
    const auto topology = withJointTable(*sequence.topology, table, &unknown);
    const auto& mapping = *topology->mapping;
    if (std::all_of(mapping.begin(), mapping.end(), [](const auto& joints) { return joints.empty(); }))
        throw SequenceError(
            fmt::format("The joint table{}{} names no joint of this recording. Its joints are: {}",
                        table.name.empty() ? "" : " ", table.name,
                        fmt::join(sequence.topology->jointNames.begin(),
                                  sequence.topology->jointNames.begin() +
                                      static_cast<std::ptrdiff_t>(std::min<std::size_t>(sequence.jointCount(), 12)),
                                  ", ")));
    if (!unknown.empty())
        sequence.warnings.push_back(
            {SequenceWarning::Kind::JointNames,
             fmt::format("The joint table names joints that are not in the file: {}", fmt::join(unknown, ", "))});
    sequence.topology = topology;
}

} // namespace

std::string_view upAxisName(UpAxis axis)
{
    return kAxisNames[static_cast<std::size_t>(axis)];
}

std::optional<UpAxis> upAxisByName(std::string_view name)
{
    const std::string plain = lowerCase(name.substr(name.starts_with('+') ? 1 : 0));
    const auto found = std::find(kAxisNames.begin(), kAxisNames.end(), plain);
    if (found == kAxisNames.end())
        return std::nullopt;
    return static_cast<UpAxis>(found - kAxisNames.begin());
}

Point3 turnedUp(const Point3& point, UpAxis up)
{
    const auto [x, y, z] = point;
    switch (up) {
    case UpAxis::X:
        return {-y, x, z};
    case UpAxis::NegativeX:
        return {y, -x, z};
    case UpAxis::Z:
        return {x, z, -y};
    case UpAxis::NegativeZ:
        return {x, -z, y};
    case UpAxis::NegativeY:
        return {x, -y, -z};
    case UpAxis::Y:
        break;
    }
    return point;
}

void applyImportOptions(SkeletonSequence& sequence, const ImportOptions& options)
{
    requirePositive(options.frameRate, "a frame rate");
    requirePositive(options.unitScale, "a unit scale");
    if (options.joints)
        useJointTable(sequence, *options.joints);
    sequence.frameRate = options.frameRate.value_or(sequence.frameRate);
    const auto scale = static_cast<float>(options.unitScale.value_or(1.0));
    const auto up = options.upAxis.value_or(UpAxis::Y);
    if (scale == 1.0F && up == UpAxis::Y)
        return;
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    for (auto& body : sequence.bodies)
        for (std::size_t cell = 0; cell < body.positions.size(); ++cell) {
            auto& position = body.positions[cell];
            position = turnedUp({position[0] * scale, position[1] * scale, position[2] * scale}, up);
            if (!isMissing(position))
                continue;
            position = {kNaN, kNaN, kNaN}; // also where the scale has made it infinite
            if (!body.states.empty())
                body.states[cell] = JointState::Missing;
        }
}

TopologyPointer withJointTable(const Topology& topology, const JointTable& table, std::vector<std::string>* unknown)
{
    auto changed = std::make_shared<Topology>(topology);
    NtuMapping mapping;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        for (const auto& name : table.from[joint]) {
            const auto found = findJoint(topology, name);
            if (found)
                mapping[joint].push_back(*found);
            else if (unknown && std::find(unknown->begin(), unknown->end(), name) == unknown->end())
                unknown->push_back(name);
        }
    changed->mapping = std::move(mapping);
    return changed;
}

JointTable jointTable(const Topology& topology)
{
    JointTable table;
    const auto mapping = ntuMapping(topology);
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        for (const int from : mapping[joint])
            table.from[joint].push_back(topology.jointNames[static_cast<std::size_t>(from)]);
    return table;
}

} // namespace kinescope::datasets
