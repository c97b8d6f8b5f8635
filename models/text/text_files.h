#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

namespace kinescope::models
{

/// A whole small file. @throws WeightError when it is absent, unreadable or over 64 MiB
std::string readTextFile(const std::filesystem::path& path);

/// @throws WeightError also when the file is no JSON object
nlohmann::json readJsonObject(const std::filesystem::path& path);

/// A whole number of `object` within [least, most]. @throws WeightError naming the key, the range and what was found
std::int64_t requireInteger(const nlohmann::json& object, const std::string& key, std::int64_t least, std::int64_t most,
                            const std::filesystem::path& path);

/// The first of the folder's weight files that exists. @throws WeightError with the remedy when none does
std::filesystem::path findWeightFile(const std::filesystem::path& directory);

} // namespace kinescope::models
