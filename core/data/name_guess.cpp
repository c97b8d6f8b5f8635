#include "core/data/name_guess.h"

#include "core/data/data_source.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

constexpr std::size_t kFewOthers = 5;
constexpr std::size_t kMostWords = 1000; ///< different words that may still be classes

/// A run of letters, of digits, or of anything else.
struct Token
{
    enum class Kind
    {
        Letters,
        Digits,
        Other
    };
    Kind kind = Kind::Other;
    std::string text;
};

Token::Kind kindOf(char c)
{
    const auto letter = static_cast<unsigned char>(c);
    return std::isalpha(letter)   ? Token::Kind::Letters
           : std::isdigit(letter) ? Token::Kind::Digits
                                  : Token::Kind::Other;
}

std::vector<Token> tokensOf(const std::string& stem)
{
    std::vector<Token> tokens;
    for (const char c : stem) {
        if (tokens.empty() || tokens.back().kind != kindOf(c))
            tokens.push_back({kindOf(c), {}});
        tokens.back().text += c;
    }
    return tokens;
}

/// What the letters before a number mean; `bySetup` tells that S counts setups, since P counts people.
std::string groupOf(const std::string& letters, bool bySetup)
{
    static const std::map<std::string, std::string> meanings = {
        {"a", "class"},           {"act", "class"},        {"action", "class"},    {"class", "class"},
        {"label", "class"},       {"activity", "class"},   {"c", "camera"},        {"cam", "camera"},
        {"camera", "camera"},     {"v", "camera"},         {"view", "camera"},     {"p", "subject"},
        {"person", "subject"},    {"sub", "subject"},      {"subj", "subject"},    {"subject", "subject"},
        {"user", "subject"},      {"r", "replication"},    {"rep", "replication"}, {"t", "replication"},
        {"trial", "replication"}, {"take", "replication"}, {"e", "replication"},   {"setup", "setup"}};
    const auto key = datasets::lowerCase(letters);
    if (key == "s")
        return bySetup ? "setup" : "subject";
    const auto found = meanings.find(key);
    return found == meanings.end() ? "" : found->second;
}

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != '-' && c != ' ')
            result += '\\';
        result += c;
    }
    return result;
}

/// The names' common shape: the same letters around numbers.
bool sameShape(const std::vector<Token>& a, const std::vector<Token>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Token& x, const Token& y) {
        return x.kind == y.kind && (x.kind == Token::Kind::Digits || x.text == y.text);
    });
}

std::optional<std::string> letterPattern(const std::vector<Token>& tokens)
{
    const auto isPeople = [](const Token& token) { return datasets::lowerCase(token.text) == "p"; };
    const bool bySetup = std::any_of(tokens.begin(), tokens.end(), isPeople);
    std::string pattern = "^";
    std::set<std::string> used;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::Digits) {
            pattern += escaped(tokens[i].text);
            continue;
        }
        const bool afterLetters = i > 0 && tokens[i - 1].kind == Token::Kind::Letters;
        const auto group = afterLetters ? groupOf(tokens[i - 1].text, bySetup) : std::string();
        pattern += group.empty() || !used.insert(group).second ? "\\d+" : fmt::format("(?<{}>\\d+)", group);
    }
    return used.contains("class") ? std::optional(pattern + "$") : std::nullopt;
}

/// Classes counted from 0 show by a 0 among the numbers.
void findOffset(datasets::DataSet& dataSet, std::span<const fs::path> recordings)
{
    dataSet.rule.offset = 0;
    int lowest = 1;
    int highest = 0;
    for (const auto& path : recordings)
        if (const int number = dataSet.rule.read(path).classId; number >= 0) {
            lowest = std::min(lowest, number);
            highest = std::max(highest, number);
        }
    dataSet.rule.offset = lowest;
    dataSet.classCount = static_cast<std::size_t>(highest - lowest + 1);
}

void guessByLetters(std::vector<NameGuess>& guesses, std::span<const fs::path> recordings)
{
    const auto first = tokensOf(recordings.front().stem().string());
    const auto fits = std::count_if(recordings.begin(), recordings.end(), [&](const fs::path& path) {
        return sameShape(first, tokensOf(path.stem().string()));
    });
    const auto pattern = letterPattern(first);
    if (!pattern || 2 * static_cast<std::size_t>(fits) < recordings.size())
        return;
    NameGuess guess;
    guess.explanation = fmt::format("letters before numbers: {}", recordings.front().stem().string());
    guess.dataSet.rule = datasets::NameRule(*pattern);
    findOffset(guess.dataSet, recordings);
    guesses.push_back(std::move(guess));
}

std::string leadingWord(const fs::path& path)
{
    const auto tokens = tokensOf(path.stem().string());
    std::string word;
    for (const auto& token : tokens) {
        if (token.kind == Token::Kind::Digits)
            break;
        word += token.text;
    }
    while (!word.empty() && kindOf(word.back()) != Token::Kind::Letters)
        word.pop_back();
    return word;
}

void guessByWords(std::vector<NameGuess>& guesses, std::span<const fs::path> recordings)
{
    std::set<std::string> words;
    for (const auto& path : recordings)
        if (auto word = leadingWord(path); !word.empty())
            words.insert(std::move(word));
    if (words.size() < 2 || words.size() > kMostWords || words.size() == recordings.size())
        return;
    NameGuess guess;
    guess.explanation = fmt::format("the word in front: {}", *words.begin());
    guess.dataSet.rule = datasets::NameRule("^(?<class>[A-Za-z]+(?:[^A-Za-z0-9]+[A-Za-z]+)*)");
    guess.dataSet.classes.assign(words.begin(), words.end());
    guesses.push_back(std::move(guess));
}

void guessByFolder(std::vector<NameGuess>& guesses, std::span<const fs::path> recordings)
{
    std::set<std::string> folders;
    for (const auto& path : recordings)
        folders.insert(path.parent_path().filename().string());
    if (folders.size() < 2 || folders.size() > kMostWords || folders.size() == recordings.size())
        return;
    NameGuess guess;
    guess.explanation = fmt::format("the folder's name: {}", *folders.begin());
    guess.dataSet.rule = datasets::NameRule("", datasets::NameRule::ClassFrom::Folder);
    guess.dataSet.classes.assign(folders.begin(), folders.end());
    guesses.push_back(std::move(guess));
}

} // namespace

std::vector<NameGuess> guessNameRules(std::span<const fs::path> recordings)
{
    std::vector<NameGuess> guesses;
    if (recordings.empty())
        return guesses;
    if (auto known = guessDataSet(recordings)) {
        NameGuess guess{fmt::format("as {} names its files", known->name), std::move(*known), 0};
        guess.dataSet.root.clear();
        guesses.push_back(std::move(guess));
    }
    guessByLetters(guesses, recordings);
    guessByFolder(guesses, recordings);
    guessByWords(guesses, recordings);
    for (auto& guess : guesses) {
        auto& dataSet = guess.dataSet;
        if (!dataSet.classes.empty())
            dataSet.classCount = dataSet.classes.size();
        dataSet.rule.classes = dataSet.classes;
        guess.share = datasets::matchingShare(dataSet, recordings);
    }
    std::erase_if(guesses, [](const NameGuess& guess) { return guess.share <= 0; });
    return guesses;
}

NamePreview previewNames(const datasets::DataSet& dataSet, std::span<const fs::path> recordings)
{
    NamePreview preview;
    const auto count = static_cast<int>(dataSet.classCount);
    for (const auto& path : recordings) {
        const auto facts = dataSet.rule.read(path);
        if (facts.classId < 0 || (count > 0 && facts.classId >= count)) {
            if (preview.others.size() < kFewOthers)
                preview.others.push_back(path);
            continue;
        }
        ++preview.fitting;
        ++preview.classes[facts.classId];
        if (facts.subject > 0)
            preview.subjects.insert(facts.subject);
        if (facts.camera > 0)
            preview.cameras.insert(facts.camera);
    }
    return preview;
}

} // namespace kinescope::core
