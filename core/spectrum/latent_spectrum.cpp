#include "core/spectrum/latent_spectrum.h"

#include "core/errors.h"
#include "core/recognition/denoising_impl.h"
#include "core/recognition/label_towers_impl.h"
#include "core/recognition/ranking_run_impl.h"
#include "models/modules/losses.h"

#include <fmt/format.h>

namespace kinescope::core
{
namespace
{

constexpr double kAmplification = 1.0; ///< alpha of SG-SRM, as published

std::vector<double> numbers(const torch::Tensor& tensor)
{
    const auto values = tensor.to(torch::kCPU, torch::kFloat64).contiguous();
    const auto* data = values.data_ptr<double>();
    return {data, data + values.numel()};
}

/// |DCT| over the last axis. @param tokens [..., size] @return [rows, size], float64
torch::Tensor amplitudes(const torch::Tensor& tokens)
{
    const auto size = tokens.size(-1);
    const auto basis = models::dctBasis(static_cast<int>(size), static_cast<int>(size)).to(torch::kFloat64);
    return torch::matmul(tokens.reshape({-1, size}).to(torch::kFloat64), basis.t()).abs();
}

/// Adds up a block's spectra, token by token.
struct BlockSums
{
    torch::Tensor before; ///< [H], sums over tokens
    torch::Tensor after;
    torch::Tensor energyBefore;
    torch::Tensor energyAfter;

    void add(const torch::Tensor& tokensBefore, const torch::Tensor& tokensAfter)
    {
        const auto spectrumBefore = amplitudes(tokensBefore);
        const auto spectrumAfter = amplitudes(tokensAfter);
        const auto accumulate = [](torch::Tensor& sum, const torch::Tensor& rows) {
            sum = sum.defined() ? sum + rows.sum(0) : rows.sum(0);
        };
        accumulate(before, spectrumBefore);
        accumulate(after, spectrumAfter);
        accumulate(energyBefore, spectrumBefore.square());
        accumulate(energyAfter, spectrumAfter.square());
    }
};

double highRatio(const torch::Tensor& energy, int64_t lowBand)
{
    const double all = energy.sum().item<double>();
    return all > 0 ? energy.slice(0, lowBand).sum().item<double>() / all : 0.0;
}

BlockSpectrum blockSpectrum(const BlockSums& sums, int64_t lowBand, double count)
{
    return {numbers(sums.before / count), numbers(sums.after / count), highRatio(sums.energyBefore, lowBand),
            highRatio(sums.energyAfter, lowBand)};
}

/// The text repeated for every noise, as `forward` takes it.
models::TextBatch repeated(const LabelText& text, int64_t count, bool withMask)
{
    auto batch = textBatch({&text}, withMask);
    const auto repeat = [&](torch::Tensor& rows) {
        if (rows.defined())
            rows = rows.repeat_interleave(count, 0);
    };
    repeat(batch.tokens);
    repeat(batch.pooled);
    repeat(batch.gate);
    repeat(batch.mask);
    return batch;
}

class LatentAnalysis
{
public:
    LatentAnalysis(const RecognitionModel::Implementation& model, torch::Tensor latent, int timestep)
        : m_model(model)
        , m_latent(std::move(latent))
        , m_timestep(timestep)
        , m_blocks(static_cast<std::size_t>(model.model.denoiser->options().depth))
    {
    }

    /// Runs `count` noises through the denoiser under one text.
    void add(const LabelText& text, const NoiseSeries& series, int begin, int count)
    {
        const auto inputs = denoisingInputs(m_model, m_latent, series, begin, count, m_timestep);
        const auto timesteps = torch::full({count}, m_timestep, torch::kInt64);
        auto denoiser = m_model.model.denoiser;
        const bool withMask = denoiser->options().attention == models::Attention::OneWay;
        const auto tap = [this](int block, const torch::Tensor& before, const torch::Tensor& after) {
            m_blocks[static_cast<std::size_t>(block)].add(before, after);
        };
        const auto output = denoiser->forward(inputs.noisy, timesteps, repeated(text, count, withMask), tap);
        const auto recovered = m_model.schedule.recoverLatent(m_model.model.configuration.prediction, inputs.noisy,
                                                              output, timesteps); // [K, M, C]
        addTo(m_noisy, inputs.noisy);
        addTo(m_predicted, recovered);
        m_count += static_cast<double>(count * m_latent.size(1));
    }

    void fill(LatentSpectrum& spectrum) const
    {
        for (const auto& sums : m_blocks)
            spectrum.blocks.push_back(blockSpectrum(sums, static_cast<int64_t>(spectrum.lowBand), m_count));
        spectrum.latentTrue = numbers(amplitudes(m_latent).mean(0));
        spectrum.latentNoisy = numbers(m_noisy / m_count);
        spectrum.latentPredicted = numbers(m_predicted / m_count);
    }

private:
    static void addTo(torch::Tensor& sum, const torch::Tensor& latents)
    {
        const auto rows = amplitudes(latents).sum(0); // [C]
        sum = sum.defined() ? sum + rows : rows;
    }

    const RecognitionModel::Implementation& m_model;
    torch::Tensor m_latent; ///< [1, M, C]
    int m_timestep;
    std::vector<BlockSums> m_blocks;
    torch::Tensor m_noisy;
    torch::Tensor m_predicted;
    double m_count = 0;
};

double meanGate(const std::vector<LabelText>& texts)
{
    double sum = 0;
    for (const auto& text : texts)
        sum += text.gate.defined() ? text.gate.item<double>() : 0.0;
    return sum / static_cast<double>(texts.size());
}

LatentSpectrum frameOf(const RecognitionModel::Implementation& model, const Action& action,
                       const std::vector<LabelText>& texts, int timestep)
{
    const auto& options = model.model.denoiser->options();
    LatentSpectrum spectrum;
    spectrum.label = action.name;
    spectrum.timestep = timestep;
    spectrum.gate = meanGate(texts);
    spectrum.spectralModule = options.spectralModule && texts.front().gate.defined();
    spectrum.lowBand = static_cast<std::size_t>(options.hidden / 4);
    spectrum.gain.assign(static_cast<std::size_t>(options.hidden), 1.0);
    for (auto k = spectrum.lowBand; k < spectrum.gain.size(); ++k)
        spectrum.gain[k] += kAmplification * spectrum.gate;
    spectrum.lossWeight =
        numbers(models::spectralWeights(options.latentWidth, timestep, model.model.configuration.timesteps));
    return spectrum;
}

} // namespace

LatentSpectrum analyzeLatent(const std::shared_ptr<const RecognitionModel>& model,
                             const datasets::SkeletonSequence& sequence, const Action& action,
                             const RecognitionSettings& settings, int timestep, std::stop_token stop,
                             const ProgressSink& progress)
{
    const torch::NoGradGuard noGradient;
    auto checked = settings;
    checked.timesteps = {timestep < 0 ? model->card().inferenceTimestep : timestep};
    const Recognizer validated(model, checked);
    requireRankable({&action, 1});
    const auto& implementation = model->implementation();
    const auto canonical = datasets::canonicalize(sequence, canonicalSettings(implementation));
    const auto descriptions = action.descriptions.empty() ? std::vector{action.name} : action.descriptions;
    const auto texts = encodeLabels(implementation, descriptions, stop);
    LatentAnalysis analysis(implementation, implementation.latentOf(canonical), checked.timesteps.front());
    const auto replica = implementation.replica(torch::kCPU, torch::kFloat32);
    const auto total = static_cast<double>(texts.size()) * settings.noises;
    double done = 0;
    for (const auto& text : texts) {
        // `forward` does the text's work for every noise again, so a row costs as many tokens as the text has.
        auto costs = denoisingCosts(implementation.passLimits, *replica, text.tokens.size(0));
        costs.flopsPerRow *= static_cast<double>(1 + text.tokens.size(0));
        costs.minimumRows = 1;
        const ChunkPlan plan(costs);
        for (int begin = 0; begin < settings.noises;) {
            throwIfStopped(stop);
            const int count = plan.noises(settings.noises - begin);
            analysis.add(text, {settings.seed, settings.antithetic}, begin, count);
            begin += count;
            done += count;
            if (progress)
                progress({done / total, fmt::format("Noise {} of {}", begin, settings.noises)});
        }
    }
    auto spectrum = frameOf(implementation, action, texts, checked.timesteps.front());
    analysis.fill(spectrum);
    return spectrum;
}

} // namespace kinescope::core
