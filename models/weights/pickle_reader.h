#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::models
{

/// A value in a pickle; `items` are indices into the same PickleDocument, so cycles do no harm.
struct PickleValue
{
    enum class Kind
    {
        None,
        Boolean,
        Integer,
        Real,
        Text,
        Tuple,
        List,
        Dictionary,
        Global,
        Storage,
        Tensor
    };

    Kind kind = Kind::None;
    int64_t integer = 0;
    double real = 0.0;
    std::string text = {};          ///< text, raw bytes of a long integer, "module name" of a global, key of a storage
    std::vector<size_t> items = {}; ///< elements; keys and values in turn; of a tensor: its storage
    torch::Dtype type = torch::kFloat32; ///< of a storage
    std::vector<int64_t> sizes = {};     ///< of a tensor; `integer` is its offset, of a storage its length
    std::vector<int64_t> strides = {};
};

struct PickleDocument
{
    std::vector<PickleValue> values;
    size_t root = 0;
    size_t length = 0; ///< bytes that the pickle took
};

/// Reads the pickle that begins at the first byte. Nothing is executed: the few functions that PyTorch uses to rebuild
/// tensors and dictionaries are understood, any other is refused by name.
/// @throws WeightError for a refused object or a damaged pickle
PickleDocument readPickle(std::string_view bytes, const std::filesystem::path& file);

} // namespace kinescope::models
