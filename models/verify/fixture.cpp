#include "models/verify/fixture.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

namespace kinescope::models
{

namespace
{

bool isExpectation(const std::string& name)
{
    return name.starts_with("expected.") || name.ends_with(".expected");
}

template <typename Number>
bool parse(const std::string& text, Number& number)
{
    const auto* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc() && result.ptr == end;
}

TensorCheck check(const std::string& name, const torch::Tensor& expected, const torch::Tensor& computed)
{
    const auto reference = expected.to(torch::kFloat64).flatten();
    const auto difference = (computed.to(torch::kFloat64).flatten() - reference).abs();
    TensorCheck result{.name = name};
    if (reference.numel() == 0) {
        return result;
    }
    const auto error = difference.max().item<double>(); // not a number when any is
    const auto magnitude = reference.abs().max().item<double>();
    result.maximumError = std::isfinite(error) ? error : std::numeric_limits<double>::infinity();
    result.relativeError = magnitude > 0.0 ? result.maximumError / magnitude : result.maximumError;
    return result;
}

} // namespace

Fixture::Fixture(TensorFile file, std::filesystem::path path)
    : m_file(std::move(file))
    , m_path(std::move(path))
{
}

std::string Fixture::kind() const
{
    if (const auto named = text("kind", ""); !named.empty()) {
        return named;
    }
    if (has("alphas_cumprod") || has("prediction.positive")) {
        return "losses";
    }
    if (has("model.data_bn.weight")) {
        return "shift_gcn";
    }
    if (has("model.x_embedder.weight")) {
        return below("head.").empty() ? "tdsm" : "fdsm";
    }
    fail("expected a kind (fdsm, tdsm or shift_gcn) in the metadata, or the tensors of a losses file, found neither");
}

const torch::Tensor& Fixture::tensor(const std::string& name, int64_t dimensions) const
{
    const auto found = m_file.tensors.find(name);
    if (found == m_file.tensors.end()) {
        fail(fmt::format("expected a tensor \"{}\", found none", name));
    }
    if (found->second.dim() != dimensions) {
        fail(fmt::format("tensor \"{}\": expected {} dimensions, found [{}]", name, dimensions,
                         fmt::join(found->second.sizes(), ", ")));
    }
    return found->second;
}

std::string Fixture::text(const std::string& key, const std::string& otherwise) const
{
    const auto found = m_file.metadata.find(key);
    return found == m_file.metadata.end() ? otherwise : found->second;
}

double Fixture::number(const std::string& key, double otherwise) const
{
    const auto given = text(key, "");
    if (!given.empty() && !parse(given, otherwise)) {
        fail(fmt::format("metadata \"{}\": expected a number, found \"{}\"", key, given));
    }
    return otherwise;
}

int Fixture::integer(const std::string& key, int otherwise) const
{
    const auto given = text(key, "");
    if (!given.empty() && !parse(given, otherwise)) {
        fail(fmt::format("metadata \"{}\": expected a whole number, found \"{}\"", key, given));
    }
    return otherwise;
}

bool Fixture::yesOrNo(const std::string& key, bool otherwise) const
{
    const auto given = text(key, otherwise ? "True" : "False");
    const bool yes = given == "True" || given == "true" || given == "1";
    if (!yes && given != "False" && given != "false" && given != "0") {
        fail(fmt::format("metadata \"{}\": expected True or False, found \"{}\"", key, given));
    }
    return yes;
}

void Fixture::requireSetting(const std::string& key, int64_t shown) const
{
    if (hasSetting(key) && integer(key, 0) != shown) {
        fail(fmt::format("metadata \"{}\" says {}, the weights say {}", key, text(key, ""), shown));
    }
}

void Fixture::compare(const std::string& name, const torch::Tensor& computed)
{
    const auto found = m_file.tensors.find(name);
    if (found == m_file.tensors.end()) {
        return;
    }
    const auto& expected = found->second;
    const bool bothSingle = expected.numel() == 1 && computed.numel() == 1;
    if (!bothSingle && expected.sizes() != computed.sizes()) {
        fail(fmt::format("tensor \"{}\" has shape [{}], but the inputs give [{}]", name,
                         fmt::join(expected.sizes(), ", "), fmt::join(computed.sizes(), ", ")));
    }
    m_checks.push_back(check(name, expected, computed));
    m_compared.insert(name);
}

VerifyReport Fixture::report() const
{
    for (const auto& [name, tensor] : m_file.tensors) {
        if (isExpectation(name) && !m_compared.contains(name)) {
            fail(fmt::format("nothing here computes \"{}\" for kind {}", name, kind()));
        }
    }
    if (m_checks.empty()) {
        fail("expected tensors to compare with (expected.*), found none");
    }
    return {.kind = kind(), .checks = m_checks};
}

void Fixture::fail(const std::string& what) const
{
    throw WeightError(fmt::format("Fixture: {}: {}", what, m_path.string()));
}

} // namespace kinescope::models
