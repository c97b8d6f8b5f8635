#include "core/recognition/action_texts_impl.h"

#include <unordered_map>

namespace kinescope::core
{

ActionTexts actionTexts(std::span<const Action> actions, std::span<const std::string> templates)
{
    ActionTexts result;
    std::unordered_map<std::string, std::size_t> places;
    for (const auto& action : actions) {
        auto& indices = result.ofAction.emplace_back();
        const auto add = [&](const std::string& text) {
            const auto [place, fresh] = places.emplace(text, result.texts.size());
            if (fresh)
                result.texts.push_back(text);
            indices.push_back(place->second);
        };
        for (const auto& text : wordings(action, templates))
            add(text);
    }
    return result;
}

} // namespace kinescope::core
