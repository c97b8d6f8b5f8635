#pragma once

#include "models/weights/pickle_reader.h"

namespace kinescope::models
{

/// The functions and types, as "module name", that a PyTorch state dict may name.
bool isKnownPickleGlobal(const std::string& global);

/// What a known function would return, described and not executed.
PickleValue callPickleFunction(const PickleDocument& document, const std::string& function, size_t arguments,
                               const std::filesystem::path& file);

/// The storage that a persistent identifier stands for: ("storage", type, key, place, length, …).
PickleValue pickledStorage(const PickleDocument& document, size_t identifier, const std::filesystem::path& file);

} // namespace kinescope::models
