#include "core/errors.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/resources.h"
#include "models/errors.h"

#include <map>
#include <mutex>

namespace kinescope::core
{

std::shared_ptr<models::TextEncoder> installedTextEncoder(const std::string& id)
{
    static std::mutex mutex;
    static std::map<std::string, std::weak_ptr<models::TextEncoder>> loaded;
    const auto root = cacheDirectory();
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
