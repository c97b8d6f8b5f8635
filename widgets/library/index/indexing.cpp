#include "widgets/library/index/indexing.h"

#include "core/jobs/job_result.h"
#include "core/training/parallel_loop.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/library/pose_strip.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

namespace fs = std::filesystem;

constexpr int kBatch = 256; ///< recordings between two commits
constexpr std::size_t kStampsAtOnce = 2000;

std::int64_t nanoseconds(fs::file_time_type time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

FileStamp stampOf(const fs::path& path)
{
    std::error_code error;
    FileStamp stamp{fs::absolute(path, error).lexically_normal().string(), 0, 0};
    const auto file = datasets::recordingPlace(path).path;
    const auto size = fs::file_size(file, error);
    stamp.size = error ? 0 : static_cast<std::int64_t>(size);
    const auto time = fs::last_write_time(file, error);
    stamp.modified = error ? 0 : nanoseconds(time);
    return stamp;
}

/// A byte a joint: in which share of all bodies' frames it is missing.
QByteArray jointMissing(const datasets::SkeletonSequence& sequence)
{
    const auto joints = sequence.jointCount();
    std::vector<std::size_t> counts(joints, 0);
    for (const auto& body : sequence.bodies)
        for (std::size_t i = 0; i < body.positions.size(); ++i)
            counts[i % joints] += datasets::isMissing(body.positions[i]) ? 1 : 0;
    const auto all = static_cast<double>(std::max<std::size_t>(1, sequence.bodies.size() * sequence.frameCount));
    QByteArray shares;
    for (const auto count : counts)
        shares.append(static_cast<char>(static_cast<unsigned char>(255.0 * static_cast<double>(count) / all)));
    return shares;
}

} // namespace

RecordingDetails detailsOf(const datasets::SkeletonSequence& sequence)
{
    RecordingDetails details;
    details.format = QString::fromStdString(sequence.format);
    details.frames = static_cast<int>(sequence.frameCount);
    details.seconds = sequence.durationSeconds();
    details.bodies = static_cast<int>(sequence.bodies.size());
    details.classId = sequence.classId.value_or(-1);
    details.missing = datasets::missingRatio(sequence);
    details.warnings = static_cast<int>(sequence.warnings.size());
    QStringList lines;
    for (const auto& warning : sequence.warnings)
        lines << QString::fromStdString(warning.text);
    details.message = lines.join(u'\n');
    details.topology = sequence.topology ? QString::fromStdString(sequence.topology->id) : QString();
    details.strip = poseStrip(sequence);
    details.jointMissing = jointMissing(sequence);
    return details;
}

RecordingDetails readDetails(const fs::path& path, const datasets::ImportOptions& options)
{
    RecordingDetails details;
    core::JobFailure failure;
    if (!core::runGuarded([&] { details = detailsOf(datasets::readSequence(path, options)); }, failure)) {
        details.readable = false;
        details.message = QString::fromStdString(failure.message);
    }
    return details;
}

std::vector<FileStamp> stampFiles(const CollectionSources& sources, std::stop_token stop,
                                  const core::ProgressSink& progress)
{
    std::vector<FileStamp> stamps;
    const auto add = [&](const fs::path& path) {
        if (stamps.size() % kStampsAtOnce == 0) {
            core::throwIfStopped(stop);
            progress({-1, fmt::format("Listing recordings: {}", stamps.size())});
        }
        stamps.push_back(stampOf(path));
    };
    std::error_code error;
    for (const auto& path : sources.paths) {
        if (!fs::exists(datasets::recordingPlace(path).path, error))
            continue; // gone since it was opened
        progress({-1, fmt::format("Looking through {}", path.filename().string())});
        for (const auto& found : datasets::listRecordings(path))
            if (datasets::fitsReader(sources.dataSet, datasets::recordingPlace(found).path))
                add(found);
    }
    const auto byPath = [](const FileStamp& a, const FileStamp& b) { return a.path < b.path; };
    const auto same = [](const FileStamp& a, const FileStamp& b) { return a.path == b.path; };
    std::sort(stamps.begin(), stamps.end(), byPath);
    stamps.erase(std::unique(stamps.begin(), stamps.end(), same), stamps.end());
    return stamps;
}

IndexingResult indexRecordings(const fs::path& indexFile, const CollectionSources& sources, std::stop_token stop,
                               const core::ProgressSink& progress, const std::function<void()>& committed)
{
    LibraryIndex index(indexFile);
    IndexingResult result;
    result.changes = index.synchronise(stampFiles(sources, stop, progress), sources.dataSet, sources.root);
    if (committed)
        committed();
    const int toRead = index.waitingCount();
    while (true) {
        core::throwIfStopped(stop);
        const auto batch = index.waiting(kBatch);
        if (batch.empty())
            return result;
        std::vector<LibraryIndex::Reading> readings(batch.size());
        core::parallelLoop(
            batch.size(),
            [&](std::size_t i) {
                const auto options =
                    sources.importOptions ? sources.importOptions(batch[i].path) : datasets::ImportOptions();
                readings[i] = {batch[i].id, readDetails(batch[i].path, options)};
            },
            stop,
            [&](std::size_t done) {
                const auto all = static_cast<std::size_t>(result.read) + done;
                progress({static_cast<double>(all) / std::max(1, toRead),
                          fmt::format("Reading recordings: {} of {}", all, toRead)});
            });
        index.store(readings);
        result.read += static_cast<int>(batch.size());
        result.unreadable += static_cast<int>(std::count_if(
            readings.begin(), readings.end(), [](const auto& reading) { return !reading.details.readable; }));
        if (committed)
            committed();
    }
}

} // namespace kinescope::widgets
