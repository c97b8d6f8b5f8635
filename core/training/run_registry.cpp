#include "core/training/run_registry.h"

#include "core/resources.h"
#include "datasets/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;

[[noreturn]] void fail(const std::string& reason, const std::filesystem::path& file)
{
    throw datasets::FileError(
        fmt::format("The list of training runs cannot be written ({}): {}", reason, file.string()));
}

/// Keeps other programs from changing the list at the same time.
class FileLock
{
public:
    explicit FileLock(const std::filesystem::path& file)
    {
        const auto path = std::filesystem::path(file).concat(".lock");
        m_descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX) != 0)
            fail(std::generic_category().message(errno), file);
    }
    ~FileLock() { ::close(m_descriptor); }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int m_descriptor = -1;
};

std::vector<RegisteredRun> readList(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    if (!stream)
        return {};
    const Json json = Json::parse(stream, nullptr, false);
    if (!json.is_array()) {
        spdlog::warn("The list of training runs is damaged and is begun anew: {}", file.string());
        return {};
    }
    std::vector<RegisteredRun> runs;
    for (const auto& entry : json)
        if (entry.is_object() && entry.contains("folder") && entry["folder"].is_string())
            runs.push_back({entry["folder"].get<std::string>(), entry.value("label", std::string())});
    return runs;
}

void writeList(const std::filesystem::path& file, const std::vector<RegisteredRun>& runs)
{
    Json json = Json::array();
    for (const auto& run : runs)
        json.push_back({{"folder", run.folder.string()}, {"label", run.label}});
    const auto temporary = std::filesystem::path(file).concat(".part");
    {
        std::ofstream stream(temporary, std::ios::trunc);
        stream << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        if (!stream.flush())
            fail("is the disk full?", temporary);
    }
    std::error_code error;
    std::filesystem::rename(temporary, file, error);
    if (error)
        fail(error.message(), file);
}

std::vector<RegisteredRun>::iterator find(std::vector<RegisteredRun>& runs, const std::filesystem::path& folder)
{
    return std::find_if(runs.begin(), runs.end(), [&](const RegisteredRun& run) { return run.folder == folder; });
}

std::filesystem::path normalized(const std::filesystem::path& folder)
{
    auto path = std::filesystem::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

} // namespace

RunRegistry::RunRegistry(std::filesystem::path file)
    : m_file(std::move(file))
{
}

std::filesystem::path RunRegistry::defaultFile()
{
    return stateDirectory() / "runs.json";
}

std::vector<RegisteredRun> RunRegistry::runs() const
{
    auto runs = readList(m_file);
    std::erase_if(runs, [](const RegisteredRun& run) { return !std::filesystem::is_directory(run.folder); });
    return runs;
}

template <typename Change>
void RunRegistry::change(const Change& apply)
{
    std::error_code error;
    std::filesystem::create_directories(m_file.parent_path(), error);
    if (error)
        fail(error.message(), m_file);
    const FileLock lock(m_file);
    auto runs = readList(m_file);
    apply(runs);
    writeList(m_file, runs);
}

void RunRegistry::add(const std::filesystem::path& folder)
{
    change([&](std::vector<RegisteredRun>& runs) {
        if (find(runs, normalized(folder)) == runs.end())
            runs.push_back({normalized(folder), {}});
    });
}

void RunRegistry::rename(const std::filesystem::path& folder, const std::string& label)
{
    change([&](std::vector<RegisteredRun>& runs) {
        if (const auto found = find(runs, normalized(folder)); found != runs.end())
            found->label = label;
    });
}

void RunRegistry::remove(const std::filesystem::path& folder)
{
    change([&](std::vector<RegisteredRun>& runs) {
        std::erase_if(runs, [&](const RegisteredRun& run) { return run.folder == normalized(folder); });
    });
}

} // namespace kinescope::core
