#include "datasets/numpy/feature_folder.h"

#include "datasets/errors.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace kinescope::datasets
{
namespace
{

constexpr std::int64_t kLargestClassId = 99'999;

void requireRows(FeatureSet& set, const std::filesystem::path& path)
{
    auto& shape = set.features.shape;
    if (shape.size() == 3 && shape[1] == 1)
        shape.erase(shape.begin() + 1);
    if (shape.size() != 2 || shape[1] == 0)
        throw ParseError(path, {}, "features of shape [N, C]", fmt::format("[{}]", fmt::join(shape, ", ")));
    for (std::size_t i = 0; i < set.features.values.size(); ++i)
        if (!std::isfinite(set.features.values[i]))
            throw ParseError(path, {}, "finite features",
                             fmt::format("{} in row {}", set.features.values[i], i / shape[1]));
}

FeatureSet readPart(const std::filesystem::path& features, const std::filesystem::path& labels)
{
    FeatureSet set;
    set.features = readNpy<float>(features);
    requireRows(set, features);
    const auto ids = readNpy<std::int64_t>(labels);
    if (ids.values.size() != set.features.shape[0])
        throw ParseError(labels, {},
                         fmt::format("{} labels, one a row of {}", set.features.shape[0], features.filename().string()),
                         fmt::format("{}", ids.values.size()));
    for (const auto id : ids.values) {
        if (id < 0 || id > kLargestClassId)
            throw ParseError(labels, {}, fmt::format("class ids from 0 to {}", kLargestClassId), fmt::format("{}", id));
        set.labels.push_back(static_cast<int>(id));
    }
    return set;
}

FeatureSet readIfThere(const std::filesystem::path& folder, const char* features, const char* labels)
{
    return std::filesystem::exists(folder / features) ? readPart(folder / features, folder / labels) : FeatureSet{};
}

} // namespace

std::size_t FeatureFolder::width() const
{
    return train.size() > 0 ? train.width() : unseen.width();
}

bool isFeatureFolder(const std::filesystem::path& folder)
{
    return std::filesystem::is_regular_file(folder / "train.npy") ||
           std::filesystem::is_regular_file(folder / "ztest.npy");
}

FeatureFolder readFeatureFolder(const std::filesystem::path& folder)
{
    FeatureFolder read;
    read.train = readIfThere(folder, "train.npy", "train_label.npy");
    read.unseen = readIfThere(folder, "ztest.npy", "z_label.npy");
    read.generalized = readIfThere(folder, "gtest.npy", "g_label.npy");
    if (read.train.size() == 0 && read.unseen.size() == 0)
        throw FileError(
            fmt::format("Expected features in train.npy or ztest.npy, found no row of them: {}", folder.string()));
    for (const auto* part : {&read.train, &read.unseen, &read.generalized})
        if (part->size() > 0 && part->width() != read.width())
            throw FileError(fmt::format("Expected features of one width, found {} and {}: {}", read.width(),
                                        part->width(), folder.string()));
    return read;
}

} // namespace kinescope::datasets
