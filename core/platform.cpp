#include "core/platform.h"

#include <ATen/Parallel.h>
#include <fmt/format.h>
#include <opencv2/core/version.hpp>
#include <spdlog/spdlog.h>
#include <spdlog/version.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <sstream>
#include <thread>

namespace kinescope::core
{
namespace
{

int wantedThreads()
{
    if (const char* value = std::getenv("OMP_NUM_THREADS"))
        if (const int count = std::atoi(value); count > 0)
            return count;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string textOf(const char* path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// Reference BLAS reaches 1-4 GFLOP/s on any processor of the last ten years, an optimised one at least 10 a core.
bool multipliesSlowly()
{
    constexpr int64_t kSize = 384;
    constexpr double kReferenceLimit = 6e9;
    const torch::NoGradGuard noGradient;
    const auto matrix = torch::ones({kSize, kSize});
    double best = 1e9;
    for (int trial = 0; trial < 3; ++trial) {
        const auto begin = std::chrono::steady_clock::now();
        torch::matmul(matrix, matrix);
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return 2.0 * kSize * kSize * kSize / best < kReferenceLimit;
}

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.rfind("model name", 0) == 0)
            return line.substr(std::min(line.size(), line.find(':') + 2));
    return "unknown processor";
}

} // namespace

void setThreads(int count)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    const int wanted = count > 0 ? count : wantedThreads();
    if (at::get_num_threads() != wanted)
        at::set_num_threads(wanted);
}

int threads()
{
    return at::get_num_threads();
}

void lowerThreadPriority()
{
    constexpr int kNice = 5; // a third of the share of a thread of the window
    if (::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kNice) != 0)
        spdlog::debug("The thread keeps its priority");
}

std::vector<ComputeDevice> computeDevices()
{
    std::vector<ComputeDevice> devices{{"cpu", fmt::format("Processor ({} threads)", wantedThreads())}};
    if (torch::cuda::is_available())
        for (std::size_t index = 0; index < torch::cuda::device_count(); ++index)
            devices.push_back({fmt::format("cuda:{}", index), fmt::format("GPU {}", index)});
    return devices;
}

BlasKind blasKind(std::string_view maps)
{
    constexpr std::string_view kOptimized[] = {"openblas", "libmkl", "libblis", "/blis",
                                               "libatlas", "/atlas", "libarmpl"};
    const auto mapped = [&](std::string_view part) { return maps.find(part) != std::string_view::npos; };
    if (std::any_of(std::begin(kOptimized), std::end(kOptimized), mapped))
        return BlasKind::Optimized;
    return mapped("libblas.so") ? BlasKind::Reference : BlasKind::Unknown;
}

MemoryUse memoryUse()
{
    MemoryUse use;
    const auto page = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PAGESIZE)));
    use.machine = page * static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PHYS_PAGES)));
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    if (std::ifstream("/proc/self/statm") >> total >> resident)
        use.resident = resident * page;
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) == 0)
        use.peak = std::max(use.resident, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024);
    return use;
}

std::optional<std::string> blasWarning()
{
    static const bool slow = [] {
        const auto kind = blasKind(textOf("/proc/self/maps"));
        return kind == BlasKind::Reference || (kind == BlasKind::Unknown && multipliesSlowly());
    }();
    if (!slow)
        return std::nullopt;
    return "LibTorch runs on the slow reference BLAS: recognition and training take about twenty times longer. Install "
           "an optimised one, on Debian and Ubuntu: sudo apt-get install libopenblas0-openmp";
}

std::vector<std::pair<std::string, std::string>> libraryVersions()
{
    return {{"LibTorch", TORCH_VERSION},
            {"OpenCV", CV_VERSION},
            {"spdlog", fmt::format("{}.{}.{}", SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH)},
            {"fmt", fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)}};
}

std::string machineSignature()
{
    return fmt::format("{}, {} threads, LibTorch {}", processorName(), threads(), TORCH_VERSION);
}

} // namespace kinescope::core
