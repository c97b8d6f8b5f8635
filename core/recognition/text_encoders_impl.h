#pragma once

#include "models/text/text_encoder.h"

#include <memory>
#include <string>

namespace kinescope::core
{

/// The installed text encoder of this id, shared by all models of the process that use it.
/// @throws ModelError with the remedy when it is not installed, or damaged
std::shared_ptr<models::TextEncoder> installedTextEncoder(const std::string& id);

} // namespace kinescope::core
