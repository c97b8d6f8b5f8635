#pragma once

#include "core/published/published_model.h"
#include "models/fdsm_model.h"

namespace kinescope::core
{

/// The model in memory. @throws as importPublishedModel, with models::WeightError for the weights
models::FdsmModel assemblePublishedModel(const PublishedRun& run, const std::filesystem::path& encoder, int frames);

} // namespace kinescope::core
