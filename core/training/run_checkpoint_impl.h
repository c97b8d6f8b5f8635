#pragma once

#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kinescope::core
{

/// Everything a run needs to go on as if it had never stopped. Random and data-order state follow from the seed (in the
/// settings) and the step; see RandomStream and DataOrder.
struct RunCheckpoint
{
    std::string stage;
    int stageIndex = 0; ///< of the settings' stages
    int step = 0;       ///< steps done in the stage
    int steps = 0;      ///< planned in the stage
    double seconds = 0;
    double bestAccuracy = -1;
    std::map<std::string, double> metrics; ///< latest values
    std::map<std::string, double> optimizerOptions;
    std::vector<std::pair<std::string, std::string>> settings;
    std::map<std::string, torch::Tensor> tensors; ///< model parts, `optimizer.*`
};

/// The checkpoints of one run: `checkpoints/checkpoint-<stage number>-<stage>-<step>.safetensors` and
/// `best.safetensors`. Each is written to a temporary file, synced and renamed, so that a kill at any point leaves a
/// whole one.
class CheckpointStore
{
public:
    CheckpointStore(std::filesystem::path folder, int keep);

    /// Also removes those beyond the last n. @throws datasets::FileError when the disk is full or the folder gone
    std::filesystem::path write(const RunCheckpoint& checkpoint);
    void writeBest(const RunCheckpoint& checkpoint);

    /// The newest that is whole; damaged ones are skipped with a warning in the log.
    std::optional<RunCheckpoint> newest() const;
    std::filesystem::path newestPath() const; ///< empty when there is none
    void clear();

private:
    std::vector<std::filesystem::path> files() const; ///< oldest first

    std::filesystem::path m_folder;
    int m_keep;
};

void writeRunCheckpoint(const std::filesystem::path& path, const RunCheckpoint& checkpoint);
/// @throws ModelError when the file is damaged: cut short, or its contents do not have the checksum written with them
RunCheckpoint readRunCheckpoint(const std::filesystem::path& path);

} // namespace kinescope::core
