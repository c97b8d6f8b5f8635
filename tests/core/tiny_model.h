#pragma once

#include "core/recognition/recognition_model_impl.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <memory>

namespace kinescope::tests
{

/// A text encoder whose numbers follow from the text alone; one token a byte up to 33, and two around them.
std::shared_ptr<models::TextEncoder> fakeTextEncoder(int width = 16);

struct TinyModelOptions
{
    models::Attention attention = models::Attention::OneWay;
    models::Prediction prediction = models::Prediction::Epsilon;
    bool spectralModule = true;
    int textWidth = 16;
    core::PassLimits passLimits = {};
};

/// A small model with random weights, every one of them different from zero.
models::FdsmModel tinyFdsm(const TinyModelOptions& options = {});

std::shared_ptr<const core::RecognitionModel> tinyModel(const TinyModelOptions& options = {});

/// Two seconds of a standing person whose right hand moves.
datasets::SkeletonSequence wavingPerson();

} // namespace kinescope::tests
