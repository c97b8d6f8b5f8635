#include "core/evaluation/baselines_impl.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace kinescope::core
{
namespace
{

torch::Tensor regularised(const torch::Tensor& gram, double amount)
{
    return gram + amount * torch::eye(gram.size(0), gram.options());
}

torch::Tensor unitRows(const torch::Tensor& rows)
{
    return rows / rows.norm(2, 1, true).clamp_min(1e-12);
}

/// Every eighth class is held out; of few classes, one at least.
struct HeldOut
{
    LinearBaselineData kept;
    torch::Tensor latents; ///< of the held-out classes
    torch::Tensor labels;  ///< into `texts`
    torch::Tensor texts;
};

HeldOut holdOut(const LinearBaselineData& data)
{
    const auto classes = torch::arange(data.classTexts.size(0), torch::kInt64);
    const auto isHeld = classes.remainder(8).eq(data.classTexts.size(0) > 7 ? 7 : data.classTexts.size(0) - 1);
    const auto rank = [](const torch::Tensor& mask) { return mask.to(torch::kInt64).cumsum(0) - 1; };
    const auto heldRow = isHeld.index_select(0, data.labels);
    const auto pick = [](const torch::Tensor& rows, const torch::Tensor& mask) {
        return rows.index_select(0, mask.nonzero().squeeze(1));
    };
    HeldOut held;
    held.kept.latents = pick(data.latents, ~heldRow);
    held.kept.labels = pick(rank(~isHeld).index_select(0, data.labels), ~heldRow);
    held.kept.classTexts = pick(data.classTexts, ~isHeld);
    held.latents = pick(data.latents, heldRow);
    held.labels = pick(rank(isHeld).index_select(0, data.labels), heldRow);
    held.texts = pick(data.classTexts, isHeld);
    return held;
}

using Fit = std::function<torch::Tensor(const LinearBaselineData&, double, double)>;
using Scores = std::function<torch::Tensor(const torch::Tensor&, const torch::Tensor&, const torch::Tensor&)>;

torch::Tensor fitChosen(const LinearBaselineData& data, const std::vector<std::pair<double, double>>& grid,
                        const Fit& fit, const Scores& scores)
{
    const auto held = holdOut(data);
    auto best = grid.front();
    double bestAccuracy = -1;
    if (held.latents.size(0) > 0 && held.kept.latents.size(0) > 0)
        for (const auto& candidate : grid) {
            const auto weights = fit(held.kept, candidate.first, candidate.second);
            const auto predictions = scores(weights, held.latents, held.texts).argmin(1);
            const double accuracy = predictions.eq(held.labels).to(torch::kDouble).mean().item<double>();
            if (accuracy > bestAccuracy) {
                bestAccuracy = accuracy;
                best = candidate;
            }
        }
    return fit(data, best.first, best.second);
}

} // namespace

torch::Tensor fitRidge(const LinearBaselineData& data, double lambda)
{
    const auto x = data.latents.to(torch::kDouble);
    const auto y = data.classTexts.to(torch::kDouble).index_select(0, data.labels);
    return torch::linalg_solve(regularised(torch::matmul(x.t(), x), lambda), torch::matmul(x.t(), y));
}

torch::Tensor ridgeScores(const torch::Tensor& weights, const torch::Tensor& latents, const torch::Tensor& texts)
{
    const auto projected = unitRows(torch::matmul(latents.to(torch::kDouble), weights));
    return -torch::matmul(projected, unitRows(texts.to(torch::kDouble)).t());
}

torch::Tensor fitEszsl(const LinearBaselineData& data, double gamma, double lambda)
{
    const auto x = data.latents.to(torch::kDouble);
    const auto s = data.classTexts.to(torch::kDouble);
    const auto y = torch::one_hot(data.labels, s.size(0)).to(torch::kDouble) * 2 - 1;
    const auto left = torch::linalg_solve(regularised(torch::matmul(x.t(), x), gamma),
                                          torch::matmul(torch::matmul(x.t(), y), s)); // [C, D]
    const auto right = regularised(torch::matmul(s.t(), s), lambda);                  // [D, D], symmetric
    return torch::linalg_solve(right, left.t()).t().contiguous();
}

torch::Tensor eszslScores(const torch::Tensor& weights, const torch::Tensor& latents, const torch::Tensor& texts)
{
    return -torch::matmul(torch::matmul(latents.to(torch::kDouble), weights), texts.to(torch::kDouble).t());
}

torch::Tensor fitRidgeChosen(const LinearBaselineData& data)
{
    const std::vector<std::pair<double, double>> grid = {{1, 0},   {10, 0},  {100, 0}, {1000, 0},
                                                         {1e4, 0}, {1e5, 0}, {1e6, 0}};
    return fitChosen(
        data, grid, [](const auto& part, double lambda, double) { return fitRidge(part, lambda); }, ridgeScores);
}

torch::Tensor fitEszslChosen(const LinearBaselineData& data)
{
    std::vector<std::pair<double, double>> grid;
    // Wide enough that the best pair is not at an edge: with a coarse grid what is chosen, and with it the accuracy on
    // a few unseen classes, hangs on the grid.
    for (const double gamma : {1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7})
        for (const double lambda : {1e-4, 1e-3, 1e-2, 1e-1, 1.0, 10.0})
            grid.emplace_back(gamma, lambda);
    return fitChosen(data, grid, fitEszsl, eszslScores);
}

} // namespace kinescope::core
