#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/recognizer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

/// How one recording of a batch fared.
struct BatchEntry
{
    std::filesystem::path path;
    std::optional<std::size_t> answer;     ///< the right label, when the file's name tells a class that is a label
    std::optional<std::size_t> prediction; ///< the best label; nothing when the recording could not be recognised
    double probability = 0;
    double margin = 0;
    bool noneFits = false; ///< the best label lies beyond the rejection threshold; false when not calibrated
    std::string message;   ///< why it could not be recognised

    bool judged() const { return answer && prediction; }
    bool right() const { return judged() && *answer == *prediction; }
};

struct BatchResult
{
    std::vector<std::string> labels;
    std::vector<BatchEntry> entries; ///< in the order of the files; fewer when it was stopped
    std::size_t planned = 0;
    std::string modelName;
    std::string modelHash;
    int noises = 0;
    std::uint64_t seed = 0;
    double seconds = 0;

    bool complete() const { return entries.size() == planned; }
};

/// How one label fared over the recordings whose right label is known.
struct LabelAccuracy
{
    std::size_t recordings = 0;
    std::size_t right = 0;
    double accuracy() const
    {
        return recordings == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(recordings);
    }
};

struct BatchSummary
{
    std::size_t recognized = 0;
    std::size_t failed = 0;
    std::size_t judged = 0;
    std::size_t right = 0;
    std::vector<LabelAccuracy> perLabel;
    std::vector<std::vector<std::size_t>> confusion; ///< [right label][prediction]
};
BatchSummary summarize(const BatchResult& result);

/// Called with the entries that have come since the last call.
using BatchSink = std::function<void(std::span<const BatchEntry>)>;

/// Recognises every file: files are read and encoded in batches, the texts' work is done once. A file that cannot be
/// used becomes an entry with a message. A stop request ends the run; what is done by then is returned.
/// The right label is found by the class that the file's name tells: the action one of whose texts is one of that
/// class's wordings in the data set's bundled list.
/// @throws as Recognizer::rank; InputError without files
BatchResult recognizeBatch(const std::shared_ptr<const RecognitionModel>& model,
                           std::span<const std::filesystem::path> files, std::span<const Action> actions,
                           const RecognitionSettings& settings, std::stop_token stop, const ProgressSink& progress,
                           const BatchSink& partial = {});

/// The right label of each file; nothing where the name tells no class, or one that is none of the labels.
std::vector<std::optional<std::size_t>> answersOf(std::span<const std::filesystem::path> files,
                                                  std::span<const Action> actions);

/// `file,top1,probability,margin,none_fits,class,right,message`.
std::string toCsv(const BatchResult& result);
/// Entries, accuracy by label, confusion matrix, and what made them.
std::string toJson(const BatchResult& result);

} // namespace kinescope::core
