#include "app/cli/command.h"
#include "app/cli/figure.h"
#include "app/cli/import_flags.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"
#include "app/cli/table.h"

#include "core/errors.h"
#include "core/spectrum/latent_spectrum.h"
#include "core/spectrum/motion_spectrum.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/spectrum/spectrum_figure.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <vector>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::filesystem::path file;
    RecognitionOptions recognition;
    ImportFlags import;
    std::size_t body = 0;
    int block = -1; // all
    int timestep = -1;
    double cutoffHz = 3.0;
    bool json = false;
    bool csv = false;
    std::filesystem::path png;
};

struct Result
{
    core::MotionSpectrum motion;
    std::vector<core::LatentSpectrum> latents; // one per label
};

Result analyze(const Options& options, const std::stop_token& stop)
{
    const auto sequence =
        datasets::readSequence(options.import.recordings({options.file}).front(), options.import.options());
    Result result;
    result.motion = core::analyzeMotion(sequence, options.body, core::MotionQuantity::Position, stop);
    const auto model = options.recognition.loadModel();
    if (options.block >= model->card().depth)
        throw core::InputError(
            fmt::format("--block {}: the model has blocks 0 to {}.", options.block, model->card().depth - 1));
    for (const auto& action : options.recognition.actions())
        result.latents.push_back(core::analyzeLatent(model, sequence, action, options.recognition.settings,
                                                     options.timestep, stop, [](const auto&) {}));
    return result;
}

bool wanted(const Options& options, std::size_t block)
{
    return options.block < 0 || static_cast<std::size_t>(options.block) == block;
}

nlohmann::ordered_json toJson(const core::LatentSpectrum& latent, const Options& options)
{
    nlohmann::ordered_json result{{"label", latent.label},
                                  {"timestep", latent.timestep},
                                  {"gate", latent.gate},
                                  {"low_band", latent.lowBand},
                                  {"gain", latent.gain},
                                  {"latent_true", latent.latentTrue},
                                  {"latent_noisy", latent.latentNoisy},
                                  {"latent_predicted", latent.latentPredicted},
                                  {"loss_weight", latent.lossWeight}};
    auto& blocks = result["blocks"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < latent.blocks.size(); ++i) {
        const auto& block = latent.blocks[i];
        if (wanted(options, i))
            blocks.push_back({{"block", i},
                              {"before", block.before},
                              {"after", block.after},
                              {"high_ratio_before", block.highRatioBefore},
                              {"high_ratio_after", block.highRatioAfter}});
    }
    return result;
}

void printJson(const Result& result, const Options& options)
{
    const auto& motion = result.motion;
    nlohmann::ordered_json json{{"file", options.file.string()},
                                {"motion",
                                 {{"fps", motion.frameRate},
                                  {"frequencies_hz", motion.frequencies},
                                  {"joints", motion.jointNames},
                                  {"amplitudes", motion.amplitudes},
                                  {"total", motion.total}}}};
    auto& latents = json["latent"] = nlohmann::ordered_json::array();
    for (const auto& latent : result.latents)
        latents.push_back(toJson(latent, options));
    fmt::print("{}\n", json.dump());
}

// Long format, so that one file holds spectra of different lengths: what, where, index, value.
void printCsv(const Result& result, const Options& options)
{
    fmt::print("spectrum,label,block,index,frequency_hz,value\n");
    const auto& motion = result.motion;
    for (std::size_t k = 0; k < motion.total.size(); ++k)
        fmt::print("motion,,,{},{:.6g},{:.6g}\n", k, motion.frequencies[k], motion.total[k]);
    for (const auto& latent : result.latents) {
        const auto label = nlohmann::json(latent.label).dump(); // quotes and escapes as CSV readers take them
        for (std::size_t i = 0; i < latent.blocks.size(); ++i) {
            if (!wanted(options, i))
                continue;
            for (std::size_t k = 0; k < latent.gain.size(); ++k) {
                fmt::print("before,{},{},{},,{:.6g}\n", label, i, k, latent.blocks[i].before[k]);
                fmt::print("after,{},{},{},,{:.6g}\n", label, i, k, latent.blocks[i].after[k]);
            }
        }
        for (std::size_t k = 0; k < latent.gain.size(); ++k)
            fmt::print("gain,{},,{},,{:.6g}\n", label, k, latent.gain[k]);
    }
}

void printTables(const Result& result, const Options& options)
{
    const auto& motion = result.motion;
    fmt::print("{}\nMotion: {} frames at {:.4g} fps, {:.1f} % of the energy above {:.3g} Hz\n", options.file.string(),
               motion.frequencies.size(), motion.frameRate, 100 * core::highFrequencyRatio(motion, options.cutoffHz),
               options.cutoffHz);
    Table joints({"joint", fmt::format(">above {:.3g} Hz", options.cutoffHz)});
    const auto shares = core::bandShare(motion, options.cutoffHz, motion.frequencies.back());
    for (std::size_t joint = 0; joint < shares.size(); ++joint)
        if (motion.usable[joint])
            joints.addRow({motion.jointNames[joint], fmt::format("{:.1f} %", 100 * shares[joint])});
    fmt::print("{}", joints.text());

    for (const auto& latent : result.latents) {
        fmt::print("\n\"{}\" at timestep {}: gate {:.3f}, DCT indices from {} on are multiplied by {:.3f}\n",
                   latent.label, latent.timestep, latent.gate, latent.lowBand, latent.gain.back());
        Table blocks({">block", ">high-frequency share before", ">after", ">ratio"});
        for (std::size_t i = 0; i < latent.blocks.size(); ++i) {
            const auto& block = latent.blocks[i];
            if (wanted(options, i))
                blocks.addRow({fmt::format("{}", i), fmt::format("{:.4f}", block.highRatioBefore),
                               fmt::format("{:.4f}", block.highRatioAfter),
                               fmt::format("{:.3f}", block.highRatioAfter / std::max(block.highRatioBefore, 1e-12))});
        }
        fmt::print("{}", blocks.text());
    }
}

void writePng(const Result& result, const Options& options)
{
    constexpr int kWidth = 1280;
    writeFigure(options.png, [&] {
        return widgets::paintSpectrumFigure({.title = QString::fromStdString(options.file.filename().string()),
                                             .motion = result.motion,
                                             .latents = result.latents,
                                             .block = options.block,
                                             .cutoffHz = options.cutoffHz},
                                            kWidth);
    });
}

int run(const Options& options)
{
    const Interrupt interrupt;
    return runJob([&] {
        const auto result = analyze(options, interrupt.token());
        if (options.json)
            printJson(result, options);
        else if (options.csv)
            printCsv(result, options);
        else if (!options.png.empty())
            writePng(result, options);
        else
            printTables(result, options);
    });
}

} // namespace

void installSpectrum(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("spectrum", "Motion spectrum, and latent spectra before and after SG-SRM");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording")->required();
    options->import.add(*command);
    options->recognition.addLabels(*command);
    options->recognition.addModel(*command);
    command->add_option("--noises", options->recognition.settings.noises, "Noises to average over");
    command->add_option("--seed", options->recognition.settings.seed, "Seed of the noises");
    command->add_option("--body", options->body, "Which body's motion spectrum, from 0");
    command->add_option("--block", options->block, "One block of the denoiser; all when not given")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--timestep", options->timestep, "Timestep t; the checkpoint's own when not given");
    command->add_option("--cutoff", options->cutoffHz, "Hz from which motion counts as high-frequency")
        ->capture_default_str();
    auto* json = command->add_flag("--json", options->json, "JSON");
    auto* csv =
        command->add_flag("--csv", options->csv, "CSV: spectrum,label,block,index,frequency_hz,value")->excludes(json);
    command->add_option("--png", options->png, "Write a figure to this file")->excludes(json)->excludes(csv);
    command->callback([=, &exitCode] {
        options->recognition.requireLabels();
        exitCode = run(*options);
    });
}

} // namespace kinescope::app
