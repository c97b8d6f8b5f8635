#include "datasets/numpy/array_reader.h"

#include "datasets/errors.h"
#include "datasets/importing/body_guess.h"
#include "datasets/numpy/array_file.h"
#include "datasets/numpy/array_labels.h"
#include "datasets/numpy/array_layout.h"
#include "datasets/numpy/array_points.h"
#include "datasets/numpy/npy.h"
#include "datasets/numpy/zip_archive.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace kinescope::datasets
{
namespace
{

using Kind = SequenceWarning::Kind;

struct Candidate
{
    const StoredArray* array = nullptr;
    ArrayLayout layout;
};

std::string shapeText(const std::vector<std::size_t>& shape)
{
    return fmt::format("({})", fmt::join(shape, ", "));
}

[[noreturn]] void failWithoutRecordings(const ByteSource& file, const std::vector<StoredArray>& arrays,
                                        const ImportOptions& options)
{
    std::string found;
    for (const auto& array : arrays)
        found += fmt::format("{}{}{}{}", found.empty() ? "" : ", ", array.name(), array.name().empty() ? "" : " ",
                             shapeText(array.header().shape));
    const std::string expected =
        options.layout.empty()
            ? std::string("positions of joints, such as (frames, joints, 3), (3, frames, joints, bodies) or "
                          "(recordings, 3, frames, joints, bodies)")
            : fmt::format("a shape that fits the order of axes {}", options.layout);
    throw ParseError(
        file.path(), {}, expected, found.empty() ? "no array of numbers" : fmt::format("an array of shape {}", found),
        options.layout.empty() ? "Say the order of its axes in the import options if it is a recording" : "");
}

std::vector<Candidate> findRecordings(const ByteSource& file, const std::vector<StoredArray>& arrays,
                                      const ImportOptions& options)
{
    std::vector<Candidate> candidates;
    for (const auto& array : arrays) {
        const auto& shape = array.header().shape;
        auto layout = options.layout.empty() ? guessArrayLayout(shape) : arrayLayout(shape, options.layout);
        if (layout && layout->frames > 0 && layout->entries > 0)
            candidates.push_back({&array, std::move(*layout)});
    }
    if (candidates.empty())
        failWithoutRecordings(file, arrays, options);
    return candidates;
}

std::size_t countEntries(const std::vector<Candidate>& candidates)
{
    std::size_t count = 0;
    for (const auto& candidate : candidates)
        count += candidate.layout.entries;
    return count;
}

/// The array that holds recording `entry`, and its number there.
std::pair<const Candidate*, std::size_t> findEntry(const std::vector<Candidate>& candidates, std::size_t entry,
                                                   const ByteSource& file)
{
    const std::size_t wanted = entry;
    for (const auto& candidate : candidates) {
        if (entry < candidate.layout.entries)
            return {&candidate, entry};
        entry -= candidate.layout.entries;
    }
    const std::size_t count = countEntries(candidates);
    throw ParseError(file.path(), {}, fmt::format("a recording number from 0 to {}", count - 1),
                     fmt::format("{}", wanted));
}

/// The numbers of one recording: its own bytes alone where they lie together, otherwise the whole array.
ArrayPoints pointsOf(const Candidate& candidate, std::size_t entry)
{
    const auto& [array, layout] = candidate;
    const bool fortran = array->header().fortranOrder;
    ArrayPoints points{layout, arrayStrides(layout, fortran), 0, {}};
    const bool isApart = !fortran && layout.axes.front() == 'N';
    if (isApart) {
        const std::size_t size = array->header().count / layout.entries;
        points.values = array->numbers(entry * size, size);
    } else {
        points.values = array->numbers(0, array->header().count);
        points.first = entry * points.strides.entry;
    }
    return points;
}

/// A single number named `fps` or `frame_rate` in an archive.
std::optional<double> storedFrameRate(const std::vector<StoredArray>& arrays)
{
    for (const auto& array : arrays)
        if ((array.name() == "fps" || array.name() == "frame_rate") && array.header().count == 1)
            if (const float rate = array.numbers(0, 1).front(); rate > 1e-3F && rate < 1e5F)
                return rate;
    return std::nullopt;
}

void tellLayout(const StoredArray& array, const ArrayLayout& layout, const ImportOptions& options,
                SkeletonSequence& sequence, ImportReport& report)
{
    report.used.layout = layout.axes;
    if (!options.layout.empty())
        return;
    auto text = fmt::format("The array {} is read with the axes {}.", shapeText(array.header().shape), layout.axes);
    if (!layout.isSure)
        report.doubts.push_back(text + " Another order would fit as well.");
    sequence.warnings.push_back({Kind::Layout, layout.isSure ? std::move(text) : report.doubts.back()});
}

} // namespace

bool looksLikeNumpyFile(std::string_view head)
{
    return looksLikeNpy(head) || looksLikeZip(head);
}

std::size_t countArrayRecordings(ByteSource& file, const ImportOptions& options)
{
    const auto arrays = openArrays(file);
    return countEntries(findRecordings(file, arrays, options));
}

SkeletonSequence readArrayRecording(ByteSource& file, std::optional<std::size_t> entry, const ImportOptions& options)
{
    const auto arrays = openArrays(file);
    const auto candidates = findRecordings(file, arrays, options);
    const auto [candidate, index] = findEntry(candidates, entry.value_or(0), file);

    SkeletonSequence sequence;
    ImportReport report;
    sequence.format = "numpy";
    sequence.sourcePath = countEntries(candidates) > 1 ? locationOf({file.path(), entry.value_or(0)}) : file.path();
    tellLayout(*candidate->array, candidate->layout, options, sequence, report);
    fillFromPoints(sequence, pointsOf(*candidate, index), report);
    sequence.classId = arrayLabel(file.path(), arrays, *candidate->array, candidate->layout.entries, index, options,
                                  sequence.warnings);
    if (const auto rate = storedFrameRate(arrays))
        sequence.frameRate = *rate;
    else if (!options.frameRate)
        sequence.warnings.push_back(
            {Kind::FrameRate,
             fmt::format("Arrays hold no frame rate; {} frames a second are assumed.", sequence.frameRate)});
    settleImport(sequence, options, std::move(report));
    return sequence;
}

} // namespace kinescope::datasets
