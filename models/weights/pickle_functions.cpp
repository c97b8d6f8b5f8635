#include "models/weights/pickle_functions.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace kinescope::models
{

namespace
{

using Kind = PickleValue::Kind;

struct NamedStorage
{
    std::string_view name;
    torch::Dtype type;
};

constexpr std::array kStorages{
    NamedStorage{"FloatStorage", torch::kFloat32}, NamedStorage{"DoubleStorage", torch::kFloat64},
    NamedStorage{"HalfStorage", torch::kFloat16},  NamedStorage{"BFloat16Storage", torch::kBFloat16},
    NamedStorage{"LongStorage", torch::kInt64},    NamedStorage{"IntStorage", torch::kInt32},
    NamedStorage{"ShortStorage", torch::kInt16},   NamedStorage{"CharStorage", torch::kInt8},
    NamedStorage{"ByteStorage", torch::kUInt8},    NamedStorage{"BoolStorage", torch::kBool},
};

constexpr std::string_view kRebuildTensor = "torch._utils _rebuild_tensor_v2";
constexpr std::string_view kRebuildTensorOld = "torch._utils _rebuild_tensor";
constexpr std::string_view kRebuildParameter = "torch._utils _rebuild_parameter";
constexpr std::string_view kOrderedDictionary = "collections OrderedDict";
constexpr std::string_view kSize = "torch Size";
constexpr std::string_view kTypeTag = "torch.jit._pickle restore_type_tag";
constexpr std::array kFunctions{kRebuildTensor, kRebuildTensorOld, kRebuildParameter, kOrderedDictionary,
                                kSize,          kTypeTag};

std::optional<torch::Dtype> storageType(std::string_view global)
{
    for (const std::string_view module : {"torch ", "torch.cuda "}) {
        if (!global.starts_with(module)) {
            continue;
        }
        const auto name = global.substr(module.size());
        const auto found =
            std::find_if(kStorages.begin(), kStorages.end(), [&](const auto& storage) { return storage.name == name; });
        if (found != kStorages.end()) {
            return found->type;
        }
    }
    return std::nullopt;
}

/// Typed looks at a call's arguments.
class Arguments
{
public:
    Arguments(const PickleDocument& document, size_t tuple, std::string_view function,
              const std::filesystem::path& file)
        : m_document(document)
        , m_tuple(document.values[tuple])
        , m_function(function)
        , m_file(file)
    {
        if (m_tuple.kind != Kind::Tuple) {
            fail("a tuple of arguments");
        }
    }

    size_t count() const { return m_tuple.items.size(); }

    size_t index(size_t position) const
    {
        if (position >= count()) {
            fail(fmt::format("{} arguments", position + 1));
        }
        return m_tuple.items[position];
    }

    const PickleValue& value(size_t position, Kind kind, std::string_view expected) const
    {
        const auto& found = m_document.values[index(position)];
        if (found.kind != kind) {
            fail(fmt::format("{} as argument {}", expected, position + 1));
        }
        return found;
    }

    int64_t size(size_t position) const
    {
        const auto number = value(position, Kind::Integer, "a number").integer;
        if (number < 0) {
            fail("a number of 0 or more");
        }
        return number;
    }

    std::vector<int64_t> sizes(size_t position) const
    {
        std::vector<int64_t> numbers;
        for (const auto item : value(position, Kind::Tuple, "a tuple").items) {
            const auto& number = m_document.values[item];
            if (number.kind != Kind::Integer || number.integer < 0) {
                fail("sizes and strides of 0 or more");
            }
            numbers.push_back(number.integer);
        }
        return numbers;
    }

    [[noreturn]] void fail(const std::string& expected) const
    {
        throw WeightError(fmt::format("Pickle: {} expects {}; the file is damaged or of an unknown kind: {}",
                                      m_function, expected, m_file.string()));
    }

private:
    const PickleDocument& m_document;
    const PickleValue& m_tuple;
    std::string_view m_function;
    const std::filesystem::path& m_file;
};

/// (storage, offset, sizes, strides, …)
PickleValue rebuiltTensor(const Arguments& arguments)
{
    arguments.value(0, Kind::Storage, "a storage");
    return {.kind = Kind::Tensor,
            .integer = arguments.size(1),
            .items = {arguments.index(0)},
            .sizes = arguments.sizes(2),
            .strides = arguments.sizes(3)};
}

/// () or (list of pairs,)
PickleValue orderedDictionary(const PickleDocument& document, const Arguments& arguments)
{
    PickleValue dictionary{.kind = Kind::Dictionary};
    if (arguments.count() == 0) {
        return dictionary;
    }
    for (const auto item : arguments.value(0, Kind::List, "a list").items) {
        const auto& pair = document.values[item];
        if (pair.items.size() != 2) {
            arguments.fail("pairs of key and value");
        }
        dictionary.items.insert(dictionary.items.end(), pair.items.begin(), pair.items.end());
    }
    return dictionary;
}

} // namespace

bool isKnownPickleGlobal(const std::string& global)
{
    return std::find(kFunctions.begin(), kFunctions.end(), global) != kFunctions.end() ||
           storageType(global).has_value();
}

PickleValue callPickleFunction(const PickleDocument& document, const std::string& function, size_t tuple,
                               const std::filesystem::path& file)
{
    const Arguments arguments(document, tuple, function, file);
    if (function == kRebuildTensor || function == kRebuildTensorOld) {
        return rebuiltTensor(arguments);
    }
    if (function == kRebuildParameter) {
        return arguments.value(0, Kind::Tensor, "a tensor");
    }
    if (function == kOrderedDictionary) {
        return orderedDictionary(document, arguments);
    }
    if (function == kSize || function == kTypeTag) {
        return document.values[arguments.index(0)];
    }
    arguments.fail("not to be called");
}

PickleValue pickledStorage(const PickleDocument& document, size_t identifier, const std::filesystem::path& file)
{
    const Arguments parts(document, identifier, "a storage", file);
    if (parts.value(0, Kind::Text, "a text").text != "storage") {
        parts.fail("the word \"storage\"");
    }
    const auto type = storageType(parts.value(1, Kind::Global, "a storage type").text);
    if (!type) {
        parts.fail("a storage type");
    }
    return {.kind = Kind::Storage,
            .integer = parts.size(4),
            .text = parts.value(2, Kind::Text, "a key").text,
            .type = *type};
}

} // namespace kinescope::models
