#include "tests/models/reference_denoiser.h"

#include <cmath>
#include <map>
#include <numbers>
#include <string>

namespace kinescope::tests
{

namespace
{

using torch::Tensor;

class Reference
{
public:
    explicit Reference(models::CrossDitImpl& denoiser)
        : m_options(denoiser.options())
    {
        for (const auto& parameter : denoiser.named_parameters()) {
            m_weights[parameter.key()] = parameter.value().detach().to(torch::kFloat64);
        }
    }

    /// @param noisy [M, C] @param tokens [L, D] @param pooled [D] @param mask [L] of 0 and 1
    Tensor run(const Tensor& noisy, double timestep, const Tensor& tokens, const Tensor& pooled, const Tensor& mask,
               double gate) const
    {
        const bool oneWay = m_options.attention == models::Attention::OneWay;
        auto motion = linear("x_embedder", noisy);
        auto text = linear("fl_embedder", tokens) + m_weights.at("fl_pos_embed")[0].slice(0, 0, tokens.size(0));
        const auto pooledEmbedding = linear("fc_embedder.2", torch::silu(linear("fc_embedder.0", pooled)));
        const auto condition = timeEmbedding(timestep) + pooledEmbedding;
        for (int block = 0; block < m_options.depth; ++block) {
            const auto name = "blocks." + std::to_string(block) + ".";
            const auto rows = modulation(name + "adaLN_modulation.1", condition);
            const auto textRows = modulation(name + "adaLN_modulation_c.1", oneWay ? pooledEmbedding : condition);
            const auto motionIn = modulate(motion, rows[0], rows[1]);
            const auto textIn = modulate(text, textRows[0], textRows[1]);
            const auto [fromMotion, fromText] = attention(name + "attn.", motionIn, textIn, mask, oneWay);
            motion = motion + rows[2] * linear(name + "attn.proj", fromMotion);
            if (m_options.spectralModule) {
                motion = naiveSpectralModule(motion, gate, m_options.spectralGain);
            }
            text = text + textRows[2] * linear(name + "attn.proj_c", fromText);
            motion = motion + rows[5] * mlp(name + "mlp", modulate(motion, rows[3], rows[4]));
            text = text + textRows[5] * mlp(name + "mlp_c", modulate(text, textRows[3], textRows[4]));
        }
        const auto rows = modulation("final_layer.adaLN_modulation.1", condition);
        return linear("final_layer.linear", modulate(motion, rows[0], rows[1]));
    }

private:
    Tensor linear(const std::string& name, const Tensor& input) const
    {
        return torch::matmul(input, m_weights.at(name + ".weight").t()) + m_weights.at(name + ".bias");
    }

    Tensor mlp(const std::string& name, const Tensor& input) const
    {
        const auto hidden = linear(name + ".fc1", input);
        const auto inner = std::sqrt(2.0 / std::numbers::pi) * (hidden + 0.044715 * hidden.pow(3));
        return linear(name + ".fc2", 0.5 * hidden * (1 + inner.tanh()));
    }

    std::vector<Tensor> modulation(const std::string& name, const Tensor& condition) const
    {
        const auto rows = linear(name, torch::silu(condition));
        return rows.split(m_options.hidden, -1);
    }

    static Tensor modulate(const Tensor& tokens, const Tensor& shift, const Tensor& scale)
    {
        const auto centred = tokens - tokens.mean(-1, true);
        const auto variance = centred.square().mean(-1, true);
        return centred / (variance + 1e-6).sqrt() * (1 + scale) + shift;
    }

    Tensor timeEmbedding(double timestep) const
    {
        std::vector<double> values(256);
        for (int index = 0; index < 128; ++index) {
            const double angle = timestep * std::pow(10000.0, -index / 128.0);
            values[static_cast<size_t>(index)] = std::cos(angle);
            values[static_cast<size_t>(index) + 128] = std::sin(angle);
        }
        const auto sinusoids = torch::tensor(values, torch::kFloat64);
        return linear("t_embedder.mlp.2", torch::silu(linear("t_embedder.mlp.0", sinusoids)));
    }

    /// One query at a time over the tokens it may see.
    std::pair<Tensor, Tensor> attention(const std::string& name, const Tensor& motion, const Tensor& text,
                                        const Tensor& mask, bool oneWay) const
    {
        const auto hidden = m_options.hidden;
        const auto all = torch::cat({linear(name + "qkv", motion), linear(name + "qkv_c", text)}, 0); // [M + L, 3H]
        const auto motionCount = motion.size(0);
        const auto width = hidden / m_options.heads;
        auto output = torch::zeros({all.size(0), hidden}, torch::kFloat64);
        for (int64_t query = 0; query < all.size(0); ++query) {
            std::vector<int64_t> seen;
            for (int64_t key = 0; key < all.size(0); ++key) {
                const bool isText = key >= motionCount;
                const bool hiddenKey = oneWay && ((isText && mask[key - motionCount].item<double>() == 0.0) ||
                                                  (!isText && query >= motionCount));
                if (!hiddenKey) {
                    seen.push_back(key);
                }
            }
            const auto visible = all.index_select(0, torch::tensor(seen, torch::kInt64));
            for (int head = 0; head < m_options.heads; ++head) {
                const auto part = [&](const Tensor& row, int64_t which) {
                    return row.slice(-1, which * hidden + head * width, which * hidden + (head + 1) * width);
                };
                const auto scores = torch::mv(part(visible, 1), part(all[query], 0)) / std::sqrt(double(width));
                output[query].slice(0, head * width, (head + 1) * width) =
                    torch::mv(part(visible, 2).t(), scores.softmax(0));
            }
        }
        return {output.slice(0, 0, motionCount), output.slice(0, motionCount)};
    }

    models::CrossDitOptions m_options;
    std::map<std::string, Tensor> m_weights;
};

} // namespace

torch::Tensor naiveDct(int size)
{
    auto matrix = torch::zeros({size, size}, torch::kFloat64);
    auto entries = matrix.accessor<double, 2>();
    for (int k = 0; k < size; ++k) {
        const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / size);
        for (int n = 0; n < size; ++n) {
            entries[k][n] = scale * std::cos(std::numbers::pi * k * (2 * n + 1) / (2.0 * size));
        }
    }
    return matrix;
}

torch::Tensor naiveSpectralModule(const torch::Tensor& hidden, double gate, double alpha)
{
    const auto size = static_cast<int>(hidden.size(-1));
    const auto transform = naiveDct(size);
    auto coefficients = torch::matmul(hidden.to(torch::kFloat64), transform.t());
    coefficients.slice(-1, size / 4) *= 1.0 + alpha * gate;
    return torch::matmul(coefficients, transform); // the inverse of an orthonormal transform is its transpose
}

torch::Tensor referenceDenoiser(models::CrossDitImpl& denoiser, const torch::Tensor& noisy,
                                const torch::Tensor& timesteps, const models::TextBatch& text)
{
    const Reference reference(denoiser);
    std::vector<torch::Tensor> rows;
    for (int64_t row = 0; row < noisy.size(0); ++row) {
        const auto mask = text.mask.defined() ? text.mask[row].to(torch::kFloat64)
                                              : torch::ones({text.tokens.size(1)}, torch::kFloat64);
        rows.push_back(reference.run(noisy[row].to(torch::kFloat64), timesteps[row].item<double>(),
                                     text.tokens[row].to(torch::kFloat64), text.pooled[row].to(torch::kFloat64), mask,
                                     text.gate.defined() ? text.gate[row].item<double>() : 0.0));
    }
    return torch::stack(rows);
}

void randomizeWeights(torch::nn::Module& module, uint64_t seed, double deviation)
{
    const torch::NoGradGuard noGradients;
    torch::manual_seed(seed);
    for (auto& parameter : module.parameters()) {
        parameter.normal_(0.0, deviation);
    }
}

} // namespace kinescope::tests
