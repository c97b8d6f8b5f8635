#include "core/annotations/annotations.h"

#include "core/errors.h"
#include "core/file_hash.h"
#include "core/resources.h"
#include "datasets/readers/sequence_reader.h"
#include "models/weights/atomic_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::uintmax_t kMaximumBytes = 16ull << 20;

[[noreturn]] void refuse(const fs::path& file, const std::string& problem)
{
    throw InputError(
        fmt::format("{}. Remove or repair the file to go on without its markers: {}", problem, file.string()));
}

std::size_t frameOf(const Json& entry, const char* key, std::size_t number, const fs::path& file)
{
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_number_unsigned())
        refuse(file, fmt::format("Marker {}: expected a whole number for '{}'", number, key));
    return found->get<std::size_t>();
}

Annotation annotationOf(const Json& entry, std::size_t number, const fs::path& file)
{
    if (!entry.is_object() || !entry.contains("text") || !entry["text"].is_string())
        refuse(file, fmt::format("Marker {}: expected first, last and text", number));
    Annotation annotation{frameOf(entry, "first", number, file), frameOf(entry, "last", number, file),
                          entry["text"].get<std::string>()};
    if (annotation.last < annotation.first)
        refuse(file, fmt::format("Marker {}: expected a last frame from {} on, found {}", number, annotation.first,
                                 annotation.last));
    return annotation;
}

/// What tells a recording by content wherever it lies: a file's hash; of a folder of frames that of its first file and
/// their number; of an entry of a container ("train.npy#12") that of the container and the entry.
std::string contentId(const fs::path& recording)
{
    std::error_code ignored;
    if (!fs::is_directory(recording, ignored)) {
        const auto place = datasets::recordingPlace(recording);
        return sha256OfFile(place.path) + (place.entry ? fmt::format("-{}", *place.entry) : std::string());
    }
    std::size_t count = 0;
    fs::path first;
    for (auto entry = fs::directory_iterator(recording, ignored); !ignored && entry != fs::directory_iterator();
         entry.increment(ignored)) {
        if (!entry->is_regular_file())
            continue;
        ++count;
        first = first.empty() ? entry->path() : std::min(first, entry->path());
    }
    return first.empty() ? std::string("empty-folder") : fmt::format("{}-{}", sha256OfFile(first), count);
}

} // namespace

fs::path annotationsFile(const fs::path& recording)
{
    fs::path beside = recording;
    beside += ".annotations.json";
    if (std::error_code ignored; fs::exists(beside, ignored))
        return beside;
    return stateDirectory() / "annotations" / (contentId(recording) + ".json");
}

std::vector<Annotation> readAnnotations(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error)
        return {};
    if (size > kMaximumBytes)
        refuse(file, fmt::format("Expected at most {} MB of markers", kMaximumBytes >> 20));
    std::ifstream stream(file, std::ios::binary);
    const auto json = Json::parse(stream, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("annotations") || !json["annotations"].is_array())
        refuse(file, "Expected JSON with a list 'annotations'");
    if (json.value("version", kVersion) > kVersion)
        refuse(file, "The markers were written by a newer version of Kinescope");
    std::vector<Annotation> annotations;
    for (const auto& entry : json["annotations"])
        annotations.push_back(annotationOf(entry, annotations.size() + 1, file));
    std::stable_sort(annotations.begin(), annotations.end(),
                     [](const Annotation& a, const Annotation& b) { return a.first < b.first; });
    return annotations;
}

void writeAnnotations(const fs::path& file, const std::vector<Annotation>& annotations)
{
    if (annotations.empty()) {
        fs::remove(file);
        return;
    }
    Json list = Json::array();
    for (const auto& annotation : annotations)
        list.push_back({{"first", annotation.first}, {"last", annotation.last}, {"text", annotation.text}});
    const std::string text = Json{{"version", kVersion}, {"annotations", list}}.dump(2) + "\n";
    fs::create_directories(file.parent_path());
    models::writeAtomically(file, std::array{std::string_view(text)});
}

} // namespace kinescope::core
