#include "core/training/metrics_follower.h"

#include "core/training/metrics_log.h"

#include <sys/stat.h>

#include <fstream>

namespace kinescope::core
{

MetricsFollower::MetricsFollower(std::filesystem::path path)
    : m_path(std::move(path))
{
}

MetricsFollower::News MetricsFollower::read(std::size_t atMostBytes)
{
    News news;
    struct stat status = {};
    std::ifstream stream(m_path, std::ios::binary);
    if (!stream || ::stat(m_path.c_str(), &status) != 0)
        return news;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (m_identity != status.st_ino || size < m_offset) {
        news.restarted = m_identity != 0;
        m_identity = status.st_ino;
        m_offset = 0;
        m_rest.clear();
    }
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size - m_offset, atMostBytes));
    std::string bytes(wanted, '\0');
    stream.seekg(static_cast<std::streamoff>(m_offset));
    stream.read(bytes.data(), static_cast<std::streamsize>(wanted));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    m_offset += bytes.size();
    news.more = m_offset < size && !bytes.empty();
    m_rest += bytes;
    std::size_t begin = 0;
    TrainingEvent event;
    for (auto end = m_rest.find('\n'); end != std::string::npos; end = m_rest.find('\n', begin)) {
        if (readMetricsLine(m_rest.substr(begin, end - begin), event))
            news.events.push_back(event);
        begin = end + 1;
    }
    m_rest.erase(0, begin);
    return news;
}

} // namespace kinescope::core
