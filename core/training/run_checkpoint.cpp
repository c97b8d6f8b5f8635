#include "core/training/run_checkpoint_impl.h"

#include "core/errors.h"
#include "core/training/random_stream.h"
#include "datasets/errors.h"
#include "models/errors.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstring>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;

constexpr const char* kMetadataKey = "kinescope.run";

std::uint64_t checksum(const std::map<std::string, torch::Tensor>& tensors)
{
    std::uint64_t hash = 0;
    for (const auto& [name, tensor] : tensors) {
        hash = streamSeed(hash, name, static_cast<std::uint64_t>(tensor.nbytes()));
        const auto dense = tensor.contiguous().cpu();
        const auto* bytes = static_cast<const unsigned char*>(dense.data_ptr());
        for (std::size_t offset = 0; offset < dense.nbytes(); offset += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + offset, std::min(sizeof word, dense.nbytes() - offset));
            hash = (hash ^ word) * 0x9fb21c651e98df25ULL;
            hash ^= hash >> 29;
        }
    }
    return hash;
}

std::string metadataOf(const RunCheckpoint& checkpoint)
{
    Json settings = Json::object();
    for (const auto& [key, value] : checkpoint.settings)
        settings[key] = value;
    return Json{{"stage", checkpoint.stage},
                {"stage_index", checkpoint.stageIndex},
                {"step", checkpoint.step},
                {"steps", checkpoint.steps},
                {"seconds", checkpoint.seconds},
                {"best_accuracy", checkpoint.bestAccuracy},
                {"metrics", checkpoint.metrics},
                {"optimizer", checkpoint.optimizerOptions},
                {"random", {{"kind", "by step"}, {"step", checkpoint.step}}},
                {"data_order", {{"kind", "by step"}, {"step", checkpoint.step}}},
                {"settings", settings},
                {"checksum", fmt::format("{:016x}", checksum(checkpoint.tensors))}}
        .dump();
}

RunCheckpoint fromMetadata(const Json& json)
{
    RunCheckpoint checkpoint;
    checkpoint.stage = json.at("stage").get<std::string>();
    checkpoint.stageIndex = json.at("stage_index").get<int>();
    checkpoint.step = json.at("step").get<int>();
    checkpoint.steps = json.at("steps").get<int>();
    checkpoint.seconds = json.at("seconds").get<double>();
    checkpoint.bestAccuracy = json.at("best_accuracy").get<double>();
    for (const auto& [name, value] : json.at("metrics").items())
        if (value.is_number())
            checkpoint.metrics[name] = value.get<double>();
    for (const auto& [name, value] : json.at("optimizer").items())
        checkpoint.optimizerOptions[name] = value.get<double>();
    for (const auto& [name, value] : json.at("settings").items())
        checkpoint.settings.emplace_back(name, value.get<std::string>());
    return checkpoint;
}

} // namespace

void writeRunCheckpoint(const std::filesystem::path& path, const RunCheckpoint& checkpoint)
{
    models::TensorFile file;
    file.tensors = checkpoint.tensors;
    file.metadata[kMetadataKey] = metadataOf(checkpoint);
    try {
        std::filesystem::create_directories(path.parent_path());
        models::writeSafetensors(path, file);
    } catch (const models::WeightError& error) {
        throw datasets::FileError(
            fmt::format("The checkpoint could not be written; what was there is kept. {}", error.what()));
    } catch (const std::filesystem::filesystem_error& error) {
        throw datasets::FileError(fmt::format("The checkpoint's folder could not be made ({}): {}",
                                              error.code().message(), path.parent_path().string()));
    }
}

RunCheckpoint readRunCheckpoint(const std::filesystem::path& path)
{
    try {
        auto file = models::readSafetensors(path);
        const Json json = Json::parse(file.metadata[kMetadataKey]);
        auto checkpoint = fromMetadata(json);
        checkpoint.tensors = std::move(file.tensors);
        if (json.at("checksum").get<std::string>() != fmt::format("{:016x}", checksum(checkpoint.tensors)))
            throw ModelError(fmt::format("The checkpoint is damaged: its checksum does not fit: {}", path.string()));
        return checkpoint;
    } catch (const models::WeightError& error) {
        throw ModelError(fmt::format("The checkpoint is damaged: {}", error.what()));
    } catch (const Json::exception&) {
        throw ModelError(fmt::format("Not a training checkpoint, or damaged: {}", path.string()));
    }
}

CheckpointStore::CheckpointStore(std::filesystem::path folder, int keep)
    : m_folder(std::move(folder))
    , m_keep(keep)
{
}

std::filesystem::path CheckpointStore::write(const RunCheckpoint& checkpoint)
{
    const auto path = m_folder / fmt::format("checkpoint-{}-{}-{:09d}.safetensors", checkpoint.stageIndex + 1,
                                             checkpoint.stage, checkpoint.step);
    writeRunCheckpoint(path, checkpoint);
    const auto written = files();
    for (std::size_t i = 0; i + static_cast<std::size_t>(m_keep) < written.size(); ++i) {
        std::error_code ignored; // a checkpoint that cannot be removed does no harm
        std::filesystem::remove(written[i], ignored);
    }
    return path;
}

void CheckpointStore::writeBest(const RunCheckpoint& checkpoint)
{
    writeRunCheckpoint(m_folder / "best.safetensors", checkpoint);
}

std::optional<RunCheckpoint> CheckpointStore::newest() const
{
    auto candidates = files();
    std::reverse(candidates.begin(), candidates.end());
    for (const auto& path : candidates) {
        try {
            return readRunCheckpoint(path);
        } catch (const ModelError& error) {
            spdlog::warn("{} The checkpoint before it is used.", error.what());
        }
    }
    return std::nullopt;
}

std::filesystem::path CheckpointStore::newestPath() const
{
    const auto written = files();
    return written.empty() ? std::filesystem::path() : written.back();
}

void CheckpointStore::clear()
{
    for (const auto& path : files())
        std::filesystem::remove(path);
    std::filesystem::remove(m_folder / "best.safetensors");
}

std::vector<std::filesystem::path> CheckpointStore::files() const
{
    std::vector<std::filesystem::path> found;
    std::error_code missing; // no folder: no checkpoint yet
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, missing))
        if (const auto name = entry.path().filename().string();
            name.starts_with("checkpoint-") && name.ends_with(".safetensors"))
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace kinescope::core
