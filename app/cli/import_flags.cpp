#include "app/cli/import_flags.h"

#include "core/errors.h"
#include "core/resources.h"
#include "datasets/importing/import_json.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace kinescope::app
{
namespace
{

/// Metres: a number, or the name of a unit.
double scaleOf(const std::string& text)
{
    for (const auto& [name, metres] : {std::pair{"m", 1.0}, std::pair{"cm", 0.01}, std::pair{"mm", 0.001},
                                       std::pair{"inch", 0.0254}, std::pair{"foot", 0.3048}})
        if (text == name)
            return metres;
    double scale = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
    if (error != std::errc() || stop != text.data() + text.size() || !(scale > 0))
        throw core::InputError(
            fmt::format("Expected m, cm, mm, inch, foot or metres per unit above 0 for --scale, found '{}'.", text));
    return scale;
}

/// A file, or the name of a table saved in the configuration folder.
std::filesystem::path mappingFile(const std::filesystem::path& mapping)
{
    std::error_code ignored;
    if (!std::filesystem::exists(mapping, ignored) && !mapping.has_parent_path())
        if (auto saved = core::jointTablesDirectory() / (mapping.string() + ".json");
            std::filesystem::exists(saved, ignored))
            return saved;
    return mapping;
}

} // namespace

void ImportFlags::add(CLI::App& command)
{
    constexpr const char* kGroup = "Import";
    command.add_option("--fps", frameRate, "Frames a second, instead of what the file says or what is assumed")
        ->check(CLI::PositiveNumber)
        ->group(kGroup);
    command.add_option("--scale", scale, "Unit of length: m, cm, mm, inch, foot, or metres per unit")->group(kGroup);
    command.add_option("--up", up, "Axis of the file that points up")
        ->check(CLI::IsMember({"x", "y", "z", "-x", "-y", "-z", "X", "Y", "Z", "-X", "-Y", "-Z"}))
        ->group(kGroup);
    command.add_option("--mapping", mapping, "Joint table (JSON), or the name of a saved one")->group(kGroup);
    command.add_option("--layout", layout, "Order of a NumPy array's axes, e.g. CTVM, TVC, NTVC")->group(kGroup);
    command.add_option("--import", optionsFile, "Import options (JSON), as the window's import dialog saves them")
        ->check(CLI::ExistingFile)
        ->group(kGroup);
    command.add_option("--label-file", labelFile, "Classes or segments, where they do not lie beside the recording")
        ->check(CLI::ExistingFile)
        ->group(kGroup);
    command.add_option("--entry", entry, "Recording of this number alone (from 0) of files that hold many")
        ->group(kGroup);
}

datasets::ImportOptions ImportFlags::options() const
{
    datasets::ImportOptions options;
    if (!optionsFile.empty())
        options = datasets::importOptionsFromJson(datasets::readFileBytes(optionsFile), optionsFile);
    if (frameRate > 0)
        options.frameRate = frameRate;
    if (!scale.empty())
        options.unitScale = scaleOf(scale);
    if (!up.empty())
        options.upAxis = datasets::upAxisByName(up);
    if (!mapping.empty())
        options.joints = datasets::readJointTable(mappingFile(mapping));
    if (!layout.empty())
        options.layout = layout;
    if (!labelFile.empty())
        options.labelFile = labelFile;
    return options;
}

std::vector<std::filesystem::path> ImportFlags::recordings(const std::vector<std::filesystem::path>& paths) const
{
    std::vector<std::filesystem::path> found;
    const auto asked = options();
    for (const auto& path : paths) {
        if (entry && !datasets::recordingPlace(path).entry) {
            found.push_back(datasets::locationOf({path, *entry}));
            continue;
        }
        const auto listed = datasets::listRecordings(path, asked);
        found.insert(found.end(), listed.begin(), listed.end());
    }
    return found;
}

} // namespace kinescope::app
