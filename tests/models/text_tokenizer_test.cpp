#include "models/errors.h"
#include "models/text/byte_pair_tokenizer.h"
#include "models/text/text_files.h"
#include "models/text/wordpiece_tokenizer.h"
#include "tests/models/text_reference.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace kinescope::models
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;
using Ids = std::vector<std::int64_t>;

std::filesystem::path bertFile()
{
    return tests::encoderCacheRoot() / "text/minilm-l6-v2/tokenizer.json";
}
std::filesystem::path clipFolder()
{
    return tests::encoderCacheRoot() / "text/openclip-vit-h";
}

nlohmann::json expectedTokens()
{
    std::ifstream stream(tests::testDataDirectory() / "text" / "expected_tokens.json");
    return nlohmann::json::parse(stream);
}

void writeFile(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

TEST(WordPieceTokenizer, AgreesWithASecondImplementationOnManyTexts)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/tokenizer.json");
    const WordPieceTokenizer tokenizer(bertFile());
    const auto rows = expectedTokens();
    ASSERT_GE(rows.size(), 200U);
    for (const auto& row : rows) {
        const auto text = row["text"].get<std::string>();
        EXPECT_EQ(tokenizer.encode(text, 35), row["wordpiece"].get<Ids>()) << text;
    }
}

TEST(BytePairTokenizer, AgreesWithASecondImplementationOnManyTexts)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("openclip-vit-h/bpe_simple_vocab_16e6.js");
    const BytePairTokenizer tokenizer(clipFolder());
    for (const auto& row : expectedTokens()) {
        const auto text = row["text"].get<std::string>();
        EXPECT_EQ(tokenizer.encode(text, 35), row["byte_pairs"].get<Ids>()) << text;
    }
}

TEST(BytePairTokenizer, GivesThePublishedIdsOfAGreeting)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("openclip-vit-h/bpe_simple_vocab_16e6.js");
    const BytePairTokenizer tokenizer(clipFolder());
    EXPECT_THAT(tokenizer.encode("Hi there", 35), ElementsAre(49406, 1883, 997, 49407));
    EXPECT_EQ(tokenizer.largestId(), 49407);
}

TEST(WordPieceTokenizer, DropsBytesThatAreNotUtf8)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/tokenizer.json");
    const WordPieceTokenizer tokenizer(bertFile());
    EXPECT_EQ(tokenizer.encode("wa\xFFve\xC3 ha\xE4\xB8nd\xF0\x9F", 35), tokenizer.encode("wave hand", 35));
    EXPECT_EQ(tokenizer.encode("\xC0\xAF\xED\xA0\x80", 35), tokenizer.encode("", 35));
}

TEST(BytePairTokenizer, ReplacesBytesThatAreNotUtf8)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("openclip-vit-h/bpe_simple_vocab_16e6.js");
    const BytePairTokenizer tokenizer(clipFolder());
    EXPECT_EQ(tokenizer.encode("wave \xFF hand", 35), tokenizer.encode("wave \xEF\xBF\xBD hand", 35));
}

TEST(Tokenizers, CutLongTextsAtTheLimitAndKeepTheEndToken)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/tokenizer.json");
    KINESCOPE_REQUIRE_ENCODER_FILE("openclip-vit-h/bpe_simple_vocab_16e6.js");
    const WordPieceTokenizer wordPiece(bertFile());
    const BytePairTokenizer bytePair(clipFolder());
    std::string words;
    while (words.size() < 5000)
        words += "wave hand ";
    for (const auto& text : {words, std::string(5000, 'x'), std::string(2'000'000, '!')}) {
        EXPECT_LE(wordPiece.encode(text, 35).size(), 35U);
        EXPECT_EQ(wordPiece.encode(text, 35).back(), 102);
        EXPECT_EQ(bytePair.encode(text, 35).size(), 35U);
        EXPECT_EQ(bytePair.encode(text, 35).back(), 49407);
    }
    EXPECT_EQ(wordPiece.encode(words, 35).size(), 35U);
    EXPECT_EQ(wordPiece.encode(words, 2).size(), 2U);
}

TEST(WordPieceTokenizer, NamesWhatIsWrongWithItsFile)
{
    const auto path = tests::scratchDirectory("wordpiece") / "tokenizer.json";
    const auto load = [&] { WordPieceTokenizer tokenizer(path); };
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("fetch_text_encoder.sh")));
    writeFile(path, R"({"model": {"vocab": {"[UNK]": 0,)");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("expected valid JSON")));
    writeFile(path, R"({"model": {"vocab": ["a", "b"]}})");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("vocab")));
    writeFile(path, R"({"model": {"vocab": {"[UNK]": 0, "[CLS]": 1}}})");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("[SEP]")));
    writeFile(path, R"({"model": {"vocab": {"[UNK]": -4}}})");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("-4")));
    writeFile(path, R"([1, 2])");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("JSON object")));
}

TEST(BytePairTokenizer, ReadsTheTextListAsItReadsTheScript)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("openclip-vit-h/bpe_simple_vocab_16e6.js");
    const auto script = readTextFile(clipFolder() / "bpe_simple_vocab_16e6.js");
    const auto begin = script.find('{');
    const auto list =
        nlohmann::json::parse(script.substr(begin, script.rfind('}') + 1 - begin))["text"].get<std::string>();
    const auto folder = tests::scratchDirectory("byte_pair_list");
    writeFile(folder / "bpe_simple_vocab_16e6.txt", list);
    const BytePairTokenizer fromScript(clipFolder());
    const BytePairTokenizer fromList(folder);
    for (const auto* text : {"Hi there", "a person's café", "挥手"})
        EXPECT_EQ(fromList.encode(text, 35), fromScript.encode(text, 35));
}

TEST(BytePairTokenizer, NamesTheFileOrLineThatDoesNotFit)
{
    const auto folder = tests::scratchDirectory("byte_pair");
    const auto load = [&] { BytePairTokenizer tokenizer(folder); };
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("--clip")));
    writeFile(folder / "bpe_simple_vocab_16e6.txt", "title\na b\nab\n");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("Line 3: expected two symbols")));
    writeFile(folder / "bpe_simple_vocab_16e6.txt", "title\na b\nqu ick\n");
    EXPECT_THAT(load,
                ThrowsMessage<WeightError>(HasSubstr("Line 3: expected symbols of the vocabulary, found \"qu\"")));
    writeFile(folder / "merges.txt", "#version: 0.2\na b\n");
    writeFile(folder / "vocab.json", R"({"a": 0, "b": 1})");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("found \"ab\"")));
}

} // namespace
} // namespace kinescope::models
