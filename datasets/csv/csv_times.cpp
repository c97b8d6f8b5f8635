#include "datasets/csv/csv_times.h"

#include "datasets/csv/csv_rows.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kinescope::datasets
{
namespace
{

constexpr double kUnits[] = {1.0, 1e-3, 1e-6, 1e-7, 1e-9};
constexpr double kSlowest = 4.0; // frames a second
constexpr double kFastest = 260.0;
constexpr double kLikeliest = 30.0;
constexpr double kSnap = 0.015; // clocks of recorders are about as exact

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The usual rate that is meant, or the rate itself.
double snapped(double rate)
{
    for (const double usual : {30.0, 60.0, 120.0, 25.0, 50.0, 100.0, 15.0, 24.0, 90.0, 200.0, 240.0, 10.0, 20.0})
        if (std::fabs(rate - usual) < kSnap * usual)
            return usual;
    return rate;
}

} // namespace

std::optional<double> csvTime(std::string_view cell, bool decimalComma)
{
    if (const auto number = csvNumber(cell, decimalComma))
        return number;
    const auto first = cell.find(':');
    if (first == std::string_view::npos)
        return std::nullopt;
    std::size_t begin = first;
    while (begin > 0 && cell[begin - 1] >= '0' && cell[begin - 1] <= '9')
        --begin;
    double seconds = 0;
    std::string_view rest = cell.substr(begin);
    for (;;) {
        const auto colon = std::min(rest.find(':'), rest.size());
        auto part = rest.substr(0, colon);
        if (colon == rest.size())
            part = part.substr(0, std::min(part.find_first_not_of("0123456789.,"), part.size()));
        const auto value = csvNumber(part, true);
        if (part.empty() || !value)
            return std::nullopt;
        seconds = seconds * 60 + *value;
        if (colon == rest.size())
            return seconds;
        rest.remove_prefix(colon + 1);
    }
}

std::optional<CsvFrameRate> csvFrameRate(std::span<const double> times, std::optional<double> unit)
{
    std::vector<double> steps;
    for (std::size_t frame = 1; frame < times.size(); ++frame)
        if (const double step = times[frame] - times[frame - 1]; std::isfinite(step) && step > 0)
            steps.push_back(step);
    if (steps.empty())
        return std::nullopt;
    const double usual = median(steps);
    CsvFrameRate result;
    double sum = 0;
    std::size_t count = 0;
    for (const double step : steps) {
        const bool isGap = step > 1.5 * usual;
        result.gaps += isGap ? 1 : 0;
        if (isGap)
            continue;
        sum += step;
        ++count;
    }
    const double step = sum / static_cast<double>(count);
    if (!unit) {
        const auto distance = [step](double candidate) {
            return std::fabs(std::log(1 / (step * candidate) / kLikeliest));
        };
        unit = *std::min_element(std::begin(kUnits), std::end(kUnits),
                                 [&](double a, double b) { return distance(a) < distance(b); });
    }
    const double rate = 1 / (step * *unit);
    result.isSure = rate >= kSlowest && rate <= kFastest;
    result.framesPerSecond = snapped(rate);
    if (!(result.framesPerSecond > 1e-3 && result.framesPerSecond < 1e5))
        return std::nullopt;
    return result;
}

} // namespace kinescope::datasets
