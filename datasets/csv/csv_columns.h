#pragma once

#include "datasets/importing/import_options.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// The top of a table: headings (made of two rows where axes stand below joints) and the first row of data.
struct CsvTop
{
    std::vector<std::string> headings; ///< as written; "#1", "#2", … when the table has none
    std::vector<std::string> firstRow;
    std::size_t headingRows = 0;
};

/// What the headings (or without any the number of columns) say.
struct CsvGuess
{
    TableColumns columns;
    std::optional<double> unitScale; ///< from a heading such as "Head_X (mm)"
    std::optional<double> timeUnit;  ///< seconds, from a heading such as "time (ms)"
    bool isSure = true;
};

CsvTop readCsvTop(std::string_view text, char separator, bool decimalComma, std::size_t firstByte);

/// Finds "SpineBase_X", "joint0.y", "HipX", "x_3" and such, three columns a joint; without z columns the joints are
/// flat. With columns for a joint's name and x, y, z the table holds one joint a row. Columns of rotations, speeds and
/// image positions are left alone.
/// @return nothing when there are no positions
std::optional<CsvGuess> guessCsvColumns(const CsvTop& top);

} // namespace kinescope::datasets
