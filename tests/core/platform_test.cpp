#include "core/platform.h"

#include <gmock/gmock.h>

#include <vector>

namespace kinescope::core
{
namespace
{

TEST(Platform, TellsTheBlasFromMappedFiles)
{
    EXPECT_EQ(blasKind("7f r-xp /usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0\n"), BlasKind::Reference);
    EXPECT_EQ(blasKind("7f r-xp /usr/lib/x86_64-linux-gnu/openblas-openmp/libblas.so.3\n"
                       "7f r-xp /usr/lib/x86_64-linux-gnu/openblas-openmp/libopenblasp-r0.3.21.so\n"),
              BlasKind::Optimized);
    EXPECT_EQ(blasKind("7f r-xp /opt/intel/libmkl_core.so.2\n"), BlasKind::Optimized);
    EXPECT_EQ(blasKind(""), BlasKind::Unknown);
}

TEST(Platform, SetsThreadsForTheWholeProcess)
{
    const int before = threads();
    setThreads(1);
    EXPECT_EQ(threads(), 1);
    setThreads(before);
    EXPECT_EQ(threads(), before);
}

TEST(Platform, ListsTheProcessorFirst)
{
    const auto devices = computeDevices();
    ASSERT_FALSE(devices.empty());
    EXPECT_EQ(devices.front().id, "cpu");
}

TEST(Platform, TellsTheMemoryThatIsReallyTaken)
{
    const MemoryUse before = memoryUse();
    EXPECT_GT(before.resident, 1u << 20);
    EXPECT_GE(before.peak, before.resident);
    EXPECT_GT(before.machine, before.resident);
    constexpr std::size_t kTaken = 64u << 20;
    const std::vector<char> taken(kTaken, 1); // written, so that it is resident
    const MemoryUse after = memoryUse();
    EXPECT_GE(after.resident, before.resident + kTaken / 2);
    EXPECT_GE(after.peak, after.resident);
    EXPECT_EQ(taken.back(), 1);
}

TEST(Platform, KnowsItsLibraries)
{
    EXPECT_THAT(libraryVersions(), testing::Contains(testing::Pair("LibTorch", testing::Not(testing::IsEmpty()))));
    EXPECT_THAT(machineSignature(), testing::HasSubstr("LibTorch"));
}

} // namespace
} // namespace kinescope::core
