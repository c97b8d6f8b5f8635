#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kinescope::datasets
{

/// Seconds of a time stamp: a plain number as it is, or the time of day of "12:00:01.033" and
/// "2016-03-01T12:00:01.033".
std::optional<double> csvTime(std::string_view cell, bool decimalComma);

struct CsvFrameRate
{
    double framesPerSecond = 0;
    bool isSure = true;   ///< the unit of the times leaves no doubt
    std::size_t gaps = 0; ///< steps of more than one and a half frames
};

/// From the times of the frames. Without a unit the one is taken that gives the likeliest rate: seconds, milliseconds,
/// microseconds, ticks of 100 nanoseconds or nanoseconds.
/// @return nothing when the times do not grow
std::optional<CsvFrameRate> csvFrameRate(std::span<const double> times, std::optional<double> unit);

} // namespace kinescope::datasets
