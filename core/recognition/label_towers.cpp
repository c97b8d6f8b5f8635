#include "core/recognition/label_towers_impl.h"

#include "core/errors.h"
#include "core/jobs/progress.h"
#include "core/recognition/denoising_impl.h"

#include <algorithm>
#include <map>
#include <span>

namespace kinescope::core
{
namespace
{

constexpr int64_t kLengthStep = 8;
constexpr std::size_t kTextBatch = 16;
constexpr std::size_t kSegmentLabels = 256;
constexpr int kTowerBatch = 32;
constexpr std::size_t kHeldBytes = std::size_t{1} << 30;

/// Joint attention sees its padding, so it always gets the full length, as published.
int64_t paddedLength(int64_t length, const models::CrossDitOptions& options)
{
    if (options.attention == models::Attention::Joint)
        return options.textTokens;
    const int64_t rounded = (length + kLengthStep - 1) / kLengthStep * kLengthStep;
    return std::clamp<int64_t>(rounded, 1, options.textTokens);
}

LabelText labelText(const RecognitionModel::Implementation& model, const models::EncodedText& encoded, int64_t row,
                    std::string text)
{
    const auto& options = model.model.denoiser->options();
    const auto own = std::clamp<int64_t>(encoded.mask[row].sum().item<int64_t>(), 1, options.textTokens);
    const auto length = paddedLength(own, options);
    LabelText label;
    label.text = std::move(text);
    label.tokens = torch::zeros({length, encoded.tokens.size(2)});
    label.tokens.narrow(0, 0, own).copy_(encoded.tokens[row].narrow(0, 0, own)); // [L, D]
    label.mask = torch::zeros({length}, torch::kBool);
    label.mask.narrow(0, 0, own).fill_(true);
    label.pooled = encoded.pooled[row].to(torch::kFloat32).clone(); // [D]
    auto head = model.model.head;
    if (options.spectralModule && !head.is_empty())
        label.gate = head->forward(label.pooled.unsqueeze(0)).squeeze(0); // [1]
    return label;
}

torch::Tensor joined(std::span<const TowerPointer> towers,
                     const std::function<torch::Tensor(const models::TextTower&)>& part)
{
    std::vector<torch::Tensor> parts;
    for (const auto& tower : towers)
        parts.push_back(part(*tower));
    return parts.front().defined() ? torch::cat(parts, 0) : torch::Tensor();
}

/// Towers of texts of one length as one.
TowerPointer joined(std::span<const TowerPointer> towers)
{
    if (towers.size() == 1)
        return towers.front();
    auto all = std::make_shared<models::TextTower>();
    for (const auto& tower : towers)
        all->labels += tower->labels;
    all->batch.gate = joined(towers, [](const auto& tower) { return tower.batch.gate; });
    all->batch.mask = joined(towers, [](const auto& tower) { return tower.batch.mask; });
    all->pooledEmbedding = joined(towers, [](const auto& tower) { return tower.pooledEmbedding; });
    all->tokenEmbedding = joined(towers, [](const auto& tower) { return tower.tokenEmbedding; });
    for (std::size_t block = 0; block < towers.front()->keys.size(); ++block) {
        all->keys.push_back(joined(towers, [block](const auto& tower) { return tower.keys[block]; }));
        all->values.push_back(joined(towers, [block](const auto& tower) { return tower.values[block]; }));
    }
    return all;
}

/// Without what only `prepareText` needed.
TowerPointer prepared(const DenoiserReplica& replica, const models::TextBatch& batch)
{
    auto denoiser = replica.denoiser;
    auto tower = std::make_shared<models::TextTower>(denoiser->prepareText(batch));
    tower->batch.tokens = torch::Tensor();
    tower->batch.pooled = torch::Tensor();
    return tower;
}

bool masks(const DenoiserReplica& replica)
{
    return replica.denoiser->options().attention == models::Attention::OneWay;
}

} // namespace

std::vector<LabelText> encodeLabels(const RecognitionModel::Implementation& model,
                                    const std::vector<std::string>& texts, const std::stop_token& stop,
                                    const std::function<void(std::size_t)>& done)
{
    std::vector<LabelText> labels;
    labels.reserve(texts.size());
    const std::size_t step = texts.size() <= kSingleTexts ? 1 : kTextBatch;
    while (labels.size() < texts.size()) {
        throwIfStopped(stop);
        const auto begin = labels.size();
        const auto part = std::span(texts).subspan(begin, std::min(step, texts.size() - begin));
        const auto encoded = model.textEncoder->encode(part);
        for (std::size_t row = 0; row < part.size(); ++row)
            labels.push_back(labelText(model, encoded, static_cast<int64_t>(row), part[row]));
        if (done)
            done(labels.size());
    }
    return labels;
}

models::TextBatch textBatch(const std::vector<const LabelText*>& texts, bool withMask)
{
    std::vector<torch::Tensor> tokens, masks, pooled, gates;
    for (const auto* text : texts) {
        tokens.push_back(text->tokens);
        masks.push_back(text->mask);
        pooled.push_back(text->pooled);
        if (text->gate.defined())
            gates.push_back(text->gate);
    }
    models::TextBatch batch;
    batch.tokens = torch::stack(tokens); // [B, L, D]
    batch.pooled = torch::stack(pooled); // [B, D]
    if (!gates.empty())
        batch.gate = torch::stack(gates); // [B, 1]
    if (withMask)
        batch.mask = torch::stack(masks); // [B, L]
    return batch;
}

LabelTowers::LabelTowers(const RecognitionModel::Implementation& model, std::shared_ptr<const DenoiserReplica> replica,
                         const std::vector<LabelText>& texts, const std::vector<std::size_t>& chosen)
    : m_model(model)
    , m_replica(std::move(replica))
    , m_texts(texts)
    , m_singles(chosen.size() <= kSingleTexts)
{
    std::map<int64_t, std::vector<std::size_t>> byLength;
    for (const auto index : chosen)
        byLength[texts[index].tokens.size(0)].push_back(index);
    for (const auto& [length, indices] : byLength)
        for (std::size_t begin = 0; begin < indices.size(); begin += kSegmentLabels) {
            const auto end = std::min(begin + kSegmentLabels, indices.size());
            m_segments.push_back({{indices.begin() + static_cast<std::ptrdiff_t>(begin),
                                   indices.begin() + static_cast<std::ptrdiff_t>(end)},
                                  length});
        }
    m_held.resize(m_segments.size());
}

TowerPointer LabelTowers::tower(std::size_t segment, const std::stop_token& stop)
{
    if (m_held[segment])
        return m_held[segment];
    auto tower = m_singles ? cachedTower(m_segments[segment], stop) : batchTower(m_segments[segment], stop);
    if (const auto bytes = bytesOf(*tower); m_heldBytes + bytes <= kHeldBytes) {
        m_held[segment] = tower;
        m_heldBytes += bytes;
    }
    return tower;
}

TowerPointer LabelTowers::singleTower(const LabelText& text)
{
    const auto key = m_replica->key + "\n" + text.text;
    if (auto known = m_model.towers.find(key))
        return known;
    auto tower = prepared(*m_replica, textBatch({&text}, masks(*m_replica)));
    m_model.towers.insert(key, tower);
    return tower;
}

TowerPointer LabelTowers::cachedTower(const Segment& segment, const std::stop_token& stop)
{
    std::vector<TowerPointer> towers;
    for (const auto index : segment.texts) {
        throwIfStopped(stop);
        towers.push_back(singleTower(m_texts[index]));
    }
    return joined(towers);
}

TowerPointer LabelTowers::batchTower(const Segment& segment, const std::stop_token& stop)
{
    auto costs = denoisingCosts(m_model.passLimits, *m_replica, 0);
    costs.flopsPerRow *= static_cast<double>(segment.tokens);
    const auto step = static_cast<std::size_t>(std::min(ChunkPlan(costs).noises(kTowerBatch), kTowerBatch));
    std::vector<TowerPointer> towers;
    for (std::size_t begin = 0; begin < segment.texts.size(); begin += step) {
        throwIfStopped(stop);
        std::vector<const LabelText*> part;
        for (std::size_t at = begin; at < std::min(begin + step, segment.texts.size()); ++at)
            part.push_back(&m_texts[segment.texts[at]]);
        towers.push_back(prepared(*m_replica, textBatch(part, masks(*m_replica))));
    }
    return joined(towers);
}

} // namespace kinescope::core
