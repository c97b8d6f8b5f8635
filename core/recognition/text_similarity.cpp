#include "core/recognition/text_similarity.h"

#include "core/errors.h"
#include "core/recognition/label_towers_impl.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace kinescope::core
{
namespace
{

/// Above what different actions of the bundled sets reach, at what rewordings of one action reach.
constexpr double kNearlyPooled = 0.93;
constexpr double kNearlyTokens = 0.93;

using Matrix = std::vector<std::vector<double>>;

/// The distinct texts of all actions, and which of them each action has.
struct ActionTexts
{
    std::vector<std::string> texts;
    std::vector<std::vector<std::size_t>> ofAction;

    explicit ActionTexts(std::span<const Action> actions)
    {
        std::unordered_map<std::string, std::size_t> places;
        for (const auto& action : actions) {
            auto& indices = ofAction.emplace_back();
            for (const auto& text :
                 action.descriptions.empty() ? std::vector<std::string>{action.name} : action.descriptions) {
                const auto [place, fresh] = places.emplace(text, texts.size());
                if (fresh)
                    texts.push_back(text);
                indices.push_back(place->second);
            }
        }
    }
};

torch::Tensor unitRows(const torch::Tensor& rows)
{
    return rows / rows.norm(2, -1, true).clamp_min(1e-12);
}

/// All tokens of all texts, one after another, each of length one.
struct TokenTable
{
    torch::Tensor rows;          ///< [sum of lengths, D]
    std::vector<int64_t> starts; ///< [texts + 1]

    explicit TokenTable(const std::vector<LabelText>& texts)
    {
        std::vector<torch::Tensor> parts;
        starts.push_back(0);
        for (const auto& text : texts) {
            const auto own = text.mask.sum().item<int64_t>();
            parts.push_back(text.tokens.narrow(0, 0, own));
            starts.push_back(starts.back() + own);
        }
        rows = unitRows(torch::cat(parts, 0).to(torch::kFloat32)).contiguous();
    }
    int64_t length(std::size_t text) const { return starts[text + 1] - starts[text]; }
};

/// @param cosines of one text's tokens with all tokens, [length, columns], row by row
double greedyMatch(const float* cosines, int64_t length, int64_t columns, int64_t begin, int64_t end)
{
    const auto width = static_cast<std::size_t>(end - begin);
    std::vector<float> best(width, -1.0F);
    double sum = 0;
    for (int64_t token = 0; token < length; ++token) {
        const float* const row = cosines + token * columns + begin;
        float highest = -1;
        for (std::size_t other = 0; other < width; ++other) {
            highest = std::max(highest, row[other]);
            best[other] = std::max(best[other], row[other]);
        }
        sum += highest;
    }
    for (const float value : best)
        sum += value;
    return std::min(1.0, sum / static_cast<double>(length + static_cast<int64_t>(width)));
}

Matrix pooledCosines(const std::vector<LabelText>& texts)
{
    std::vector<torch::Tensor> parts;
    for (const auto& text : texts)
        parts.push_back(text.pooled);
    const auto unit = unitRows(torch::stack(parts).to(torch::kFloat64)); // [T, D]
    const auto cosines = torch::matmul(unit, unit.t()).clamp(-1, 1).contiguous();
    const auto* const data = cosines.data_ptr<double>();
    Matrix result;
    for (std::size_t row = 0; row < texts.size(); ++row)
        result.emplace_back(data + row * texts.size(), data + (row + 1) * texts.size());
    return result;
}

Matrix tokenCosines(const std::vector<LabelText>& texts, const std::stop_token& stop)
{
    const TokenTable table(texts);
    const auto columns = table.rows.size(0);
    Matrix result(texts.size(), std::vector<double>(texts.size(), 1.0));
    for (std::size_t text = 0; text < texts.size(); ++text) {
        throwIfStopped(stop);
        const auto own = table.rows.narrow(0, table.starts[text], table.length(text));
        const auto cosines = torch::matmul(own, table.rows.t()).contiguous(); // [L, all]
        for (std::size_t other = 0; other < text; ++other)
            result[text][other] = result[other][text] = greedyMatch(
                cosines.data_ptr<float>(), table.length(text), columns, table.starts[other], table.starts[other + 1]);
    }
    return result;
}

Matrix perAction(const Matrix& perText, const ActionTexts& texts)
{
    const auto count = texts.ofAction.size();
    Matrix result(count, std::vector<double>(count, 1.0));
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t column = 0; column < row; ++column) {
            double highest = -1;
            for (const auto own : texts.ofAction[row])
                for (const auto other : texts.ofAction[column])
                    highest = std::max(highest, perText[own][other]);
            result[row][column] = result[column][row] = highest;
        }
    return result;
}

} // namespace

TextSimilarity textSimilarity(const RecognitionModel& model, std::span<const Action> actions, std::stop_token stop,
                              const ProgressSink& progress)
{
    const torch::NoGradGuard noGradient;
    TextSimilarity similarity;
    if (actions.empty())
        return similarity;
    for (const auto& action : actions)
        similarity.names.push_back(action.name);
    const ActionTexts texts(actions);
    const auto encoded = encodeLabels(model.implementation(), texts.texts, stop, [&](std::size_t done) {
        if (progress)
            progress({0.8 * static_cast<double>(done) / static_cast<double>(texts.texts.size()),
                      fmt::format("Text {} of {}", done, texts.texts.size())});
    });
    similarity.pooled = perAction(pooledCosines(encoded), texts);
    similarity.tokens = perAction(tokenCosines(encoded, stop), texts);
    return similarity;
}

std::vector<NearestAction> nearestActions(const TextSimilarity& similarity)
{
    std::vector<NearestAction> result;
    const auto count = similarity.names.size();
    for (std::size_t row = 0; count > 1 && row < count; ++row) {
        NearestAction nearest{0, 0, -std::numeric_limits<double>::infinity()};
        for (std::size_t other = 0; other < count; ++other)
            if (other != row && similarity.tokens[row][other] > nearest.tokens)
                nearest = {other, similarity.pooled[row][other], similarity.tokens[row][other]};
        result.push_back(nearest);
    }
    return result;
}

bool nearlyIdentical(const NearestAction& nearest)
{
    return nearest.pooled >= kNearlyPooled && nearest.tokens >= kNearlyTokens;
}

} // namespace kinescope::core
