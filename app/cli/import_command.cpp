#include "app/cli/command.h"

#include "core/published/published_model.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::filesystem::path configuration;
    std::filesystem::path denoiser;
    std::filesystem::path head;
    std::filesystem::path encoder;
    std::filesystem::path output;
    int frames = 64;
};

int run(const Options& options)
{
    return runJob([&] {
        auto run = core::readPublishedRun(options.configuration);
        if (!options.denoiser.empty())
            run.denoiser = options.denoiser;
        if (!options.head.empty())
            run.head = options.head;
        for (const auto& note : run.notes)
            fmt::print(stderr, "note: {}\n", note);
        if (run.head.empty())
            fmt::print(stderr, "note: There is no gate head, so SG-SRM is left out; name one with --head.\n");
        core::importPublishedModel(run, options.encoder, options.frames, options.output);
        fmt::print("Wrote {}{}\n", options.output.string(),
                   options.encoder.empty() ? ", for features alone: no motion encoder was given" : "");
    });
}

} // namespace

void installImport(CLI::App& program, int& exitCode)
{
    auto* command =
        program.add_subcommand("import", "Make a checkpoint of the weights and configuration of the published code");
    auto options = std::make_shared<Options>();
    command->add_option("CONFIGURATION", options->configuration, "YAML configuration of the published run")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--denoiser", options->denoiser, "model.safetensors; that of the run's work_dir when not given")
        ->check(CLI::ExistingFile);
    command->add_option("--head", options->head, "Gate head (.pth); that of the run's work_dir when not given")
        ->check(CLI::ExistingFile);
    command->add_option("--encoder", options->encoder, "Shift-GCN weights (.pt); needed to recognise recordings")
        ->check(CLI::ExistingFile);
    command->add_option("--frames", options->frames, "Frames that the encoder was trained on")
        ->check(CLI::Range(8, 1024))
        ->capture_default_str();
    command->add_option("--output", options->output, "Checkpoint to write (.safetensors)")->required();
    command->callback([=, &exitCode] { exitCode = run(*options); });
}

} // namespace kinescope::app
