#pragma once

#include "core/recognition/ranking.h"

#include <QString>

namespace kinescope::widgets
{

/// What a ranking says in one plain sentence.
struct Verdict
{
    enum class Kind
    {
        None,
        Partial,
        Alone,
        Clear,
        Likely,
        Close,
        NoneFits
    };
    Kind kind = Kind::None;
    QString text;    ///< e.g. "Close call between “jump” and “hop”"
    QString details; ///< what the sentence rests on
};

/// Share of noises under which the best label has a lower score than the second, in [0, 1]; 1 with one label.
double winShare(const core::Ranking& ranking);

/// Clear: the best wins under at least nine noises of ten and leads by 0.2 in probability. Close: it wins under less
/// than three of four, or leads by less than 0.05. Likely: between the two. None fits: even the best label scores worse
/// than a right one does (core/recognition/rejection.h), whatever its lead over the others.
Verdict verdictOf(const core::Ranking& ranking);

} // namespace kinescope::widgets
