#include "datasets/numpy/array_layout.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kFewestJoints = 10;
constexpr std::size_t kMostJoints = 1000;
constexpr std::size_t kMostBodies = 16;
constexpr std::size_t kFewestFramesOfMany = 8;
constexpr std::size_t kFewBodies = 4; // where more would rather be another axis

// In the order in which a shape that several fit is taken.
constexpr std::array<std::string_view, 17> kLayouts = {"TVC",  "CTVM", "NCTVM", "CTV",   "TMVC",  "MTVC",
                                                       "NTVC", "NCTV", "NTMVC", "NMTVC", "NTVCM", "TVCM",
                                                       "NTF",  "TF",   "VCT",   "CVT",   "NTCV"};

struct Flat
{
    std::size_t joints;
    std::size_t channels;
    std::size_t bodies;
};

// Of the skeletons in use, the commonest first.
constexpr std::array<std::size_t, 14> kUsualJoints = {25, 20, 17, 22, 24, 21, 31, 19, 15, 18, 16, 32, 33, 23};

/// Numbers a frame of the skeletons in use; others would be taken for features.
std::optional<Flat> splitFlat(std::size_t size)
{
    for (const std::size_t joints : kUsualJoints)
        for (const std::size_t bodies : {1U, 2U})
            if (size == joints * 3 * bodies)
                return Flat{joints, 3, bodies};
    for (const std::size_t joints : {17U, 18U, 25U})
        if (size == joints * 2)
            return Flat{joints, 2, 1};
    return std::nullopt;
}

bool take(ArrayLayout& layout, char letter, std::size_t size)
{
    switch (letter) {
    case 'N':
        layout.entries = size;
        return true;
    case 'T':
        layout.frames = size;
        return true;
    case 'C':
        layout.channels = size;
        return size >= 2 && size <= 4;
    case 'V':
        layout.joints = size;
        return size >= 1 && size <= kMostJoints;
    case 'M':
        layout.bodies = size;
        return size >= 1 && size <= kMostBodies;
    case 'F':
        if (const auto flat = splitFlat(size)) {
            layout.joints = flat->joints;
            layout.channels = flat->channels;
            layout.bodies = flat->bodies;
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool isPlausible(const ArrayLayout& layout)
{
    const bool isContainer = layout.axes.front() == 'N';
    return layout.joints >= kFewestJoints && layout.joints <= 200 && layout.bodies <= kFewBodies &&
           layout.channels <= 3 && (!isContainer || layout.frames >= kFewestFramesOfMany);
}

/// Two channels are rarer than a second body or two recordings, and so are joint counts that no known skeleton has.
int likelihood(const ArrayLayout& layout)
{
    const bool isUsual = std::find(kUsualJoints.begin(), kUsualJoints.end(), layout.joints) != kUsualJoints.end();
    return (isUsual ? 2 : 0) + (layout.channels == 3 ? 1 : 0);
}

bool hasDistinctAxes(std::string_view axes)
{
    for (std::size_t index = 0; index < axes.size(); ++index)
        if (axes.find(axes[index], index + 1) != std::string_view::npos)
            return false;
    const bool isFlat = axes.find('F') != std::string_view::npos;
    const auto has = [&](char letter) { return axes.find(letter) != std::string_view::npos; };
    return isFlat ? !has('C') && !has('V') && !has('M') && has('T') : has('C') && has('V') && has('T');
}

} // namespace

std::span<const std::string_view> knownArrayLayouts()
{
    return kLayouts;
}

std::optional<ArrayLayout> arrayLayout(const std::vector<std::size_t>& shape, std::string_view axes)
{
    if (axes.size() != shape.size() || !hasDistinctAxes(axes))
        return std::nullopt;
    ArrayLayout layout;
    layout.axes = axes;
    layout.shape = shape;
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        if (!take(layout, axes[axis], shape[axis]))
            return std::nullopt;
    return layout;
}

std::optional<ArrayLayout> guessArrayLayout(const std::vector<std::size_t>& shape)
{
    std::optional<ArrayLayout> best;
    for (const auto axes : kLayouts) {
        auto layout = arrayLayout(shape, axes);
        if (!layout || !isPlausible(*layout))
            continue;
        if (best && likelihood(*layout) <= likelihood(*best)) {
            best->isSure = best->isSure && likelihood(*layout) < likelihood(*best);
            continue;
        }
        best = std::move(layout);
    }
    return best;
}

ArrayStrides arrayStrides(const ArrayLayout& layout, bool fortranOrder)
{
    ArrayStrides strides;
    std::size_t step = 1;
    for (std::size_t passed = 0; passed < layout.axes.size(); ++passed) {
        const std::size_t axis = fortranOrder ? passed : layout.axes.size() - 1 - passed;
        switch (layout.axes[axis]) {
        case 'N':
            strides.entry = step;
            break;
        case 'C':
            strides.channel = step;
            break;
        case 'T':
            strides.frame = step;
            break;
        case 'V':
            strides.joint = step;
            break;
        case 'M':
            strides.body = step;
            break;
        default:
            strides.channel = step;
            strides.joint = step * layout.channels;
            strides.body = step * layout.channels * layout.joints;
        }
        step *= layout.shape[axis];
    }
    return strides;
}

} // namespace kinescope::datasets
