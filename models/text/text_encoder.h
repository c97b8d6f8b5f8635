#pragma once

#include <torch/torch.h>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kinescope::models
{

/// Tokens of a text that the encoders look at, special ones included; the denoiser's position table has as many rows.
inline constexpr int kMaximumTextTokens = 35;

/// Encoded texts, padded to the longest of them.
struct EncodedText
{
    torch::Tensor tokens; ///< [B, L, D], zero beyond a text's own tokens
    torch::Tensor mask; ///< [B, L] bool, true for a text's own tokens; CLIP's padding to 35 counts as own, as published
    torch::Tensor pooled; ///< [B, D], L2-normalised for MiniLM
};

/// A frozen text encoder. Results are cached per text (the least recently used are dropped); fp32 on the CPU; safe to
/// call from several threads.
class TextEncoder
{
public:
    virtual ~TextEncoder() = default;
    virtual std::string id() const = 0;    ///< "minilm-l6-v2" or "openclip-vit-h"
    virtual int width() const = 0;         ///< D
    virtual int maximumTokens() const = 0; ///< 35, special tokens included; longer texts are cut

    /// @param texts UTF-8; anything goes, an empty text gives the special tokens alone @return B = texts.size()
    EncodedText encode(std::span<const std::string> texts);

protected:
    TextEncoder();
    /// One uncached batch of at most a few dozen texts, padded to its longest.
    virtual EncodedText encodeUncached(std::span<const std::string> texts) = 0;

private:
    struct Cache;
    std::shared_ptr<Cache> m_cache;
};

/// all-MiniLM-L6-v2. @param directory holds model.fp16.safetensors (or model.safetensors), tokenizer.json, config.json
/// @throws WeightError naming the missing or damaged file
std::shared_ptr<TextEncoder> loadMiniLm(const std::filesystem::path& directory);

/// OpenCLIP ViT-H text as shipped with Stable Diffusion 2.1. @param directory holds model.safetensors and either
/// bpe_simple_vocab_16e6.txt / .js or vocab.json + merges.txt
std::shared_ptr<TextEncoder> loadClipText(const std::filesystem::path& directory);

/// Opens "minilm-l6-v2" or "openclip-vit-h" from `cacheRoot`/text/`id`.
/// @param cacheRoot Kinescope's folder in the user's cache
/// @throws WeightError for an unknown id, or with the remedy when the encoder is absent or damaged
std::shared_ptr<TextEncoder> loadTextEncoder(const std::string& id, const std::filesystem::path& cacheRoot);

} // namespace kinescope::models
