#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// What a file's name tells. Numbers are those of the name; 0 where it tells nothing.
struct RecordingFacts
{
    int classId = -1; ///< 0-based; -1 when the name tells no class
    int subject = 0;
    int camera = 0;
    int setup = 0;
    int replication = 0;
    int recording = 0; ///< running number of continuous recordings
};

/// Reads facts from a file's name by a regular expression with named groups.
///
/// The expression is ECMAScript with `(?<name>…)` groups called class, subject, camera, setup, replication and
/// recording; it is searched in the name without its ending. A group that captures digits is a number. A group that
/// captures letters is looked up among the names that are given for it (case does not count) and counts from 1.
class NameRule
{
public:
    /// Where the class comes from.
    enum class ClassFrom
    {
        Name,   ///< the group `class`
        Folder, ///< the name of the folder that holds the file, looked up among the class names
        Content ///< the recording itself tells it (Kinetics-skeleton, PKU-MMD)
    };

    NameRule();
    /// @throws SequenceError for an expression that cannot be used; the text says why
    explicit NameRule(std::string pattern, ClassFrom classFrom = ClassFrom::Name);

    const std::string& pattern() const { return m_pattern; }
    ClassFrom classFrom() const { return m_classFrom; }

    int offset = 1;                ///< number of the first class in names
    std::vector<int> classNumbers; ///< numbers of the classes in names, where they leave some out; else empty
    std::vector<std::string> classes;
    std::vector<std::string> subjects;
    std::vector<std::string> cameras;

    /// @return nothing but classId -1 for a name that does not fit
    RecordingFacts read(const std::filesystem::path& path) const;
    /// Whether the name fits the expression, whatever its groups tell.
    bool fits(const std::filesystem::path& path) const;

private:
    struct Expression; // std::regex with the groups' numbers
    int classOf(const std::string& text) const;

    std::string m_pattern;
    ClassFrom m_classFrom = ClassFrom::Name;
    std::shared_ptr<const Expression> m_expression;
};

} // namespace kinescope::datasets
