#pragma once

#include "datasets/grammar/motion_grammar.h"
#include "datasets/grammar/performance.h"

namespace kinescope::datasets::grammar
{

/// Id, name, paraphrases and descriptions of a plan; the intensity is left at 0.
GrammarAction textsFor(const Plan& plan);

/// `text` with {hand}, {other hand}, {arm}, {other arm}, {leg}, {other leg}, {foot}, {side}, {other side} put in.
std::string withSide(std::string_view text, Sides sides, bool left);

} // namespace kinescope::datasets::grammar
