#pragma once

#include "models/verify/verify_report.h"

#include <filesystem>

namespace kinescope::models
{

/// Runs the module that a fixture's kind names on the fixture's inputs, and compares with every expected tensor.
/// Kinds: fdsm, tdsm, shift_gcn, and a losses file told by its keys. Sizes come from weights and metadata.
/// @throws WeightError naming what is missing, misshapen or contradictory
VerifyReport verifyFixture(const std::filesystem::path& path);

} // namespace kinescope::models
