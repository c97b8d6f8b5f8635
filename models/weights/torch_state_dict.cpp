#include "models/errors.h"
#include "models/weights/bytes.h"
#include "models/weights/pickle_reader.h"
#include "models/weights/stored_zip.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>

#include <cstring>

namespace kinescope::models
{

namespace
{

using Kind = PickleValue::Kind;
using Storages = std::map<std::string, std::string_view>;

constexpr int kDeepest = 32;
constexpr size_t kMostEntries = 1'000'000;
constexpr size_t kMostDimensions = 16;
constexpr std::string_view kZipSignature = "PK\x03\x04";
constexpr std::string_view kOldSignature{"\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10}; // little-endian, as pickled

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& file)
{
    throw WeightError(fmt::format("PyTorch file: {}: {}", what, file.string()));
}

/// Turns a pickle's dictionaries into dotted names and its storages into tensors.
class Flattener
{
public:
    Flattener(const PickleDocument& document, const Storages& storages, size_t fileSize,
              const std::filesystem::path& file)
        : m_document(document)
        , m_storages(storages)
        , m_file(file)
        , m_bytesLeft(fileSize)
    {
    }

    TensorFile run()
    {
        add("", m_document.root, 0);
        return std::move(m_result);
    }

private:
    void add(const std::string& name, size_t index, int depth)
    {
        if (depth > kDeepest || ++m_entries > kMostEntries) {
            fail("its containers are nested too deep or without end", m_file);
        }
        const auto& value = m_document.values[index];
        switch (value.kind) {
        case Kind::Dictionary:
            addDictionary(name, value, depth);
            break;
        case Kind::List:
        case Kind::Tuple:
            addList(name, value, depth);
            break;
        case Kind::Tensor:
            m_result.tensors[name] = tensor(name, value);
            break;
        case Kind::Boolean:
        case Kind::Integer:
            m_result.metadata[name] = fmt::format("{}", value.integer);
            break;
        case Kind::Real:
            m_result.metadata[name] = fmt::format("{}", value.real);
            break;
        case Kind::Text:
            m_result.metadata[name] = value.text;
            break;
        case Kind::None:
        case Kind::Global:
        case Kind::Storage:
            break;
        }
    }

    void addDictionary(const std::string& name, const PickleValue& value, int depth)
    {
        for (size_t item = 0; item + 1 < value.items.size(); item += 2) {
            const auto& key = m_document.values[value.items[item]];
            if (key.kind != Kind::Text && key.kind != Kind::Integer) {
                fail("expected texts or numbers as keys of a dictionary", m_file);
            }
            const auto own = key.kind == Kind::Text ? key.text : fmt::format("{}", key.integer);
            add(joined(name, own), value.items[item + 1], depth + 1);
        }
    }

    void addList(const std::string& name, const PickleValue& value, int depth)
    {
        for (size_t item = 0; item < value.items.size(); ++item) {
            add(joined(name, fmt::format("{}", item)), value.items[item], depth + 1);
        }
    }

    std::string joined(const std::string& name, const std::string& own) const
    {
        if (name.size() + own.size() > 4096) {
            fail("expected names of up to 4096 characters", m_file);
        }
        return name.empty() ? own : name + "." + own;
    }

    torch::Tensor tensor(const std::string& name, const PickleValue& value)
    {
        const auto& storage = m_document.values[value.items.front()];
        if (value.sizes.size() != value.strides.size() || value.sizes.size() > kMostDimensions ||
            !fits(value, storage.integer)) {
            fail(fmt::format("tensor \"{}\" does not lie within its storage of {} values", name, storage.integer),
                 m_file);
        }
        return values(storage).as_strided(value.sizes, value.strides, value.integer);
    }

    /// Sizes, strides and offset stay inside the storage and do not repeat its values.
    static bool fits(const PickleValue& tensor, int64_t length)
    {
        __extension__ using Wide = unsigned __int128;
        Wide count = 1;
        Wide last = static_cast<Wide>(tensor.integer);
        for (size_t dimension = 0; dimension < tensor.sizes.size(); ++dimension) {
            const auto size = static_cast<Wide>(tensor.sizes[dimension]);
            if (size == 0) {
                return tensor.integer <= length;
            }
            count *= size;
            last += (size - 1) * static_cast<Wide>(tensor.strides[dimension]);
            if (count > static_cast<Wide>(length) || last >= static_cast<Wide>(length)) {
                return false;
            }
        }
        return last < static_cast<Wide>(length) && count <= static_cast<Wide>(length);
    }

    const torch::Tensor& values(const PickleValue& storage)
    {
        auto& known = m_values[storage.text];
        if (known.defined()) {
            if (known.scalar_type() != storage.type || known.numel() < storage.integer) {
                fail(fmt::format("storage \"{}\" is described in two ways", storage.text.substr(0, 80)), m_file);
            }
            return known;
        }
        const auto bytes = bytesOf(storage);
        const bool isBool = storage.type == torch::kBool;
        known = torch::empty({storage.integer}, isBool ? torch::kUInt8 : storage.type);
        std::memcpy(known.data_ptr(), bytes.data(), bytes.size());
        if (isBool) {
            known = known.ne(0);
        }
        return known;
    }

    std::string_view bytesOf(const PickleValue& storage)
    {
        const auto found = m_storages.find(storage.text);
        if (found == m_storages.end()) {
            fail(fmt::format("storage \"{}\" is missing", storage.text.substr(0, 80)), m_file);
        }
        const auto size = torch::elementSize(storage.type);
        const auto available = found->second.size() / size;
        if (static_cast<uint64_t>(storage.integer) > available) {
            fail(fmt::format("storage \"{}\": expected {} values, found {}", storage.text.substr(0, 80),
                             storage.integer, available),
                 m_file);
        }
        const auto wanted = static_cast<size_t>(storage.integer) * size;
        if (wanted > m_bytesLeft) { // records of an archive may be made to overlap
            fail("its storages hold more than the file", m_file);
        }
        m_bytesLeft -= wanted;
        return found->second.substr(0, wanted);
    }

    const PickleDocument& m_document;
    const Storages& m_storages;
    const std::filesystem::path& m_file;
    size_t m_bytesLeft;
    size_t m_entries = 0;
    TensorFile m_result;
    std::map<std::string, torch::Tensor> m_values;
};

TensorFile fromZip(std::string_view bytes, const std::filesystem::path& file)
{
    constexpr std::string_view kPickle = "data.pkl";
    const auto entries = storedZipEntries(bytes, file);
    for (const auto& [name, contents] : entries) {
        if (!name.ends_with(kPickle)) {
            continue;
        }
        const auto folder = name.substr(0, name.size() - kPickle.size());
        Storages storages;
        for (const auto& [other, data] : entries) {
            if (other.starts_with(folder + "data/")) {
                storages[other.substr(folder.size() + 5)] = data;
            }
        }
        if (const auto order = entries.find(folder + "byteorder");
            order != entries.end() && order->second != "little") {
            fail("it was written on a big-endian machine; save it again on another", file);
        }
        return Flattener(readPickle(contents, file), storages, bytes.size(), file).run();
    }
    fail("expected a data.pkl in the archive, found none", file);
}

/// Before PyTorch 1.6: signature, version, system, object and list of storages as pickles; then each storage's length
/// and data.
TensorFile fromOldFormat(std::string_view bytes, const std::filesystem::path& file)
{
    auto rest = bytes;
    const auto next = [&] {
        auto document = readPickle(rest, file);
        rest.remove_prefix(document.length);
        return document;
    };
    const auto signature = next();
    if (signature.values[signature.root].text != kOldSignature) {
        fail("expected a PyTorch state dict, found another pickle", file);
    }
    next(); // version
    next(); // system
    const auto object = next();
    const auto keys = next();

    std::map<std::string, torch::Dtype> types;
    for (const auto& value : object.values) {
        if (value.kind == Kind::Storage) {
            types[value.text] = value.type;
        }
    }
    Storages storages;
    for (const auto index : keys.values[keys.root].items) {
        const auto& key = keys.values[index].text;
        const auto type = types.find(key);
        if (type == types.end() || rest.size() < sizeof(uint64_t)) {
            fail("its list of storages does not fit its data; it may be cut short", file);
        }
        const auto count = littleEndian<uint64_t>(rest, 0);
        rest.remove_prefix(sizeof(uint64_t));
        const auto size = torch::elementSize(type->second);
        if (count > rest.size() / size) {
            fail(fmt::format("expected {} values, found {} bytes; it may be cut short", count, rest.size()), file);
        }
        storages[key] = rest.substr(0, count * size);
        rest.remove_prefix(count * size);
    }
    return Flattener(object, storages, bytes.size(), file).run();
}

} // namespace

TensorFile readTorchStateDict(const std::filesystem::path& path)
{
    return parseTorchStateDict(readBytes(path), path);
}

TensorFile parseTorchStateDict(std::string_view bytes, const std::filesystem::path& file)
{
    if (bytes.starts_with(kZipSignature)) {
        return fromZip(bytes, file);
    }
    if (bytes.starts_with('\x80')) {
        return fromOldFormat(bytes, file);
    }
    fail("expected a zip archive or a pickle, found something else", file);
}

} // namespace kinescope::models
