#include "core/training/gate_stage_impl.h"

#include "core/errors.h"

namespace kinescope::core
{

bool trainGate(RunContext& context, int stageIndex, RunModel& model, const TextBank& texts)
{
    if (!model.parts.head)
        return true;
    const auto known = texts.intensity.ge(0).nonzero().squeeze(1);
    if (known.size(0) == 0)
        throw InputError(
            "No class has a kinematic intensity, so the gate has nothing to learn. Add \"intensity\" to the "
            "prompts, or leave 'gate' out of the stages.");
    const auto pooled = texts.pooled.index_select(0, known);
    const auto intensity = texts.intensity.index_select(0, known).unsqueeze(1);

    const auto& settings = context.settings();
    Stage stage;
    stage.name = "gate";
    stage.index = stageIndex;
    stage.steps = settings.gate.steps;
    stage.samplesPerStep = static_cast<int>(known.size(0));
    stage.step = [&](int step) {
        StepOutcome outcome;
        const auto gate = model.parts.head->forward(pooled);
        outcome.loss = torch::mse_loss(gate, intensity);
        outcome.values["gate_mean"] = gate.detach().mean().item<double>();
        outcome.learningRate = warmupCosineRate(settings.gate.learningRate, step, settings.gate.steps, 10);
        return outcome;
    };
    FlatAdamW::Options options;
    options.weightDecay = 1e-4; // a regression on few texts; stronger decay pulls every gate to one half
    FlatAdamW optimizer(model.parts.head->parameters(), options);
    return context.runStage(stage, model, optimizer);
}

} // namespace kinescope::core
