#include "core/verification.h"

#include "core/errors.h"
#include "models/errors.h"
#include "models/verify/fixture_verifier.h"

#include <algorithm>

namespace kinescope::core
{

bool Verification::within(double tolerance) const
{
    return std::all_of(comparisons.begin(), comparisons.end(),
                       [&](const TensorComparison& comparison) { return comparison.relativeError <= tolerance; });
}

Verification verify(const std::filesystem::path& fixture)
{
    try {
        const auto report = models::verifyFixture(fixture);
        Verification result{.kind = report.kind, .comparisons = {}};
        for (const auto& check : report.checks) {
            result.comparisons.push_back({check.name, check.maximumError, check.relativeError});
        }
        return result;
    } catch (const models::WeightError& error) {
        throw ModelError(error.what());
    }
}

} // namespace kinescope::core
