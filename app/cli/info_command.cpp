#include "app/cli/command.h"
#include "app/cli/input_files.h"
#include "app/cli/table.h"

#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <vector>

namespace kinescope::app
{
namespace
{

using datasets::SkeletonSequence;

nlohmann::ordered_json describe(const SkeletonSequence& sequence)
{
    nlohmann::ordered_json result;
    result["file"] = sequence.sourcePath.string();
    result["format"] = sequence.format;
    result["topology"] = sequence.topology->id;
    result["bodies"] = sequence.bodies.size();
    result["frames"] = sequence.frameCount;
    result["joints"] = sequence.jointCount();
    result["fps"] = sequence.frameRate;
    result["duration_s"] = sequence.durationSeconds();
    result["missing_ratio"] = missingRatio(sequence);
    result["class_id"] = sequence.classId ? nlohmann::ordered_json(*sequence.classId) : nlohmann::ordered_json();
    auto& warnings = result["warnings"] = nlohmann::ordered_json::array();
    for (const auto& warning : sequence.warnings)
        warnings.push_back(warning.text);
    return result;
}

void addRow(Table& table, const SkeletonSequence& sequence)
{
    table.addRow(
        {sequence.sourcePath.filename().string(), sequence.format, sequence.topology->id,
         fmt::format("{}", sequence.bodies.size()), fmt::format("{}", sequence.frameCount),
         fmt::format("{}", sequence.jointCount()), fmt::format("{:.4g}", sequence.frameRate),
         fmt::format("{:.2f}", sequence.durationSeconds()), fmt::format("{:.1f} %", 100 * missingRatio(sequence)),
         sequence.classId ? fmt::format("{}", *sequence.classId) : "-", fmt::format("{}", sequence.warnings.size())});
}

int run(const std::vector<std::filesystem::path>& paths, bool json)
{
    std::vector<std::filesystem::path> files;
    if (const int expanded = runJob([&] { files = expandFolders(paths); }); expanded != kExitSuccess)
        return expanded;
    Table table({"file", "format", "topology", ">bodies", ">frames", ">joints", ">fps", ">seconds", ">missing",
                 ">class", ">warnings"});
    std::string warnings;
    int exitCode = kExitSuccess;
    std::size_t rows = 0;
    for (const auto& file : files) {
        const int result = runJob([&] {
            const auto sequence = datasets::readSequence(file);
            if (json) {
                fmt::print("{}\n", describe(sequence).dump());
                return;
            }
            addRow(table, sequence);
            ++rows;
            for (const auto& warning : sequence.warnings)
                warnings += fmt::format("{}: {}\n", file.filename().string(), warning.text);
        });
        exitCode = std::max(exitCode, result);
    }
    if (rows > 0)
        fmt::print("{}{}", table.text(), warnings.empty() ? "" : "\nWarnings\n" + warnings);
    return exitCode;
}

} // namespace

void installInfo(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("info", "Show what recordings hold: format, bodies, frames, joints, class");
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    auto json = std::make_shared<bool>(false);
    command->add_option("FILE", *files, "Recordings, or folders of them")->required();
    command->add_flag("--json", *json, "One JSON object per file and line");
    command->callback([=, &exitCode] { exitCode = run(*files, *json); });
}

} // namespace kinescope::app
