#include "datasets/writers/kinetics_writer.h"

#include "datasets/poses/image_poses.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/kinetics_reader.h"

#include <fmt/format.h>

#include <iterator>

namespace kinescope::datasets
{
namespace
{

/// A JSON string; only the characters that must be are escaped.
std::string quotedJson(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            json += c;
    }
    return json + '"';
}

void writePerson(std::back_insert_iterator<std::string> out, const ImageJoint* joints)
{
    fmt::format_to(out, "{{\"pose\": [");
    for (std::size_t joint = 0; joint < kCocoJointCount; ++joint)
        fmt::format_to(out, "{}{:.5g}, {:.5g}", joint > 0 ? ", " : "", joints[joint].x / kKineticsImage[0],
                       joints[joint].y / kKineticsImage[1]);
    fmt::format_to(out, "], \"score\": [");
    for (std::size_t joint = 0; joint < kCocoJointCount; ++joint)
        fmt::format_to(out, "{}{:.3g}", joint > 0 ? ", " : "", joints[joint].score);
    fmt::format_to(out, "]}}");
}

} // namespace

std::string kineticsText(const SkeletonSequence& sequence)
{
    const auto poses = imagePoses(sequence, kKineticsImage);
    std::string text = "{\"data\": [";
    const auto out = std::back_inserter(text);
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        fmt::format_to(out, "{}{{\"frame_index\": {}, \"skeleton\": [", frame > 0 ? ", " : "", frame + 1);
        bool first = true;
        for (const auto& body : poses) {
            const ImageJoint* joints = body.data() + frame * kCocoJointCount;
            if (!isSeen(joints))
                continue;
            fmt::format_to(out, "{}", first ? "" : ", ");
            writePerson(out, joints);
            first = false;
        }
        fmt::format_to(out, "]}}");
    }
    fmt::format_to(out, "], \"label\": {}, \"label_index\": {}}}\n", quotedJson(sequence.className),
                   sequence.classId.value_or(-1));
    return text;
}

void writeKinetics(const SkeletonSequence& sequence, const std::filesystem::path& path)
{
    writeFileBytes(path, kineticsText(sequence));
}

} // namespace kinescope::datasets
