#include "app/cli/table.h"

#include <algorithm>

namespace kinescope::app
{
namespace
{

// Code points, not bytes: good enough for the Latin, Greek and Cyrillic labels that people type.
std::size_t displayWidth(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

Table::Table(std::vector<std::string> header)
{
    for (auto& title : header) {
        m_rightAligned.push_back(title.starts_with('>'));
        if (m_rightAligned.back())
            title.erase(0, 1);
    }
    m_rows.push_back(std::move(header));
}

void Table::addRow(std::vector<std::string> cells)
{
    cells.resize(m_rightAligned.size());
    m_rows.push_back(std::move(cells));
}

std::string Table::text() const
{
    std::vector<std::size_t> widths(m_rightAligned.size());
    for (const auto& row : m_rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], displayWidth(row[column]));

    std::string result;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string padding(widths[column] - displayWidth(row[column]), ' ');
            line += (column ? "  " : "") + (m_rightAligned[column] ? padding + row[column] : row[column] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + '\n';
    }
    return result;
}

} // namespace kinescope::app
