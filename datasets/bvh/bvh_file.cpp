#include "datasets/bvh/bvh_file.h"

#include "datasets/bvh/bvh_hierarchy.h"
#include "datasets/readers/number.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinescope::datasets
{
namespace
{

// A joint without channels costs a few bytes of the file but a position in every frame.
constexpr std::size_t kCellsPerByte = 16;
constexpr std::size_t kFreeCells = std::size_t{1} << 20;

/// What stands behind "Frames:" or "Frame Time:", written with or without spaces; moves to the next line.
std::string_view headerValue(TextBuffer& buffer, std::string_view key)
{
    if (!buffer.skipBlankLines())
        buffer.failHere(fmt::format("'{}:'", key));
    const std::string_view line = buffer.peekLine();
    std::size_t at = 0;
    for (const char wanted : key) {
        if (wanted == ' ') {
            while (at < line.size() && isBlank(line[at]))
                ++at;
            continue;
        }
        if (at >= line.size() || lowerCase(line[at]) != lowerCase(wanted))
            buffer.failHere(fmt::format("'{}:'", key));
        ++at;
    }
    while (at < line.size() && (isBlank(line[at]) || line[at] == ':'))
        ++at;
    return line.substr(at);
}

std::size_t readFrameCount(TextBuffer& buffer, std::size_t channels)
{
    const auto text = headerValue(buffer, "Frames");
    std::size_t count = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || stop != text.data() + text.size() || count == 0)
        buffer.fail("a frame count of 1 or more", text.empty() ? "nothing" : quoted(text));
    if (count > buffer.bytesLeft() / (2 * channels) + 1)
        buffer.fail(fmt::format("{} rows of {} numbers", count, channels), fmt::format("{} bytes", buffer.bytesLeft()),
                    "The file may be cut short");
    buffer.skipLine();
    return count;
}

double readFrameRate(TextBuffer& buffer)
{
    const auto text = headerValue(buffer, "Frame Time");
    double time = 0;
    if (parseNumber(text.data(), text.data() + text.size(), time) != text.data() + text.size())
        buffer.fail("a frame time in seconds", text.empty() ? "nothing" : quoted(text));
    buffer.skipLine();
    return frameRateOfFrameTime(text);
}

void readMotion(TextBuffer& buffer, BvhFile& file)
{
    file.frameCount = readFrameCount(buffer, file.channelCount);
    file.frameRate = readFrameRate(buffer);
    file.motion.reserve(file.frameCount * file.channelCount);
    std::vector<double> row(file.channelCount);
    for (std::size_t frame = 0; frame < file.frameCount; ++frame) {
        buffer.readRow(row, [&] {
            return fmt::format("{} numbers for frame {} of {}", file.channelCount, frame + 1, file.frameCount);
        });
        for (const double value : row)
            file.motion.push_back(static_cast<float>(value));
    }
    if (buffer.skipBlankLines())
        buffer.failHere(fmt::format("nothing more after {} frames", file.frameCount));
}

/// Decimals of a number as written, less its exponent; nothing when it has another form.
std::optional<int> decimalPlaces(std::string_view text)
{
    const auto exponentAt = text.find_first_of("eE");
    const auto mantissa = text.substr(0, exponentAt);
    const auto point = mantissa.find('.');
    int places = point == std::string_view::npos ? 0 : static_cast<int>(mantissa.size() - point - 1);
    if (exponentAt == std::string_view::npos)
        return places;
    double exponent = 0;
    if (parseNumber(text.data() + exponentAt + 1, text.data() + text.size(), exponent) == nullptr ||
        std::fabs(exponent) > 30)
        return std::nullopt;
    return places - static_cast<int>(exponent);
}

} // namespace

double frameRateOfFrameTime(std::string_view text)
{
    double time = 0;
    if (parseNumber(text.data(), text.data() + text.size(), time) == nullptr || !(time > 0) || !std::isfinite(time))
        return 0;
    constexpr double kSlowest = 1e-3;
    constexpr double kFastest = 1e5;
    const double rate = 1.0 / time;
    if (rate < kSlowest || rate > kFastest)
        return 0;
    const double whole = std::round(rate);
    const auto places = decimalPlaces(text);
    if (places && whole >= 1 && std::fabs(1.0 / whole - time) <= 0.51 * std::pow(10.0, -*places))
        return whole;
    return rate;
}

BvhFile parseBvh(std::string_view bytes, const std::filesystem::path& path)
{
    TextBuffer buffer(bytes, path);
    BvhFile file = parseBvhHierarchy(buffer);
    readMotion(buffer, file);
    if (file.joints.size() * file.frameCount > kFreeCells + kCellsPerByte * bytes.size())
        buffer.fail("joints that move", fmt::format("{} joints in {} frames with only {} numbers a frame",
                                                    file.joints.size(), file.frameCount, file.channelCount));
    return file;
}

bool looksLikeBvh(std::string_view bytes)
{
    TextBuffer buffer(bytes, {});
    return buffer.skipBlankLines() && lowerCase(buffer.readWord()) == "hierarchy";
}

} // namespace kinescope::datasets
