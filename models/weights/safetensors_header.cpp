#include "models/weights/safetensors_header.h"

#include "models/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace kinescope::models
{

namespace
{

using Json = nlohmann::json;

constexpr size_t kMostDimensions = 16;

struct NamedType
{
    std::string_view name;
    torch::Dtype type;
};

constexpr std::array kTypes{
    NamedType{"F32", torch::kFloat32}, NamedType{"F16", torch::kFloat16}, NamedType{"BF16", torch::kBFloat16},
    NamedType{"F64", torch::kFloat64}, NamedType{"I64", torch::kInt64},   NamedType{"I32", torch::kInt32},
    NamedType{"I16", torch::kInt16},   NamedType{"I8", torch::kInt8},     NamedType{"U8", torch::kUInt8},
    NamedType{"BOOL", torch::kBool},
};

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& file)
{
    throw WeightError(fmt::format("Safetensors header: {}: {}", what, file.string()));
}

/// Names are shown in messages; a damaged file's may be anything.
std::string shown(const std::string& name)
{
    return name.size() <= 80 ? name : name.substr(0, 77) + "...";
}

Json parse(std::string_view text, const std::filesystem::path& file)
{
    std::set<std::string> names;
    std::string repeated;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::key && depth == 1 && !names.insert(value.get<std::string>()).second) {
            repeated = value.get<std::string>();
        }
        return true;
    };
    try {
        auto header = Json::parse(text, watch);
        if (!repeated.empty()) {
            fail(fmt::format("tensor \"{}\" is listed twice", shown(repeated)), file);
        }
        if (!header.is_object()) {
            fail("expected a JSON object", file);
        }
        return header;
    } catch (const Json::exception&) {
        fail("expected JSON, found something else; the file is damaged or not a safetensors file", file);
    }
}

/// The number of elements, or nothing when it does not fit.
std::optional<uint64_t> elementCount(const std::vector<int64_t>& shape)
{
    uint64_t count = 1;
    uint64_t withoutZeros = 1; // a zero must not hide an absurd size beside it
    for (const auto size : shape) {
        const auto factor = static_cast<uint64_t>(std::max<int64_t>(size, 1));
        if (withoutZeros > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) / factor) {
            return std::nullopt;
        }
        withoutZeros *= factor;
        count *= static_cast<uint64_t>(size);
    }
    return count;
}

std::vector<int64_t> readShape(const std::string& name, const Json& value, const std::filesystem::path& file)
{
    if (!value.is_array() || value.size() > kMostDimensions) {
        fail(fmt::format("tensor \"{}\": expected a shape of up to {} numbers", shown(name), kMostDimensions), file);
    }
    std::vector<int64_t> shape;
    for (const auto& size : value) {
        if (!size.is_number_unsigned() || size.get<uint64_t>() > std::numeric_limits<int64_t>::max()) {
            fail(fmt::format("tensor \"{}\": expected sizes of 0 or more in its shape", shown(name)), file);
        }
        shape.push_back(size.get<int64_t>());
    }
    return shape;
}

const Json& member(const std::string& name, const Json& value, const char* key, const std::filesystem::path& file)
{
    if (!value.is_object() || !value.contains(key)) {
        fail(fmt::format("tensor \"{}\": expected an object with dtype, shape and data_offsets", shown(name)), file);
    }
    return value.at(key);
}

void readOffsets(SafetensorsEntry& entry, const Json& value, size_t dataSize, const std::filesystem::path& file)
{
    if (!value.is_array() || value.size() != 2 || !value[0].is_number_unsigned() || !value[1].is_number_unsigned()) {
        fail(fmt::format("tensor \"{}\": expected two data offsets", shown(entry.name)), file);
    }
    entry.begin = value[0].get<size_t>();
    entry.end = value[1].get<size_t>();
    if (entry.begin > entry.end || entry.end > dataSize) {
        fail(fmt::format(
                 "tensor \"{}\": its data are at {} to {}, but the file holds {} bytes of data; it may be cut short",
                 shown(entry.name), entry.begin, entry.end, dataSize),
             file);
    }
}

SafetensorsEntry readEntry(const std::string& name, const Json& value, size_t dataSize,
                           const std::filesystem::path& file)
{
    SafetensorsEntry entry;
    entry.name = name;
    const auto& typeName = member(name, value, "dtype", file);
    const auto type = typeName.is_string() ? safetensorsType(typeName.get<std::string>()) : std::nullopt;
    if (!type) {
        fail(fmt::format(
                 "tensor \"{}\": expected a type among F32, F16, BF16, F64, I64, I32, I16, I8, U8, BOOL, found {}",
                 shown(name), shown(typeName.dump(-1, ' ', true, Json::error_handler_t::replace))),
             file);
    }
    entry.type = *type;
    entry.shape = readShape(name, member(name, value, "shape", file), file);
    readOffsets(entry, member(name, value, "data_offsets", file), dataSize, file);

    const auto count = elementCount(entry.shape);
    const auto elementSize = torch::elementSize(entry.type);
    if (!count || *count > std::numeric_limits<uint64_t>::max() / elementSize ||
        *count * elementSize != entry.end - entry.begin) {
        fail(fmt::format("tensor \"{}\": its shape [{}] does not fit its {} bytes", shown(name),
                         fmt::join(entry.shape, ", "), entry.end - entry.begin),
             file);
    }
    return entry;
}

void readMetadata(SafetensorsHeader& header, const Json& value, const std::filesystem::path& file)
{
    if (!value.is_object()) {
        fail("expected __metadata__ to be an object of texts", file);
    }
    for (const auto& [key, text] : value.items()) {
        if (!text.is_string()) {
            fail(fmt::format("expected a text under metadata key \"{}\"", shown(key)), file);
        }
        header.metadata[key] = text.get<std::string>();
    }
}

void requireNoGaps(const SafetensorsHeader& header, size_t dataSize, const std::filesystem::path& file)
{
    size_t position = 0;
    for (const auto& entry : header.entries) {
        if (entry.begin != position) {
            fail(fmt::format("tensor \"{}\" {}: expected its data at {}, found {}", shown(entry.name),
                             entry.begin < position ? "overlaps another" : "follows a gap", position, entry.begin),
                 file);
        }
        position = entry.end;
    }
    if (position != dataSize) {
        fail(fmt::format("expected {} bytes of data, found {}", position, dataSize), file);
    }
}

} // namespace

std::string_view safetensorsName(torch::Dtype type)
{
    const auto found =
        std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& known) { return known.type == type; });
    return found == kTypes.end() ? std::string_view() : found->name;
}

std::optional<torch::Dtype> safetensorsType(std::string_view name)
{
    const auto found =
        std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& known) { return known.name == name; });
    return found == kTypes.end() ? std::nullopt : std::optional(found->type);
}

SafetensorsHeader parseSafetensorsHeader(std::string_view json, size_t dataSize, const std::filesystem::path& file)
{
    SafetensorsHeader header;
    const auto entries = parse(json, file);
    for (const auto& [name, value] : entries.items()) {
        if (name == "__metadata__") {
            readMetadata(header, value, file);
        } else {
            header.entries.push_back(readEntry(name, value, dataSize, file));
        }
    }
    std::sort(header.entries.begin(), header.entries.end(), [](const auto& one, const auto& other) {
        return std::pair(one.begin, one.end) < std::pair(other.begin, other.end);
    });
    requireNoGaps(header, dataSize, file);
    return header;
}

} // namespace kinescope::models
