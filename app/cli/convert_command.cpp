#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/import_flags.h"

#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/kinetics_writer.h"
#include "datasets/writers/npy_writer.h"
#include "datasets/writers/ntu_writer.h"
#include "datasets/writers/pku_mmd_writer.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <memory>
#include <string>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::filesystem::path file;
    std::filesystem::path output;
    std::string format;
    ImportFlags import;
};

struct Writer
{
    const char* format;
    const char* suffix; ///< that asks for it when no format is named
    void (*write)(const datasets::SkeletonSequence& sequence, const std::filesystem::path& path);
};

constexpr std::array kWriters = {
    Writer{"ntu", ".skeleton", datasets::writeNtu}, Writer{"pku-mmd", ".txt", datasets::writePkuMmd},
    Writer{"kinetics", ".json", datasets::writeKinetics}, Writer{"numpy", ".npy", datasets::writeNumpySequence},
    Writer{"numpy", ".npz", datasets::writeNumpySequence}};

const Writer& writerFor(const Options& options)
{
    const auto suffix = options.output.extension().string();
    for (const auto& writer : kWriters)
        if (options.format.empty() ? suffix == writer.suffix : options.format == writer.format)
            return writer;
    return kWriters.front();
}

void convert(const Options& options)
{
    const auto location = options.import.entry ? options.import.recordings({options.file}).front() : options.file;
    const auto sequence = datasets::readSequence(location, options.import.options());
    writerFor(options).write(sequence, options.output);
    for (const auto& warning : sequence.warnings)
        fmt::print(stderr, "note: {}\n", warning.text);
    fmt::print("{}, {}: {}\n", counted(sequence.frameCount, "frame"), counted(sequence.bodies.size(), "body", "bodies"),
               options.output.string());
}

} // namespace

void installConvert(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand(
        "convert", "Write a recording of any format as NTU, PKU-MMD, Kinetics-skeleton or NumPy");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording, or a folder of OpenPose or NW-UCLA frames")->required();
    command
        ->add_option(
            "--output", options->output,
            "File to write: .skeleton for NTU (25 joints), .txt for PKU-MMD (25 joints, two bodies, labels "
            "beside it), .json for Kinetics-skeleton (18 joints in the picture), .npy or .npz for NumPy (3, T, 25, M)")
        ->required();
    command->add_option("--format", options->format, "Format to write, when the ending should not tell")
        ->check(CLI::IsMember({"ntu", "pku-mmd", "kinetics", "numpy"}));
    options->import.add(*command);
    command->callback([=, &exitCode] { exitCode = runJob([&] { convert(*options); }); });
}

} // namespace kinescope::app
