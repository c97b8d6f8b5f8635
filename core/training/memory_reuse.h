#pragma once

namespace kinescope::core
{

/// Lets the C library keep what a training step frees, for the next step. Otherwise every large tensor is mapped and
/// cleared anew by the kernel, which took a fifth of a step. Does nothing where the C library has no such setting.
void keepFreedMemory();

} // namespace kinescope::core
