#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// What one number of a motion row moves.
enum class BvhChannel : std::uint8_t
{
    XPosition,
    YPosition,
    ZPosition,
    XRotation,
    YRotation,
    ZRotation,
    Ignored ///< scale, which some programs write
};

struct BvhJoint
{
    std::string name; ///< as in the file; an end site is called after its parent, "Head end"
    int parent = -1;  ///< -1 for a root
    std::array<double, 3> offset{};
    std::vector<BvhChannel> channels; ///< in the order of the numbers, and of the rotations
    std::size_t firstChannel = 0;     ///< of the first number in a row
};

/// A BVH file as it is written: parents come before their children.
struct BvhFile
{
    std::vector<BvhJoint> joints;
    std::size_t channelCount = 0;
    std::size_t frameCount = 0;
    double frameRate = 0;      ///< frames a second; 0 when the file's frame time is none
    std::vector<float> motion; ///< [T, channels]; degrees and file units
    bool hasIgnoredChannels = false;
    std::size_t renamedJoints = 0; ///< joints whose name stood twice
};

/// White space, upper and lower case, exponents, braces behind names, several roots and missing channel lines are
/// taken as they come; the tree and the count of numbers have to be right.
/// Source: Meredith, Maddock, "Motion Capture File Formats Explained", University of Sheffield, CS-01-11.
/// @throws ParseError naming the line, what was expected and what was found
BvhFile parseBvh(std::string_view bytes, const std::filesystem::path& path);

/// Frames a second of a frame time as written: the whole number that the digits can mean, e.g. 30 for "0.0333",
/// otherwise one over the time; 0 when it is not above 0 or no rate that anything records at.
double frameRateOfFrameTime(std::string_view text);

bool looksLikeBvh(std::string_view bytes);

} // namespace kinescope::datasets
