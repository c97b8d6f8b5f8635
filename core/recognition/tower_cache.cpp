#include "core/recognition/tower_cache_impl.h"

namespace kinescope::core
{
namespace
{

std::size_t bytesOf(const torch::Tensor& tensor)
{
    return tensor.defined() ? static_cast<std::size_t>(tensor.numel()) * tensor.element_size() : 0;
}

} // namespace

std::size_t bytesOf(const models::TextTower& tower)
{
    std::size_t bytes = bytesOf(tower.batch.tokens) + bytesOf(tower.batch.pooled) + bytesOf(tower.batch.gate) +
                        bytesOf(tower.batch.mask) + bytesOf(tower.pooledEmbedding) + bytesOf(tower.tokenEmbedding);
    for (std::size_t block = 0; block < tower.keys.size(); ++block)
        bytes += bytesOf(tower.keys[block]) + bytesOf(tower.values[block]);
    return bytes;
}

TowerCache::TowerCache(std::size_t maximumBytes)
    : m_maximumBytes(maximumBytes)
{
}

TowerPointer TowerCache::find(const std::string& key)
{
    const std::scoped_lock lock(m_mutex);
    const auto place = m_places.find(key);
    if (place == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return place->second->tower;
}

void TowerCache::insert(const std::string& key, TowerPointer tower)
{
    const auto bytes = bytesOf(*tower) + key.size();
    const std::scoped_lock lock(m_mutex);
    if (bytes > m_maximumBytes || m_places.contains(key))
        return;
    m_entries.push_front({key, std::move(tower), bytes});
    m_places[key] = m_entries.begin();
    m_bytes += bytes;
    while (m_bytes > m_maximumBytes) {
        m_bytes -= m_entries.back().bytes;
        m_places.erase(m_entries.back().key);
        m_entries.pop_back();
    }
}

} // namespace kinescope::core
