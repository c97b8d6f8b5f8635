#include "core/training/training_texts_impl.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kTextsAtOnce = 32; // about 100 ms of MiniLM

torch::Tensor padded(const torch::Tensor& rows, std::int64_t length)
{
    if (rows.size(1) == length)
        return rows;
    auto sizes = rows.sizes().vec();
    sizes[1] = length;
    auto wide = torch::zeros(sizes, rows.options());
    wide.narrow(1, 0, rows.size(1)).copy_(rows);
    return wide;
}

torch::Tensor concatenated(const std::vector<torch::Tensor>& parts)
{
    std::int64_t length = 0;
    for (const auto& part : parts)
        length = std::max(length, part.size(1));
    std::vector<torch::Tensor> equal;
    for (const auto& part : parts)
        equal.push_back(padded(part, length));
    return torch::cat(equal);
}

void encodeAll(TextBank& bank, const std::vector<std::string>& texts, models::TextEncoder& encoder,
               std::stop_token stop, const ProgressSink& progress)
{
    std::vector<torch::Tensor> tokens, masks, pooled;
    for (std::size_t begin = 0; begin < texts.size(); begin += kTextsAtOnce) {
        throwIfStopped(stop);
        progress({static_cast<double>(begin) / static_cast<double>(texts.size()),
                  fmt::format("Encoding texts: {} of {}", begin, texts.size())});
        const auto count = std::min(kTextsAtOnce, texts.size() - begin);
        const auto encoded = encoder.encode(std::span(texts).subspan(begin, count));
        tokens.push_back(encoded.tokens.to(torch::kFloat));
        masks.push_back(encoded.mask);
        pooled.push_back(encoded.pooled.to(torch::kFloat));
    }
    bank.tokens = concatenated(tokens);
    bank.mask = concatenated(masks);
    bank.pooled = torch::cat(pooled);
}

torch::Tensor firstOf(const std::vector<std::vector<std::int64_t>>& texts)
{
    std::vector<std::int64_t> first;
    for (const auto& wordings : texts)
        first.push_back(wordings.front());
    return torch::tensor(first, torch::kInt64);
}

} // namespace

void TextBank::to(torch::Device device)
{
    for (auto* tensor : {&tokens, &mask, &pooled, &intensity})
        *tensor = tensor->to(device);
}

TextBank encodeTexts(const std::vector<LabelClass>& classes, models::TextEncoder& encoder, std::stop_token stop,
                     const ProgressSink& progress)
{
    const torch::NoGradGuard guard;
    TextBank bank;
    std::vector<std::string> texts;
    std::vector<float> intensity;
    std::vector<std::int64_t> owners;
    const auto add = [&](const std::vector<std::string>& wordings, const LabelClass& label) {
        std::vector<std::int64_t> indices;
        for (const auto& wording : wordings) {
            indices.push_back(static_cast<std::int64_t>(texts.size()));
            texts.push_back(wording);
            intensity.push_back(static_cast<float>(label.intensity));
            owners.push_back(static_cast<std::int64_t>(bank.names.size()));
        }
        return indices;
    };
    for (const auto& label : classes) {
        const auto names = add(label.names, label);
        const auto descriptions = add(label.descriptions, label);
        auto all = names;
        all.insert(all.end(), descriptions.begin(), descriptions.end());
        bank.names.push_back(names);
        bank.descriptions.push_back(descriptions.empty() ? names : descriptions);
        bank.all.push_back(std::move(all));
    }
    bank.intensity = torch::tensor(intensity);
    bank.owners = torch::tensor(owners, torch::kInt64);
    encodeAll(bank, texts, encoder, stop, progress);
    return bank;
}

models::TextBatch textBatch(const TextBank& bank, const torch::Tensor& texts, const models::CrossDitOptions& options)
{
    models::TextBatch batch;
    const auto rows = texts.to(bank.tokens.device());
    batch.pooled = bank.pooled.index_select(0, rows);
    batch.mask = bank.mask.index_select(0, rows);
    batch.tokens = bank.tokens.index_select(0, rows);
    if (options.attention == models::Attention::Joint) {
        batch.tokens = padded(batch.tokens, options.textTokens);
        batch.mask = torch::Tensor();
        return batch;
    }
    const auto length = std::max<std::int64_t>(batch.mask.sum(1).max().item<std::int64_t>(), 1);
    batch.tokens = batch.tokens.narrow(1, 0, length).contiguous();
    batch.mask = batch.mask.narrow(1, 0, length).contiguous();
    return batch;
}

torch::Tensor firstNames(const TextBank& bank)
{
    return firstOf(bank.names);
}
torch::Tensor firstDescriptions(const TextBank& bank)
{
    return firstOf(bank.descriptions);
}

} // namespace kinescope::core
