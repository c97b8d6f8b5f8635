#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace kinescope::models
{

/// One text's own tokens [L, D] and pooled vector [D].
struct EncodedEntry
{
    torch::Tensor tokens;
    torch::Tensor pooled;
};

/// Encoded texts by text, within a bound of bytes; the least recently used go first. Safe to use from several threads.
class EncodedTextCache
{
public:
    explicit EncodedTextCache(std::size_t maximumBytes)
        : m_maximumBytes(maximumBytes)
    {
    }

    std::optional<EncodedEntry> find(const std::string& text);

    /// @return what the cache holds afterwards: the first result for a text wins, so that all callers see the same one
    EncodedEntry insert(const std::string& text, EncodedEntry entry);

    std::size_t bytes() const;

private:
    using Order = std::list<std::pair<std::string, EncodedEntry>>;
    void dropOldest();

    mutable std::mutex m_mutex;
    Order m_order; ///< most recently used first
    std::unordered_map<std::string, Order::iterator> m_entries;
    std::size_t m_maximumBytes;
    std::size_t m_bytes = 0;
};

} // namespace kinescope::models
