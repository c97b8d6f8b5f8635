#include "core/platform.h"

#include <gmock/gmock.h>

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

TEST(Platform, KnowsItsLibraries)
{
    EXPECT_THAT(libraryVersions(), testing::Contains(testing::Pair("LibTorch", testing::Not(testing::IsEmpty()))));
    EXPECT_THAT(machineSignature(), testing::HasSubstr("LibTorch"));
}

} // namespace
} // namespace kinescope::core
