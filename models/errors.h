#pragma once

#include <stdexcept>

namespace kinescope::models
{

/// A weight file, tokenizer or configuration that cannot be used: which file, what was expected, what was found.
class WeightError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace kinescope::models
