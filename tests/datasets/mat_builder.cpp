#include "tests/datasets/mat_builder.h"

namespace kinescope::tests
{
namespace
{

template <typename Number>
std::string bytesOf(const std::vector<Number>& numbers)
{
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

std::string element(std::uint32_t type, std::string data)
{
    std::string bytes = bytesOf<std::uint32_t>({type, static_cast<std::uint32_t>(data.size())});
    data.resize((data.size() + 7) / 8 * 8, '\0');
    return bytes + data;
}

} // namespace

std::string matFile(const std::string& name, const std::vector<std::int32_t>& size, const std::vector<double>& values)
{
    std::string header = "MATLAB 5.0 MAT-file, made by a test";
    header.resize(124, ' ');
    header += std::string("\x00\x01IM", 4);
    const std::string matrix = element(6, bytesOf<std::uint32_t>({6, 0})) + element(5, bytesOf(size)) +
                               element(1, name) + element(9, bytesOf(values));
    return header + element(14, matrix);
}

} // namespace kinescope::tests
