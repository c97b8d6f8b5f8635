#include "app/cli/command.h"
#include "app/cli/import_flags.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"
#include "app/cli/table.h"

#include "core/recognition/recognizer.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <memory>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::vector<std::filesystem::path> files;
    RecognitionOptions recognition;
    ImportFlags import;
    int top = 0; // 0: all
    bool json = false;
};

std::size_t shownLabels(const core::Ranking& ranking, int top)
{
    return top > 0 ? std::min<std::size_t>(ranking.labels.size(), static_cast<std::size_t>(top))
                   : ranking.labels.size();
}

/// Short enough for a line; the JSON has the whole text.
std::string shown(const std::string& label)
{
    constexpr std::size_t kBytes = 72;
    if (label.size() <= kBytes)
        return label;
    std::size_t end = kBytes;
    while ((static_cast<unsigned char>(label[end]) & 0xC0) == 0x80) // not within a character
        --end;
    return label.substr(0, end) + "…";
}

/// On a terminal alone, and only when there is something to wait for.
core::ProgressSink progressOnTerminal(std::size_t labels)
{
    constexpr std::size_t kWorthwhile = 200;
    if (labels < kWorthwhile || ::isatty(STDERR_FILENO) == 0)
        return [](const core::Progress&) {};
    return [](const core::Progress& progress) {
        fmt::print(stderr, "\r\x1b[K{:3.0f} %  {}", 100 * progress.fraction, progress.message);
        if (progress.fraction >= 1)
            fmt::print(stderr, "\r\x1b[K");
    };
}

nlohmann::ordered_json describe(const std::filesystem::path& file, const core::Ranking& ranking, int top)
{
    nlohmann::ordered_json result;
    result["file"] = file.string();
    auto& labels = result["ranking"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < shownLabels(ranking, top); ++i) {
        const auto& label = ranking.labels[i];
        labels.push_back({{"label", label.label},
                          {"score", label.score},
                          {"score_std", label.spread},
                          {"probability", label.probability}});
    }
    result["margin"] = ranking.margin;
    result["seed"] = ranking.seed;
    result["noises"] = ranking.noises;
    result["model"] = {{"name", ranking.modelName}, {"hash", ranking.modelHash}};
    result["device"] = ranking.device;
    result["precision"] = ranking.precision;
    result["seconds"] = ranking.seconds;
    result["notes"] = ranking.notes;
    return result;
}

void printTable(const std::filesystem::path& file, const core::Ranking& ranking, int top)
{
    Table table({">#", "action", ">score", ">spread", ">probability"});
    for (std::size_t i = 0; i < shownLabels(ranking, top); ++i) {
        const auto& label = ranking.labels[i];
        table.addRow({fmt::format("{}", i + 1), shown(label.label), fmt::format("{:.5f}", label.score),
                      fmt::format("{:.5f}", label.spread), fmt::format("{:.1f} %", 100 * label.probability)});
    }
    fmt::print("{}\n{}margin {:.3f} · {} noises, seed {} · {} · {} {} · {:.2f} s\n", file.string(), table.text(),
               ranking.margin, ranking.noises, ranking.seed, ranking.modelName, ranking.device, ranking.precision,
               ranking.seconds);
    for (const auto& note : ranking.notes)
        fmt::print("note: {}\n", note);
    fmt::print("\n");
}

int run(const Options& options)
{
    const Interrupt interrupt;
    std::vector<std::filesystem::path> files;
    datasets::ImportOptions importOptions;
    std::vector<core::Action> actions;
    std::unique_ptr<core::Recognizer> recognizer;
    const int prepared = runJob([&] {
        importOptions = options.import.options();
        files = options.import.recordings(options.files);
        actions = options.recognition.actions();
        recognizer = std::make_unique<core::Recognizer>(options.recognition.loadModel(), options.recognition.settings);
    });
    if (prepared != kExitSuccess)
        return prepared;

    const auto progress = progressOnTerminal(actions.size());
    int exitCode = kExitSuccess;
    for (const auto& file : files) {
        const int result = runJob([&] {
            core::throwIfStopped(interrupt.token());
            const auto ranking =
                recognizer->rank(datasets::readSequence(file, importOptions), actions, interrupt.token(), progress);
            if (options.json)
                fmt::print("{}\n", describe(file, ranking, options.top).dump());
            else
                printTable(file, ranking, options.top);
        });
        exitCode = std::max(exitCode, result);
        if (interrupt.token().stop_requested())
            break;
    }
    return exitCode;
}

} // namespace

void installRecognize(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("recognize", "Rank typed actions for each recording");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "Recordings, or folders of them")->required();
    options->import.add(*command);
    options->recognition.addLabels(*command);
    options->recognition.addModel(*command);
    options->recognition.addSettings(*command);
    command->add_option("--top", options->top, "Show only the first n labels")->check(CLI::PositiveNumber);
    command->add_flag("--json", options->json, "One JSON object per file and line");
    command->callback([=, &exitCode] {
        options->recognition.requireLabels();
        exitCode = run(*options);
    });
}

} // namespace kinescope::app
