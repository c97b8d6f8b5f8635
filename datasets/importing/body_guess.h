#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <optional>
#include <string_view>

namespace kinescope::datasets
{

/// A unit of length that recordings come in.
struct LengthUnit
{
    std::string_view name; ///< as in "Lengths are taken as centimetres"
    double metres;
    double shortest; ///< body heights in this unit, in [shortest, tallest), that are taken for it
    double tallest;
};

/// What the bodies of a recording tell about its unit and axes.
struct BodyGuess
{
    std::optional<double> height; ///< of the body in file units, by its bones; none when it has no usable frame
    const LengthUnit* unit = nullptr;
    double unitScale = 1.0; ///< metres per file unit
    bool isUnitSure = false;
    UpAxis up = UpAxis::Y;
    bool isUpSure = false;
};

/// Height by the lengths of legs, torso and arms (shares of the height: Winter, Biomechanics and Motor Control of Human
/// Movement, after Drillis and Contini), up by the direction from the feet to the head, both over sampled frames.
/// Joints are found through the NTU mapping.
BodyGuess guessBody(const SkeletonSequence& sequence);

/// Brings a recording in file units and axes to metres and Y up: what `asked` does not decide is guessed, told as
/// warnings and, where a guess may be wrong, as doubts. NTU joints that cannot be derived are told too.
/// @param report  what the reader itself settled and doubts; becomes the sequence's import report
/// @throws SequenceError when an option cannot be (see applyImportOptions)
void settleImport(SkeletonSequence& sequence, const ImportOptions& asked, ImportReport report);

} // namespace kinescope::datasets
