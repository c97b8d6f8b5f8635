// Readers against the usual Python ones, on the same files in the same run.   kinescope_reader_speed [--check]
// Figures are megabytes a second of one core's processor time, file in memory to recording. With --check the exit code
// says whether every reader is five times as fast as Python's and reads 300 MB/s.
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/kinetics_reader.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/pku_mmd_reader.h"
#include "tests/bench/reader_samples.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <limits>
#include <map>

namespace
{

using namespace kinescope;
namespace fs = std::filesystem;

struct Reader
{
    const char* name;
    const std::string& (*recording)();
    datasets::SkeletonSequence (*read)(std::string_view text, const fs::path& path);
};

datasets::SkeletonSequence readPkuMmd(std::string_view text, const fs::path& path)
{
    return datasets::readPkuMmd(text, path);
}

constexpr Reader kReaders[] = {{"ntu", tests::ntuRecording, datasets::readNtu},
                               {"pku-mmd", tests::pkuMmdRecording, readPkuMmd},
                               {"kinetics", tests::kineticsRecording, datasets::readKinetics}};

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The best of a second of attempts: other programs can only slow a reader down.
double megabytesASecond(const Reader& reader)
{
    const std::string& text = reader.recording();
    double best = std::numeric_limits<double>::max();
    std::size_t frames = 0;
    for (const double begin = processorSeconds(); processorSeconds() - begin < 1.0;) {
        const double start = processorSeconds();
        frames += reader.read(text, "").frameCount;
        best = std::min(best, processorSeconds() - start);
    }
    if (frames == 0)
        std::fprintf(stderr, "%s: no frames were read\n", reader.name);
    return static_cast<double>(text.size()) / best / 1e6;
}

std::map<std::string, double> pythonSpeeds(const fs::path& folder)
{
    const std::string command = "python3 '" + std::string(KINESCOPE_PYTHON_READERS) + "' '" + folder.string() + "'";
    std::map<std::string, double> speeds;
    FILE* const output = popen(command.c_str(), "r");
    char name[32];
    double speed = 0;
    while (output != nullptr && std::fscanf(output, "%31s %lf", name, &speed) == 2)
        speeds[name] = speed;
    if (output == nullptr || pclose(output) != 0)
        std::fprintf(stderr, "The Python readers could not be run: %s\n", command.c_str());
    return speeds;
}

} // namespace

int main(int count, char** arguments)
{
    const bool check = count > 1 && std::strcmp(arguments[1], "--check") == 0;
    const fs::path folder = fs::temp_directory_path() / ("kinescope-reader-speed-" + std::to_string(std::rand()));
    fs::create_directories(folder);
    for (const auto& reader : kReaders)
        datasets::writeFileBytes(folder / reader.name, reader.recording());
    auto python = pythonSpeeds(folder);
    bool good = true;
    std::printf("%-10s %14s %14s %8s\n", "format", "Kinescope MB/s", "Python MB/s", "times");
    for (const auto& reader : kReaders) {
        const double own = megabytesASecond(reader);
        const double times = python[reader.name] > 0 ? own / python[reader.name] : 0;
        std::printf("%-10s %14.0f %14.1f %8.1f\n", reader.name, own, python[reader.name], times);
        good = good && own >= 300 && times >= 5;
    }
    fs::remove_all(folder);
    return check && !good ? 1 : 0;
}
