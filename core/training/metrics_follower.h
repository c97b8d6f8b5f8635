#pragma once

#include "core/training/trainer.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Reads a growing `metrics.jsonl` piece by piece, so that a run can be watched from another program.
class MetricsFollower
{
public:
    explicit MetricsFollower(std::filesystem::path path);

    struct News
    {
        bool restarted = false; ///< the file was replaced or cut: what was read before no longer holds
        std::vector<TrainingEvent> events;
        bool more = false; ///< there is more to read at once
    };

    /// Whole lines since the last call; a line that is being written waits for the next one. A file that is not there
    /// yet has no news.
    News read(std::size_t atMostBytes = 4U << 20U);

private:
    std::filesystem::path m_path;
    std::uint64_t m_offset = 0;
    std::uint64_t m_identity = 0; ///< of the file that the offset belongs to
    std::string m_rest;           ///< begin of a line whose end is not there yet
};

} // namespace kinescope::core
