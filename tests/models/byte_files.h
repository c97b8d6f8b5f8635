#pragma once

#include "models/errors.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace kinescope::tests
{

inline std::filesystem::path writeBytes(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

inline std::string readBytes(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A safetensors file from a header as it stands and data.
inline std::string safetensorsBytes(const std::string& header, const std::string& data)
{
    const auto length = static_cast<uint64_t>(header.size());
    return std::string(reinterpret_cast<const char*>(&length), sizeof(length)) + header + data;
}

/// The message of the WeightError that `action` throws; a failure when it throws none or another.
template <typename Action>
std::string weightErrorOf(const Action& action)
{
    try {
        action();
    } catch (const models::WeightError& error) {
        return error.what();
    } catch (const std::exception& error) {
        ADD_FAILURE() << "expected a WeightError, found: " << error.what();
        return {};
    }
    ADD_FAILURE() << "expected a WeightError, found none";
    return {};
}

} // namespace kinescope::tests
