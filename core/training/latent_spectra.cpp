#include "core/training/latent_spectra.h"

#include "datasets/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <limits>
#include <numeric>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;

std::string lineOf(const LatentSpectra& spectra)
{
    const auto rounded = [](const std::vector<double>& values) {
        std::string text;
        for (const double value : values)
            text += fmt::format("{}{:.6g}", text.empty() ? "" : ",", value);
        return text;
    };
    return fmt::format(R"({{"step":{},"true":[{}],"predicted":[{}]}})", spectra.step, rounded(spectra.trueEnergy),
                       rounded(spectra.predictedEnergy));
}

bool readLine(const std::string& line, LatentSpectra& spectra)
{
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object())
        return false;
    try {
        spectra = {json.at("step").get<int>(), json.at("true").get<std::vector<double>>(),
                   json.at("predicted").get<std::vector<double>>()};
    } catch (const Json::exception&) {
        return false;
    }
    return !spectra.trueEnergy.empty() && spectra.trueEnergy.size() == spectra.predictedEnergy.size();
}

} // namespace

std::vector<double> bandRatios(const LatentSpectra& spectra, int bands)
{
    const std::size_t size = spectra.trueEnergy.size();
    const std::size_t count = std::min(size, static_cast<std::size_t>(std::max(bands, 1)));
    std::vector<double> ratios;
    for (std::size_t band = 0; band < count; ++band) {
        const auto begin = static_cast<std::ptrdiff_t>(band * size / count);
        const auto end = static_cast<std::ptrdiff_t>((band + 1) * size / count);
        const auto sum = [&](const std::vector<double>& energy) {
            return std::accumulate(energy.begin() + begin, energy.begin() + end, 0.0);
        };
        const double whole = sum(spectra.trueEnergy);
        ratios.push_back(whole > 0 ? sum(spectra.predictedEnergy) / whole : std::numeric_limits<double>::quiet_NaN());
    }
    return ratios;
}

std::vector<LatentSpectra> readLatentSpectra(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::vector<LatentSpectra> all;
    LatentSpectra spectra;
    for (std::string line; std::getline(stream, line);)
        if (readLine(line, spectra))
            all.push_back(spectra);
    return all;
}

void appendLatentSpectra(const std::filesystem::path& file, const LatentSpectra& spectra)
{
    std::ofstream stream(file, std::ios::app);
    stream << lineOf(spectra) << '\n';
    if (!stream.flush())
        throw datasets::FileError(
            fmt::format("Cannot write the spectra; is the disk full or the folder gone? {}", file.string()));
}

void keepLatentSpectraUpTo(const std::filesystem::path& file, int step)
{
    if (!std::filesystem::exists(file))
        return;
    auto all = readLatentSpectra(file);
    std::erase_if(all, [&](const LatentSpectra& spectra) { return spectra.step > step; });
    const auto temporary = std::filesystem::path(file).concat(".part");
    {
        std::ofstream stream(temporary, std::ios::trunc);
        for (const auto& spectra : all)
            stream << lineOf(spectra) << '\n';
        if (!stream.flush())
            throw datasets::FileError(fmt::format("Cannot write the spectra: {}", temporary.string()));
    }
    std::filesystem::rename(temporary, file);
}

} // namespace kinescope::core
