#include "models/text/text_files.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace kinescope::models
{
namespace
{

constexpr std::uintmax_t kMaximumFileBytes = std::uintmax_t{64} << 20;

} // namespace

std::string readTextFile(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        throw WeightError(fmt::format(
            "Expected a file, found none. Run scripts/fetch_text_encoder.sh or put it there: {}", path.string()));
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > kMaximumFileBytes)
        throw WeightError(fmt::format("Expected a file of at most {} bytes, found {}: {}", kMaximumFileBytes,
                                      error ? error.message() : fmt::to_string(size), path.string()));
    std::string text(size, '\0');
    std::ifstream stream(path, std::ios::binary);
    if (!stream.read(text.data(), static_cast<std::streamsize>(size)))
        throw WeightError(
            fmt::format("Expected a readable file of {} bytes, could not read it: {}", size, path.string()));
    return text;
}

nlohmann::json readJsonObject(const std::filesystem::path& path)
{
    const auto text = readTextFile(path);
    try {
        auto json = nlohmann::json::parse(text);
        if (!json.is_object())
            throw WeightError(fmt::format("Expected a JSON object, found {}: {}", json.type_name(), path.string()));
        return json;
    } catch (const nlohmann::json::parse_error& error) {
        throw WeightError(fmt::format("Byte {}: expected valid JSON. The file may be cut short; fetch it again: {}",
                                      error.byte, path.string()));
    }
}

std::int64_t requireInteger(const nlohmann::json& object, const std::string& key, std::int64_t least, std::int64_t most,
                            const std::filesystem::path& path)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer())
        throw WeightError(fmt::format("Expected a whole number \"{}\", found {}: {}", key,
                                      found == object.end() ? "none" : found->type_name(), path.string()));
    const auto value = found->get<std::int64_t>();
    if (value < least || value > most)
        throw WeightError(
            fmt::format("\"{}\": expected {} to {}, found {}: {}", key, least, most, value, path.string()));
    return value;
}

std::filesystem::path findWeightFile(const std::filesystem::path& directory)
{
    for (const auto* name : {"model.safetensors", "model.fp16.safetensors"}) {
        std::error_code error;
        if (std::filesystem::is_regular_file(directory / name, error))
            return directory / name;
    }
    throw WeightError(fmt::format("Expected model.safetensors or model.fp16.safetensors, found neither. "
                                  "Run scripts/fetch_text_encoder.sh or put the file there: {}",
                                  directory.string()));
}

} // namespace kinescope::models
