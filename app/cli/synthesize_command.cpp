#include "app/cli/command.h"
#include "app/cli/counted.h"

#include "datasets/errors.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/writers/ntu_writer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <memory>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::size_t classes = 24;
    std::size_t count = 4;
    std::uint64_t seed = 1;
    std::filesystem::path output;
    bool clean = false;
};

nlohmann::ordered_json prompts(const datasets::MotionGrammar& grammar)
{
    nlohmann::ordered_json json{{"name", "motion grammar"}, {"actions", nlohmann::ordered_json::array()}};
    for (std::size_t id = 0; id < grammar.actions().size(); ++id) {
        const auto& action = grammar.actions()[id];
        json["actions"].push_back({{"id", id},
                                   {"name", action.name},
                                   {"descriptions", action.descriptions},
                                   {"intensity", action.intensity}});
    }
    return json;
}

void synthesize(const Options& options)
{
    const datasets::MotionGrammar grammar(options.classes, options.seed);
    datasets::GrammarSettings settings;
    settings.sensorNoise = !options.clean;
    std::filesystem::create_directories(options.output);
    for (std::size_t action = 0; action < grammar.actions().size(); ++action)
        for (std::size_t sample = 0; sample < options.count; ++sample)
            datasets::writeNtu(grammar.synthesize(action, sample, settings),
                               options.output /
                                   fmt::format("S001C001P001R{:03}A{:03}.skeleton", sample + 1, action + 1));
    std::ofstream file(options.output / "prompts.json");
    file << prompts(grammar).dump(2) << '\n';
    if (!file.flush())
        throw datasets::FileError(
            fmt::format("Cannot write the action names: {}", (options.output / "prompts.json").string()));
    fmt::print("{} of {}: {}\n", counted(grammar.actions().size() * options.count, "recording"),
               counted(grammar.actions().size(), "action"), options.output.string());
}

} // namespace

void installSynthesize(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("synthesize", "Write labelled motion made by the motion grammar");
    auto options = std::make_shared<Options>();
    command->add_option("--classes", options->classes, "How many actions")
        ->capture_default_str()
        ->check(CLI::Range(1, 999));
    command->add_option("--count", options->count, "Recordings of each")
        ->capture_default_str()
        ->check(CLI::Range(1, 999));
    command->add_option("--seed", options->seed, "Seed of the composed actions")->capture_default_str();
    command->add_option("--output", options->output, "Folder for the .skeleton files and prompts.json")->required();
    command->add_flag("--clean", options->clean, "Without the sensor model: no jitter, no drop-outs");
    command->callback([=, &exitCode] { exitCode = runJob([&] { synthesize(*options); }); });
}

} // namespace kinescope::app
