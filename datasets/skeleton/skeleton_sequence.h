#pragma once

#include "datasets/skeleton/topology.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinescope::datasets
{

using Point3 = std::array<float, 3>;
using Point2 = std::array<float, 2>;

/// How far a sensor trusts a joint (Kinect's tracking state). Missing joints also have NaN positions.
enum class JointState : std::uint8_t
{
    Missing = 0,
    Inferred = 1,
    Tracked = 2
};

/// One person over the whole recording. Frames where the person is absent are NaN throughout.
struct Body
{
    std::string id;                     ///< the file's own id, e.g. Kinect's "72057594037931101"
    std::vector<Point3> positions;      ///< [T * V], metres, Y up; NaN where missing
    std::vector<JointState> states;     ///< [T * V]
    std::vector<Point2> imagePositions; ///< [T * V] pixels in the colour image, or empty when the format has none
};

/// Something odd that did not keep the file from being read; shown to the user once.
struct SequenceWarning
{
    enum class Kind
    {
        MissingFrames,
        MissingJoints,
        Mirrored,
        BodyCount,
        FrameRate,
        Values,
        Units,      ///< the scale was guessed
        UpAxis,     ///< the axis that points up was guessed
        Layout,     ///< the order of axes or columns was guessed
        JointNames, ///< joints that the NTU skeleton needs were not found
        Other
    };
    Kind kind = Kind::Other;
    std::string text;
};

struct ImportReport;

/// A labelled stretch of a continuous recording, in frames [begin, end).
struct LabelledSegment
{
    std::size_t begin = 0;
    std::size_t end = 0;
    int classId = 0;         ///< 0-based
    double confidence = 1.0; ///< as the label file gives it, e.g. 1 or 2 in PKU-MMD; 1 when it gives none
    std::string name;        ///< empty when the file does not tell it
};

/// A skeleton recording as every reader returns it: bodies x frames x joints x 3.
struct SkeletonSequence
{
    TopologyPointer topology;
    std::size_t frameCount = 0;
    double frameRate = 30.0; ///< frames a second
    std::vector<Body> bodies;
    std::string format;                    ///< reader id, e.g. "ntu", "utd-mhad"
    std::filesystem::path sourcePath;      ///< empty for generated motion
    std::optional<int> classId;            ///< 0-based, when the file or its name tells it
    std::string className;                 ///< empty when the file does not tell it
    std::vector<LabelledSegment> segments; ///< ground truth of continuous recordings, by their begin
    std::vector<SequenceWarning> warnings;
    std::shared_ptr<const ImportReport>
        import; ///< what reading had to settle; null where the format leaves nothing open

    std::size_t jointCount() const { return topology ? topology->jointCount() : 0; }
    double durationSeconds() const { return frameRate > 0 ? static_cast<double>(frameCount) / frameRate : 0.0; }
    const Point3& position(std::size_t body, std::size_t frame, std::size_t joint) const
    {
        return bodies[body].positions[frame * jointCount() + joint];
    }
};

inline bool isMissing(const Point3& point)
{
    return !std::isfinite(point[0]) || !std::isfinite(point[1]) || !std::isfinite(point[2]);
}

/// Share of joint positions that are missing, over all bodies and frames, in [0, 1]; 1 when there is no body.
double missingRatio(const SkeletonSequence& sequence);

/// The frames [begin, end) alone; segments and warnings are kept where they still apply.
/// @throws SequenceError when the range is empty or outside.
SkeletonSequence cut(const SkeletonSequence& sequence, std::size_t begin, std::size_t end);

} // namespace kinescope::datasets
