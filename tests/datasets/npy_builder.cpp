#include "tests/datasets/npy_builder.h"

#include "datasets/numpy/array_layout.h"
#include "tests/datasets/ntu_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <cstdint>
#include <cstring>

namespace kinescope::tests
{
namespace
{

constexpr std::size_t kJoints = 25;

/// Normal numbers and zero only.
std::uint16_t halfOf(float value)
{
    if (value == 0)
        return 0;
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(static_cast<double>(value)), &exponent);
    const auto bits = static_cast<unsigned>(std::lround(fraction * 2048));
    const unsigned biased = static_cast<unsigned>(exponent + 14) << 10;
    return static_cast<std::uint16_t>((value < 0 ? 0x8000U : 0U) | (biased + bits - 1024));
}

void append(std::string& bytes, std::string_view type, float value)
{
    const auto add = [&bytes](const auto& number) {
        bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
    };
    if (type == "<f2")
        add(halfOf(value));
    else if (type == "<f8")
        add(static_cast<double>(value));
    else
        add(value);
}

std::size_t sizeOfAxis(char axis, const PersonArray& array)
{
    switch (axis) {
    case 'N':
        return array.entries;
    case 'C':
        return 3;
    case 'T':
        return std::max(array.frames, array.paddedFrames);
    case 'V':
        return kJoints;
    case 'M':
        return array.bodies;
    default:
        return array.bodies * kJoints * 3;
    }
}

} // namespace

std::string npyBytes(std::string_view type, bool fortranOrder, const std::vector<std::size_t>& shape,
                     const std::vector<float>& values)
{
    std::string header =
        fmt::format("{{'descr': '{}', 'fortran_order': {}, 'shape': ({}{}), }}", type, fortranOrder ? "True" : "False",
                    fmt::join(shape, ", "), shape.size() == 1 ? "," : "");
    header.append(118 - header.size() - 1, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00\x76\x00", 10);
    bytes += header;
    for (std::size_t place = 0; place < values.size(); ++place) {
        std::size_t index = 0; // in C order, of the value at this place of the file
        std::size_t rest = place;
        std::size_t step = values.size();
        if (fortranOrder)
            for (const auto size : shape) {
                step /= size;
                index += rest % size * step;
                rest /= size;
            }
        append(bytes, type, values[fortranOrder ? index : place]);
    }
    return bytes;
}

std::string npyOfPerson(const PersonArray& array)
{
    std::vector<std::size_t> shape;
    for (const char axis : array.axes)
        shape.push_back(sizeOfAxis(axis, array));
    const auto layout = datasets::arrayLayout(shape, array.axes).value();
    const auto strides = datasets::arrayStrides(layout, false);
    std::size_t count = 1;
    for (const auto size : shape)
        count *= size;
    std::vector<float> values(count, 0.0F);
    const auto person = standingPerson(array.frames);
    for (std::size_t entry = 0; entry < array.entries; ++entry)
        for (std::size_t frame = 0; frame < array.frames; ++frame)
            for (std::size_t joint = 0; joint < kJoints; ++joint)
                for (std::size_t axis = 0; axis < 3; ++axis)
                    values[entry * strides.entry + frame * strides.frame + joint * strides.joint +
                           axis * strides.channel] =
                        person.position(0, frame, joint)[axis] + (axis == 0 ? static_cast<float>(entry) : 0.0F);
    return npyBytes(array.type, array.fortranOrder, shape, values);
}

} // namespace kinescope::tests
