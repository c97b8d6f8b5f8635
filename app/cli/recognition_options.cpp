#include "app/cli/recognition_options.h"

#include "app/cli/command.h"

#include "core/resources.h"

#include <algorithm>

namespace kinescope::app
{

namespace
{

/// Words that no machine could take; whether this one has the device is told when it is used.
std::string deviceProblem(const std::string& name)
{
    const bool numbered = name.starts_with("cuda:") && name.size() > 5 && name.size() < 9 &&
                          std::all_of(name.begin() + 5, name.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (name == "auto" || name == "cpu" || name == "cuda" || numbered)
        return {};
    return "expected auto, cpu, cuda or cuda:<number>, found " + name;
}

} // namespace

void RecognitionOptions::addLabels(CLI::App& command)
{
    command.add_option("--label", labels, "An action to rank, in your own words; may stand several times")
        ->allow_extra_args(false);
    command.add_option("--labels", labelFile, "File of actions: JSON prompts, or text with one action a line")
        ->check(CLI::ExistingFile);
}

void RecognitionOptions::addModel(CLI::App& command)
{
    command.add_option("--model", model, "Checkpoint (safetensors); the bundled one when not given")
        ->check(CLI::ExistingFile);
}

void RecognitionOptions::addSettings(CLI::App& command)
{
    command.add_option("--noises", settings.noises, "How many noises score each label")
        ->capture_default_str()
        ->check(CLI::Range(1, 4096));
    command.add_option("--seed", settings.seed, "Seed of the noises")->capture_default_str();
    command.add_flag("--antithetic,!--no-antithetic", settings.antithetic, "Draw the noises in pairs (eps, -eps)");
    command.add_option("--timestep", settings.timesteps, "Timestep t*; may stand several times")
        ->allow_extra_args(false)
        ->check(CLI::NonNegativeNumber);
    command.add_option("--temperature", settings.temperature, "Of the softmax over -score; 0: the checkpoint's own")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--device", settings.device, "auto, cpu, cuda or cuda:N")
        ->capture_default_str()
        ->check(deviceProblem);
    command.add_option("--precision", settings.precision, "auto, fp32 or bf16")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "fp32", "bf16"}));
    command
        .add_option("--template", settings.templates,
                    "How each label is put, {} standing for it; may stand several times, scores are averaged")
        ->allow_extra_args(false)
        ->check([](const std::string& text) {
            return text.find(core::kTemplatePlace) == std::string::npos ? "expected {} where the label goes" : "";
        });
    command.add_flag("--prune", settings.prune, "After the first noises keep only labels that can still win");
}

void RecognitionOptions::requireLabels() const
{
    if (labels.empty() && labelFile.empty())
        throw CLI::RequiredError("--label TEXT (once for each action) or --labels FILE");
}

std::vector<core::Action> RecognitionOptions::actions() const
{
    std::vector<core::Action> actions;
    for (const auto& label : labels)
        actions.push_back({label, {}, -1});
    if (!labelFile.empty()) {
        const auto more = core::readActions(labelFile);
        actions.insert(actions.end(), more.begin(), more.end());
    }
    return core::normalizedActions(actions);
}

std::shared_ptr<const core::RecognitionModel> RecognitionOptions::loadModel() const
{
    warnAboutBlas();
    return core::RecognitionModel::load(model.empty() ? core::defaultModelPath() : model);
}

} // namespace kinescope::app
