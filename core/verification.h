#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// One expected tensor of a fixture against the one computed on this machine.
struct TensorComparison
{
    std::string name;           ///< as in the file, "expected.output"
    double maximumError = 0.0;  ///< largest absolute difference; infinite when one side is not a number
    double relativeError = 0.0; ///< that, divided by the expected tensor's largest magnitude
};

/// What running a file of reference tensors gave.
struct Verification
{
    std::string kind; ///< "fdsm", "tdsm", "shift_gcn" or "losses"
    std::vector<TensorComparison> comparisons;

    /// Whether every relative error is at most `tolerance`.
    bool within(double tolerance) const;
};

/// The tolerance that the published implementations and ours agree to in single precision.
inline constexpr double kVerificationTolerance = 1e-4;

/// Runs the module that the fixture's kind names on its inputs, and compares with every expected tensor.
/// @throws ModelError naming what is missing, misshapen or contradictory in the file
Verification verify(const std::filesystem::path& fixture);

} // namespace kinescope::core
