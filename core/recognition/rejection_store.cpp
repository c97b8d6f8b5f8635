#include "core/recognition/rejection_store.h"

#include "core/errors.h"
#include "core/resources.h"
#include "models/errors.h"
#include "models/weights/atomic_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <fstream>
#include <mutex>

namespace kinescope::core
{
namespace
{

std::mutex& cacheMutex()
{
    static std::mutex mutex;
    return mutex;
}

std::filesystem::path cachePath()
{
    return cacheDirectory() / fmt::format("rejection-{}.json", kCalibrationVersion);
}

/// An empty object when there is no such file or it is damaged.
nlohmann::json readObject(const std::filesystem::path& path)
{
    std::ifstream file(path);
    auto json = file ? nlohmann::json::parse(file, nullptr, false) : nlohmann::json::object();
    return json.is_object() ? json : nlohmann::json::object();
}

nlohmann::ordered_json toJson(const RejectionCalibration& calibration)
{
    return {{"threshold", calibration.threshold},
            {"false_rejection", calibration.falseRejection},
            {"recordings", calibration.recordings}};
}

template <typename Number>
Number numberOr(const nlohmann::json& json, const char* key, Number otherwise)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? found->get<Number>() : otherwise;
}

std::optional<RejectionCalibration> fromJson(const nlohmann::json& json)
{
    if (!json.is_object() || !json.contains("threshold") || !json["threshold"].is_number())
        return std::nullopt;
    const RejectionCalibration defaults;
    return RejectionCalibration{json["threshold"].get<double>(),
                                numberOr(json, "false_rejection", defaults.falseRejection),
                                numberOr(json, "recordings", defaults.recordings)};
}

/// What lies beside the checkpoint, when it is of this very checkpoint and of the statistic in use.
std::optional<RejectionCalibration> calibrationBeside(const ModelCard& card)
{
    const auto json = readObject(calibrationPath(card));
    const auto model = json.find("model");
    const bool fits = model != json.end() && *model == card.hash && numberOr(json, "version", 0) == kCalibrationVersion;
    return fits ? fromJson(json) : std::nullopt;
}

void writeJson(const std::filesystem::path& path, const nlohmann::ordered_json& json)
{
    const std::string text = json.dump(2) + '\n';
    const std::string_view pieces[] = {text};
    models::writeAtomically(path, pieces);
}

} // namespace

std::filesystem::path calibrationPath(const ModelCard& card)
{
    auto path = card.path;
    return path.replace_extension(".rejection.json");
}

std::optional<RejectionCalibration> knownCalibration(const ModelCard& card)
{
    if (auto beside = calibrationBeside(card))
        return beside;
    const std::scoped_lock lock(cacheMutex());
    const auto cache = readObject(cachePath());
    const auto found = cache.find(card.hash);
    return found == cache.end() ? std::nullopt : fromJson(*found);
}

std::optional<RejectionCalibration> knownCalibration(const RecognitionModel& model)
{
    return knownCalibration(model.card());
}

void rememberCalibration(const RecognitionModel& model, const RejectionCalibration& calibration)
{
    const std::scoped_lock lock(cacheMutex());
    nlohmann::ordered_json cache = readObject(cachePath());
    cache[model.card().hash] = toJson(calibration);
    std::error_code error;
    std::filesystem::create_directories(cachePath().parent_path(), error);
    try {
        writeJson(cachePath(), cache);
    } catch (const models::WeightError& failure) {
        spdlog::info("The rejection threshold is not remembered: {}", failure.what());
    }
}

void storeCalibration(const RecognitionModel& model, const RejectionCalibration& calibration)
{
    nlohmann::ordered_json json{
        {"model", model.card().hash}, {"statistic", toString(kUsedStatistic)}, {"version", kCalibrationVersion}};
    json.update(toJson(calibration));
    try {
        writeJson(calibrationPath(model.card()), json);
    } catch (const models::WeightError& failure) {
        throw ModelError(failure.what());
    }
}

} // namespace kinescope::core
