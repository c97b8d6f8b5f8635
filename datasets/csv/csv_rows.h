#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// The separator of tables whose cells are cut by any number of blanks and tabs.
inline constexpr char kBlanks = ' ';

/// How the cells of a table are written.
struct CsvDialect
{
    char separator = ',';      ///< ';', tab, ',', '|' or kBlanks
    bool decimalComma = false; ///< "1,5" is one and a half
    std::size_t firstLine = 0; ///< byte where headings or data begin, behind comments and "sep=;"
};

/// Cells of one line; quotes around a cell are taken off, doubled quotes inside stay. Blank cells at the end are left
/// out. Between blanks, a comment sign at the beginning is no cell.
/// @return how many cells there were with those
std::size_t splitCsvLine(std::string_view line, char separator, std::vector<std::string_view>& cells);

/// By the separator that cuts the first lines into the same number of cells.
/// @return nothing when the text is no table
std::optional<CsvDialect> guessCsvDialect(std::string_view text);

/// A number of a cell, NaN for a blank one and for "NaN", "null", "NA", "None", "-".
/// @return nothing for other words
std::optional<double> csvNumber(std::string_view cell, bool decimalComma);

/// The lines of a table one by one; blank ones are skipped.
class CsvLines
{
public:
    CsvLines(std::string_view text, const CsvDialect& dialect);

    /// @return false at the end
    bool next(std::vector<std::string_view>& cells);
    std::size_t cellsWithBlanks() const { return m_cells; } ///< of that line, those at its end too
    std::uint64_t lineNumber() const { return m_line; }     ///< 1-based, of the cells that came last

private:
    std::string_view m_rest;
    char m_separator;
    std::uint64_t m_line = 0;
    std::size_t m_cells = 0;
};

} // namespace kinescope::datasets
