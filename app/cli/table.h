#pragma once

#include <string>
#include <vector>

namespace kinescope::app
{

/// A plain text table for people: columns padded to their widest cell, numbers to the right.
class Table
{
public:
    /// @param header a title that begins with '>' aligns its column to the right
    explicit Table(std::vector<std::string> header);

    void addRow(std::vector<std::string> cells);
    std::string text() const;

private:
    std::vector<bool> m_rightAligned;
    std::vector<std::vector<std::string>> m_rows; // the header first
};

} // namespace kinescope::app
