#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// The axis of a file that points up.
enum class UpAxis
{
    X,
    Y,
    Z,
    NegativeX,
    NegativeY,
    NegativeZ
};

/// "x", "y", "z", "-x", "-y", "-z".
std::string_view upAxisName(UpAxis axis);
std::optional<UpAxis> upAxisByName(std::string_view name); ///< upper or lower case, "+z" too

/// Turns a point so that `up` becomes +y; left and right are kept (a rotation by quarter turns).
Point3 turnedUp(const Point3& point, UpAxis up);

/// Which joints of a file give each of the 25 NTU joints: one, or several whose mean is taken, or none.
struct JointTable
{
    std::string name;                                          ///< as shown, e.g. "Mixamo"
    std::array<std::vector<std::string>, kNtuJointCount> from; ///< names as in the file

    friend bool operator==(const JointTable&, const JointTable&) = default;
};

/// The columns of a table (CSV) that hold one joint, by heading, or by number as "#4" (1-based) without headings.
struct JointColumns
{
    std::string joint;
    std::array<std::string, 3> columns; ///< x, y, z

    friend bool operator==(const JointColumns&, const JointColumns&) = default;
};

/// How a table (CSV) is read: one row a frame (`joints`), or one row a joint and frame (`jointColumn` is named).
struct TableColumns
{
    std::vector<JointColumns> joints; ///< with `jointColumn`: one entry, the three columns of positions
    std::string frameColumn;
    std::string timeColumn; ///< seconds or milliseconds; tells the frame rate
    std::string bodyColumn;
    std::string jointColumn;

    friend bool operator==(const TableColumns&, const TableColumns&) = default;
};

/// What a user may decide where a format leaves it open. What is not set is taken from the file, or guessed and told as
/// a warning of the sequence. A frame rate, scale, axis and joint table that are set hold for every format.
struct ImportOptions
{
    std::optional<double> frameRate; ///< frames a second, above 0
    std::optional<double> unitScale; ///< metres per unit of the file, above 0
    std::optional<UpAxis> upAxis;
    std::optional<JointTable> joints;
    std::optional<TableColumns> columns; ///< CSV
    std::string layout;                  ///< NumPy: a letter an axis out of N, C, T, V, M, e.g. "CTVM"; empty: by shape
    std::filesystem::path labelFile;     ///< labels or segments beside the file; empty: looked for

    friend bool operator==(const ImportOptions&, const ImportOptions&) = default;
};

/// What was decided about a recording before; may be called on any thread.
using ImportLookup = std::function<ImportOptions(const std::filesystem::path& location)>;

/// What reading settled, for a user to look at and change; kept with a sequence of a format that leaves things open.
struct ImportReport
{
    ImportOptions used;              ///< everything is set that applies
    std::vector<std::string> doubts; ///< guesses that may be wrong, in words; empty when all is certain
};

/// Multiplies by the scale, turns the axis up, sets the frame rate and the joint table where they are set.
/// @throws SequenceError when a scale or frame rate is not above 0, or the table names no joint of the sequence.
void applyImportOptions(SkeletonSequence& sequence, const ImportOptions& options);

/// The topology with an NTU mapping by `table`. Names are compared exactly, then without case, spaces and punctuation.
/// @param unknown  receives names of the table that the topology does not have; may be null
TopologyPointer withJointTable(const Topology& topology, const JointTable& table, std::vector<std::string>* unknown);

/// The NTU mapping of a topology as names, for a user to edit.
JointTable jointTable(const Topology& topology);

} // namespace kinescope::datasets
