#include "core/training/memory_reuse.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace kinescope::core
{

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kLargest = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, kLargest);
    mallopt(M_TRIM_THRESHOLD, kLargest);
#endif
}

} // namespace kinescope::core
