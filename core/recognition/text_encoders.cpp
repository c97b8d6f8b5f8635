#include "core/errors.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/resources.h"
#include "models/errors.h"

#include <map>
#include <mutex>

namespace kinescope::core
{
namespace
{

/// The user's cache, or the program's data folder, where a package puts the encoder.
std::filesystem::path rootOf(const std::string& id)
{
    const auto cache = cacheDirectory();
    if (std::filesystem::exists(cache / "text" / id))
        return cache;
    const auto data = dataDirectory();
    return std::filesystem::exists(data / "text" / id) ? data : cache;
}

} // namespace

std::shared_ptr<models::TextEncoder> installedTextEncoder(const std::string& id)
{
    static std::mutex mutex;
    static std::map<std::string, std::weak_ptr<models::TextEncoder>> loaded;
    const auto root = rootOf(id);
    const std::scoped_lock lock(mutex);
    auto& known = loaded[id + "\n" + root.string()];
    if (auto encoder = known.lock())
        return encoder;
    try {
        auto encoder = models::loadTextEncoder(id, root);
        known = encoder;
        return encoder;
    } catch (const models::WeightError& error) {
        throw ModelError(error.what());
    }
}

} // namespace kinescope::core
