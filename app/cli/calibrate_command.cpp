#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/interrupt.h"
#include "app/cli/recognition_options.h"
#include "app/cli/table.h"

#include "core/recognition/rejection_store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <vector>

namespace kinescope::app
{
namespace
{

struct Options
{
    RecognitionOptions recognition;
    std::vector<std::filesystem::path> data;
    std::vector<int> labels{8};
    bool measure = false;
    bool store = false;
    bool json = false;
};

std::string percent(double share)
{
    return share < 0 ? "-" : fmt::format("{:.1f} %", 100 * share);
}

void print(const core::RejectionMeasurement& measurement)
{
    fmt::print("\n{}: {}, {} a trial, top-1 with the right action among them {}\n", measurement.data,
               counted(measurement.recordings, "recording"), counted(measurement.labels, "label"),
               percent(measurement.top1));
    Table table({"statistic", ">AUROC", ">rejected though present", ">rejected when absent"});
    for (const auto& figure : measurement.figures)
        table.addRow({toString(figure.statistic), fmt::format("{:.3f}", figure.auroc), percent(figure.falseRejection),
                      percent(figure.trueRejection)});
    fmt::print("{}", table.text());
}

nlohmann::ordered_json describe(const core::RejectionMeasurement& measurement)
{
    nlohmann::ordered_json json{{"data", measurement.data},
                                {"recordings", measurement.recordings},
                                {"labels", measurement.labels},
                                {"top1", measurement.top1}};
    for (const auto& figure : measurement.figures)
        json["statistics"].push_back({{"statistic", toString(figure.statistic)},
                                      {"auroc", figure.auroc},
                                      {"false_rejection", figure.falseRejection},
                                      {"true_rejection", figure.trueRejection}});
    return json;
}

int run(const Options& options)
{
    const Interrupt interrupt;
    return runJob([&] {
        const auto model = options.recognition.loadModel();
        const auto calibration = core::calibrateRejection(model, interrupt.token(), {});
        if (options.store)
            core::storeCalibration(*model, calibration);
        std::vector<core::RejectionMeasurement> measurements;
        for (const int labels : options.labels) {
            if (options.measure)
                measurements.push_back(core::measureRejection(model, labels, interrupt.token(), {}));
            for (const auto& folder : options.data)
                measurements.push_back(core::measureRejection(model, folder, labels, interrupt.token(), {}));
        }
        if (options.json) {
            nlohmann::ordered_json json{{"model", {{"name", model->card().name}, {"hash", model->card().hash}}},
                                        {"statistic", toString(core::kUsedStatistic)},
                                        {"threshold", calibration.threshold},
                                        {"false_rejection", calibration.falseRejection},
                                        {"recordings", calibration.recordings}};
            for (const auto& measurement : measurements)
                json["measurements"].push_back(describe(measurement));
            fmt::print("{}\n", json.dump());
            return;
        }
        fmt::print("{}: none of the labels fits above {:.4f} of \"{}\" ({} of {} generated recordings have their right "
                   "label above it)\n",
                   model->card().name, calibration.threshold, toString(core::kUsedStatistic),
                   percent(calibration.falseRejection), calibration.recordings);
        if (options.store)
            fmt::print("Stored beside the model: {}\n", core::calibrationPath(model->card()).string());
        for (const auto& measurement : measurements)
            print(measurement);
    });
}

} // namespace

void installCalibrate(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand(
        "calibrate", "Find from where on none of the labels fits, and measure how well that works");
    auto options = std::make_shared<Options>();
    options->recognition.addModel(*command);
    command->add_flag("--store", options->store, "Keep the threshold beside the model, for everyone who uses it");
    command->add_flag("--measure", options->measure, "Measure on generated actions that nothing was chosen on");
    command->add_option("--data", options->data, "Measure on a folder of labelled recordings too")
        ->check(CLI::ExistingDirectory);
    command->add_option("--trial-labels", options->labels, "Labels in each trial; may stand several times")
        ->allow_extra_args(false);
    command->add_flag("--json", options->json, "JSON");
    command->callback([=, &exitCode] { exitCode = run(*options); });
}

} // namespace kinescope::app
