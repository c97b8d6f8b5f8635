#include "models/weights/atomic_file.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kinescope::models
{

namespace
{

[[noreturn]] void fail(std::string_view action, int error, const std::filesystem::path& path)
{
    throw WeightError(fmt::format("Cannot {}: {}. Check that the folder exists, is writable and has space: {}", action,
                                  std::generic_category().message(error), path.string()));
}

class TemporaryFile
{
public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : m_target(target)
        , m_name(target.string() + ".XXXXXX")
        , m_descriptor(::mkostemp(m_name.data(), O_CLOEXEC))
    {
        if (m_descriptor < 0) {
            fail("create a file", errno, target);
        }
    }

    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    ~TemporaryFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        if (!m_kept) {
            ::unlink(m_name.c_str());
        }
    }

    void write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                fail("write", errno, m_target);
            }
            bytes.remove_prefix(written > 0 ? static_cast<size_t>(written) : 0);
        }
    }

    void keep()
    {
        const auto mask = ::umask(0); // mkostemp makes the file private; give it the usual permissions
        ::umask(mask);
        if (::fchmod(m_descriptor, static_cast<mode_t>(0666U & ~mask)) != 0 || ::fsync(m_descriptor) != 0) {
            fail("sync", errno, m_target);
        }
        const int descriptor = m_descriptor;
        m_descriptor = -1;
        if (::close(descriptor) != 0 || ::rename(m_name.c_str(), m_target.c_str()) != 0) {
            fail("replace the file", errno, m_target);
        }
        m_kept = true;
    }

private:
    const std::filesystem::path& m_target;
    std::string m_name;
    int m_descriptor;
    bool m_kept = false;
};

void syncFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) { // some file systems cannot sync a folder; the file itself is safe already
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

void writeAtomically(const std::filesystem::path& path, std::span<const std::string_view> pieces)
{
    TemporaryFile file(path);
    for (const auto piece : pieces) {
        file.write(piece);
    }
    file.keep();
    syncFolder(path.parent_path());
}

} // namespace kinescope::models
