#include "models/fdsm_model.h"

#include "models/errors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kinescope::models
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

/// Reads typed entries and names what is missing or wrong.
class Entries
{
public:
    Entries(const Json& object, std::string place, const std::filesystem::path& file)
        : m_object(object)
        , m_place(std::move(place))
        , m_file(file)
    {
        if (!object.is_object()) {
            fail("an object");
        }
    }

    Entries group(const char* key) const { return {at(key), m_place + "." + key, m_file}; }

    std::string text(const char* key) const { return typed<std::string>(key, at(key).is_string(), "a text"); }

    int integer(const char* key, int smallest, int largest) const
    {
        const auto& value = at(key);
        if (!value.is_number_integer() || value.get<int64_t>() < smallest || value.get<int64_t>() > largest) {
            failAt(key, fmt::format("a whole number from {} to {}", smallest, largest));
        }
        return value.get<int>();
    }

    double positive(const char* key) const
    {
        const auto& value = at(key);
        return typed<double>(key, value.is_number() && value.get<double>() > 0.0, "a number above 0");
    }

    bool yesOrNo(const char* key) const { return typed<bool>(key, at(key).is_boolean(), "true or false"); }

    std::vector<int64_t> integers(const char* key) const
    {
        std::vector<int64_t> values;
        for (const auto& value : at(key)) {
            if (!value.is_number_integer()) {
                failAt(key, "a list of whole numbers");
            }
            values.push_back(value.get<int64_t>());
        }
        return values;
    }

    std::string json(const char* key) const { return m_object.contains(key) ? m_object.at(key).dump() : "{}"; }

    [[noreturn]] void failAt(const char* key, const std::string& expected) const
    {
        throw WeightError(fmt::format("Model configuration: expected {} under \"{}.{}\": {}", expected, m_place, key,
                                      m_file.string()));
    }

private:
    [[noreturn]] void fail(const std::string& expected) const
    {
        throw WeightError(
            fmt::format("Model configuration: expected {} under \"{}\": {}", expected, m_place, m_file.string()));
    }

    const Json& at(const char* key) const
    {
        if (!m_object.contains(key)) {
            failAt(key, "an entry");
        }
        return m_object.at(key);
    }

    template <typename Value>
    Value typed(const char* key, bool fits, const char* expected) const
    {
        if (!fits) {
            failAt(key, expected);
        }
        return at(key).get<Value>();
    }

    const Json& m_object;
    std::string m_place;
    const std::filesystem::path& m_file;
};

Json parsed(const std::string& text, const std::filesystem::path& file)
{
    auto value = Json::parse(text, nullptr, false);
    if (value.is_discarded()) {
        throw WeightError(fmt::format("Model configuration: expected JSON, found something else: {}", file.string()));
    }
    return value;
}

CrossDitOptions denoiserFrom(const Entries& entries)
{
    constexpr int kLargest = 16384;
    CrossDitOptions options{.latentWidth = entries.integer("latent_width", 1, kLargest),
                            .textWidth = entries.integer("text_width", 1, kLargest),
                            .textTokens = entries.integer("text_tokens", 1, kLargest),
                            .hidden = entries.integer("hidden", 1, kLargest),
                            .depth = entries.integer("depth", 1, 256),
                            .heads = entries.integer("heads", 1, kLargest),
                            .attention = attentionFrom(entries.text("attention")),
                            .spectralModule = entries.yesOrNo("spectral_module"),
                            .spectralGain = entries.positive("spectral_gain")};
    validate(options);
    return options;
}

} // namespace

std::string toJson(const FdsmConfiguration& configuration)
{
    const auto& denoiser = configuration.denoiser;
    const auto& encoder = configuration.encoder;
    const Json value = {
        {"format", kFormat},
        {"name", configuration.name},
        {"text_encoder", configuration.textEncoder},
        {"encoder", {{"id", encoder.id}, {"widths", encoder.widths}, {"temporal_kernel", encoder.temporalKernel}}},
        {"frames", configuration.frames},
        {"denoiser",
         {{"latent_width", denoiser.latentWidth},
          {"text_width", denoiser.textWidth},
          {"text_tokens", denoiser.textTokens},
          {"hidden", denoiser.hidden},
          {"depth", denoiser.depth},
          {"heads", denoiser.heads},
          {"attention", toString(denoiser.attention)},
          {"spectral_module", denoiser.spectralModule},
          {"spectral_gain", denoiser.spectralGain}}},
        {"schedule", toString(configuration.schedule)},
        {"timesteps", configuration.timesteps},
        {"inference_timestep", configuration.inferenceTimestep},
        {"prediction", toString(configuration.prediction)},
        {"temperature", configuration.temperature},
        {"projection", configuration.projection},
        {"details", parsed(configuration.details, "details")},
    };
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

FdsmConfiguration configurationFromJson(const std::string& json, const std::filesystem::path& file)
{
    const auto value = parsed(json, file);
    const Entries entries(value, "kinescope", file);
    if (const auto format = entries.integer("format", 1, 1'000'000); format > kFormat) {
        throw WeightError(fmt::format("Model configuration: expected format {}, found {}; a newer Kinescope wrote this "
                                      "file: {}",
                                      kFormat, format, file.string()));
    }
    try {
        FdsmConfiguration configuration;
        configuration.name = entries.text("name");
        configuration.textEncoder = entries.text("text_encoder");
        const auto encoder = entries.group("encoder");
        configuration.encoder = {.id = encoder.text("id"),
                                 .widths = encoder.integers("widths"),
                                 .temporalKernel = encoder.integer("temporal_kernel", 1, 1024)};
        configuration.frames = entries.integer("frames", 2, 100'000);
        configuration.denoiser = denoiserFrom(entries.group("denoiser"));
        configuration.schedule = scheduleKindFrom(entries.text("schedule"));
        configuration.timesteps = entries.integer("timesteps", 1, 100'000);
        configuration.inferenceTimestep = entries.integer("inference_timestep", 0, configuration.timesteps - 1);
        configuration.prediction = predictionFrom(entries.text("prediction"));
        configuration.temperature = entries.positive("temperature");
        configuration.projection = entries.integer("projection", 0, 16384);
        configuration.details = entries.json("details");
        return configuration;
    } catch (const WeightError& error) {
        const std::string what = error.what();
        throw WeightError(what.ends_with(file.string()) ? what : fmt::format("{} In {}", what, file.string()));
    }
}

} // namespace kinescope::models
