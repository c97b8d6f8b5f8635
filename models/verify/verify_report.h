#pragma once

#include <string>
#include <vector>

namespace kinescope::models
{

/// One expected tensor against the one computed here.
struct TensorCheck
{
    std::string name;           ///< as in the file, "expected.output"
    double maximumError = 0.0;  ///< largest absolute difference; infinite when one side is not a number
    double relativeError = 0.0; ///< that, divided by the expected tensor's largest magnitude
};

struct VerifyReport
{
    std::string kind; ///< "fdsm", "tdsm", "shift_gcn" or "losses"
    std::vector<TensorCheck> checks;
};

} // namespace kinescope::models
