#pragma once

#include "core/data/data_source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// One class of a data set: its id in file names, and its wordings.
struct LabelClass
{
    int id = 0; ///< 0-based
    std::string name;
    std::vector<std::string> names;        ///< sparse wordings, the name first
    std::vector<std::string> descriptions; ///< rich kinematic wordings; may be empty
    double intensity = -1;                 ///< kinematic intensity in [0, 1], or negative when unknown
};

/// Reads prompts (`{"actions": [{"id", "name", "descriptions", "intensity"}]}`, or that list alone, or names instead of
/// objects), or a list of class names (see datasets::readClassNames) whose lines may also read `name: description`.
/// @throws InputError or datasets::ParseError naming the file and the place; datasets::FileError
std::vector<LabelClass> readLabelClasses(const std::filesystem::path& path);

/// Takes each class's description from a text file with one line a class, in order.
/// @throws InputError when the number of lines is not that of the classes
void replaceDescriptions(std::vector<LabelClass>& classes, const std::filesystem::path& path);

/// One file of a labelled folder.
struct LabelledFile
{
    std::filesystem::path path;
    int classId = -1; ///< 0-based, as the data set's rule reads it from the name
    int subject = 0;  ///< the same; 0 when it does not tell
    datasets::RecordingFacts facts;
};

/// The recordings of a source whose names tell their class by its data set's rule, without those that it lists as
/// missing, sorted by path. A source of no known data set: `a3_s1_…`, or `a3` between underscores, counted from 1.
/// @throws InputError when there is none
std::vector<LabelledFile> findLabelledFiles(const DataSource& source);

/// The classes of a known data set, with its descriptions where there are some.
/// @throws InputError when the source is of no known data set, or when that tells no names
std::vector<LabelClass> classesOf(const DataSource& source);

/// Class lists whose ids count from 1, as file names do (`a1_…`), are counted from 0 afterwards. Told by a list without
/// id 0 for recordings that have a class 0.
/// @return whether the ids were changed
bool countFromZero(std::vector<LabelClass>& classes, const std::vector<LabelledFile>& files);

/// What a file's name tells by the rules of the bundled data sets; classId is -1 when it tells no class.
LabelledFile labelledFile(const std::filesystem::path& path);

} // namespace kinescope::core
