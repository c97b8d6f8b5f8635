#include "core/errors.h"
#include "core/jobs/job_result.h"
#include "datasets/errors.h"
#include "models/errors.h"
#include "tests/support/log_guard.h"

#include <gmock/gmock.h>
#include <torch/torch.h>

#include <filesystem>
#include <new>

namespace kinescope::core
{
namespace
{

using testing::HasSubstr;
using testing::Not;

JobFailure failureOf(const std::function<void()>& work)
{
    JobFailure failure;
    EXPECT_FALSE(runGuarded(work, failure));
    return failure;
}

TEST(JobResult, ReturnsTrueAndClearsAnEarlierFailure)
{
    JobFailure failure{true, "old"};
    EXPECT_TRUE(runGuarded([] {}, failure));
    EXPECT_FALSE(failure.cancelled);
    EXPECT_TRUE(failure.message.empty());
}

TEST(JobResult, CancellationIsNotAMessage)
{
    const auto failure = failureOf([] { throw Cancelled(); });
    EXPECT_TRUE(failure.cancelled);
    EXPECT_TRUE(failure.message.empty());
}

TEST(JobResult, ForeseenErrorsKeepTheirWords)
{
    EXPECT_EQ(failureOf([] { throw InputError("a setting"); }).message, "a setting");
    EXPECT_EQ(failureOf([] { throw ModelError("a model"); }).message, "a model");
    EXPECT_EQ(failureOf([] { throw models::WeightError("a weight"); }).message, "a weight");
    EXPECT_EQ(failureOf([] { throw datasets::FileError("a file"); }).message, "a file");
    EXPECT_EQ(failureOf([] { throw datasets::SequenceError("a sequence"); }).message, "a sequence");
    EXPECT_THAT(failureOf([] {
                    throw datasets::ParseError("/x.skeleton", {212, {}}, "12 numbers", "9");
                }).message,
                testing::AllOf(HasSubstr("Line 212"), HasSubstr("/x.skeleton")));
}

TEST(JobResult, MemoryIsToldInWordsWhoeverRanOut)
{
    EXPECT_THAT(failureOf([] { throw std::bad_alloc(); }).message, HasSubstr("memory"));
    EXPECT_THAT(failureOf([] { throw std::length_error("vector"); }).message, HasSubstr("memory"));
    const auto huge = [] { torch::empty({1LL << 40, 1LL << 10}); };
    EXPECT_THAT(failureOf(huge).message, HasSubstr("fewer labels"));
}

TEST(JobResult, TorchErrorsComeWithoutBacktrace)
{
    tests::expectErrorLine("LibTorch stopped the job");
    const auto failure = failureOf([] { torch::matmul(torch::ones({2, 3}), torch::ones({2, 3})); });
    EXPECT_THAT(failure.message, HasSubstr("cannot be multiplied"));
    EXPECT_THAT(failure.message, Not(HasSubstr("Exception raised from")));
    EXPECT_THAT(failure.message, Not(HasSubstr("\n")));
}

TEST(JobResult, FilesystemErrorsNameThePath)
{
    const auto failure = failureOf([] { (void)std::filesystem::file_size("/absent/file"); });
    EXPECT_THAT(failure.message, testing::EndsWith("/absent/file"));
}

TEST(JobResult, AnythingElseIsCaughtAndLogged)
{
    tests::expectErrorLine("The job stopped");
    EXPECT_THAT(failureOf([] { throw std::runtime_error("odd"); }).message, HasSubstr("odd"));
    EXPECT_FALSE(failureOf([] { throw 7; }).message.empty());
}

} // namespace
} // namespace kinescope::core
