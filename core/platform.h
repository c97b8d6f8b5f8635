#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinescope::core
{

/// Sets the number of threads for numerical work, for the whole process; to be called early in `main`. LibTorch may
/// otherwise start with one.
/// @param count 0: OMP_NUM_THREADS when that is set, else one for each hardware thread
void setThreads(int count = 0);
int threads();

/// Gives way to the window: this thread, and those it starts for numerical work, run when the others have nothing to
/// do.
void lowerThreadPriority();

/// A device that can be named in settings.
struct ComputeDevice
{
    std::string id;   ///< "cpu", "cuda:0"
    std::string name; ///< for people
};

/// The processor first, then every GPU that this build of LibTorch can use.
std::vector<ComputeDevice> computeDevices();

/// What the process takes of the machine's memory, in bytes; zeros where the system does not tell.
struct MemoryUse
{
    std::uint64_t resident = 0; ///< now, in RAM
    std::uint64_t peak = 0;     ///< the most so far
    std::uint64_t machine = 0;  ///< RAM of the machine
};

/// Takes a few microseconds.
MemoryUse memoryUse();

/// A sentence with the remedy when LibTorch runs on the reference BLAS, which is about twenty times slower.
std::optional<std::string> blasWarning();

enum class BlasKind
{
    Optimized,
    Reference,
    Unknown
};

/// Tells the BLAS from a list of mapped files. @param maps text in the form of /proc/self/maps
BlasKind blasKind(std::string_view maps);

/// Name and version of each library the program runs on, e.g. {"LibTorch", "1.13.1"}.
std::vector<std::pair<std::string, std::string>> libraryVersions();

/// What a measured choice depends on: processor, threads, LibTorch.
std::string machineSignature();

} // namespace kinescope::core
