#pragma once

#include "datasets/bvh/bvh_file.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <vector>

namespace kinescope::datasets
{

/// How the position channels of a joint that is no root are meant; programs differ.
enum class BvhPositions
{
    InsteadOfOffset, ///< the joint's place relative to its parent
    AddedToOffset    ///< a move away from its offset
};

/// Told by the numbers: whether they stay nearer to the offsets or nearer to zero.
BvhPositions bvhPositions(const BvhFile& file);

/// Forward kinematics: global positions in file units and axes, [T * joints]. A joint turns its children by its
/// rotations in the order of its channels (first one outermost); position channels of a root stand for its offset.
/// Joints behind a number that is not finite are NaN.
std::vector<Point3> bvhPointCloud(const BvhFile& file, BvhPositions positions);

} // namespace kinescope::datasets
