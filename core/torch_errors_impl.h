#pragma once

#include <c10/util/Exception.h>

#include <string>

namespace kinescope::core
{

/// Whether LibTorch failed because memory ran out, on the processor or on a GPU.
bool isOutOfMemory(const c10::Error& error);

/// Whether a GPU or its driver failed (lost device, driver mismatch), so that the processor should take over.
bool isDeviceFailure(const c10::Error& error);

/// The first line of LibTorch's own words, without the backtrace.
std::string briefText(const c10::Error& error);

} // namespace kinescope::core
