#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/interrupt.h"
#include "app/cli/table.h"

#include "core/errors.h"
#include "core/evaluation/evaluation.h"
#include "core/resources.h"
#include "datasets/errors.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace kinescope::app
{
namespace
{

struct Options
{
    core::EvaluationSettings settings;
    std::string json; // "-": standard output
    bool withoutBaselines = false;
};

std::string percent(double share)
{
    return share < 0 ? "-" : fmt::format("{:.1f}", 100 * share);
}

void addMethod(Table& table, const std::string& name, const core::MethodAccuracy& accuracy)
{
    table.addRow({name, percent(accuracy.top1), percent(accuracy.top5), percent(accuracy.seen),
                  percent(accuracy.unseen), percent(accuracy.harmonic)});
}

void printRobustness(const core::EvaluationResult& result)
{
    if (result.robustness.conditions.empty())
        return;
    Table table({"changed recordings", ">amount", ">top-1 %", ">of unchanged", ">unusable"});
    for (const auto& condition : result.robustness.conditions)
        table.addRow({condition.change, fmt::format("{} {}", condition.amount, condition.unit), percent(condition.top1),
                      fmt::format("{:.2f}", condition.top1 / std::max(result.accuracy.top1, 1e-9)),
                      fmt::format("{}", condition.unusable)});
    fmt::print("{}\nScoring takes {:.2f} ms a recording, of which SG-SRM adds {:.3f} ms.\n\n", table.text(),
               1000 * result.robustness.scoringSeconds, 1000 * result.robustness.spectralModuleSeconds);
}

void printPaired(const core::EvaluationResult& result)
{
    if (result.paired.empty())
        return;
    Table table({"FDSM against", ">only FDSM right", ">only it right", ">sign test"});
    for (const auto& [name, paired] : result.paired)
        table.addRow({name, fmt::format("{}", paired.onlyFirst), fmt::format("{}", paired.onlySecond),
                      fmt::format("{:.3f}", paired.chance)});
    fmt::print("{}\n", table.text());
}

void printTrainingSpread(const core::EvaluationResult& result)
{
    if (result.trainingSpread.empty())
        return;
    const auto spread = [](const core::MeanAndDeviation& values) {
        return values.mean < 0 ? "-" : fmt::format("{:.1f} ± {:.1f}", 100 * values.mean, 100 * values.deviation);
    };
    Table table({fmt::format("over {}", counted(result.trainingSeeds, "training seed")), ">top-1 %", ">harmonic %"});
    for (const auto& [name, method] : result.trainingSpread)
        table.addRow({name == "fdsm" ? "FDSM" : name, spread(method.top1), spread(method.harmonic)});
    fmt::print("{}\n", table.text());
}

void printTables(const core::EvaluationResult& result)
{
    Table methods({"method", ">top-1 %", ">top-5 %", ">seen %", ">unseen %", ">harmonic %"});
    addMethod(methods, "FDSM", result.accuracy);
    for (const auto& [name, accuracy] : result.baselines)
        addMethod(methods, name, accuracy);
    Table classes({">class", "name", ">recordings", ">top-1 %"});
    for (const auto& entry : result.perClass)
        classes.addRow(
            {fmt::format("{}", entry.id), entry.name, fmt::format("{}", entry.sequences), percent(entry.top1)});
    fmt::print("{} on {} of {} (chance {:.1f} %)\n\n{}\n{}\n", result.modelName, counted(result.sequences, "recording"),
               counted(result.classes, "class", "classes"),
               100.0 / static_cast<double>(std::max<std::size_t>(result.classes, 1)), methods.text(), classes.text());
    printPaired(result);
    printTrainingSpread(result);
    printRobustness(result);
    fmt::print("Over {} of {}: {:.1f} ± {:.2f} %. {:.1f} ms a recording.\n", counted(result.noiseSeeds, "noise seed"),
               counted(result.noises, "noise"), 100 * result.noiseMean, 100 * result.noiseDeviation,
               1000 * result.secondsPerSequence);
    fmt::print("The first label's probability is {:.0f} % on average (expected calibration error {:.1f} %).\n",
               100 * result.confidence.mean, 100 * result.confidence.calibrationError);
    for (const auto& note : result.notes)
        fmt::print("note: {}\n", note);
}

void writeJson(const std::string& path, const std::string& text)
{
    if (path == "-") {
        fmt::print("{}\n", text);
        return;
    }
    std::ofstream file(path);
    file << text << '\n';
    if (!file.flush())
        throw datasets::FileError(fmt::format("The results cannot be written: {}", path));
}

int run(const Options& options)
{
    const Interrupt interrupt;
    warnAboutBlas();
    return runJob([&] {
        auto settings = options.settings;
        settings.baselines = !options.withoutBaselines;
        if (!settings.published.empty())
            core::applyPublishedRun(settings);
        if (settings.data.empty())
            throw core::InputError("Nothing to evaluate on: name a folder of recordings or features with --data.");
        if (settings.model.empty())
            settings.model = core::defaultModelPath();
        const auto result = core::evaluate(settings, interrupt.token(), [](const core::Progress& progress) {
            fmt::print(stderr, "\r\x1b[K{:3.0f} %  {}", 100 * progress.fraction, progress.message);
        });
        fmt::print(stderr, "\r\x1b[K");
        if (!options.json.empty())
            writeJson(options.json, core::toJson(result));
        if (options.json != "-")
            printTables(result);
    });
}

} // namespace

void installEvaluate(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("evaluate", "Zero-shot accuracy on a folder of labelled recordings");
    auto options = std::make_shared<Options>();
    auto& settings = options->settings;
    auto* model =
        command->add_option("--model", settings.model, "Checkpoint (safetensors); the bundled one when not given")
            ->check(CLI::ExistingFile);
    auto* published = command
                          ->add_option("--published", settings.published,
                                       "YAML configuration of the published code: its weights, features, split, noises")
                          ->check(CLI::ExistingFile)
                          ->excludes(model);
    command
        ->add_option("--other-model", settings.otherModels,
                     "Checkpoint of the same recipe with another training seed; may stand several times. The spread "
                     "over these and --model is told")
        ->check(CLI::ExistingFile)
        ->allow_extra_args(false)
        ->excludes(published);
    auto* data =
        command
            ->add_option("--data", settings.data,
                         "dataset.yaml, or a folder of recordings whose names tell their class, or of features "
                         "(ztest.npy, …)")
            ->check(CLI::ExistingPath);
    command
        ->add_option("--labels", settings.labels,
                     "Class list: prompts JSON, or a class a line; when not given, the names of the known data set")
        ->check(CLI::ExistingFile);
    command->add_option("--split", settings.split,
                        "File of unseen class ids (.npy), or the data set's splits by name, e.g. ru5 or ru5,xsub; all "
                        "classes when not given");
    command
        ->add_option("--wording", settings.wording,
                     "What describes a class: name, description, both (with --labels) or all")
        ->check(CLI::IsMember({"name", "description", "both", "all"}));
    command->add_option("--noises", settings.noises, "Noises per recording and label")->capture_default_str();
    command->add_option("--noise-seeds", settings.noiseSeeds, "Seeds whose spread is told")->capture_default_str();
    command->add_option("--timestep", settings.timesteps, "Timestep t*; may stand several times")
        ->allow_extra_args(false);
    command->add_option("--held-out-subject", settings.heldOutSubject,
                        "With a split: the seen classes' recordings of this subject only; 0: all");
    command->add_flag(
        "--robustness", settings.robustness,
        "Also on recordings with other speeds, frame rates, views, jitter, lost joints; and SG-SRM's time");
    command->add_flag("--no-baselines", options->withoutBaselines, "Only FDSM");
    command->add_option("--json", options->json, "Write JSON to this file, or to standard output without a name")
        ->expected(0, 1)
        ->default_str("-");
    command->callback([=, &exitCode] {
        if (data->empty() && published->empty())
            throw CLI::RequiredError("--data");
        exitCode = run(*options);
    });
}

} // namespace kinescope::app
