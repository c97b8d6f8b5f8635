#include "core/training/augmentation_impl.h"

#include "datasets/skeleton/topology.h"

#include <ATen/CPUGeneratorImpl.h>

#include <numbers>

namespace kinescope::core
{
namespace
{

/// Uniform in [-1, 1].
torch::Tensor signedUniform(at::IntArrayRef sizes, torch::Generator& generator)
{
    return torch::rand(sizes, generator) * 2 - 1;
}

torch::Tensor clipPlaces(std::int64_t batch, std::int64_t frames, const Augmentation& augmentation,
                         torch::Generator& generator)
{
    const auto begin = torch::rand({batch, 1}, generator) * augmentation.crop;
    const auto end = 1 - torch::rand({batch, 1}, generator) * augmentation.crop;
    const auto drift = signedUniform({batch, 1}, generator) * augmentation.warp;
    const auto time = torch::linspace(0, 1, frames).unsqueeze(0); // [1, T]
    const auto warped = time + drift * torch::sin(time * std::numbers::pi);
    return (begin + (end - begin) * warped).clamp(0, 1) * static_cast<double>(frames - 1); // [B, T]
}

torch::Tensor turned(const torch::Tensor& motion, double yaw, torch::Generator& generator)
{
    const auto angle = signedUniform({motion.size(0), 1, 1, 1}, generator) * yaw;
    const auto cosine = torch::cos(angle);
    const auto sine = torch::sin(angle);
    const auto axes = motion.unbind(1);
    return torch::stack({axes[0] * cosine + axes[2] * sine, axes[1], axes[2] * cosine - axes[0] * sine}, 1);
}

/// Index of the joint whose position each joint takes, [B, 25].
torch::Tensor jointSources(std::int64_t batch, const Augmentation& augmentation, torch::Generator& generator)
{
    const auto topology = datasets::ntu25Topology();
    auto sources = torch::arange(25, torch::kInt64).repeat({batch, 1});
    const auto fewer = torch::rand({batch}, generator);
    const auto dropped = torch::rand({batch, 25}, generator);
    auto source = sources.accessor<std::int64_t, 2>();
    const auto fewerOf = fewer.accessor<float, 1>();
    const auto droppedOf = dropped.accessor<float, 2>();
    for (std::int64_t sample = 0; sample < batch; ++sample) {
        for (std::int64_t joint = 1; joint < 25; ++joint)
            if (const int parent = topology->parents[static_cast<std::size_t>(joint)];
                parent >= 0 && droppedOf[sample][joint] < augmentation.jointDrop)
                source[sample][joint] = parent;
        if (fewerOf[sample] >= augmentation.fewerJoints)
            continue;
        using J = datasets::NtuJoint;
        for (const auto& [joint, hand] : {std::pair{J::LeftHandTip, J::LeftHand},
                                          {J::LeftThumb, J::LeftHand},
                                          {J::RightHandTip, J::RightHand},
                                          {J::RightThumb, J::RightHand}})
            source[sample][static_cast<int>(joint)] = source[sample][static_cast<int>(hand)];
    }
    return sources;
}

} // namespace

torch::Generator generatorOf(std::uint64_t seed)
{
    return at::make_generator<at::CPUGeneratorImpl>(seed);
}

torch::Tensor resampled(const torch::Tensor& motion, const torch::Tensor& places)
{
    const auto frames = motion.size(2);
    const auto lower = places.floor().clamp(0, static_cast<double>(frames - 1));
    const auto share = (places - lower).view({motion.size(0), 1, -1, 1, 1});
    const auto at = [&](const torch::Tensor& index) {
        const auto wide = index.to(torch::kInt64).clamp(0, frames - 1).view({motion.size(0), 1, -1, 1, 1});
        return motion.gather(2, wide.expand({-1, motion.size(1), -1, motion.size(3), motion.size(4)}));
    };
    return torch::lerp(at(lower), at(lower + 1),
                       share.expand({-1, motion.size(1), -1, motion.size(3), motion.size(4)}));
}

torch::Tensor augmented(const torch::Tensor& motion, const Augmentation& augmentation, std::uint64_t seed)
{
    const torch::NoGradGuard guard;
    auto generator = generatorOf(seed);
    const auto batch = motion.size(0);
    const auto present = motion.abs().amax({1, 2, 3}, true).gt(0).to(motion.scalar_type()); // [B, 1, 1, 1, M]

    auto varied = resampled(motion, clipPlaces(batch, motion.size(2), augmentation, generator));
    const auto sources = jointSources(batch, augmentation, generator).view({batch, 1, 1, 25, 1});
    varied = varied.gather(3, sources.expand_as(varied));
    varied = turned(varied, augmentation.yaw, generator);
    const auto scale = 1 + augmentation.scale * torch::randn({batch, 1, 1, 1, 1}, generator);
    const auto jointScale = 1 + augmentation.jointScale * torch::randn({batch, 1, 1, 25, 1}, generator);
    const auto offset = augmentation.offset * torch::randn({batch, 3, 1, 25, 1}, generator);
    const auto jitter = augmentation.jitter * torch::randn(varied.sizes(), generator);
    return (varied * scale * jointScale + offset + jitter) * present;
}

} // namespace kinescope::core
