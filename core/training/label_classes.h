#pragma once

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

/// Reads prompts (`{"actions": [{"id", "name", "descriptions", "intensity"}]}`), or a list of class names (see
/// datasets::readClassNames) whose lines may also read `name: description`.
/// @throws InputError or datasets::ParseError naming the file and the place; datasets::FileError
std::vector<LabelClass> readLabelClasses(const std::filesystem::path& path);

/// Takes each class's description from a text file with one line a class, in order.
/// @throws InputError when the number of lines is not that of the classes
void replaceDescriptions(std::vector<LabelClass>& classes, const std::filesystem::path& path);

/// Unseen class ids, 0-based, ascending. @throws as datasets::readClassIds
std::vector<int> readUnseenClasses(const std::filesystem::path& path);

/// One file of a labelled folder.
struct LabelledFile
{
    enum class Naming
    {
        UtdMhad, ///< a3_s1_t2_skeleton
        Ntu,     ///< S001C001P001R001A003
        Other
    };

    std::filesystem::path path;
    int classId = -1;              ///< 0-based, from the file's name: `a<id+1>_s<subject>`, or `A<id+1>` of NTU
    int subject = 0;               ///< from the name (`_s<number>_`, or `P<number>` of NTU); 0 when it does not tell
    Naming naming = Naming::Other; ///< whose rule the name follows
};

/// The recordings below a folder whose names tell their class, sorted by path.
/// @throws InputError when there is none
std::vector<LabelledFile> findLabelledFiles(const std::filesystem::path& folder);

/// The bundled class list of the data set that the recordings' names tell (`resources/prompts`).
/// @throws InputError when they tell none, or name more classes than it has
std::filesystem::path bundledLabels(const std::vector<LabelledFile>& files);

/// What a file's name tells; classId is -1 when it tells no class.
LabelledFile labelledFile(const std::filesystem::path& path);

} // namespace kinescope::core
