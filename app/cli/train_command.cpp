#include "app/cli/command.h"
#include "app/cli/interrupt.h"

#include "core/errors.h"
#include "core/published/published_run.h"
#include "core/resources.h"
#include "core/training/run_registry.h"
#include "core/training/trainer.h"
#include "core/training/training_settings.h"
#include "datasets/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::string preset;
    std::string data;
    std::string labels;
    std::string split;
    std::string precision;
    std::vector<std::string> assignments;
    std::filesystem::path output;
    bool resume = false;
    bool json = false;
};

std::filesystem::path presetPath(const std::string& preset)
{
    if (std::filesystem::exists(preset))
        return preset;
    const auto bundled = core::presetsDirectory() / (preset + ".yaml");
    if (std::filesystem::exists(bundled))
        return bundled;
    std::string names;
    for (const auto& path : core::bundledPresets())
        names += (names.empty() ? "" : ", ") + path.stem().string();
    throw core::InputError(fmt::format("No preset '{}': expected a YAML file or one of {}.", preset, names));
}

core::TrainingSettings publishedSettings(const std::filesystem::path& configuration)
{
    auto run = core::readPublishedRun(configuration);
    for (const auto& note : run.notes)
        fmt::print(stderr, "note: {}\n", note);
    return std::move(run.settings);
}

core::TrainingSettings settingsFrom(const Options& options)
{
    const auto preset = presetPath(options.preset);
    auto settings = core::looksLikePublishedRun(preset) ? publishedSettings(preset) : core::readPreset(preset);
    for (const auto& [key, value] : {std::pair{"data.source", options.data}, std::pair{"data.labels", options.labels},
                                     std::pair{"data.split", options.split}, std::pair{"precision", options.precision}})
        if (!value.empty())
            core::setTrainingValue(settings, key, value);
    for (const auto& assignment : options.assignments) {
        const auto equals = assignment.find('=');
        if (equals == std::string::npos)
            throw core::InputError(fmt::format("--set {}: expected key=value.", assignment));
        core::setTrainingValue(settings, assignment.substr(0, equals), assignment.substr(equals + 1));
    }
    return settings;
}

std::string valueText(const core::TrainingEvent& event)
{
    std::string text;
    for (const auto& [key, value] : event.values)
        text += fmt::format("  {} {:.4g}", key, value);
    return text;
}

std::string timeLeft(double seconds)
{
    if (seconds < 0)
        return "";
    const auto whole = static_cast<long>(seconds);
    return fmt::format("  {}:{:02} left", whole / 60, whole % 60);
}

nlohmann::ordered_json toJson(const core::TrainingEvent& event)
{
    nlohmann::ordered_json line{
        {"stage", event.stage}, {"step", event.step}, {"steps", event.steps}, {"seconds", event.seconds}};
    for (const auto& [key, value] : event.values)
        line[key] = value;
    if (!event.message.empty())
        line["message"] = event.message;
    return line;
}

// On a terminal a step overwrites the one before it; in a file every step is a line.
class EventPrinter
{
public:
    explicit EventPrinter(bool json)
        : m_json(json)
        , m_terminal(!json && ::isatty(STDOUT_FILENO) != 0)
    {
    }

    void print(const core::TrainingEvent& event)
    {
        if (m_json) {
            fmt::print("{}\n", toJson(event).dump());
        } else if (event.kind == core::TrainingEvent::Kind::Step && m_terminal) {
            fmt::print("\r\x1b[K{}", line(event));
            m_open = true;
        } else {
            fmt::print("{}{}\n", m_open ? "\r\x1b[K" : "", line(event));
            m_open = false;
        }
        std::fflush(stdout);
    }

private:
    static std::string line(const core::TrainingEvent& event)
    {
        return fmt::format("{:<8} {}/{}{}{}{}", event.stage, event.step, event.steps, valueText(event),
                           timeLeft(event.secondsLeft), event.message.empty() ? "" : "  " + event.message);
    }

    bool m_json;
    bool m_terminal;
    bool m_open = false;
};

/// The window lists the run and can be used to watch it.
void tellTheWindow(const std::filesystem::path& output)
{
    try {
        core::RunRegistry(core::RunRegistry::defaultFile()).add(output);
    } catch (const datasets::FileError& error) {
        spdlog::warn("{}", error.what());
    }
}

int run(const Options& options)
{
    const Interrupt interrupt;
    warnAboutBlas();
    return runJob([&] {
        core::Trainer trainer(settingsFrom(options), options.output);
        tellTheWindow(options.output);
        EventPrinter printer(options.json);
        const auto result = trainer.run(
            interrupt.token(), [&](const core::TrainingEvent& event) { printer.print(event); }, nullptr,
            options.resume);
        if (options.json)
            return;
        if (result.checkpoint.empty())
            fmt::print("Stopped before there was a model.\n");
        else
            fmt::print("{}: {}\n", result.stopped ? "Stopped; continue with --resume. Model so far" : "Done. Model",
                       result.checkpoint.string());
    });
}

} // namespace

void installTrain(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("train", "Train an encoder, a gate and a denoiser");
    auto options = std::make_shared<Options>();
    command
        ->add_option("--preset", options->preset,
                     "Bundled preset (tiny, default, …), a YAML file, or a configuration of the "
                     "published code")
        ->required();
    command->add_option("--output", options->output, "Folder for checkpoints and metrics.jsonl")
        ->default_val("kinescope-run");
    command->add_option("--data", options->data, "grammar, a dataset.yaml, or a folder of recordings or features");
    command->add_option("--labels", options->labels,
                        "Prompts JSON for the folder; those of its data set when not given");
    command->add_option("--split", options->split,
                        "File of unseen class ids, or the data set's splits by name, e.g. ru5 or ru5,xsub");
    command->add_option("--precision", options->precision,
                        "fp32 or bf16, of products and convolutions; weights and sums stay fp32");
    command->add_option("--set", options->assignments, "key=value, overrides the preset; may stand several times")
        ->allow_extra_args(false);
    command->add_flag("--resume", options->resume, "Continue from the folder's last good checkpoint, if there is one");
    command->add_flag("--json", options->json, "One JSON object per event and line");
    command->callback([=, &exitCode] { exitCode = run(*options); });
}

} // namespace kinescope::app
