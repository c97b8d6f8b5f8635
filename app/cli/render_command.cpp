#include "app/cli/command.h"
#include "app/cli/interrupt.h"

#include "core/comparison/sequence_comparison.h"
#include "core/errors.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/render/motion_renderer.h"

#include <QGuiApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <charconv>
#include <clocale>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::filesystem::path file;
    widgets::RenderSettings settings;
    std::filesystem::path second; // empty: nothing is compared
    core::ComparisonSettings comparison;
    std::size_t frame = 0; // counted from 1, as in the window; 0: not given
    bool json = false;
};

/// "a<separator>b", two whole numbers from 1.
std::optional<std::pair<std::size_t, std::size_t>> twoNumbers(std::string_view text, char separator)
{
    std::pair<std::size_t, std::size_t> numbers;
    const auto first = std::from_chars(text.data(), text.data() + text.size(), numbers.first);
    if (first.ec != std::errc{} || first.ptr == text.data() + text.size() || *first.ptr != separator)
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, text.data() + text.size(), numbers.second);
    if (second.ec != std::errc{} || second.ptr != text.data() + text.size() || !numbers.first || !numbers.second)
        return std::nullopt;
    return numbers;
}

void readSize(const std::string& text, QSize& size)
{
    const auto numbers = twoNumbers(text, 'x');
    if (!numbers || std::max(numbers->first, numbers->second) > widgets::kLargestPicture)
        throw CLI::ValidationError("--size", fmt::format("expected width x height such as 1280x720, up to {0}x{0}, "
                                                         "found '{1}'",
                                                         widgets::kLargestPicture, text));
    size = QSize(static_cast<int>(numbers->first), static_cast<int>(numbers->second));
}

void readRange(const std::string& text, widgets::RenderPlan& plan)
{
    const auto numbers = twoNumbers(text, ':');
    if (!numbers)
        throw CLI::ValidationError("--range",
                                   fmt::format("expected first:last, counted from 1, such as 10:40, found '{}'", text));
    plan.range = {numbers->first - 1, numbers->second - 1};
}

/// Names are painted by Qt, which needs an application, though no display of its own.
std::unique_ptr<QGuiApplication> fontsFor(const widgets::RenderSettings& settings)
{
    if (!settings.style.labels)
        return nullptr;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argumentCount = 1;
    static char name[] = "kinescope";
    static char* arguments[] = {name, nullptr};
    auto application = std::make_unique<QGuiApplication>(argumentCount, arguments);
    std::setlocale(LC_NUMERIC, "C");
    return application;
}

core::ProgressSink progressLine(bool wanted)
{
    return [wanted](const core::Progress& progress) {
        if (wanted)
            fmt::print(stderr, "\r{}", progress.message);
    };
}

void report(const Options& options, const widgets::RenderReport& done)
{
    const auto& settings = options.settings;
    if (options.json)
        fmt::print("{}\n", nlohmann::ordered_json{{"output", settings.output.string()},
                                                  {"pictures", done.pictures},
                                                  {"seconds", done.seconds},
                                                  {"width", settings.size.width()},
                                                  {"height", settings.size.height()}}
                               .dump());
    else
        fmt::print("Wrote {}: {} picture{} of {}x{}{}\n", settings.output.string(), done.pictures,
                   done.pictures == 1 ? "" : "s", settings.size.width(), settings.size.height(),
                   widgets::renderKind(settings.output) == widgets::RenderKind::Video
                       ? fmt::format(", {:.2f} s", done.seconds)
                       : "");
}

using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

/// The recording, or both in one when there is something to compare with.
SequencePointer motionOf(const Options& options, const std::stop_token& stop)
{
    auto first = datasets::readSequence(options.file);
    if (options.second.empty())
        return std::make_shared<const datasets::SkeletonSequence>(std::move(first));
    auto comparison = core::compareSequences(first, datasets::readSequence(options.second), options.comparison, stop);
    if (comparison.warpCost && !options.json)
        fmt::print("Warped in time: a joint is {:.3f} torso lengths apart in the mean\n", *comparison.warpCost);
    return std::make_shared<const datasets::SkeletonSequence>(std::move(comparison.merged));
}

int run(Options options)
{
    const Interrupt interrupt;
    const bool showProgress = !options.json && isatty(STDERR_FILENO);
    return runJob([&] {
        auto& settings = options.settings;
        if (options.frame > 0)
            settings.plan.frame = options.frame - 1;
        const auto application = fontsFor(settings);
        const auto sequence = motionOf(options, interrupt.token());
        const auto done = widgets::renderMotion(sequence, settings, interrupt.token(), progressLine(showProgress));
        if (showProgress)
            fmt::print(stderr, "\n");
        report(options, done);
    });
}

const std::map<std::string, widgets::ViewDirection> kDirections{{"front", widgets::ViewDirection::Front},
                                                                {"side", widgets::ViewDirection::Side},
                                                                {"top", widgets::ViewDirection::Top}};

void addComparison(CLI::App& command, const std::shared_ptr<Options>& options)
{
    auto* second = command.add_option("--compare", options->second, "A second recording, drawn over the first");
    command
        .add_flag_callback(
            "--side-by-side", [options] { options->comparison.place = core::ComparedPlace::SideBySide; },
            "The second beside the first")
        ->needs(second);
    command
        .add_flag_callback(
            "--warp", [options] { options->comparison.time = core::ComparedTime::Warped; },
            "The second stretched in time so that alike poses meet")
        ->needs(second);
}

void addLook(CLI::App& command, const std::shared_ptr<Options>& options)
{
    auto& style = options->settings.style;
    command.add_flag("--dark", style.dark, "Dark background");
    command.add_flag("--alpha", style.transparent, "Transparent background, no floor (pictures only)");
    command.add_flag("--labels", style.labels, "Joint names");
    command.add_flag("--trails", style.trails, "Trails of hands, feet and head");
    command.add_option("--onion", style.onion.before, "Earlier poses drawn behind the shown one")
        ->check(CLI::Range(0, 20));
    command
        .add_option_function<std::string>(
            "--view", [options](const std::string& name) { options->settings.direction = kDirections.at(name); },
            "From where; three quarters when not given")
        ->check(CLI::IsMember(kDirections));
}

} // namespace

void installRender(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("render", "Draw a recording into a video, a picture or a folder of "
                                                     "pictures (needs a display)");
    auto options = std::make_shared<Options>();
    auto& plan = options->settings.plan;
    command->add_option("FILE", options->file, "Recording")->required();
    command->add_option("-o,--output", options->settings.output, "name.mp4, name.png, or a folder")->required();
    auto* frame =
        command->add_option("--frame", options->frame, "One frame, counted from 1")->check(CLI::PositiveNumber);
    command
        ->add_option_function<std::string>(
            "--range", [options](const std::string& text) { readRange(text, options->settings.plan); },
            "first:last frame, counted from 1, both included")
        ->excludes(frame);
    command->add_option_function<std::string>(
        "--size", [options](const std::string& text) { readSize(text, options->settings.size); },
        "Width x height in pixels (1280x720)");
    command->add_option("--turntable", plan.turntableDegrees, "Degrees the camera turns over the whole film");
    command->add_option("--fps", plan.picturesPerSecond, "Pictures a second; the recording's own when not given")
        ->check(CLI::Range(0.1, 240.0));
    addLook(*command, options);
    addComparison(*command, options);
    command->add_flag("--json", options->json, "JSON");
    command->callback([=, &exitCode] { exitCode = run(*options); });
}

} // namespace kinescope::app
