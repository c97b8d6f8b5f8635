#include "datasets/writers/npy_writer.h"

#include "datasets/errors.h"
#include "datasets/numpy/npy.h"
#include "datasets/numpy/zip_writer.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/text.h"

namespace kinescope::datasets
{
namespace
{

NpyArray<float> arrayOf(const SkeletonSequence& sequence)
{
    const std::size_t bodies = sequence.bodies.size();
    NpyArray<float> array{{3, sequence.frameCount, kNtuJointCount, bodies}, {}};
    array.values.reserve(3 * sequence.frameCount * kNtuJointCount * bodies);
    for (std::size_t axis = 0; axis < 3; ++axis)
        for (std::size_t cell = 0; cell < sequence.frameCount * kNtuJointCount; ++cell)
            for (const auto& body : sequence.bodies) {
                const auto& position = body.positions[cell];
                array.values.push_back(isMissing(position) ? 0.0F : position[axis]);
            }
    return array;
}

} // namespace

void writeNumpySequence(const SkeletonSequence& original, const std::filesystem::path& path)
{
    const SkeletonSequence sequence = mapToNtu25(original);
    if (sequence.bodies.empty() || sequence.frameCount == 0)
        throw SequenceError("There is no body to write.");
    const auto data = npyBytes(arrayOf(sequence));
    if (lowerCase(path.extension().string()) == ".npz")
        writeFileBytes(
            path,
            zipBytes({{"data.npy", data}, {"fps.npy", npyBytes(NpyArray<double>{{}, {sequence.frameRate}})}}, true));
    else
        writeFileBytes(path, data);
}

} // namespace kinescope::datasets
