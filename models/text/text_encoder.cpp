#include "models/text/text_encoder.h"

#include "models/errors.h"
#include "models/text/encoded_text_cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace kinescope::models
{
namespace
{

constexpr std::size_t kCacheBytes = std::size_t{128} << 20;
constexpr std::size_t kBatch = 32; ///< texts at a time; more gains nothing on a CPU and costs memory

/// Positions of the distinct texts that `entries` does not hold yet, shortest first so that batches pad little.
std::vector<std::size_t> missingTexts(std::span<const std::string> texts, const std::vector<EncodedEntry>& entries)
{
    std::unordered_map<std::string_view, std::size_t> distinct;
    for (std::size_t index = 0; index < texts.size(); ++index) {
        if (!entries[index].tokens.defined())
            distinct.emplace(texts[index], index);
    }
    std::vector<std::size_t> missing;
    for (const auto& [text, index] : distinct)
        missing.push_back(index);
    std::sort(missing.begin(), missing.end(), [&](std::size_t left, std::size_t right) {
        return std::pair(texts[left].size(), left) < std::pair(texts[right].size(), right);
    });
    return missing;
}

/// Row `row` of a batch without its padding, in memory of its own.
EncodedEntry entryOf(const EncodedText& batch, std::int64_t row)
{
    const auto length = batch.mask[row].sum().item<std::int64_t>();
    return {batch.tokens[row].narrow(0, 0, length).clone(), batch.pooled[row].clone()};
}

EncodedText assembled(const std::vector<EncodedEntry>& entries, int width)
{
    const auto count = static_cast<std::int64_t>(entries.size());
    std::int64_t longest = 0;
    for (const auto& entry : entries)
        longest = std::max(longest, entry.tokens.size(0));
    EncodedText result{torch::zeros({count, longest, width}), torch::zeros({count, longest}, torch::kBool),
                       torch::zeros({count, width})};
    for (std::int64_t row = 0; row < count; ++row) {
        const auto& entry = entries[static_cast<std::size_t>(row)];
        const auto length = entry.tokens.size(0);
        result.tokens[row].narrow(0, 0, length).copy_(entry.tokens);
        result.mask[row].narrow(0, 0, length).fill_(true);
        result.pooled[row].copy_(entry.pooled);
    }
    return result;
}

} // namespace

struct TextEncoder::Cache : EncodedTextCache
{
    Cache()
        : EncodedTextCache(kCacheBytes)
    {
    }
};

TextEncoder::TextEncoder()
    : m_cache(std::make_shared<Cache>())
{
}

EncodedText TextEncoder::encode(std::span<const std::string> texts)
{
    const torch::NoGradGuard noGradient; // not inference mode: training takes these tensors as inputs
    std::vector<EncodedEntry> entries(texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index)
        entries[index] = m_cache->find(texts[index]).value_or(EncodedEntry{});

    const auto missing = missingTexts(texts, entries);
    std::unordered_map<std::string_view, EncodedEntry> fresh;
    for (std::size_t begin = 0; begin < missing.size(); begin += kBatch) {
        std::vector<std::string> batch;
        for (auto at = begin; at < std::min(begin + kBatch, missing.size()); ++at)
            batch.push_back(texts[missing[at]]);
        const auto encoded = encodeUncached(batch);
        for (std::size_t row = 0; row < batch.size(); ++row) {
            const auto& text = texts[missing[begin + row]];
            fresh.emplace(text, m_cache->insert(text, entryOf(encoded, static_cast<std::int64_t>(row))));
        }
    }
    for (std::size_t index = 0; index < texts.size(); ++index) {
        if (!entries[index].tokens.defined())
            entries[index] = fresh.at(texts[index]);
    }
    return assembled(entries, width());
}

std::shared_ptr<TextEncoder> loadTextEncoder(const std::string& id, const std::filesystem::path& cacheRoot)
{
    const bool miniLm = id == "minilm-l6-v2";
    if (!miniLm && id != "openclip-vit-h")
        throw WeightError(fmt::format(
            "Expected the text encoder minilm-l6-v2 or openclip-vit-h, found \"{}\". Choose one of these.", id));
    const auto directory = cacheRoot / "text" / id;
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error))
        throw WeightError(
            fmt::format("The text encoder {} is not installed. Run scripts/run.sh or "
                        "scripts/fetch_text_encoder.sh{}: {}",
                        id, miniLm ? "" : " --clip, and put Stable Diffusion 2.1's text_encoder weights there",
                        directory.string()));
    return miniLm ? loadMiniLm(directory) : loadClipText(directory);
}

} // namespace kinescope::models
