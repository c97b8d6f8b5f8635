#include "app/cli/command.h"

#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/ntu_writer.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace kinescope::app
{
namespace
{

struct Options
{
    std::filesystem::path file;
    std::filesystem::path output;
};

void convert(const Options& options)
{
    const auto sequence = datasets::readSequence(options.file);
    datasets::writeNtu(sequence, options.output);
    fmt::print("{} frames, {} bodies: {}\n", sequence.frameCount, sequence.bodies.size(), options.output.string());
}

} // namespace

void installConvert(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand("convert", "Write a recording of any format as NTU .skeleton (25 joints)");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording")->required();
    command->add_option("--output", options->output, "File to write, ending in .skeleton")->required();
    command->callback([=, &exitCode] { exitCode = runJob([&] { convert(*options); }); });
}

} // namespace kinescope::app
