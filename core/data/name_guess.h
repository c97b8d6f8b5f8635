#pragma once

#include "datasets/description/data_set.h"

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace kinescope::core
{

/// One way of reading a folder's names.
struct NameGuess
{
    std::string explanation;   ///< e.g. "letters with numbers: S017C003P008R002A059"
    datasets::DataSet dataSet; ///< rule, and class names where the names tell them; no name, no root
    double share = 0;          ///< of the names that it reads a class from, in [0, 1]
};

/// Ways in which recordings' names may tell their class, the likeliest first: a bundled data set; letters before
/// numbers (S017C003A059, a1_s2_t3, subject03_trial2_class7); a word that comes again (sit_down_03); the folder. Empty
/// when nothing repeats.
std::vector<NameGuess> guessNameRules(std::span<const std::filesystem::path> recordings);

/// What a description makes of some names.
struct NamePreview
{
    std::map<int, int> classes; ///< recordings of each class id
    std::set<int> subjects;
    std::set<int> cameras;
    int fitting = 0;
    std::vector<std::filesystem::path> others; ///< names that tell no class of the list, the first few
};

NamePreview previewNames(const datasets::DataSet& dataSet, std::span<const std::filesystem::path> recordings);

} // namespace kinescope::core
