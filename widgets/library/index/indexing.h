#pragma once

#include "core/jobs/progress.h"
#include "datasets/description/data_set.h"
#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/library/index/library_index.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace kinescope::widgets
{

/// What a library's collection consists of.
struct CollectionSources
{
    std::vector<std::filesystem::path> paths;  ///< recordings, and folders that are searched for them
    std::filesystem::path root;                ///< names are shown relative to it; may be empty
    datasets::DataSet dataSet;                 ///< isKnown() may be false
    datasets::ImportLookup importOptions = {}; ///< called on several threads; empty: nothing was decided
};

struct IndexingResult
{
    LibraryIndex::Changes changes;
    int read = 0;
    int unreadable = 0;
};

/// Every recording below the paths with its size and time, sorted by path.
/// @throws datasets::FileError when a folder cannot be read; core::Cancelled
std::vector<FileStamp> stampFiles(const CollectionSources& sources, std::stop_token stop,
                                  const core::ProgressSink& progress);

/// Brings an index up to date: lists what is there, then reads what has not been read yet or has changed, on all cores.
/// Stopped or killed at any moment, the next call goes on with what is left.
/// @param committed called on this thread after the listing and after every batch
/// @throws as stampFiles and LibraryIndex; core::Cancelled
IndexingResult indexRecordings(const std::filesystem::path& indexFile, const CollectionSources& sources,
                               std::stop_token stop, const core::ProgressSink& progress,
                               const std::function<void()>& committed = {});

RecordingDetails detailsOf(const datasets::SkeletonSequence& sequence);

/// What reading one recording tells; a file that cannot be read gives details that say so.
RecordingDetails readDetails(const std::filesystem::path& path, const datasets::ImportOptions& options = {});

} // namespace kinescope::widgets
