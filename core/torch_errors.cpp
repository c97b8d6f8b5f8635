#include "core/torch_errors_impl.h"

#include <string_view>

namespace kinescope::core
{
namespace
{

bool mentions(const c10::Error& error, std::initializer_list<std::string_view> parts)
{
    const std::string_view text = error.what_without_backtrace();
    for (const auto part : parts)
        if (text.find(part) != std::string_view::npos)
            return true;
    return false;
}

} // namespace

bool isOutOfMemory(const c10::Error& error)
{
    // The processor's allocator throws a plain c10::Error, so only its words tell.
    return mentions(error,
                    {"out of memory", "can't allocate memory", "not enough memory", "CUDNN_STATUS_ALLOC_FAILED"});
}

bool isDeviceFailure(const c10::Error& error)
{
    return mentions(error, {"CUDA", "cuda", "CUDNN", "cuDNN", "CUBLAS", "HIP"});
}

std::string briefText(const c10::Error& error)
{
    const std::string text = error.what_without_backtrace();
    return text.substr(0, text.find('\n'));
}

} // namespace kinescope::core
