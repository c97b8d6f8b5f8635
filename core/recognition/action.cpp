#include "core/recognition/action.h"

#include "core/errors.h"
#include "core/text.h"

#include <fmt/format.h>

#include <unordered_map>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kShownCharacters = 60;

std::string shown(const std::string& text)
{
    return text.size() <= kShownCharacters ? text : text.substr(0, kShownCharacters) + "…";
}

std::string cleaned(const std::string& text, std::size_t number)
{
    if (const auto place = invalidUtf8(text))
        throw InputError(fmt::format("Action {}: expected UTF-8 text, found another encoding at byte {}. Save the text "
                                     "as UTF-8.",
                                     number, *place));
    return collapsed(text);
}

Action normalized(const Action& action, std::size_t number)
{
    Action result{cleaned(action.name, number), {}, action.intensity};
    for (const auto& description : action.descriptions)
        if (auto text = cleaned(description, number); !text.empty())
            result.descriptions.push_back(std::move(text));
    if (result.name.empty() && !result.descriptions.empty())
        result.name = result.descriptions.front();
    return result;
}

} // namespace

std::vector<std::string> wordings(const Action& action, std::span<const std::string> templates)
{
    auto texts = action.descriptions;
    for (auto text : templates) {
        for (auto at = text.find(kTemplatePlace); at != std::string::npos;
             at = text.find(kTemplatePlace, at + action.name.size()))
            text.replace(at, kTemplatePlace.size(), action.name);
        texts.push_back(std::move(text));
    }
    if (texts.empty())
        texts.push_back(action.name);
    return texts;
}

std::vector<Action> normalizedActions(std::span<const Action> actions)
{
    std::vector<Action> result;
    std::unordered_map<std::string, std::size_t> numbers; // name -> 1-based place
    for (std::size_t index = 0; index < actions.size(); ++index) {
        auto action = normalized(actions[index], index + 1);
        if (action.name.empty())
            continue;
        const auto [earlier, fresh] = numbers.emplace(lowerCase(action.name), index + 1);
        if (!fresh)
            throw InputError(fmt::format("Action {}: expected a name of its own, found \"{}\" again (it is action {}). "
                                         "Remove one of the two.",
                                         index + 1, shown(action.name), earlier->second));
        result.push_back(std::move(action));
    }
    if (result.empty())
        throw InputError("Expected at least one action, found none with any text. Type a description of an action.");
    return result;
}

} // namespace kinescope::core
