#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kinescope::models
{

/// BERT's uncased tokenizer: clean, split ideographs, drop accents, lower-case, split at spaces and punctuation, then
/// cut each word greedily into the longest known pieces. A special token typed as text is plain text.
/// Source: Devlin et al., BERT; Wu et al. 2016 (WordPiece).
class WordPieceTokenizer
{
public:
    /// @param path a tokenizer.json with a WordPiece model; its truncation and padding are ignored
    /// @throws WeightError naming what is missing or out of range
    explicit WordPieceTokenizer(const std::filesystem::path& path);

    /// @param text UTF-8; invalid bytes are dropped @param maximumTokens at least 2
    /// @return [CLS], the first pieces, [SEP]
    std::vector<std::int64_t> encode(std::string_view text, int maximumTokens) const;

    std::int64_t largestId() const { return m_largestId; }

private:
    void appendPieces(std::u32string_view word, std::vector<std::int64_t>& ids) const;
    std::int64_t specialId(const std::string& token, const std::filesystem::path& path) const;

    std::unordered_map<std::string, std::int64_t> m_vocabulary;
    std::string m_continuation = "##";
    std::size_t m_maximumWordLength = 100; ///< code points; a longer word is unknown as a whole
    std::int64_t m_unknown = 0;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    std::int64_t m_largestId = 0;
};

} // namespace kinescope::models
