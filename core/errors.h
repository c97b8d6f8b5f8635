#pragma once

#include <stdexcept>

namespace kinescope::core
{

/// A job was stopped through its stop token; not an error to show.
class Cancelled : public std::exception
{
public:
    const char* what() const noexcept override { return "Cancelled"; }
};

/// A wrong setting or input that the user can put right; the text says which and how.
class InputError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A model, checkpoint or text encoder that cannot be used; the text names the file and the remedy.
class ModelError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace kinescope::core
