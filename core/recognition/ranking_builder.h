#pragma once

#include "core/recognition/ranking.h"

#include <span>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Scores of one action under each noise done so far; shorter than the others' when it was set aside by pruning.
struct ActionScores
{
    std::string label;
    std::vector<double> noiseScores;
};

/// Means, spreads, probabilities and margin; labels best first, equal scores in the order given. Actions without any
/// score are left out. A pruned action saw fewer noises than the rest, and noises differ in how hard they are: its
/// score is its distance from the best label under the noises both saw, put on top of the best label's mean.
/// @param temperature above 0
void fillRanking(Ranking& ranking, std::span<const ActionScores> actions, double temperature);

/// Which actions can still win after the first noises. The paired difference to the best label has, per noise, a
/// deviation that is estimated from all labels together; an action is set aside when its mean difference exceeds
/// four standard errors of it. The best five always stay.
/// @param actions each with at least two noises, all with equally many @return indices, ascending
std::vector<std::size_t> contenders(std::span<const ActionScores> actions);

} // namespace kinescope::core
