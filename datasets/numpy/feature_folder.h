#pragma once

#include "datasets/numpy/npy.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace kinescope::datasets
{

/// Latents of recordings that were encoded elsewhere, with their classes.
struct FeatureSet
{
    NpyArray<float> features; ///< [N, C]
    std::vector<int> labels;  ///< [N], 0-based class ids

    std::size_t size() const { return labels.size(); }
    std::size_t width() const { return features.shape.empty() ? 0 : features.shape.back(); }
};

/// Features in the SynSE layout. Source: SynSE (Gupta et al., ICIP 2021), as used by TDSM and FDSM.
struct FeatureFolder
{
    FeatureSet train;       ///< `train.npy`, `train_label.npy`: seen classes
    FeatureSet unseen;      ///< `ztest.npy`, `z_label.npy`: unseen classes
    FeatureSet generalized; ///< `gtest.npy`, `g_label.npy`: seen and unseen classes; empty when the files are absent

    std::size_t width() const; ///< C, the same in every part
};

/// Whether a folder holds features rather than recordings.
bool isFeatureFolder(const std::filesystem::path& folder);

/// A part whose files are absent is empty; at least one of train and unseen is there. [N, 1, C] counts as [N, C].
/// @throws FileError, ParseError naming the file, what was expected and what was found
FeatureFolder readFeatureFolder(const std::filesystem::path& folder);

} // namespace kinescope::datasets
