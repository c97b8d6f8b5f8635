#pragma once

#include "datasets/grammar/body_model.h"
#include "datasets/grammar/primitive.h"

#include <optional>
#include <vector>

namespace kinescope::datasets::grammar
{

/// One part of a composed action.
struct Part
{
    const Primitive* primitive = nullptr;
    bool left = false; ///< done with the left side
};

enum class Joining
{
    Alone,
    Together,
    Sequence
};
enum class Tempo
{
    Free,
    Slow,
    Quick
};

/// What is to be performed; texts are made from the same plan.
struct Plan
{
    Part first;
    std::optional<Part> second;
    Joining joining = Joining::Alone;
    Tempo tempo = Tempo::Free;
};

/// Clean motion: no sensor, performer's frame.
struct Performance
{
    BodyShape shape;
    double frameRate = 30;
    std::vector<JointArray> frames;
};

/// @param shortest, longest limits of the whole clip in seconds, idle ends included
Performance perform(const Plan& plan, Random random, double frameRate, double shortest, double longest);

} // namespace kinescope::datasets::grammar
