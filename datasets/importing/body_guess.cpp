#include "datasets/importing/body_guess.h"

#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/vector3.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kMostSamples = 64;
constexpr double kUsualHeight = 1.7; // metres, when no unit fits
constexpr double kLegShare = 0.491;  // hip to ankle
constexpr double kTorsoShare = 0.288;
constexpr double kArmShare = 0.332; // shoulder to wrist
constexpr float kSureUp = 0.7F;

// Motion capture of Carnegie Mellon counts in 0.45 inches.
constexpr LengthUnit kUnits[] = {{"metres", 1.0, 0.8, 2.6},
                                 {"CMU units (56.4 mm)", 0.056444, 15.0, 40.0},
                                 {"inches", 0.0254, 40.0, 92.0},
                                 {"centimetres", 0.01, 92.0, 260.0},
                                 {"millimetres", 0.001, 800.0, 2600.0}};

constexpr NtuJoint kNeeded[] = {
    NtuJoint::SpineBase,  NtuJoint::LeftShoulder, NtuJoint::LeftElbow,  NtuJoint::LeftWrist,    NtuJoint::RightShoulder,
    NtuJoint::RightElbow, NtuJoint::RightWrist,   NtuJoint::LeftHip,    NtuJoint::LeftKnee,     NtuJoint::LeftAnkle,
    NtuJoint::RightHip,   NtuJoint::RightKnee,    NtuJoint::RightAnkle, NtuJoint::SpineShoulder};

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A few frames of the recording on the NTU joints, frames without any joint left out.
class Samples
{
public:
    explicit Samples(const SkeletonSequence& sequence)
        : m_mapping(ntuMapping(*sequence.topology))
        , m_sequence(sequence)
    {
        const std::size_t step = std::max<std::size_t>(1, sequence.frameCount / kMostSamples);
        for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
            for (std::size_t frame = 0; frame < sequence.frameCount; frame += step)
                m_places.emplace_back(body, frame);
    }

    std::size_t count() const { return m_places.size(); }

    /// NaN when the joint is not there.
    Point3 at(std::size_t sample, NtuJoint joint) const
    {
        const auto& from = m_mapping[static_cast<std::size_t>(joint)];
        if (from.empty())
            return {std::numeric_limits<float>::quiet_NaN(), 0, 0};
        Point3 sum{};
        for (const int source : from)
            sum = sum + raw(sample, static_cast<std::size_t>(source));
        return sum * (1.0F / static_cast<float>(from.size()));
    }

    /// The larger side of the box around all joints; 0 when there is none.
    double extent(std::size_t sample) const
    {
        Point3 low{};
        Point3 high{};
        bool isFirst = true;
        for (std::size_t joint = 0; joint < m_sequence.jointCount(); ++joint) {
            const Point3 point = raw(sample, joint);
            if (isMissing(point))
                continue;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                low[axis] = isFirst ? point[axis] : std::min(low[axis], point[axis]);
                high[axis] = isFirst ? point[axis] : std::max(high[axis], point[axis]);
            }
            isFirst = false;
        }
        return std::max({high[0] - low[0], high[1] - low[1], high[2] - low[2]});
    }

private:
    Point3 raw(std::size_t sample, std::size_t joint) const
    {
        return m_sequence.position(m_places[sample].first, m_places[sample].second, joint);
    }

    NtuMapping m_mapping;
    const SkeletonSequence& m_sequence;
    std::vector<std::pair<std::size_t, std::size_t>> m_places; ///< body, frame
};

/// Median over the samples of the length along a chain of joints; nothing when the chain is never whole.
std::optional<double> chainLength(const Samples& samples, std::initializer_list<NtuJoint> chain)
{
    std::vector<double> lengths;
    for (std::size_t sample = 0; sample < samples.count(); ++sample) {
        double sum = 0;
        for (const auto* joint = chain.begin(); joint + 1 != chain.end(); ++joint)
            sum += static_cast<double>(length(samples.at(sample, joint[1]) - samples.at(sample, joint[0])));
        if (std::isfinite(sum) && sum > 0)
            lengths.push_back(sum);
    }
    if (lengths.empty())
        return std::nullopt;
    return median(lengths);
}

std::optional<double> heightByBones(const Samples& samples)
{
    using J = NtuJoint;
    std::vector<double> heights;
    const auto add = [&](std::initializer_list<J> chain, double share) {
        if (const auto found = chainLength(samples, chain))
            heights.push_back(*found / share);
    };
    add({J::LeftHip, J::LeftKnee, J::LeftAnkle}, kLegShare);
    add({J::RightHip, J::RightKnee, J::RightAnkle}, kLegShare);
    add({J::SpineBase, J::SpineShoulder}, kTorsoShare);
    add({J::LeftShoulder, J::LeftElbow, J::LeftWrist}, kArmShare);
    add({J::RightShoulder, J::RightElbow, J::RightWrist}, kArmShare);
    if (heights.empty())
        return std::nullopt;
    return median(heights);
}

std::optional<double> heightByExtent(const Samples& samples)
{
    std::vector<double> extents;
    for (std::size_t sample = 0; sample < samples.count(); ++sample)
        if (const double extent = samples.extent(sample); std::isfinite(extent) && extent > 0)
            extents.push_back(extent);
    if (extents.empty())
        return std::nullopt;
    return median(extents);
}

void guessUnit(BodyGuess& guess, const Samples& samples)
{
    guess.height = heightByBones(samples);
    const bool byBones = guess.height.has_value();
    if (!byBones)
        guess.height = heightByExtent(samples);
    if (!guess.height)
        return;
    for (const auto& unit : kUnits)
        if (*guess.height >= unit.shortest && *guess.height < unit.tallest)
            guess.unit = &unit;
    constexpr double kSmallest = 1e-9;
    guess.unitScale =
        guess.unit ? guess.unit->metres : std::clamp(kUsualHeight / *guess.height, kSmallest, 1 / kSmallest);
    const double metres = *guess.height * guess.unitScale;
    guess.isUnitSure = byBones && guess.unit && metres > 1.1 && metres < 2.3;
}

/// From the feet to the head, or along the spine, as a unit vector; zero when neither is there.
Point3 uprightOf(const Samples& samples, std::size_t sample)
{
    using J = NtuJoint;
    Point3 high = samples.at(sample, J::Head);
    if (isMissing(high))
        high = samples.at(sample, J::SpineShoulder);
    Point3 low = (samples.at(sample, J::LeftAnkle) + samples.at(sample, J::RightAnkle)) * 0.5F;
    if (isMissing(low))
        low = samples.at(sample, J::SpineBase);
    return normalized(high - low, {0, 0, 0});
}

void guessUp(BodyGuess& guess, const Samples& samples)
{
    Point3 sum{};
    std::size_t count = 0;
    for (std::size_t sample = 0; sample < samples.count(); ++sample) {
        const Point3 upright = uprightOf(samples, sample);
        if (length(upright) == 0)
            continue;
        sum = sum + upright;
        ++count;
    }
    if (count == 0)
        return;
    std::size_t axis = 0;
    for (std::size_t other = 1; other < 3; ++other)
        axis = std::fabs(sum[other]) > std::fabs(sum[axis]) ? other : axis;
    guess.isUpSure = std::fabs(sum[axis]) > kSureUp * static_cast<float>(count);
    if (guess.isUpSure)
        guess.up = static_cast<UpAxis>(axis + (sum[axis] < 0 ? 3 : 0));
}

void warn(SkeletonSequence& sequence, ImportReport& report, SequenceWarning::Kind kind, std::string text, bool doubtful)
{
    if (doubtful)
        report.doubts.push_back(text);
    sequence.warnings.push_back({kind, std::move(text)});
}

void tellUnit(SkeletonSequence& sequence, ImportReport& report, const BodyGuess& guess)
{
    using Kind = SequenceWarning::Kind;
    if (!guess.height)
        return;
    const double metres = *guess.height * guess.unitScale;
    if (!guess.unit)
        warn(sequence, report, Kind::Units,
             fmt::format("The body is {:.4g} units tall, which fits no usual unit of length; it is scaled to {} m.",
                         *guess.height, kUsualHeight),
             true);
    else if (guess.unit->metres != 1.0 || !guess.isUnitSure)
        warn(sequence, report, Kind::Units,
             fmt::format("Lengths are taken as {}: the body is then {:.2f} m tall.", guess.unit->name, metres),
             !guess.isUnitSure);
}

void tellUp(SkeletonSequence& sequence, ImportReport& report, const BodyGuess& guess)
{
    using Kind = SequenceWarning::Kind;
    if (!guess.isUpSure && guess.height)
        warn(sequence, report, Kind::UpAxis,
             "No axis points clearly from the feet to the head; the y axis is taken as up.", true);
    else if (guess.up != UpAxis::Y)
        warn(sequence, report, Kind::UpAxis, fmt::format("The {} axis is taken as up.", upAxisName(guess.up)), false);
}

void tellMissingJoints(SkeletonSequence& sequence, ImportReport& report)
{
    const auto mapping = ntuMapping(*sequence.topology);
    std::vector<std::string> absent;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        if (mapping[joint].empty())
            absent.push_back(ntu25Topology()->jointNames[joint]);
    if (absent.empty())
        return;
    const bool isNeeded = std::any_of(std::begin(kNeeded), std::end(kNeeded),
                                      [&](NtuJoint joint) { return mapping[static_cast<std::size_t>(joint)].empty(); });
    warn(sequence, report, SequenceWarning::Kind::JointNames,
         fmt::format("{} of the 25 NTU joints are not found by name and stay missing: {}.", absent.size(),
                     fmt::join(absent, ", ")),
         isNeeded && !report.used.joints);
}

} // namespace

BodyGuess guessBody(const SkeletonSequence& sequence)
{
    const Samples samples(sequence);
    BodyGuess guess;
    guessUnit(guess, samples);
    guessUp(guess, samples);
    return guess;
}

void settleImport(SkeletonSequence& sequence, const ImportOptions& asked, ImportReport report)
{
    ImportOptions names;
    names.joints = asked.joints;
    applyImportOptions(sequence, names);
    report.used.joints = asked.joints;
    tellMissingJoints(sequence, report);

    const auto guess = guessBody(sequence);
    if (!asked.unitScale)
        tellUnit(sequence, report, guess);
    if (!asked.upAxis)
        tellUp(sequence, report, guess);

    ImportOptions settled;
    settled.frameRate = asked.frameRate.value_or(sequence.frameRate);
    settled.unitScale = asked.unitScale.value_or(guess.unitScale);
    settled.upAxis = asked.upAxis.value_or(guess.up);
    applyImportOptions(sequence, settled);
    report.used.frameRate = settled.frameRate;
    report.used.unitScale = settled.unitScale;
    report.used.upAxis = settled.upAxis;
    report.used.joints = asked.joints ? asked.joints : jointTable(*sequence.topology);
    report.used.labelFile = asked.labelFile;
    sequence.import = std::make_shared<const ImportReport>(std::move(report));
}

} // namespace kinescope::datasets
