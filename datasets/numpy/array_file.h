#pragma once

#include "datasets/numpy/npy_header.h"
#include "datasets/readers/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// One array of a `.npy` or `.npz` file, read piece by piece.
class StoredArray
{
public:
    /// @param owned  the member's bytes in an archive; null when `file` itself is the array
    StoredArray(std::string name, ByteSource& file, std::unique_ptr<ByteSource> owned);

    const std::string& name() const { return m_name; } ///< in an archive, without ".npy"; empty otherwise
    const NpyHeader& header() const { return m_header; }

    /// `count` numbers from the `first`, in the order of the file.
    std::vector<float> numbers(std::size_t first, std::size_t count) const;

    /// All numbers in C order. @throws ParseError when one is not whole
    std::vector<std::int64_t> wholeNumbers() const;

private:
    ByteSource& source() const { return m_owned ? *m_owned : *m_file; }

    std::string m_name;
    ByteSource* m_file;
    std::unique_ptr<ByteSource> m_owned;
    NpyHeader m_header;
};

/// The arrays of a file; members of an archive that are no arrays, or hold no numbers, are left out.
/// @param file  must outlive the arrays
/// @throws ParseError
std::vector<StoredArray> openArrays(ByteSource& file);

} // namespace kinescope::datasets
