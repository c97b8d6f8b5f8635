#include "tests/models/text_reference.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

namespace kinescope::tests
{
namespace
{

double fromHalf(std::uint16_t bits)
{
    const double sign = (bits & 0x8000) != 0 ? -1 : 1;
    const int exponent = (bits >> 10) & 0x1F;
    const int fraction = bits & 0x3FF;
    return sign * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25));
}

template <typename Number>
Number numberAt(const std::string& bytes, std::size_t offset)
{
    Number number;
    std::memcpy(&number, bytes.data() + offset, sizeof number);
    return number;
}

Rows linear(const Rows& input, const RawTensors& tensors, const std::string& name)
{
    const auto& weight = tensors.at(name + ".weight");
    const auto& bias = tensors.at(name + ".bias").values;
    const auto width = input.front().size();
    Rows output;
    for (const auto& row : input) {
        auto& result = output.emplace_back(bias);
        for (std::size_t out = 0; out < result.size(); ++out) {
            for (std::size_t in = 0; in < width; ++in)
                result[out] += weight.values[out * width + in] * row[in];
        }
    }
    return output;
}

Rows norm(const Rows& input, const RawTensors& tensors, const std::string& name, double epsilon)
{
    const auto& weight = tensors.at(name + ".weight").values;
    const auto& bias = tensors.at(name + ".bias").values;
    Rows output = input;
    for (auto& row : output) {
        const auto width = static_cast<double>(row.size());
        double mean = 0;
        double variance = 0;
        for (const double value : row)
            mean += value / width;
        for (const double value : row)
            variance += (value - mean) * (value - mean) / width;
        for (std::size_t at = 0; at < row.size(); ++at)
            row[at] = (row[at] - mean) / std::sqrt(variance + epsilon) * weight[at] + bias[at];
    }
    return output;
}

Rows gelu(Rows input)
{
    for (auto& row : input) {
        for (double& value : row)
            value *= 0.5 * (1 + std::erf(value / std::sqrt(2.0)));
    }
    return input;
}

Rows sum(Rows left, const Rows& right)
{
    for (std::size_t row = 0; row < left.size(); ++row) {
        for (std::size_t at = 0; at < left[row].size(); ++at)
            left[row][at] += right[row][at];
    }
    return left;
}

Rows attention(const Rows& query, const Rows& key, const Rows& value, int heads, bool causal)
{
    const auto length = query.size();
    const auto width = query.front().size() / static_cast<std::size_t>(heads);
    Rows output(length, std::vector<double>(query.front().size(), 0.0));
    for (std::size_t head = 0; head < static_cast<std::size_t>(heads); ++head) {
        for (std::size_t row = 0; row < length; ++row) {
            const auto seen = causal ? row + 1 : length;
            std::vector<double> weights(seen);
            double total = 0;
            for (std::size_t other = 0; other < seen; ++other) {
                double score = 0;
                for (auto at = head * width; at < (head + 1) * width; ++at)
                    score += query[row][at] * key[other][at];
                weights[other] = std::exp(score / std::sqrt(static_cast<double>(width)));
                total += weights[other];
            }
            for (std::size_t other = 0; other < seen; ++other) {
                for (auto at = head * width; at < (head + 1) * width; ++at)
                    output[row][at] += weights[other] / total * value[other][at];
            }
        }
    }
    return output;
}

std::vector<double> rowOf(const RawTensors& tensors, const std::string& name, std::int64_t row)
{
    const auto& tensor = tensors.at(name);
    const auto begin = tensor.values.begin() + row * tensor.shape.at(1);
    return {begin, begin + tensor.shape.at(1)};
}

Rows embeddings(const RawTensors& tensors, const std::vector<std::int64_t>& ids, const std::string& words,
                const std::string& positions)
{
    Rows hidden;
    for (std::size_t at = 0; at < ids.size(); ++at)
        hidden.push_back(
            sum({rowOf(tensors, words, ids[at])}, {rowOf(tensors, positions, static_cast<std::int64_t>(at))}).front());
    return hidden;
}

} // namespace

RawTensors readRawTensors(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    const auto headerSize = numberAt<std::uint64_t>(bytes, 0);
    const auto header = nlohmann::json::parse(bytes.substr(8, headerSize));
    RawTensors tensors;
    for (const auto& [name, entry] : header.items()) {
        const auto type = entry.value("dtype", "");
        if (type != "F16" && type != "F32")
            continue;
        const auto begin = 8 + headerSize + entry["data_offsets"][0].get<std::uint64_t>();
        const auto end = 8 + headerSize + entry["data_offsets"][1].get<std::uint64_t>();
        RawTensor tensor{entry["shape"].get<std::vector<std::int64_t>>(), {}};
        for (auto at = begin; at < end; at += type == "F16" ? 2 : 4)
            tensor.values.push_back(type == "F16" ? fromHalf(numberAt<std::uint16_t>(bytes, at))
                                                  : static_cast<double>(numberAt<float>(bytes, at)));
        tensors.emplace(name, std::move(tensor));
    }
    return tensors;
}

void writeRawTensors(const std::filesystem::path& path, const RawTensors& tensors)
{
    nlohmann::json header;
    std::string data;
    for (const auto& [name, tensor] : tensors) {
        const auto begin = data.size();
        for (const double value : tensor.values) {
            const auto single = static_cast<float>(value);
            data.append(reinterpret_cast<const char*>(&single), sizeof single);
        }
        header[name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, data.size()}}};
    }
    auto text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const std::uint64_t size = text.size();
    std::ofstream stream(path, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(&size), sizeof size);
    stream << text << data;
}

Rows referenceBert(const RawTensors& tensors, const std::vector<std::int64_t>& ids, int layers, int heads)
{
    constexpr double kEpsilon = 1e-12;
    auto hidden =
        embeddings(tensors, ids, "embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight");
    const Rows type(ids.size(), rowOf(tensors, "embeddings.token_type_embeddings.weight", 0));
    hidden = norm(sum(hidden, type), tensors, "embeddings.LayerNorm", kEpsilon);
    for (int layer = 0; layer < layers; ++layer) {
        const auto name = "encoder.layer." + std::to_string(layer) + ".";
        const auto self = name + "attention.self.";
        const auto attended = attention(linear(hidden, tensors, self + "query"), linear(hidden, tensors, self + "key"),
                                        linear(hidden, tensors, self + "value"), heads, false);
        hidden = norm(sum(hidden, linear(attended, tensors, name + "attention.output.dense")), tensors,
                      name + "attention.output.LayerNorm", kEpsilon);
        const auto inner = gelu(linear(hidden, tensors, name + "intermediate.dense"));
        hidden = norm(sum(hidden, linear(inner, tensors, name + "output.dense")), tensors, name + "output.LayerNorm",
                      kEpsilon);
    }
    return hidden;
}

Rows referenceClip(const RawTensors& tensors, const std::vector<std::int64_t>& ids, int layers, int heads)
{
    constexpr double kEpsilon = 1e-5;
    auto hidden = embeddings(tensors, ids, "text_model.embeddings.token_embedding.weight",
                             "text_model.embeddings.position_embedding.weight");
    for (int layer = 0; layer < layers; ++layer) {
        const auto name = "text_model.encoder.layers." + std::to_string(layer) + ".";
        const auto seen = norm(hidden, tensors, name + "layer_norm1", kEpsilon);
        const auto attended = attention(linear(seen, tensors, name + "self_attn.q_proj"),
                                        linear(seen, tensors, name + "self_attn.k_proj"),
                                        linear(seen, tensors, name + "self_attn.v_proj"), heads, true);
        hidden = sum(hidden, linear(attended, tensors, name + "self_attn.out_proj"));
        const auto inner =
            gelu(linear(norm(hidden, tensors, name + "layer_norm2", kEpsilon), tensors, name + "mlp.fc1"));
        hidden = sum(hidden, linear(inner, tensors, name + "mlp.fc2"));
    }
    return norm(hidden, tensors, "text_model.final_layer_norm", kEpsilon);
}

std::vector<double> meanDirection(const Rows& rows)
{
    std::vector<double> mean(rows.front().size(), 0.0);
    for (const auto& row : rows)
        mean = sum({mean}, {row}).front();
    double square = 0;
    for (const double value : mean)
        square += value * value;
    for (double& value : mean)
        value /= std::sqrt(square);
    return mean;
}

double relativeError(const torch::Tensor& found, const Rows& expected)
{
    const auto values = found.contiguous();
    double difference = 0;
    double magnitude = 0;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        for (std::size_t at = 0; at < expected[row].size(); ++at) {
            const double value = values.data_ptr<float>()[row * expected[row].size() + at];
            // Written so that a NaN counts as an error.
            difference =
                std::abs(value - expected[row][at]) <= difference ? difference : std::abs(value - expected[row][at]);
            magnitude = std::max(magnitude, std::abs(expected[row][at]));
        }
    }
    return difference / magnitude;
}

std::filesystem::path encoderCacheRoot()
{
    const auto* cache = std::getenv("XDG_CACHE_HOME");
    const auto* home = std::getenv("HOME");
    if (cache != nullptr && *cache != '\0')
        return std::filesystem::path(cache) / "kinescope";
    return std::filesystem::path(home != nullptr ? home : "/") / ".cache" / "kinescope";
}

} // namespace kinescope::tests
