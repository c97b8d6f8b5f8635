#include "app/cli/command.h"
#include "app/cli/table.h"

#include "core/verification.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <vector>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::vector<std::filesystem::path> fixtures;
    double tolerance = core::kVerificationTolerance;
    bool json = false;
};

// JSON has no infinity: an error that is no number is null.
nlohmann::ordered_json number(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
}

nlohmann::ordered_json describe(const std::filesystem::path& file, const core::Verification& verification,
                                double tolerance)
{
    nlohmann::ordered_json result{{"file", file.string()},
                                  {"kind", verification.kind},
                                  {"passed", verification.within(tolerance)},
                                  {"tolerance", tolerance},
                                  {"tensors", nlohmann::ordered_json::array()}};
    for (const auto& comparison : verification.comparisons)
        result["tensors"].push_back({{"name", comparison.name},
                                     {"max_absolute_error", number(comparison.maximumError)},
                                     {"max_relative_error", number(comparison.relativeError)}});
    return result;
}

void printTable(const std::filesystem::path& file, const core::Verification& verification, double tolerance)
{
    Table table({"tensor", ">max absolute error", ">max relative error", ""});
    for (const auto& comparison : verification.comparisons)
        table.addRow({comparison.name, fmt::format("{:.3e}", comparison.maximumError),
                      fmt::format("{:.3e}", comparison.relativeError),
                      comparison.relativeError <= tolerance ? "" : "too large"});
    fmt::print("{} ({})\n{}{} at tolerance {:g}\n\n", file.string(), verification.kind, table.text(),
               verification.within(tolerance) ? "passed" : "failed", tolerance);
}

int run(const Options& options)
{
    int exitCode = kExitSuccess;
    for (const auto& file : options.fixtures) {
        bool within = false;
        const int result = runJob([&] {
            const auto verification = core::verify(file);
            within = verification.within(options.tolerance);
            if (options.json)
                fmt::print("{}\n", describe(file, verification, options.tolerance).dump());
            else
                printTable(file, verification, options.tolerance);
        });
        exitCode = std::max({exitCode, result, within ? kExitSuccess : kExitFailed});
    }
    return exitCode;
}

} // namespace

void installVerify(CLI::App& program, int& exitCode)
{
    auto* command =
        program.add_subcommand("verify", "Run modules on reference tensors and compare, e.g. on a new build or GPU");
    auto options = std::make_shared<Options>();
    command->add_option("FIXTURE", options->fixtures, "Reference tensors (safetensors)")->required();
    command
        ->add_option("--tolerance", options->tolerance,
                     "Largest error allowed, relative to the expected tensor's largest magnitude")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--json", options->json, "One JSON object per file and line");
    command->callback([=, &exitCode] { exitCode = run(*options); });
}

} // namespace kinescope::app
