#include "app/cli/command.h"
#include "app/cli/input_files.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"

#include "core/recognition/latent_export.h"
#include "datasets/splits.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::vector<std::filesystem::path> files;
    std::filesystem::path split;
    RecognitionOptions recognition;
    core::LatentExportSettings settings;
};

int run(const Options& options)
{
    const Interrupt interrupt;
    bool complete = false;
    const int result = runJob([&] {
        auto settings = options.settings;
        if (!options.split.empty())
            settings.unseenClasses = datasets::readClassIds(options.split);
        const auto files = expandFolders(options.files);
        const auto done = core::exportLatents(options.recognition.loadModel(), files, settings, interrupt.token(),
                                              [](const auto&) {});
        for (const auto& failure : done.failures)
            fmt::print(stderr, "kinescope: {}\n", failure.message);
        fmt::print("{} seen and {} unseen latents: {}\n", done.trainFiles.size(), done.testFiles.size(),
                   settings.output.string());
        complete = done.failures.empty();
    });
    return result == kExitSuccess && !complete ? kExitFailed : result;
}

} // namespace

void installEncode(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("encode", "Write the latents of recordings as .npy in the SynSE layout");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "Recordings, or folders of them")->required();
    command->add_option("--output", options->settings.output, "Folder for train.npy, train_label.npy, …")->required();
    command->add_option("--split", options->split, "Ids of the unseen classes (.npy); they go to ztest.npy")
        ->check(CLI::ExistingFile);
    command->add_flag("--standardized", options->settings.standardized,
                      "With the seen classes' mean 0 and deviation 1, as the denoiser takes them");
    options->recognition.addModel(*command);
    command->callback([=, &exitCode] { exitCode = run(*options); });
}

} // namespace kinescope::app
