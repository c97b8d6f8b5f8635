#pragma once

#include <optional>
#include <string>

namespace kinescope::tests
{

/// Sets an environment variable for a test and puts the old value back.
class ScopedEnvironment
{
public:
    ScopedEnvironment(std::string name, const std::optional<std::string>& value);
    ~ScopedEnvironment();
    ScopedEnvironment(const ScopedEnvironment&) = delete;
    ScopedEnvironment& operator=(const ScopedEnvironment&) = delete;

private:
    std::string m_name;
    std::optional<std::string> m_before;
};

} // namespace kinescope::tests
