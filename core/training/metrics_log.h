#pragma once

#include "core/training/trainer.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kinescope::core
{

/// One line of `metrics.jsonl`, without its line end: stage, step, steps, seconds and the values by name.
std::string metricsLine(const TrainingEvent& event);

/// Reads a line back; false for a line that is not whole (a run may be writing it).
bool readMetricsLine(const std::string& line, TrainingEvent& event);

/// Every whole line of a file, in order. @throws datasets::FileError when it cannot be read
std::vector<TrainingEvent> readMetrics(const std::filesystem::path& path);

/// Appends steps and validations to `metrics.jsonl`; every line is flushed, so that others can watch.
class MetricsLog
{
public:
    /// @throws datasets::FileError when the file cannot be written
    explicit MetricsLog(std::filesystem::path path);

    /// Drops what a run did after its last checkpoint, and starts anew from an empty file when nothing is to be kept.
    /// @param stages in order @param stage of the checkpoint @param step last step that is kept in that stage
    void keepUpTo(const std::vector<std::string>& stages, const std::string& stage, int step);
    void clear();
    void append(const TrainingEvent& event);

private:
    void rewrite(const std::vector<TrainingEvent>& events);
    void open(std::ios::openmode mode);

    std::filesystem::path m_path;
    std::ofstream m_stream;
};

} // namespace kinescope::core
