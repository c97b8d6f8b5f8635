#include "models/text/wordpiece_tokenizer.h"

#include "models/errors.h"
#include "models/text/text_files.h"
#include "models/text/unicode_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kinescope::models
{
namespace
{

/// Control characters dropped, every space a plain one, ideographs set apart, accents dropped, lower case.
std::u32string normalizedForBert(std::string_view text)
{
    std::u32string clean;
    for (const auto codePoint : codePointsOf(text)) {
        const bool lineBreakOrTab = codePoint == U'\t' || codePoint == U'\n' || codePoint == U'\r';
        if (lineBreakOrTab || isWhitespace(codePoint)) {
            // VT, FF and NEL are both space and control; the vocabulary's authors dropped them.
            if (lineBreakOrTab || !isControl(codePoint))
                clean.push_back(U' ');
        } else if (isIdeograph(codePoint)) {
            clean.append({U' ', codePoint, U' '});
        } else if (codePoint != U'\uFFFD' && !isControl(codePoint)) {
            clean.push_back(codePoint);
        }
    }
    auto result = withoutAccents(clean);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char32_t codePoint) { return lowerCased(codePoint); });
    return result;
}

/// Calls `take(word)` for each word and each punctuation mark until it returns false.
template <typename Take>
void splitWords(std::u32string_view text, const Take& take)
{
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) { return begin == end || take(text.substr(begin, end - begin)); };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool mark = isPunctuation(text[at]);
        if (!mark && !isWhitespace(text[at]))
            continue;
        if (!flush(at) || (mark && !take(text.substr(at, 1))))
            return;
        begin = at + 1;
    }
    flush(text.size());
}

} // namespace

WordPieceTokenizer::WordPieceTokenizer(const std::filesystem::path& path)
{
    const auto json = readJsonObject(path);
    const auto model = json.value("model", nlohmann::json::object());
    if (!model.is_object() || !model.contains("vocab") || !model["vocab"].is_object())
        throw WeightError(
            fmt::format("Expected \"model\" with a \"vocab\" object (WordPiece), found none: {}", path.string()));
    for (const auto& [piece, id] : model["vocab"].items()) {
        if (!id.is_number_integer() || id < 0 || id > std::numeric_limits<std::int32_t>::max())
            throw WeightError(fmt::format("Vocabulary entry \"{}\": expected an id of 0 or more, found {}: {}", piece,
                                          id.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                                          path.string()));
        m_vocabulary.emplace(piece, id.get<std::int64_t>());
        m_largestId = std::max(m_largestId, id.get<std::int64_t>());
    }
    if (const auto prefix = model.find("continuing_subword_prefix"); prefix != model.end() && prefix->is_string())
        m_continuation = prefix->get<std::string>();
    if (model.contains("max_input_chars_per_word"))
        m_maximumWordLength =
            static_cast<std::size_t>(requireInteger(model, "max_input_chars_per_word", 1, 1000, path));
    m_unknown = specialId("[UNK]", path);
    m_begin = specialId("[CLS]", path);
    m_end = specialId("[SEP]", path);
}

std::int64_t WordPieceTokenizer::specialId(const std::string& token, const std::filesystem::path& path) const
{
    const auto found = m_vocabulary.find(token);
    if (found == m_vocabulary.end())
        throw WeightError(fmt::format("Expected the token {} in the vocabulary of {} entries, found none: {}", token,
                                      m_vocabulary.size(), path.string()));
    return found->second;
}

std::vector<std::int64_t> WordPieceTokenizer::encode(std::string_view text, int maximumTokens) const
{
    const auto limit = static_cast<std::size_t>(std::max(maximumTokens, 2)) - 1; // the end token's place
    std::vector<std::int64_t> ids{m_begin};
    splitWords(normalizedForBert(text), [&](std::u32string_view word) {
        appendPieces(word, ids);
        return ids.size() < limit;
    });
    ids.resize(std::min(ids.size(), limit));
    ids.push_back(m_end);
    return ids;
}

void WordPieceTokenizer::appendPieces(std::u32string_view word, std::vector<std::int64_t>& ids) const
{
    if (word.size() > m_maximumWordLength) {
        ids.push_back(m_unknown);
        return;
    }
    std::string utf8;
    std::vector<std::size_t> ends{0}; // byte offset after each code point
    for (const auto codePoint : word) {
        appendUtf8(utf8, codePoint);
        ends.push_back(utf8.size());
    }
    const auto before = ids.size();
    for (std::size_t begin = 0; begin < word.size();) {
        auto end = word.size();
        for (; end > begin; --end) {
            auto piece = begin == 0 ? std::string() : m_continuation;
            piece.append(utf8, ends[begin], ends[end] - ends[begin]);
            if (const auto found = m_vocabulary.find(piece); found != m_vocabulary.end()) {
                ids.push_back(found->second);
                break;
            }
        }
        if (end == begin) { // one unknown part makes the whole word unknown
            ids.resize(before);
            ids.push_back(m_unknown);
            return;
        }
        begin = end;
    }
}

} // namespace kinescope::models
