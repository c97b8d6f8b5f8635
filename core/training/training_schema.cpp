#include "core/training/setting_bindings.h"

#include "core/errors.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace kinescope::core
{
namespace
{

using Kind = TrainingKey::Kind;

std::string trimmed(const std::string& text)
{
    const auto begin = text.find_first_not_of(" \t");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string> splitList(std::string text)
{
    text = trimmed(text);
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');)
        if (part = trimmed(part); !part.empty())
            parts.push_back(part);
    return parts;
}

template <typename Number>
Number parseNumber(const TrainingKey& key, const std::string& text, const char* kind)
{
    Number value{};
    const std::string clean = trimmed(text);
    const auto [end, error] = std::from_chars(clean.data(), clean.data() + clean.size(), value);
    if (clean.empty() || error != std::errc() || end != clean.data() + clean.size())
        throw InputError(
            fmt::format("{}: expected {} in [{:g}, {:g}], found '{}'.", key.key, kind, key.minimum, key.maximum, text));
    if (!(static_cast<double>(value) >= key.minimum && static_cast<double>(value) <= key.maximum))
        throw InputError(
            fmt::format("{}: {} is out of range; it may be {:g} to {:g}.", key.key, clean, key.minimum, key.maximum));
    return value;
}

bool parseBoolean(const TrainingKey& key, const std::string& text)
{
    const std::string clean = trimmed(text);
    if (clean == "true" || clean == "yes" || clean == "on" || clean == "1")
        return true;
    if (clean == "false" || clean == "no" || clean == "off" || clean == "0")
        return false;
    throw InputError(fmt::format("{}: expected true or false, found '{}'.", key.key, text));
}

void checkChoice(const TrainingKey& key, const std::string& value)
{
    if (std::find(key.choices.begin(), key.choices.end(), value) == key.choices.end())
        throw InputError(
            fmt::format("{}: '{}' is not known; choose of {}.", key.key, value, fmt::join(key.choices, ", ")));
}

/// Collects the bindings; one call a key.
class Table
{
public:
    template <typename Member>
    void integer(std::string key, Member member, double minimum, double maximum, std::string unit, std::string help)
    {
        add(
            {std::move(key), Kind::Integer, minimum, maximum, {}, std::move(unit), std::move(help), {}}, member,
            [](const TrainingKey& k, const std::string& text) {
                return parseNumber<std::int64_t>(k, text, "a whole number");
            },
            [](const auto& value) { return fmt::format("{}", value); });
    }
    template <typename Member>
    void number(std::string key, Member member, double minimum, double maximum, std::string unit, std::string help)
    {
        add(
            {std::move(key), Kind::Number, minimum, maximum, {}, std::move(unit), std::move(help), {}}, member,
            [](const TrainingKey& k, const std::string& text) { return parseNumber<double>(k, text, "a number"); },
            [](double value) { return fmt::format("{}", value); });
    }
    template <typename Member>
    void boolean(std::string key, Member member, std::string help)
    {
        add({std::move(key), Kind::Boolean, 0, 1, {}, {}, std::move(help), {}}, member, parseBoolean,
            [](bool value) { return std::string(value ? "true" : "false"); });
    }
    template <typename Member>
    void choice(std::string key, Member member, std::vector<std::string> choices, std::string help)
    {
        add(
            {std::move(key), Kind::Choice, 0, 0, std::move(choices), {}, std::move(help), {}}, member,
            [](const TrainingKey& k, const std::string& text) {
                const auto value = trimmed(text);
                checkChoice(k, value);
                return value;
            },
            [](const std::string& value) { return value; });
    }
    template <typename Member>
    void text(std::string key, Member member, std::string help)
    {
        add(
            {std::move(key), Kind::Text, 0, 0, {}, {}, std::move(help), {}}, member,
            [](const TrainingKey&, const std::string& value) { return trimmed(value); },
            [](const std::string& value) { return value; });
    }
    template <typename Member>
    void integers(std::string key, Member member, double minimum, double maximum, std::string help)
    {
        add(
            {std::move(key), Kind::IntegerList, minimum, maximum, {}, {}, std::move(help), {}}, member,
            [](const TrainingKey& k, const std::string& text) {
                std::vector<int> values;
                for (const auto& part : splitList(text))
                    values.push_back(parseNumber<int>(k, part, "whole numbers"));
                if (values.empty())
                    throw InputError(fmt::format("{}: expected at least one number, found '{}'.", k.key, text));
                return values;
            },
            [](const std::vector<int>& values) { return fmt::format("[{}]", fmt::join(values, ", ")); });
    }
    template <typename Member>
    void texts(std::string key, Member member, std::vector<std::string> choices, std::string help)
    {
        add(
            {std::move(key), Kind::TextList, 0, 0, std::move(choices), {}, std::move(help), {}}, member,
            [](const TrainingKey& k, const std::string& text) {
                auto values = splitList(text);
                for (const auto& value : values)
                    checkChoice(k, value);
                if (values.empty())
                    throw InputError(fmt::format("{}: expected at least one of {}, found '{}'.", k.key,
                                                 fmt::join(k.choices, ", "), text));
                return values;
            },
            [](const std::vector<std::string>& values) { return fmt::format("[{}]", fmt::join(values, ", ")); });
    }

    std::vector<SettingBinding> bindings;

private:
    template <typename Member, typename Parse, typename Write>
    void add(TrainingKey key, Member member, Parse parse, Write write)
    {
        SettingBinding binding;
        binding.read = [member, write](const TrainingSettings& settings) {
            return write(member(const_cast<TrainingSettings&>(settings)));
        };
        binding.write = [member, parse, key](TrainingSettings& settings, const std::string& text) {
            auto& target = member(settings);
            target = static_cast<std::remove_reference_t<decltype(target)>>(parse(key, text));
        };
        binding.key = std::move(key);
        const TrainingSettings defaults;
        binding.key.initial = binding.read(defaults);
        bindings.push_back(std::move(binding));
    }
};

using S = TrainingSettings;

/// Reaches a member of the settings, or of one of their groups.
template <typename Value>
struct Reach
{
    Value S::*pointer;
    Value& operator()(S& settings) const { return settings.*pointer; }
};
template <typename Group, typename Value>
struct NestedReach
{
    Group S::*group;
    Value Group::*pointer;
    Value& operator()(S& settings) const { return settings.*group.*pointer; }
};
template <typename Value>
Reach<Value> of(Value S::*pointer)
{
    return {pointer};
}
template <typename Group, typename Value>
NestedReach<Group, Value> of(Group S::*group, Value Group::*pointer)
{
    return {group, pointer};
}

void addRun(Table& table)
{
    table.text(
        "name", [](S & s) -> auto& { return s.name; }, "Name of the preset; also the model's name.");
    table.integer(
        "seed", [](S & s) -> auto& { return s.seed; }, 0, 9e15, "", "Everything random follows from it.");
    table.text(
        "device", [](S & s) -> auto& { return s.device; }, "auto, cpu, cuda or cuda:1.");
    table.choice(
        "precision", [](S & s) -> auto& { return s.precision; }, {"fp32", "bf16"},
        "Of products and convolutions. bf16 pays for wide models on processors that have it; the check tells the "
        "time.");
    table.choice(
        "text_encoder", [](S & s) -> auto& { return s.textEncoder; }, {"minilm-l6-v2", "openclip-vit-h"},
        "Frozen text encoder.");
    table.texts(
        "stages", [](S & s) -> auto& { return s.stages; }, {"encoder", "gate", "denoiser"},
        "Which stages to train, in this order.");
}

void addData(Table& table)
{
    table.text(
        "data.source", [](S & s) -> auto& { return s.data.source; },
        "grammar for generated motion, a dataset.yaml, a folder of recordings, or one of features (train.npy, …).");
    table.text(
        "data.labels", [](S & s) -> auto& { return s.data.labels; },
        "Prompts file of a folder's classes (JSON); empty: those of its data set.");
    table.text(
        "data.descriptions", [](S & s) -> auto& { return s.data.descriptions; },
        "Text file with one rich description a line, in the order of the labels; instead of those in the labels.");
    table.text(
        "data.split", [](S & s) -> auto& { return s.data.split; },
        "File of unseen class ids, or the data set's splits by name (ru5, xsub). Empty: every class is seen.");
    table.integer(
        "data.held_out_subject", [](S & s) -> auto& { return s.data.heldOutSubject; }, 0, 1000, "",
        "Folder: the subject of the seen classes kept for validation; 0 draws by chance.");
    table.integer(
        "data.classes", [](S & s) -> auto& { return s.data.classes; }, 2, 20000, "actions",
        "Grammar: how many actions; compositions follow the base actions.");
    table.integer(
        "data.sequences_per_class", [](S & s) -> auto& { return s.data.sequencesPerClass; }, 1, 10000, "sequences",
        "Grammar: recordings of each action to train on.");
    table.integer(
        "data.validation_per_class", [](S & s) -> auto& { return s.data.validationPerClass; }, 0, 1000, "sequences",
        "Held out of each seen class to choose the model by.");
    table.integer(
        "data.novel_classes", [](S & s) -> auto& { return s.data.novelClasses; }, 0, 5000, "actions",
        "Generated actions kept out of training; t* and temperature are chosen on them. 0: on seen validation.");
    table.integer(
        "data.frames", [](S & s) -> auto& { return s.data.frames; }, 8, 1024, "frames",
        "Length that every recording is resampled to.");
    table.boolean(
        "data.sensor_noise", [](S & s) -> auto& { return s.data.sensorNoise; },
        "Grammar: views, jitter, inferred joints and drop-outs of a depth sensor.");
    table.boolean(
        "data.standardize", [](S & s) -> auto& { return s.data.standardize; },
        "Standardise latents by the seen classes' mean and deviation; the published code does not.");
}

void addEncoder(Table& table)
{
    table.choice(
        "encoder.kind", [](S & s) -> auto& { return s.encoder.kind; }, {"compact-gcn", "shift-gcn"}, "Motion encoder.");
    table.choice(
        "encoder.objective", [](S & s) -> auto& { return s.encoder.objective; },
        {"cross_entropy", "contrastive", "both"}, "What the encoder learns: classes, texts, or both.");
    table.integers(
        "encoder.widths", [](S & s) -> auto& { return s.encoder.widths; }, 4, 2048,
        "Channels of each compact-gcn unit; the last is the latent's width.");
    table.integer(
        "encoder.temporal_kernel", [](S & s) -> auto& { return s.encoder.temporalKernel; }, 1, 31, "frames",
        "Temporal extent of a compact-gcn convolution; odd.");
    table.integer(
        "encoder.projection", [](S & s) -> auto& { return s.encoder.projection; }, 8, 2048, "channels",
        "Width of the space that motion and text share.");
    table.integer(
        "encoder.epochs", [](S & s) -> auto& { return s.encoder.epochs; }, 1, 10000, "epochs",
        "Passes over the training recordings.");
    table.integer(
        "encoder.batch", [](S & s) -> auto& { return s.encoder.batch; }, 2, 4096, "sequences", "Batch size.");
    table.number(
        "encoder.learning_rate", [](S & s) -> auto& { return s.encoder.learningRate; }, 0, 1e38, "",
        "Peak of the one-cycle schedule.");
    table.number(
        "encoder.weight_decay", [](S & s) -> auto& { return s.encoder.weightDecay; }, 0, 10, "",
        "AdamW's decoupled decay.");
    table.number(
        "encoder.text_noise", [](S & s) -> auto& { return s.encoder.textNoise; }, 0, 1, "",
        "Deviation of noise added to each pooled text channel.");
    table.boolean(
        "encoder.augment", [](S & s) -> auto& { return s.encoder.augment; },
        "Vary view, scale, bones, timing and joints of every training recording.");
    table.text(
        "encoder.initial", [](S & s) -> auto& { return s.encoder.initial; },
        "Checkpoint that the encoder starts from; also used as it is when the encoder stage is left out.");
}

void addGate(Table& table)
{
    table.integer(
        "gate.steps", [](S & s) -> auto& { return s.gate.steps; }, 1, 1000000, "steps",
        "Steps of distilling kinematic intensity.");
    table.number(
        "gate.learning_rate", [](S & s) -> auto& { return s.gate.learningRate; }, 0, 1e38, "", "Peak learning rate.");
    table.boolean(
        "gate.frozen", [](S & s) -> auto& { return s.gate.frozen; },
        "Keep the gate as distilled while the denoiser learns.");
    table.text(
        "gate.initial", [](S & s) -> auto& { return s.gate.initial; },
        "Weights of a published gate head to start from (.pth or .safetensors).");
}

void addDenoiser(Table& table)
{
    auto member = [](auto pointer) {
        return [pointer](S & s) -> auto&
        {
            return s.denoiser.*pointer;
        };
    };
    using D = TrainingSettings::Denoiser;
    table.integer("denoiser.hidden", member(&D::hidden), 16, 4096, "channels", "H, hidden width.");
    table.integer("denoiser.depth", member(&D::depth), 1, 48, "blocks", "N, number of blocks.");
    table.integer("denoiser.heads", member(&D::heads), 1, 64, "heads", "h, attention heads; divides the width.");
    table.choice("denoiser.attention", member(&D::attention), {"joint", "one_way"},
                 "Joint as published, or one-way: text tokens do not look at the motion, and are shared by a batch.");
    table.boolean("denoiser.spectral_module", member(&D::spectralModule), "SG-SRM in every block.");
    table.choice("denoiser.schedule", member(&D::schedule), {"scaled_linear", "cosine"}, "Noise schedule.");
    table.integer("denoiser.timesteps", member(&D::timesteps), 2, 1000, "steps", "T, number of diffusion timesteps.");
    table.integer("denoiser.inference_timestep", member(&D::inferenceTimestep), -1, 999, "",
                  "t* of recognition; -1 chooses it on the seen validation recordings.");
    table.choice("denoiser.prediction", member(&D::prediction), {"epsilon", "sample", "v_prediction"},
                 "What the denoiser answers: noise, latent or velocity.");
    table.number("denoiser.diffusion_weight", member(&D::diffusionWeight), 0, 1000, "",
                 "d, weight of the diffusion error.");
    table.number("denoiser.spectral_weight", member(&D::spectralWeight), 0, 1000, "", "f, weight of TASL.");
    table.number("denoiser.triplet_weight", member(&D::tripletWeight), 0, 1000, "", "t, weight of the triplet term.");
    table.number("denoiser.gamma", member(&D::gamma), 0, 100, "", "TASL's weight of high frequencies.");
    table.boolean("denoiser.curriculum", member(&D::curriculum),
                  "From rich descriptions to names as training goes; otherwise either with equal chance.");
    table.integer("denoiser.steps", member(&D::steps), 1, 10000000, "steps", "Planned steps.");
    table.integer("denoiser.batch", member(&D::batch), 2, 16384, "latents", "Batch size.");
    table.number("denoiser.learning_rate", member(&D::learningRate), 0, 1e38, "", "Peak learning rate.");
    table.number("denoiser.weight_decay", member(&D::weightDecay), 0, 10, "", "AdamW's decoupled decay.");
    table.integer("denoiser.warmup_steps", member(&D::warmupSteps), 0, 1000000, "steps",
                  "Steps over which the learning rate rises.");
    table.number("denoiser.gradient_clip", member(&D::gradientClip), 0, 1e9, "", "Largest gradient norm; 0: none.");
    table.number("denoiser.ema_decay", member(&D::emaDecay), 0, 0.999999, "", "Averaging of the weights; 0: none.");
    table.integer("denoiser.latent_views", member(&D::latentViews), 0, 256, "views",
                  "Augmented views of each recording whose latents are learned, beside the plain one.");
    table.boolean("denoiser.recognition_form", member(&D::recognitionForm),
                  "Grammar: learn latents of motion as recognition sees it, still ends cut and strong jitter calmed.");
    table.number("denoiser.latent_noise", member(&D::latentNoise), 0, 10, "deviations",
                 "Noise added to the clean latent of a step.");
    table.number("denoiser.token_dropout", member(&D::tokenDropout), 0, 0.9, "", "Share of text tokens hidden.");
    table.number("denoiser.hard_negatives", member(&D::hardNegatives), 0, 1, "",
                 "Share of triplet negatives drawn among the most similar labels.");
    table.number("denoiser.text_noise", member(&D::textNoise), 0, 1, "",
                 "Deviation of noise on each pooled text channel; tokens in proportion.");
    table.integer("denoiser.classes_per_step", member(&D::classesPerStep), 0, 4096, "classes",
                  "Texts of a step, half drawn, half their neighbours; the whole batch is of these. 0: any class.");
    table.integer("denoiser.negatives", member(&D::negatives), 1, 256, "labels",
                  "Wrong labels that a sample is told apart from in a step.");
    table.number("denoiser.ranking_weight", member(&D::rankingWeight), 0, 1000, "",
                 "Weight of the cross-entropy over right and wrong labels' errors; not part of the published method.");
    table.number("denoiser.ranking_temperature", member(&D::rankingTemperature), 0.001, 10, "",
                 "Softmax temperature of the ranking term.");
    table.number("denoiser.low_timesteps", member(&D::lowTimesteps), 0, 0.95, "",
                 "Share of the timesteps, from 0 up, that is left out of training.");
    table.boolean("denoiser.from_initial", member(&D::fromInitial),
                  "Go on from the denoiser, gate and latent statistics of encoder.initial.");
    table.number(
        "denoiser.initial_share", member(&D::initialShare), 0, 1, "",
        "Share of the initial denoiser's weights in the result, so that new classes do not drive out old ones.");
    table.integer("denoiser.noises", member(&D::noises), 1, 1024, "noises",
                  "K, noises of the validation on seen classes.");
    table.integer("denoiser.candidates", member(&D::candidates), 2, 20000, "labels",
                  "Labels that a validation recording is ranked against.");
}

void addPace(Table& table)
{
    table.integer(
        "log_every", [](S & s) -> auto& { return s.logEvery; }, 1, 100000, "steps", "Steps between two logged lines.");
    table.integer(
        "validate_every", [](S & s) -> auto& { return s.validateEvery; }, 1, 1000000, "steps",
        "Denoiser steps between two validations.");
    table.boolean(
        "watch_unseen", [](S & s) -> auto& { return s.watchUnseen; },
        "At each validation also tell the accuracy on the split's unseen classes, a test; nothing is chosen by it.");
    table.integer(
        "checkpoint_every", [](S & s) -> auto& { return s.checkpointEvery; }, 1, 1000000, "steps",
        "Steps between two checkpoints.");
    table.integer(
        "keep_checkpoints", [](S & s) -> auto& { return s.keepCheckpoints; }, 1, 1000, "files",
        "Checkpoints kept, beside the best.");
}

std::vector<SettingBinding> makeBindings()
{
    Table table;
    addRun(table);
    addData(table);
    addEncoder(table);
    addGate(table);
    addDenoiser(table);
    addPace(table);
    return std::move(table.bindings);
}

} // namespace

const std::vector<SettingBinding>& settingBindings()
{
    static const std::vector<SettingBinding> bindings = makeBindings();
    return bindings;
}

const std::vector<TrainingKey>& trainingSchema()
{
    static const std::vector<TrainingKey> schema = [] {
        std::vector<TrainingKey> keys;
        for (const auto& binding : settingBindings())
            keys.push_back(binding.key);
        return keys;
    }();
    return schema;
}

} // namespace kinescope::core
