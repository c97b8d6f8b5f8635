// One libFuzzer target a reader; KINESCOPE_FUZZED_READER is the expression that reads `bytes`.
#include "datasets/bvh/bvh_reader.h"
#include "datasets/csv/csv_reader.h"
#include "datasets/errors.h"
#include "datasets/numpy/array_reader.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/kinetics_reader.h"
#include "datasets/readers/msr_reader.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/nw_ucla_reader.h"
#include "datasets/readers/openpose_reader.h"
#include "datasets/readers/pku_mmd_labels.h"
#include "datasets/readers/pku_mmd_reader.h"
#include "datasets/readers/utd_mhad_reader.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace
{

using namespace kinescope::datasets;

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "A reader broke its promise: %s\n", what);
    std::abort();
}

/// The first recording of an array or an archive of arrays.
[[maybe_unused]] SkeletonSequence firstArrayRecording(std::string_view bytes, const std::filesystem::path& path)
{
    MemorySource source(bytes, path);
    return readArrayRecording(source, std::nullopt, {});
}

/// A label file as a recording that is nothing but its segments.
[[maybe_unused]] SkeletonSequence segmentsAlone(std::string_view bytes, const std::filesystem::path& path)
{
    SkeletonSequence sequence;
    sequence.topology = ntu25Topology();
    sequence.frameCount = 2'000'000'000;
    sequence.segments = readPkuMmdLabels(bytes, path);
    return sequence;
}

/// What every reader promises of a recording that it accepts.
void check(const SkeletonSequence& sequence)
{
    require(sequence.topology != nullptr, "there is a topology");
    require(sequence.frameCount > 0, "there is a frame");
    require(sequence.frameRate > 0, "frames have a rate");
    const std::size_t cells = sequence.frameCount * sequence.jointCount();
    for (const auto& body : sequence.bodies) {
        require(body.positions.size() == cells, "a position for every frame and joint");
        require(body.states.size() == cells, "a state for every frame and joint");
        require(body.imagePositions.empty() || body.imagePositions.size() == cells, "image positions: all or none");
        for (std::size_t cell = 0; cell < cells; ++cell)
            require(isMissing(body.positions[cell]) == (body.states[cell] == JointState::Missing),
                    "missing joints have no position, others have one");
    }
    for (const auto& segment : sequence.segments)
        require(segment.begin < segment.end && segment.end <= sequence.frameCount && segment.classId >= 0,
                "segments lie within the recording");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    [[maybe_unused]] const std::filesystem::path path = "fuzzed/recording.txt";
    (void)(looksLikeNtu(bytes) || looksLikePkuMmd(bytes) || looksLikeKinetics(bytes) || looksLikeOpenPose(bytes) ||
           looksLikeMsr(bytes) || looksLikeNwUclaJson(bytes) || looksLikeNwUclaFrame(bytes) || looksLikeCsv(bytes));
    try {
        const SkeletonSequence sequence = KINESCOPE_FUZZED_READER;
        check(sequence);
        constexpr std::size_t kMostFrames = 2000;
        if (sequence.frameCount < kMostFrames)
            canonicalize(sequence, {});
    } catch (const ParseError&) {
    } catch (const SequenceError&) {
    }
    return 0;
}
