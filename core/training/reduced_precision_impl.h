#pragma once

#include <ATen/autocast_mode.h>
#include <torch/types.h>
#include <torch/version.h>

#include <string>

namespace kinescope::core
{

/// While it lives, this thread computes matrix products and convolutions in bfloat16 (torch's autocast), and what is
/// sensitive to rounding in float. Weights, gradients, optimiser state and losses stay in float, so that a checkpoint
/// is the same kind of file whatever the precision, and a resumed run repeats an uninterrupted one bit for bit.
class ReducedPrecision
{
public:
    ReducedPrecision(const std::string& precision, const torch::Device& device)
        : m_active(precision == "bf16")
        , m_cuda(device.is_cuda())
    {
        if (!m_active)
            return;
        switchTo(true);
        at::autocast::increment_nesting();
    }

    ~ReducedPrecision()
    {
        if (!m_active)
            return;
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache(); // weights in bfloat16: the next step's are others
        switchTo(false);
    }

    ReducedPrecision(const ReducedPrecision&) = delete;
    ReducedPrecision& operator=(const ReducedPrecision&) = delete;

private:
    void switchTo(bool on) const
    {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
        const auto device = m_cuda ? at::kCUDA : at::kCPU;
        at::autocast::set_autocast_dtype(device, at::kBFloat16);
        at::autocast::set_autocast_enabled(device, on);
#else
        if (m_cuda) {
            at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
            at::autocast::set_enabled(on);
        } else {
            at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
            at::autocast::set_cpu_enabled(on);
        }
#endif
    }

    bool m_active;
    bool m_cuda;
};

} // namespace kinescope::core
