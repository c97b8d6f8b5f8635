#include "core/jobs/job_result.h"

#include "core/errors.h"
#include "core/torch_errors_impl.h"
#include "datasets/errors.h"
#include "models/errors.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <new>
#include <stdexcept>

namespace kinescope::core
{
namespace
{

constexpr const char* kOutOfMemory =
    "Not enough memory for this job. Close other programs, or use fewer labels, fewer noises or a smaller batch.";

std::string describe(const std::filesystem::filesystem_error& error)
{
    const auto reason = error.code().message();
    if (!error.path2().empty())
        return fmt::format("{}: {} -> {}", reason, error.path1().string(), error.path2().string());
    return error.path1().empty() ? reason : fmt::format("{}: {}", reason, error.path1().string());
}

/// An error that was foreseen: its own text tells the user what to do.
void fail(JobFailure& failure, std::string message)
{
    failure.message = std::move(message);
    spdlog::warn("{}", failure.message);
}

/// An error that was not: the user sees a sentence, the log keeps everything.
void failUnforeseen(JobFailure& failure, std::string message, const std::string& details)
{
    failure.message = std::move(message);
    spdlog::error("{} Details: {}", failure.message, details);
}

} // namespace

bool runGuarded(const std::function<void()>& work, JobFailure& failure)
{
    failure = {};
    try {
        work();
        return true;
    } catch (const Cancelled&) {
        failure.cancelled = true;
    } catch (const InputError& error) {
        fail(failure, error.what());
    } catch (const ModelError& error) {
        fail(failure, error.what());
    } catch (const datasets::ParseError& error) {
        fail(failure, error.what());
    } catch (const datasets::FileError& error) {
        fail(failure, error.what());
    } catch (const datasets::SequenceError& error) {
        fail(failure, error.what());
    } catch (const models::WeightError& error) {
        fail(failure, error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        fail(failure, describe(error));
    } catch (const std::bad_alloc&) {
        fail(failure, kOutOfMemory);
    } catch (const std::length_error&) {
        fail(failure, kOutOfMemory); // a container was asked for more than the address space holds
    } catch (const c10::Error& error) {
        if (isOutOfMemory(error))
            fail(failure, kOutOfMemory);
        else
            failUnforeseen(failure, fmt::format("LibTorch stopped the job: {}", briefText(error)), error.what());
    } catch (const std::exception& error) {
        failUnforeseen(failure, fmt::format("The job stopped unexpectedly: {}", error.what()), error.what());
    } catch (...) {
        failUnforeseen(failure, "The job stopped for an unknown reason; the log may tell more.", "no description");
    }
    return false;
}

} // namespace kinescope::core
