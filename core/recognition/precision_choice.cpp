#include "core/recognition/precision_choice_impl.h"

#include "core/jobs/progress.h"
#include "core/platform.h"
#include "core/recognition/denoising_impl.h"
#include "core/resources.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <mutex>
#include <numeric>
#include <thread>

namespace kinescope::core
{
namespace
{

constexpr int kSmallestWidth = 384; ///< narrower denoisers spend their time between the multiplications
constexpr double kWorthwhileGain = 1.5;
constexpr int kTrialNoises = 2;
constexpr std::size_t kTrialLabels = 8;
constexpr int kTrials = 3;

struct Trial
{
    double seconds = 0;
    std::vector<std::size_t> order; ///< labels, best first
};

Trial tryPrecision(const RecognitionModel::Implementation& model, torch::Dtype type, const DenoisingInputs& inputs,
                   const std::vector<LabelText>& texts, const std::vector<std::size_t>& chosen,
                   const std::stop_token& stop)
{
    const auto replica = model.replica(torch::kCPU, type);
    LabelTowers towers(model, replica, texts, chosen);
    std::vector<double> scores(texts.size(), 0.0);
    const auto pass = [&] {
        const auto begin = std::chrono::steady_clock::now();
        for (std::size_t segment = 0; segment < towers.segments().size(); ++segment) {
            const auto tower = towers.tower(segment, stop);
            const auto errors = labelErrors(*replica, *tower, 0, tower->labels, inputs).mean(1).contiguous(); // [n]
            for (int label = 0; label < tower->labels; ++label)
                scores[towers.segments()[segment].texts[static_cast<std::size_t>(label)]] =
                    errors[label].item<double>();
            throwIfStopped(stop);
        }
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    pass(); // towers, and what the libraries set up at first use
    Trial trial{pass(), chosen};
    for (int again = 1; again < kTrials; ++again)
        trial.seconds = std::min(trial.seconds, pass());
    std::stable_sort(trial.order.begin(), trial.order.end(),
                     [&](std::size_t left, std::size_t right) { return scores[left] < scores[right]; });
    return trial;
}

std::string signatureOf(const RecognitionModel::Implementation& model)
{
    return fmt::format("{}; model {}", machineSignature(), model.card.hash);
}

nlohmann::json readChoices(const std::filesystem::path& path)
{
    std::ifstream file(path);
    auto choices = file ? nlohmann::json::parse(file, nullptr, false) : nlohmann::json::object();
    return choices.is_object() ? choices : nlohmann::json::object();
}

/// A cache that cannot be written is no error: the choice is measured again next time.
void writeChoices(const std::filesystem::path& path, const nlohmann::json& choices)
{
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    const auto temporary =
        fmt::format("{}.{}", path.string(), std::hash<std::thread::id>()(std::this_thread::get_id()));
    {
        std::ofstream file(temporary);
        if (!(file << choices.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)))
            return;
    }
    std::filesystem::rename(temporary, path, error);
}

torch::Dtype measured(const RecognitionModel::Implementation& model, const torch::Tensor& latent,
                      const std::vector<LabelText>& texts, int timestep, const std::stop_token& stop,
                      nlohmann::json& choice)
{
    const auto inputs = denoisingInputs(model, latent, {1, true}, 0, kTrialNoises, timestep);
    const ChunkPlan plan(
        denoisingCosts(model.passLimits, *model.replica(torch::kCPU, torch::kFloat32), texts.front().tokens.size(0)));
    const auto affordable = static_cast<std::size_t>(std::max(2, plan.labels(kTrialNoises)));
    std::vector<std::size_t> chosen(std::min({texts.size(), kTrialLabels, affordable}));
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    const auto fp32 = tryPrecision(model, torch::kFloat32, inputs, texts, chosen, stop);
    const auto bf16 = tryPrecision(model, torch::kBFloat16, inputs, texts, chosen, stop);
    const bool better = bf16.seconds * kWorthwhileGain <= fp32.seconds && bf16.order == fp32.order;
    choice = {{"precision", better ? "bf16" : "fp32"}, {"fp32_seconds", fp32.seconds}, {"bf16_seconds", bf16.seconds}};
    spdlog::info("Precision for {}: {} (fp32 {:.1f} ms, bf16 {:.1f} ms)", model.card.name, better ? "bf16" : "fp32",
                 fp32.seconds * 1e3, bf16.seconds * 1e3);
    return better ? torch::kBFloat16 : torch::kFloat32;
}

} // namespace

torch::Dtype chosenPrecision(const RecognitionModel::Implementation& model, const torch::Tensor& latent,
                             const std::vector<LabelText>& texts, int timestep, const std::stop_token& stop)
{
    if (model.model.denoiser->options().hidden < kSmallestWidth || texts.empty())
        return torch::kFloat32;
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    const auto path = cacheDirectory() / "precision.json";
    const auto signature = signatureOf(model);
    auto choices = readChoices(path);
    if (const auto& known = choices[signature]; known.is_object() && known.contains("precision"))
        return known["precision"] == "bf16" ? torch::kBFloat16 : torch::kFloat32;
    const auto type = measured(model, latent, texts, timestep, stop, choices[signature]);
    writeChoices(path, choices);
    return type;
}

} // namespace kinescope::core
