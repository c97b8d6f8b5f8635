// Tokenizers and text encoder, on descriptions of the length that users type.
#include "models/text/byte_pair_tokenizer.h"
#include "models/text/text_encoder.h"
#include "models/text/wordpiece_tokenizer.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>

namespace
{

using namespace kinescope::models;

std::filesystem::path cacheRoot()
{
    const auto* cache = std::getenv("XDG_CACHE_HOME");
    const auto* home = std::getenv("HOME");
    if (cache != nullptr && *cache != '\0')
        return std::filesystem::path(cache) / "kinescope";
    return std::filesystem::path(home != nullptr ? home : "/") / ".cache" / "kinescope";
}

/// As many different short texts as asked for; `round` makes them new to the encoder's cache.
std::vector<std::string> shortTexts(std::int64_t count, std::int64_t round)
{
    std::vector<std::string> texts;
    for (std::int64_t at = 0; at < count; ++at)
        texts.push_back(fmt::format("a person swipes the right hand {} times, round {}", at, round));
    return texts;
}

/// Runs `body`; a missing encoder skips the benchmark with its message.
template <typename Body>
void orSkip(benchmark::State& state, const Body& body)
{
    try {
        body();
    } catch (const std::exception& error) {
        state.SkipWithError(error.what());
    }
}

template <typename Tokenizer>
void tokenize(benchmark::State& state, const Tokenizer& tokenizer)
{
    const auto texts = shortTexts(60, 0);
    for (auto _ : state) {
        for (const auto& text : texts)
            benchmark::DoNotOptimize(tokenizer.encode(text, kMaximumTextTokens));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}

void wordPiece(benchmark::State& state)
{
    orSkip(state, [&] { tokenize(state, WordPieceTokenizer(cacheRoot() / "text/minilm-l6-v2/tokenizer.json")); });
}
BENCHMARK(wordPiece)->Name("text/word_piece_60_texts")->Unit(benchmark::kMicrosecond);

void bytePair(benchmark::State& state)
{
    orSkip(state, [&] { tokenize(state, BytePairTokenizer(cacheRoot() / "text/openclip-vit-h")); });
}
BENCHMARK(bytePair)->Name("text/byte_pair_60_texts")->Unit(benchmark::kMicrosecond);

void encodeNew(benchmark::State& state)
{
    orSkip(state, [&] {
        const auto encoder = loadTextEncoder("minilm-l6-v2", cacheRoot());
        std::int64_t round = 0;
        for (auto _ : state)
            benchmark::DoNotOptimize(encoder->encode(shortTexts(state.range(0), ++round)));
        state.SetItemsProcessed(state.iterations() * state.range(0));
    });
}
BENCHMARK(encodeNew)->Name("text/minilm_new_texts")->Arg(1)->Arg(60)->Unit(benchmark::kMillisecond)->UseRealTime();

void encodeCached(benchmark::State& state)
{
    orSkip(state, [&] {
        const auto encoder = loadTextEncoder("minilm-l6-v2", cacheRoot());
        const auto texts = shortTexts(60, 0);
        encoder->encode(texts);
        for (auto _ : state)
            benchmark::DoNotOptimize(encoder->encode(texts));
    });
}
BENCHMARK(encodeCached)->Name("text/minilm_60_cached_texts")->Unit(benchmark::kMicrosecond)->UseRealTime();

void loadEncoder(benchmark::State& state)
{
    orSkip(state, [&] {
        for (auto _ : state)
            benchmark::DoNotOptimize(loadTextEncoder("minilm-l6-v2", cacheRoot()));
    });
}
BENCHMARK(loadEncoder)->Name("text/minilm_load")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
