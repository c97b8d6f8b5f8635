#include "core/session/session.h"

#include "core/errors.h"
#include "models/errors.h"
#include "models/weights/atomic_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <iterator>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr int kVersion = 1;
constexpr const char* kFormat = "kinescope-session";
constexpr std::uintmax_t kMaximumBytes = 16u << 20;

std::string stored(const fs::path& path, const fs::path& folder)
{
    const auto relative = path.lexically_normal().lexically_relative(folder);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return below ? relative.generic_string() : path.generic_string();
}

Json toJson(const RecognitionSettings& settings)
{
    return {{"noises", settings.noises},           {"seed", settings.seed},
            {"antithetic", settings.antithetic},   {"timesteps", settings.timesteps},
            {"temperature", settings.temperature}, {"device", settings.device},
            {"precision", settings.precision},     {"prune", settings.prune}};
}

Json toJson(const SessionAction& entry)
{
    Json json = {{"name", entry.action.name}, {"enabled", entry.enabled}, {"color", entry.color}};
    if (!entry.action.descriptions.empty())
        json["descriptions"] = entry.action.descriptions;
    if (entry.action.intensity >= 0)
        json["intensity"] = entry.action.intensity;
    return json;
}

Json toJson(const std::vector<fs::path>& paths, const fs::path& folder)
{
    Json json = Json::array();
    for (const auto& path : paths)
        json.push_back(stored(path, folder));
    return json;
}

Json toJson(const Session& session, const fs::path& folder)
{
    Json json = {{"format", kFormat}, {"version", kVersion}};
    json["recordings"] = toJson(session.recordings, folder);
    json["shown"] = stored(session.shown, folder);
    json["frame"] = session.frame;
    json["speed"] = session.speed;
    json["loop_mode"] = session.loopMode;
    if (session.range)
        json["range"] = {session.range->first, session.range->second};
    if (const auto& camera = session.camera)
        json["camera"] = {{"azimuth", camera->azimuth},   {"elevation", camera->elevation},
                          {"distance", camera->distance}, {"focus", camera->focus},
                          {"parallel", camera->parallel}, {"following", camera->following}};
    json["actions"] = Json::array();
    for (const auto& action : session.actions)
        json["actions"].push_back(toJson(action));
    json["model"] = stored(session.model, folder);
    json["recognition"] = toJson(session.recognition);
    if (const auto& runs = session.runs)
        json["runs"] = {{"shown", toJson(runs->shown, folder)}, {"current", stored(runs->current, folder)}};
    if (!session.compared.empty())
        json["compared"] = stored(session.compared, folder);
    if (session.band)
        json["band"] = {session.band->first, session.band->second};
    if (!session.controls.empty())
        json["controls"] = session.controls;
    json["layout"] = session.layout;
    json["theme"] = session.theme;
    return json;
}

/// Takes values over one by one; what does not fit is named and left out.
class Taker
{
public:
    Taker(const Json& object, std::vector<std::string>& notes)
        : m_object(object)
        , m_notes(notes)
    {
    }

    template <typename Value>
    void take(const char* key, Value& value) const
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        try {
            value = found->template get<Value>();
        } catch (const Json::exception&) {
            m_notes.push_back(fmt::format("\"{}\" is {} and was left out", key, found->type_name()));
        }
    }

    /// Calls `with` for an object or a list under `key`.
    template <typename Use>
    void each(const char* key, const Use& with) const
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        if (!found->is_array()) {
            m_notes.push_back(fmt::format("\"{}\" is {} and was left out", key, found->type_name()));
            return;
        }
        for (const auto& entry : *found)
            with(entry);
    }

    std::vector<std::string>& notes() const { return m_notes; }

private:
    const Json& m_object;
    std::vector<std::string>& m_notes;
};

fs::path resolved(const std::string& text, const fs::path& folder)
{
    const fs::path path(text);
    return text.empty() || path.is_absolute() ? path : (folder / path).lexically_normal();
}

fs::path takePath(const char* key, const Taker& taker, const fs::path& folder)
{
    std::string text;
    taker.take(key, text);
    return resolved(text, folder);
}

std::vector<fs::path> takePathList(const char* key, const char* one, const Taker& taker, const fs::path& folder)
{
    std::vector<fs::path> paths;
    taker.each(key, [&](const Json& entry) {
        if (entry.is_string())
            paths.push_back(resolved(entry.get<std::string>(), folder));
        else
            taker.notes().push_back(fmt::format("{} is no text and was left out", one));
    });
    return paths;
}

/// @return null, and a note, for what is no object
Json takeObject(const char* key, const Taker& taker)
{
    Json object;
    taker.take(key, object);
    if (!object.is_object() && !object.is_null())
        taker.notes().push_back(fmt::format("\"{}\" is {} and was left out", key, object.type_name()));
    return object.is_object() ? object : Json();
}

void takePaths(Session& session, const Taker& taker, const fs::path& folder)
{
    session.recordings = takePathList("recordings", "a recording", taker, folder);
    session.shown = takePath("shown", taker, folder);
    session.model = takePath("model", taker, folder);
    session.compared = takePath("compared", taker, folder);
    if (const Json object = takeObject("runs", taker); object.is_object()) {
        const Taker fields(object, taker.notes());
        session.runs =
            SessionRuns{takePathList("shown", "a training run", fields, folder), takePath("current", fields, folder)};
    }
}

void takeActions(Session& session, const Taker& taker)
{
    taker.each("actions", [&](const Json& entry) {
        SessionAction action;
        if (!entry.is_object()) {
            taker.notes().push_back("an action is no object and was left out");
            return;
        }
        const Taker fields(entry, taker.notes());
        fields.take("name", action.action.name);
        fields.take("descriptions", action.action.descriptions);
        fields.take("intensity", action.action.intensity);
        fields.take("enabled", action.enabled);
        fields.take("color", action.color);
        session.actions.push_back(std::move(action));
    });
}

void takeRecognition(RecognitionSettings& settings, const Taker& taker)
{
    const Json object = takeObject("recognition", taker);
    if (!object.is_object())
        return;
    const Taker fields(object, taker.notes());
    fields.take("noises", settings.noises);
    fields.take("seed", settings.seed);
    fields.take("antithetic", settings.antithetic);
    fields.take("timesteps", settings.timesteps);
    fields.take("temperature", settings.temperature);
    fields.take("device", settings.device);
    fields.take("precision", settings.precision);
    fields.take("prune", settings.prune);
}

void takeView(Session& session, const Taker& taker)
{
    taker.take("frame", session.frame);
    taker.take("speed", session.speed);
    taker.take("loop_mode", session.loopMode);
    taker.take("layout", session.layout);
    taker.take("theme", session.theme);
    taker.take("controls", session.controls);
    std::vector<double> band;
    taker.take("band", band);
    if (band.size() == 2 && std::isfinite(band[1]) && band[0] >= 0 && band[0] < band[1])
        session.band = {band[0], band[1]};
    std::vector<int> range;
    taker.take("range", range);
    if (range.size() == 2 && range[0] >= 0 && range[0] <= range[1])
        session.range = {range[0], range[1]};
    const Json object = takeObject("camera", taker);
    if (!object.is_object())
        return;
    SessionCamera camera;
    const Taker fields(object, taker.notes());
    fields.take("azimuth", camera.azimuth);
    fields.take("elevation", camera.elevation);
    fields.take("distance", camera.distance);
    fields.take("focus", camera.focus);
    fields.take("parallel", camera.parallel);
    fields.take("following", camera.following);
    if (std::isfinite(camera.distance) && camera.distance > 0)
        session.camera = camera;
    else
        taker.notes().push_back("\"camera\" has no usable distance and was left out");
}

std::string contentOf(const fs::path& path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error || size > kMaximumBytes)
        throw InputError(fmt::format("Expected a session of at most {} MB, found {}: {}", kMaximumBytes >> 20,
                                     error ? error.message() : fmt::format("{} MB", size >> 20), path.string()));
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw InputError(fmt::format("The session cannot be opened for reading: {}", path.string()));
    return {std::istreambuf_iterator<char>(file), {}};
}

Json parsed(const fs::path& path)
{
    try {
        return Json::parse(contentOf(path));
    } catch (const Json::parse_error& error) {
        throw InputError(fmt::format("Byte {}: expected a session in JSON. The file may be cut short: {}", error.byte,
                                     path.string()));
    }
}

} // namespace

void writeSession(const fs::path& path, const Session& session)
{
    const auto folder = fs::absolute(path).parent_path().lexically_normal();
    const std::string text = toJson(session, folder).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const std::string_view pieces[] = {text};
    try {
        models::writeAtomically(path, pieces);
    } catch (const models::WeightError& error) {
        throw InputError(error.what());
    }
}

Session readSession(const fs::path& path)
{
    const Json json = parsed(path);
    if (!json.is_object() || !json.contains("format") || json["format"] != kFormat)
        throw InputError(fmt::format("Expected a session of Kinescope, found other JSON: {}", path.string()));
    Session session;
    const Taker taker(json, session.notes);
    int version = kVersion;
    taker.take("version", version);
    if (version > kVersion)
        throw InputError(fmt::format("Expected a session of version {} or older, found {}. A newer Kinescope wrote "
                                     "it: {}",
                                     kVersion, version, path.string()));
    const auto folder = fs::absolute(path).parent_path();
    takePaths(session, taker, folder);
    takeActions(session, taker);
    takeRecognition(session.recognition, taker);
    takeView(session, taker);
    return session;
}

} // namespace kinescope::core
