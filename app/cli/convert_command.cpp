#include "app/cli/command.h"

#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/kinetics_writer.h"
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
};

struct Writer
{
    const char* format;
    const char* suffix; ///< that asks for it when no format is named
    void (*write)(const datasets::SkeletonSequence& sequence, const std::filesystem::path& path);
};

constexpr std::array kWriters = {Writer{"ntu", ".skeleton", datasets::writeNtu},
                                 Writer{"pku-mmd", ".txt", datasets::writePkuMmd},
                                 Writer{"kinetics", ".json", datasets::writeKinetics}};

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
    const auto sequence = datasets::readSequence(options.file);
    writerFor(options).write(sequence, options.output);
    fmt::print("{} frames, {} bodies: {}\n", sequence.frameCount, sequence.bodies.size(), options.output.string());
}

} // namespace

void installConvert(CLI::App& program, int& exitCode)
{
    auto* command =
        program.add_subcommand("convert", "Write a recording of any format as NTU, PKU-MMD or Kinetics-skeleton");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording, or a folder of OpenPose or NW-UCLA frames")->required();
    command
        ->add_option("--output", options->output,
                     "File to write: .skeleton for NTU (25 joints), .txt for PKU-MMD (25 joints, two bodies, labels "
                     "beside it), .json for Kinetics-skeleton (18 joints in the picture)")
        ->required();
    command->add_option("--format", options->format, "Format to write, when the ending should not tell")
        ->check(CLI::IsMember({"ntu", "pku-mmd", "kinetics"}));
    command->callback([=, &exitCode] { exitCode = runJob([&] { convert(*options); }); });
}

} // namespace kinescope::app
