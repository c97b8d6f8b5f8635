#include "app/cli/command.h"
#include "app/cli/figure.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"
#include "app/cli/table.h"

#include "core/errors.h"
#include "core/explanation/contrast_export.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/explanation/contrast_figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::filesystem::path file;
    RecognitionOptions recognition;
    core::ContrastSettings contrast;
    std::vector<std::size_t> frames;
    bool deletion = false;
    bool json = false;
    std::filesystem::path png;
};

core::DeletionTest explain(const Options& options, const std::stop_token& stop)
{
    const auto actions = options.recognition.actions();
    if (actions.size() != 2)
        throw core::InputError(fmt::format("Expected two actions to tell apart, found {}. Give --label twice: first "
                                           "\"why this one\", then \"and not that one\".",
                                           actions.size()));
    const auto frames = options.frames.size() == 2
                            ? std::optional(core::FrameRange{options.frames[0], options.frames[1]})
                            : std::nullopt;
    const auto model = options.recognition.loadModel();
    const auto sequence = datasets::readSequence(options.file);
    const auto& settings = options.recognition.settings;
    if (options.deletion || !options.png.empty())
        return core::testDeletion(model, sequence, actions[0], actions[1], settings, options.contrast, stop, {},
                                  frames);
    core::DeletionTest result;
    result.explanation =
        core::explainContrast(model, sequence, actions[0], actions[1], settings, options.contrast, stop, {}, frames);
    return result;
}

void printCurve(const core::DeletionCurve& curve, const char* what)
{
    Table table({fmt::format(">{} taken out", what), ">ranked first", ">at random", ">+-"});
    for (std::size_t point = 0; point < curve.removed.size(); ++point)
        table.addRow({fmt::format("{:.0f} %", 100 * curve.removed[point]), fmt::format("{:+.4f}", curve.ranked[point]),
                      fmt::format("{:+.4f}", curve.randomMean[point]),
                      fmt::format("{:.4f}", curve.randomDeviation[point])});
    fmt::print("\nMargin left ({})\n{}mean advantage over random {:+.4f}\n", what, table.text(), curve.advantage);
}

void printTables(const core::DeletionTest& test)
{
    const auto& explanation = test.explanation;
    fmt::print("Why \"{}\" and not \"{}\": margin {:+.4f}, of the still pose {:+.4f}\n", explanation.first,
               explanation.second, explanation.margin, explanation.stillMargin);
    std::vector<std::size_t> order(explanation.joints.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return explanation.overJoints[left] > explanation.overJoints[right];
    });
    Table table({"joint", ">contribution"});
    for (const auto joint : order)
        table.addRow({explanation.joints[joint], fmt::format("{:+.5f}", explanation.overJoints[joint])});
    fmt::print("{}", table.text());
    if (test.joints.removed.empty())
        return;
    printCurve(test.joints, "joints");
    printCurve(test.frames, "frames");
}

int run(const Options& options)
{
    const Interrupt interrupt;
    return runJob([&] {
        const auto test = explain(options, interrupt.token());
        constexpr int kWidth = 1280;
        if (options.json)
            fmt::print("{}\n", core::toJson(test, options.file));
        else if (!options.png.empty())
            writeFigure(options.png, [&] {
                return widgets::paintContrastFigure(test, QString::fromStdString(options.file.filename().string()),
                                                    kWidth);
            });
        else
            printTables(test);
    });
}

} // namespace

void installExplain(CLI::App& program, int& exitCode)
{
    auto* command =
        program.add_subcommand("explain", "Why the first action and not the second: what each joint and moment adds");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording")->required();
    options->recognition.addLabels(*command);
    options->recognition.addModel(*command);
    options->recognition.settings.noises = 8;
    command->add_option("--noises", options->recognition.settings.noises, "Noises to average over")
        ->capture_default_str();
    command->add_option("--seed", options->recognition.settings.seed, "Seed of the noises")->capture_default_str();
    command->add_option("--frames", options->frames, "First frame, from 0, and the one after the last")->expected(2);
    command
        ->add_option("--path-steps", options->contrast.pathSteps,
                     "Gradients between the still pose and the motion; 1: gradient x motion")
        ->capture_default_str();
    command->add_flag("--deletion", options->deletion, "Take out what is ranked first, and the same amount at random");
    auto* json = command->add_flag("--json", options->json, "JSON");
    command->add_option("--png", options->png, "Write a figure with the deletion test to this file")->excludes(json);
    command->callback([=, &exitCode] {
        options->recognition.requireLabels();
        exitCode = run(*options);
    });
}

} // namespace kinescope::app
