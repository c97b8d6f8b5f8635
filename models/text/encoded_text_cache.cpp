#include "models/text/encoded_text_cache.h"

#include <utility>

namespace kinescope::models
{
namespace
{

std::size_t sizeOf(const std::string& text, const EncodedEntry& entry)
{
    return 2 * text.size() + entry.tokens.nbytes() + entry.pooled.nbytes();
}

} // namespace

std::optional<EncodedEntry> EncodedTextCache::find(const std::string& text)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(text);
    if (found == m_entries.end())
        return std::nullopt;
    m_order.splice(m_order.begin(), m_order, found->second);
    return found->second->second;
}

EncodedEntry EncodedTextCache::insert(const std::string& text, EncodedEntry entry)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_entries.find(text); found != m_entries.end())
        return found->second->second;
    m_bytes += sizeOf(text, entry);
    m_order.emplace_front(text, entry);
    m_entries.emplace(text, m_order.begin());
    while (m_bytes > m_maximumBytes && !m_order.empty())
        dropOldest();
    return entry;
}

std::size_t EncodedTextCache::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

void EncodedTextCache::dropOldest()
{
    const auto& [text, entry] = m_order.back();
    m_bytes -= sizeOf(text, entry);
    m_entries.erase(text);
    m_order.pop_back();
}

} // namespace kinescope::models
