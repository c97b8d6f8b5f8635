#include "core/training/run_record.h"

#include "core/errors.h"
#include "datasets/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sys/file.h>

#include <array>
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

constexpr std::array<std::string_view, 7> kStateNames = {"unknown",   "running", "paused",     "stopped",
                                                         "completed", "failed",  "interrupted"};

std::filesystem::path lockPath(const std::filesystem::path& folder)
{
    return folder / "run.lock";
}

RunState stateFrom(const std::string& name)
{
    for (std::size_t i = 0; i < kStateNames.size(); ++i)
        if (kStateNames[i] == name)
            return static_cast<RunState>(i);
    return RunState::Unknown;
}

} // namespace

std::string_view toString(RunState state)
{
    return kStateNames[static_cast<std::size_t>(state)];
}

RunLock::RunLock(const std::filesystem::path& folder)
{
    const auto path = lockPath(folder);
    m_descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (m_descriptor < 0)
        throw datasets::FileError(fmt::format("Cannot write into the output folder ({}): {}",
                                              std::generic_category().message(errno), folder.string()));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_descriptor);
        throw InputError(fmt::format("Another training runs into this folder; choose another one, or stop it first: {}",
                                     folder.string()));
    }
}

RunLock::~RunLock()
{
    ::close(m_descriptor); // which also lets go of the lock
}

bool isRunning(const std::filesystem::path& folder)
{
    const int descriptor = ::open(lockPath(folder).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool free = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    ::close(descriptor);
    return !free;
}

void writeRunRecord(const std::filesystem::path& folder, const RunRecord& record)
{
    const auto path = folder / "run.json";
    const auto temporary = folder / "run.json.part";
    {
        std::ofstream stream(temporary, std::ios::trunc);
        stream << Json{{"state", toString(record.state)}, {"started", record.started}, {"message", record.message}}
                      .dump(2, ' ', false, Json::error_handler_t::replace)
               << '\n';
        if (!stream.flush())
            throw datasets::FileError(fmt::format("Cannot write the run's state: {}", temporary.string()));
    }
    std::error_code error;
    std::filesystem::rename(temporary, path, error);
    if (error)
        throw datasets::FileError(fmt::format("Cannot write the run's state ({}): {}", error.message(), path.string()));
}

RunRecord readRunRecord(const std::filesystem::path& folder)
{
    std::ifstream stream(folder / "run.json");
    const Json json = Json::parse(stream, nullptr, false);
    if (!json.is_object())
        return {};
    const auto text = [&](const char* key) {
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    RunRecord record{stateFrom(text("state")), text("started"), text("message")};
    if ((record.state == RunState::Running || record.state == RunState::Paused) && !isRunning(folder))
        record.state = RunState::Interrupted;
    return record;
}

TrainingSettings readRunSettings(const std::filesystem::path& folder)
{
    const auto path = folder / "settings.yaml";
    if (!std::filesystem::is_regular_file(path))
        throw InputError(
            fmt::format("This folder holds no training run: it has no settings.yaml: {}", folder.string()));
    return readPreset(path);
}

bool canContinue(const RunSummary& summary)
{
    const auto state = summary.record.state;
    if (state != RunState::Stopped && state != RunState::Failed && state != RunState::Interrupted)
        return false;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(summary.folder / "checkpoints", missing))
        if (entry.path().filename().string().starts_with("checkpoint-"))
            return true;
    return false;
}

} // namespace kinescope::core
