#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kinescope::models
{

/// CLIP's tokenizer: HTML entities resolved, spaces joined, lower case, split into words, then byte pairs merged in the
/// order in which they were learnt. A special token typed as text is plain text.
/// Source: Radford et al. 2021 (CLIP); Sennrich et al. 2016 (byte pair encoding).
class BytePairTokenizer
{
public:
    /// @param directory holds bpe_simple_vocab_16e6.txt or .js, or vocab.json and merges.txt
    /// @throws WeightError naming the missing file, or the line that does not fit
    explicit BytePairTokenizer(const std::filesystem::path& directory);

    /// @param text UTF-8; invalid bytes become U+FFFD @param maximumTokens at least 2
    /// @return the start token, the first pieces, the end token; no padding
    std::vector<std::int64_t> encode(std::string_view text, int maximumTokens) const;

    std::int64_t startId() const { return m_start; } ///< 49406 in CLIP's vocabulary
    std::int64_t endId() const { return m_end; }     ///< 49407 in CLIP's vocabulary
    std::int64_t largestId() const { return m_largestId; }
    static constexpr std::int64_t kPaddingId = 0;

private:
    struct Merge
    {
        std::size_t rank;
        std::int64_t merged;
    };
    using Vocabulary = std::unordered_map<std::string, std::int64_t>;

    void readMerges(const std::string& text, bool makeVocabulary, Vocabulary vocabulary,
                    const std::filesystem::path& path);
    void appendWord(std::string_view bytes, std::vector<std::int64_t>& ids) const;
    const Merge* findMerge(std::int64_t left, std::int64_t right) const;

    std::array<std::int64_t, 256> m_bytes{};       ///< id of each byte inside a word
    std::array<std::int64_t, 256> m_endingBytes{}; ///< id of each byte at a word's end
    std::unordered_map<std::uint64_t, Merge> m_merges;
    std::int64_t m_start = 0;
    std::int64_t m_end = 0;
    std::int64_t m_largestId = 0;
};

} // namespace kinescope::models
