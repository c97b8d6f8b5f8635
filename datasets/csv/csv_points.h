#pragma once

#include "datasets/csv/csv_columns.h"
#include "datasets/csv/csv_rows.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// Positions by frame, body and joint, and the time of each frame.
struct CsvPoints
{
    std::vector<std::string> joints;
    std::vector<std::string> bodies;
    std::vector<double> times; ///< [T], NaN without a time column
    std::vector<Body> tracks;  ///< one a body, NaN where the table has no row
};

/// Reads all rows. Rows belong to one frame when their frame (or, with several bodies or joints a frame, their time) is
/// the same, wherever they stand.
/// @throws ParseError naming the line; SequenceError for a column that is not there
CsvPoints readCsvPoints(std::string_view text, const std::filesystem::path& path, const CsvDialect& dialect,
                        const CsvTop& top, const TableColumns& columns);

} // namespace kinescope::datasets
