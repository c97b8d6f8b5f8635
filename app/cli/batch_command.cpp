#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/input_files.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"
#include "app/cli/table.h"

#include "core/recognition/batch.h"

#include <fmt/format.h>

#include <memory>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::vector<std::filesystem::path> files;
    RecognitionOptions recognition;
    bool json = false;
    bool csv = false;
};

void print(const core::BatchResult& result)
{
    Table table({"file", "top-1", ">probability", ">margin", "right"});
    for (const auto& entry : result.entries) {
        if (!entry.prediction) {
            table.addRow({entry.path.filename().string(), entry.message, "", "", ""});
            continue;
        }
        table.addRow({entry.path.filename().string(),
                      entry.noneFits ? "none of these fits" : result.labels[*entry.prediction],
                      fmt::format("{:.1f} %", 100 * entry.probability), fmt::format("{:.2f}", entry.margin),
                      !entry.judged() ? ""
                      : entry.right() ? "yes"
                                      : "no"});
    }
    fmt::print("{}", table.text());
    const auto summary = core::summarize(result);
    fmt::print("{} of {} recognised, {} could not be used", summary.recognized, counted(result.planned, "recording"),
               summary.failed);
    if (summary.judged > 0)
        fmt::print("; {} of {} right ({:.1f} %)", summary.right, summary.judged,
                   100.0 * static_cast<double>(summary.right) / static_cast<double>(summary.judged));
    fmt::print(" · {} · {:.1f} s\n", result.modelName, result.seconds);
}

int run(const Options& options)
{
    const Interrupt interrupt;
    return runJob([&] {
        const auto files = expandFolders(options.files);
        const auto result = core::recognizeBatch(options.recognition.loadModel(), files, options.recognition.actions(),
                                                 options.recognition.settings, interrupt.token(), {});
        if (options.json)
            fmt::print("{}\n", core::toJson(result));
        else if (options.csv)
            fmt::print("{}", core::toCsv(result));
        else
            print(result);
    });
}

} // namespace

void installBatch(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("batch", "Recognise many recordings with one label set");
    auto options = std::make_shared<Options>();
    command->add_option("PATH", options->files, "Recordings, or folders of them")->required();
    options->recognition.addLabels(*command);
    options->recognition.addModel(*command);
    options->recognition.addSettings(*command);
    auto* json = command->add_flag("--json", options->json, "JSON, with accuracy by label and confusion matrix");
    command->add_flag("--csv", options->csv, "CSV, a recording a line")->excludes(json);
    command->callback([=, &exitCode] {
        options->recognition.requireLabels();
        exitCode = run(*options);
    });
}

} // namespace kinescope::app
