#include "core/published/published_run.h"

#include "core/errors.h"
#include "core/published/published_configuration.h"
#include "core/resources.h"
#include "datasets/numpy/feature_folder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace kinescope::core
{
namespace
{

/// Sets a value under the range checks of its own key here, and names the published key when it does not fit.
void set(TrainingSettings& settings, PublishedConfiguration& file, const char* published, const char* key)
{
    const auto value = file.text(published);
    if (!value)
        return;
    std::string text = *value;
    // Python writes whole numbers as 5e4 or 50000.0 as well.
    if (const auto number = text.find_first_of(".eE") == std::string::npos ? std::nullopt : file.number(published);
        number && *number == static_cast<double>(static_cast<long long>(*number)))
        text = fmt::format("{}", static_cast<long long>(*number));
    try {
        setTrainingValue(settings, key, text);
    } catch (const InputError& error) {
        throw InputError(fmt::format("{} ({}): {}", published, error.what(), file.path().string()));
    }
}

void readModel(TrainingSettings& settings, PublishedConfiguration& file)
{
    settings.denoiser.hidden = 768;
    settings.denoiser.depth = 12;
    settings.denoiser.heads = 12;
    settings.denoiser.attention = "joint";
    settings.denoiser.schedule = "scaled_linear";
    set(settings, file, "hidden_size", "denoiser.hidden");
    set(settings, file, "depth", "denoiser.depth");
    set(settings, file, "num_heads", "denoiser.heads");
    set(settings, file, "num_steps", "denoiser.timesteps");
    set(settings, file, "prediction_type", "denoiser.prediction");
    set(settings, file, "idx_inference_step", "denoiser.inference_timestep");
    if (settings.denoiser.inferenceTimestep < 0)
        settings.denoiser.inferenceTimestep = settings.denoiser.timesteps / 2;
    settings.denoiser.spectralModule = file.yesOrNo("use_freq_enhance").value_or(true);
    settings.textEncoder = file.number("cond_size").value_or(1024) == 384 ? "minilm-l6-v2" : "openclip-vit-h";
}

void readOptimiser(TrainingSettings& settings, PublishedConfiguration& file)
{
    auto& denoiser = settings.denoiser;
    denoiser.steps = 50000;
    denoiser.batch = 256;
    denoiser.learningRate = 1e-4;
    denoiser.gradientClip = 0;
    denoiser.emaDecay = 0;
    set(settings, file, "num_iter", "denoiser.steps");
    set(settings, file, "batch_size", "denoiser.batch");
    set(settings, file, "learning_rate", "denoiser.learning_rate");
    set(settings, file, "weight_decay", "denoiser.weight_decay");
    set(settings, file, "num_warmup", "denoiser.warmup_steps");
    set(settings, file, "log_iter", "log_every");
    set(settings, file, "save_iter", "checkpoint_every");
    set(settings, file, "seed", "seed");
}

void readLosses(PublishedRun& run, PublishedConfiguration& file)
{
    auto& denoiser = run.settings.denoiser;
    const bool spectralLoss = file.yesOrNo("use_freq_loss").value_or(true);
    denoiser.diffusionWeight = file.number("d_weight").value_or(1);
    denoiser.spectralWeight = spectralLoss ? 1 : 0;
    denoiser.gamma = 1;
    // The published FDSM code has the triplet term commented out; TDSM, without frequency parts, has it.
    const bool tdsm = !spectralLoss && !denoiser.spectralModule;
    const double triplet = file.number("t_weight").value_or(0);
    denoiser.tripletWeight = tdsm ? triplet : 0;
    denoiser.curriculum = !tdsm;
    if (!tdsm && triplet > 0)
        run.notes.push_back("t_weight is not used: the published FDSM code has the triplet term commented out. Set "
                            "denoiser.triplet_weight to use it.");
    if (const auto margin = file.number("margin"); margin && *margin != 1 && tdsm)
        run.notes.push_back(fmt::format("margin: {} was asked for; the triplet term here has margin 1.", *margin));
}

std::filesystem::path requireFile(PublishedConfiguration& file, const char* key)
{
    const auto value = file.text(key);
    if (!value)
        throw InputError(fmt::format("Expected a key '{}', found none: {}", key, file.path().string()));
    const auto located = file.locate(*value);
    if (located.empty())
        throw InputError(fmt::format("{}: '{}' is not there, neither from the working folder nor beside the "
                                     "configuration: {}",
                                     key, *value, file.path().string()));
    return located;
}

void readData(PublishedRun& run, PublishedConfiguration& file)
{
    auto& data = run.settings.data;
    data.split = requireFile(file, "unseen_label_path").string();
    data.standardize = false;
    for (auto path : file.locatedValues()) {
        if (std::filesystem::is_regular_file(path) && path.extension() == ".npy")
            path = path.parent_path();
        if (std::filesystem::is_directory(path) && datasets::isFeatureFolder(path))
            data.source = path.string();
    }
    if (data.source == "grammar")
        run.notes.push_back("No value names a folder with train.npy or ztest.npy; name one with --data.");
}

/// The data set whose class ids the split counts in, by the path of the unseen list.
std::string dataSetOf(const std::string& path)
{
    for (const char* name : {"ntu120", "ntu60", "pku_mmd", "utd_mhad"}) {
        std::string plain = name;
        std::erase(plain, '_');
        std::string lower = path;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        std::erase(lower, '_');
        if (lower.find(plain) != std::string::npos || (plain == "pkummd" && lower.find("pku") != std::string::npos))
            return name;
    }
    return "ntu120"; // as the published code decides
}

void readClasses(PublishedRun& run, PublishedConfiguration& file)
{
    auto& data = run.settings.data;
    const auto name = dataSetOf(data.split);
    const auto names = file.locate(fmt::format("data/class_lists/{}.csv", name));
    if (names.empty()) {
        data.labels = (promptsDirectory() / (name + ".json")).string();
        run.notes.push_back(fmt::format("Class names and descriptions are the bundled ones of {}; name others with "
                                        "--labels.",
                                        name));
        return;
    }
    data.labels = names.string();
    if (const auto rich = file.locate(fmt::format("data/class_lists/{}_llm.txt", name)); !rich.empty())
        data.descriptions = rich.string();
}

/// Files that are written, not read, and settings of the Python program itself.
void readSurroundings(PublishedRun& run, PublishedConfiguration& file)
{
    run.noises = static_cast<int>(std::clamp(file.number("num_noise").value_or(1), 1.0, 4096.0));
    run.timestep = run.settings.denoiser.inferenceTimestep;
    const auto folder = file.text("work_dir").value_or(".");
    const auto existing = [&](const char* inside) {
        return file.locate((std::filesystem::path(folder) / inside).string());
    };
    run.denoiser = existing("best/model.safetensors");
    run.head = existing("kinematic_head.pth");
    run.settings.gate.initial = run.head.string();
    for (const char* key :
         {"in_channels", "unseen_label", "lr_scheduler", "config", "pretrained_model_name_or_path", "num_workers"})
        file.text(key);
    if (const auto mixed = file.text("mixed_precision"); mixed == "bf16")
        run.settings.precision = "bf16";
    if (const auto unused = file.unusedKeys(); !unused.empty())
        run.notes.push_back(fmt::format("Keys without a counterpart here, left aside: {}.", fmt::join(unused, ", ")));
}

} // namespace

bool looksLikePublishedRun(const std::filesystem::path& path)
{
    try {
        const PublishedConfiguration file(path);
        return file.has("unseen_label_path") || (file.has("hidden_size") && file.has("num_heads"));
    } catch (const InputError&) {
        return false; // read as a preset, whose reader says what is wrong
    }
}

PublishedRun readPublishedRun(const std::filesystem::path& path)
{
    PublishedConfiguration file(path);
    PublishedRun run;
    run.settings.name = path.stem().string();
    run.settings.stages = {"denoiser"};
    run.settings.gate.frozen = false; // learns with the denoiser, as in the published trainer
    run.settings.denoiser.noises = 4;
    readModel(run.settings, file);
    readOptimiser(run.settings, file);
    readLosses(run, file);
    readData(run, file);
    readClasses(run, file);
    readSurroundings(run, file);
    return run;
}

} // namespace kinescope::core
