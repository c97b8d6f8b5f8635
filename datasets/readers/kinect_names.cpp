#include "datasets/readers/kinect_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace kinescope::datasets
{
namespace
{

std::optional<int> actionNumber(const std::string& name)
{
    if (name.size() < 4 || (name.front() != 'a' && name.front() != 'A'))
        return std::nullopt;
    int action = 0;
    const auto [stop, error] = std::from_chars(name.data() + 1, name.data() + name.size(), action);
    const std::string_view rest(stop, static_cast<std::size_t>(name.data() + name.size() - stop));
    const bool subject = rest.starts_with("_s") || rest.starts_with("_S");
    return error == std::errc() && subject && action > 0 ? std::optional(action) : std::nullopt;
}

} // namespace

std::optional<int> kinectActionNumber(const std::filesystem::path& path)
{
    if (const auto own = actionNumber(path.filename().string()))
        return own;
    return actionNumber(path.parent_path().filename().string());
}

std::optional<int> nwUclaClassId(int number)
{
    constexpr std::array kNumbers = {1, 2, 3, 4, 5, 6, 8, 9, 11, 12};
    const auto found = std::find(kNumbers.begin(), kNumbers.end(), number);
    return found == kNumbers.end() ? std::nullopt : std::optional(static_cast<int>(found - kNumbers.begin()));
}

} // namespace kinescope::datasets
