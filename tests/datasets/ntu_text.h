#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace kinescope::tests
{

/// A standing person, 25 NTU joints, facing -z with the right hand waving over `frames`; metres, Y up.
datasets::SkeletonSequence standingPerson(std::size_t frames);

/// `text` with line `number` (1-based) replaced.
std::string withLine(std::string_view text, std::size_t number, std::string_view line);

/// Runs `read`, which has to throw a ParseError whose text contains `part` and whose place is `line` (0: any).
void expectParseError(const std::function<void()>& read, std::string_view part, std::size_t line = 0);

} // namespace kinescope::tests
