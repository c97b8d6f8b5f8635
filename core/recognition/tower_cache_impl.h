#pragma once

#include "models/modules/cross_dit.h"

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace kinescope::core
{

using TowerPointer = std::shared_ptr<const models::TextTower>;

std::size_t bytesOf(const models::TextTower& tower);

/// Label-side work that has been done, one tower a text; the least recently used are dropped.
class TowerCache
{
public:
    explicit TowerCache(std::size_t maximumBytes);

    TowerPointer find(const std::string& key);
    void insert(const std::string& key, TowerPointer tower);

private:
    struct Entry
    {
        std::string key;
        TowerPointer tower;
        std::size_t bytes;
    };

    std::mutex m_mutex;
    std::size_t m_maximumBytes;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; ///< latest first
    std::unordered_map<std::string, std::list<Entry>::iterator> m_places;
};

} // namespace kinescope::core
