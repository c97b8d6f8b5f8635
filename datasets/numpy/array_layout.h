#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// How the axes of an array are meant. A letter an axis: N recordings, C channels (x, y, z or x, y, confidence), T
/// frames, V joints, M bodies; F stands for bodies, joints and channels in one, body by body and joint by joint (as in
/// NTU's 150 numbers a frame).
struct ArrayLayout
{
    std::string axes; ///< e.g. "CTVM"
    std::vector<std::size_t> shape;
    std::size_t entries = 1;
    std::size_t channels = 3;
    std::size_t frames = 1;
    std::size_t joints = 0;
    std::size_t bodies = 1;
    bool isSure = true; ///< no other layout fits the shape as well
};

/// The layouts that a user may choose from, the usual ones first.
std::span<const std::string_view> knownArrayLayouts();

/// By the sizes of the axes: 2 to 4 channels, 10 or more joints, few bodies.
/// @return nothing when no known layout fits, e.g. for features
std::optional<ArrayLayout> guessArrayLayout(const std::vector<std::size_t>& shape);

/// @return nothing when `axes` is no layout of this shape
std::optional<ArrayLayout> arrayLayout(const std::vector<std::size_t>& shape, std::string_view axes);

/// Where the numbers of one recording stand, in elements from its first: for C or Fortran order.
struct ArrayStrides
{
    std::size_t entry = 0;
    std::size_t channel = 0;
    std::size_t frame = 0;
    std::size_t joint = 0;
    std::size_t body = 0;
};

ArrayStrides arrayStrides(const ArrayLayout& layout, bool fortranOrder);

} // namespace kinescope::datasets
