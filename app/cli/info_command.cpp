#include "app/cli/command.h"
#include "app/cli/import_flags.h"
#include "app/cli/table.h"

#include "datasets/errors.h"
#include "datasets/importing/import_json.h"
#include "datasets/preprocessing/canonical.h"
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

// What reading noticed, and what preprocessing would correct, such as exchanged sides.
std::vector<std::string> warningsOf(const SkeletonSequence& sequence)
{
    std::vector<std::string> texts;
    for (const auto& warning : sequence.warnings)
        texts.push_back(warning.text);
    try {
        const auto canonical = datasets::canonicalize(sequence, {});
        texts.insert(texts.end(), canonical.warnings.begin(), canonical.warnings.end());
    } catch (const datasets::SequenceError& error) {
        texts.emplace_back(error.what());
    }
    return texts;
}

nlohmann::ordered_json describe(const std::vector<datasets::LabelledSegment>& segments)
{
    auto list = nlohmann::ordered_json::array();
    for (const auto& segment : segments)
        list.push_back({{"begin", segment.begin},
                        {"end", segment.end},
                        {"class_id", segment.classId},
                        {"name", segment.name},
                        {"confidence", segment.confidence}});
    return list;
}

/// The labelled stretches of a continuous recording, for people.
std::string segmentTable(const SkeletonSequence& sequence)
{
    Table table({">begin", ">end", ">seconds", ">class", "name", ">confidence"});
    for (const auto& segment : sequence.segments)
        table.addRow({fmt::format("{}", segment.begin), fmt::format("{}", segment.end),
                      fmt::format("{:.2f}", static_cast<double>(segment.end - segment.begin) / sequence.frameRate),
                      fmt::format("{}", segment.classId), segment.name, fmt::format("{:.4g}", segment.confidence)});
    return fmt::format("\nSegments of {}\n{}", sequence.sourcePath.filename().string(), table.text());
}

nlohmann::ordered_json describe(const SkeletonSequence& sequence, const std::vector<std::string>& warnings)
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
    if (!sequence.className.empty())
        result["class_name"] = sequence.className;
    if (!sequence.segments.empty())
        result["segments"] = describe(sequence.segments);
    result["warnings"] = warnings;
    if (sequence.import) {
        result["import"] = nlohmann::ordered_json::parse(datasets::importOptionsJson(sequence.import->used));
        result["doubts"] = sequence.import->doubts;
    }
    return result;
}

std::string classOf(const SkeletonSequence& sequence)
{
    if (!sequence.classId)
        return sequence.className.empty() ? "-" : sequence.className;
    return sequence.className.empty() ? fmt::format("{}", *sequence.classId)
                                      : fmt::format("{} {}", *sequence.classId, sequence.className);
}

void addRow(Table& table, const SkeletonSequence& sequence, std::size_t warnings)
{
    table.addRow({sequence.sourcePath.filename().string(), sequence.format, sequence.topology->id,
                  fmt::format("{}", sequence.bodies.size()), fmt::format("{}", sequence.frameCount),
                  fmt::format("{}", sequence.jointCount()), fmt::format("{:.4g}", sequence.frameRate),
                  fmt::format("{:.2f}", sequence.durationSeconds()),
                  fmt::format("{:.1f} %", 100 * missingRatio(sequence)), classOf(sequence),
                  fmt::format("{}", warnings)});
}

int run(const std::vector<std::filesystem::path>& paths, const ImportFlags& import, bool json)
{
    std::vector<std::filesystem::path> files;
    datasets::ImportOptions importOptions;
    const int prepared = runJob([&] {
        importOptions = import.options();
        files = import.recordings(paths);
    });
    if (prepared != kExitSuccess)
        return prepared;
    Table table({"file", "format", "topology", ">bodies", ">frames", ">joints", ">fps", ">seconds", ">missing",
                 ">class", ">warnings"});
    std::string warnings;
    std::string segments;
    int exitCode = kExitSuccess;
    std::size_t rows = 0;
    for (const auto& file : files) {
        const int result = runJob([&] {
            const auto sequence = datasets::readSequence(file, importOptions);
            const auto texts = warningsOf(sequence);
            if (json) {
                fmt::print("{}\n", describe(sequence, texts).dump());
                return;
            }
            addRow(table, sequence, texts.size());
            ++rows;
            if (!sequence.segments.empty())
                segments += segmentTable(sequence);
            for (const auto& text : texts)
                warnings += fmt::format("{}: {}\n", file.filename().string(), text);
        });
        exitCode = std::max(exitCode, result);
    }
    if (rows > 0)
        fmt::print("{}{}{}", table.text(), segments, warnings.empty() ? "" : "\nWarnings\n" + warnings);
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
    auto import = std::make_shared<ImportFlags>();
    import->add(*command);
    command->callback([=, &exitCode] { exitCode = run(*files, *import, *json); });
}

} // namespace kinescope::app
