#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/import_flags.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"
#include "app/cli/table.h"

#include "core/recognition/along_time.h"
#include "core/recognition/recognizer.h"
#include "core/recognition/segment_truth.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::vector<std::filesystem::path> files;
    RecognitionOptions recognition;
    ImportFlags import;
    std::vector<std::size_t> frames; // begin and end; empty: all
    bool alongTime = false;
    core::WindowSettings windows;
    int top = 0; // 0: all
    bool json = false;
    bool csv = false;
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
    if (ranking.frames)
        result["frames"] = {ranking.frames->begin, ranking.frames->end};
    if (ranking.rejection)
        result["none_fits"] = ranking.rejection->rejected();
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
    if (ranking.rejection && ranking.rejection->rejected())
        fmt::print("none of these fits\n");
    if (ranking.frames)
        fmt::print("frames {} to {} only\n", ranking.frames->begin, ranking.frames->end);
    for (const auto& note : ranking.notes)
        fmt::print("note: {}\n", note);
    fmt::print("\n");
}

void printSegments(const std::filesystem::path& file, const core::AlongTime& result,
                   const std::optional<core::SegmentComparison>& comparison)
{
    Table table({">start", ">end", "action", ">probability"});
    for (const auto& segment : result.segments)
        table.addRow({fmt::format("{:.2f} s", static_cast<double>(segment.frames.begin) / result.frameRate),
                      fmt::format("{:.2f} s", static_cast<double>(segment.frames.end) / result.frameRate),
                      result.labels[segment.label], fmt::format("{:.1f} %", 100 * segment.probability)});
    fmt::print("{}\n{}{}, {} · {} · {:.2f} s\n", file.string(), table.text(), counted(result.windows.size(), "window"),
               counted(result.segments.size(), "segment"), result.modelName, result.seconds);
    if (comparison)
        fmt::print("Against {}: frame accuracy {:.1f} %, F1 at overlap {} {:.1f} % (precision {:.1f} %, "
                   "recall {:.1f} %); {} of other classes\n",
                   counted(comparison->truth, "true segment"), 100 * comparison->frameAccuracy, comparison->overlap,
                   100 * comparison->f1, 100 * comparison->precision, 100 * comparison->recall,
                   counted(comparison->unknown, "segment"));
    fmt::print("\n");
}

/// One file after another, with what they share.
class Run
{
public:
    Run(const Options& options, const Interrupt& interrupt)
        : m_options(options)
        , m_interrupt(interrupt)
        , m_actions(options.recognition.actions())
        , m_model(options.recognition.loadModel())
        , m_recognizer(m_model, options.recognition.settings)
        , m_import(options.import.options())
        , m_progress(progressOnTerminal(m_actions.size()))
    {
        if (options.frames.size() == 2)
            m_frames = core::FrameRange{options.frames[0], options.frames[1]};
    }

    void recognize(const std::filesystem::path& file) const
    {
        core::throwIfStopped(m_interrupt.token());
        if (m_options.alongTime) {
            recognizeAlong(file);
            return;
        }
        const auto ranking = m_recognizer.rank(datasets::readSequence(file, m_import), m_actions, m_interrupt.token(),
                                               m_progress, {}, m_frames);
        if (m_options.json)
            fmt::print("{}\n", describe(file, ranking, m_options.top).dump());
        else
            printTable(file, ranking, m_options.top);
    }

private:
    void recognizeAlong(const std::filesystem::path& file) const
    {
        auto sequence = datasets::readSequence(file, m_import);
        if (m_frames)
            sequence = datasets::cut(sequence, m_frames->begin, m_frames->end);
        const auto result = core::recognizeAlongTime(m_model, sequence, m_actions, m_options.recognition.settings,
                                                     m_options.windows, m_interrupt.token(), {});
        const auto comparison = core::compareWithTruth(result, sequence, m_actions);
        if (m_options.json)
            fmt::print("{}\n", core::toJson(result, comparison ? &*comparison : nullptr, file.string()));
        else if (m_options.csv)
            fmt::print("{}", core::segmentsToCsv(result));
        else
            printSegments(file, result, comparison);
    }

    const Options& m_options;
    const Interrupt& m_interrupt;
    std::vector<core::Action> m_actions;
    std::shared_ptr<const core::RecognitionModel> m_model;
    core::Recognizer m_recognizer;
    datasets::ImportOptions m_import;
    core::ProgressSink m_progress;
    std::optional<core::FrameRange> m_frames;
};

int run(const Options& options)
{
    const Interrupt interrupt;
    std::vector<std::filesystem::path> files;
    std::unique_ptr<const Run> recognition;
    const int prepared = runJob([&] {
        files = options.import.recordings(options.files);
        recognition = std::make_unique<const Run>(options, interrupt);
    });
    if (prepared != kExitSuccess)
        return prepared;

    int exitCode = kExitSuccess;
    for (const auto& file : files) {
        exitCode = std::max(exitCode, runJob([&] { recognition->recognize(file); }));
        if (interrupt.token().stop_requested())
            break;
    }
    return exitCode;
}

void addAlongTime(CLI::App& command, Options& options)
{
    auto* along = command.add_flag("--along-time", options.alongTime,
                                   "Slide a window over each recording and list the segments that are found");
    const auto seconds = [&](const char* name, double& value, const char* text) {
        command.add_option(name, value, text)->needs(along)->check(CLI::PositiveNumber)->capture_default_str();
    };
    seconds("--window", options.windows.windowSeconds, "Length of the window in seconds");
    seconds("--step", options.windows.stepSeconds, "From one window to the next in seconds");
    seconds("--minimum", options.windows.minimumSeconds, "Shorter segments are dropped");
    const auto share = [&](const char* name, double& value, const char* text) {
        command.add_option(name, value, text)->needs(along)->check(CLI::Range(0.0, 1.0))->capture_default_str();
    };
    share("--enter", options.windows.enterProbability, "A segment begins where its label's probability reaches this");
    share("--leave", options.windows.leaveProbability, "and goes on as long as it keeps this");
    command
        .add_flag("--keep-unfitting{false}", options.windows.rejectUnfitting,
                  "Take windows too which none of the labels fits")
        ->needs(along);
    command.add_flag("--csv", options.csv, "Segments as CSV")->needs(along);
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
    command->add_option("--frames", options->frames, "First frame, from 0, and the one after the last")->expected(2);
    addAlongTime(*command, *options);
    command->add_option("--top", options->top, "Show only the first n labels")->check(CLI::PositiveNumber);
    command->add_flag("--json", options->json, "One JSON object per file and line");
    command->callback([=, &exitCode] {
        options->recognition.requireLabels();
        exitCode = run(*options);
    });
}

} // namespace kinescope::app
