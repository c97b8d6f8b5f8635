#include "models/weights/tensor_file.h"

#include "models/errors.h"
#include "models/weights/atomic_file.h"
#include "models/weights/safetensors_header.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <vector>

namespace kinescope::models
{

namespace
{

constexpr size_t kLengthSize = sizeof(uint64_t);
constexpr uint64_t kLongestHeader = 100'000'000; // as the reference implementation
constexpr size_t kHeaderAlignment = 8;

class SafetensorsReader
{
public:
    explicit SafetensorsReader(const std::filesystem::path& path)
        : m_path(path)
    {
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error)) {
            throw WeightError(fmt::format("No such file, or not a file: {}", path.string()));
        }
        m_size = std::filesystem::file_size(path, error);
        m_stream.open(path, std::ios::binary);
        if (error || !m_stream) {
            throw WeightError(fmt::format("Cannot open the file; check its permissions: {}", path.string()));
        }
    }

    TensorFile read()
    {
        const auto json = headerText();
        const auto dataSize = static_cast<size_t>(m_size) - kLengthSize - json.size();
        auto header = parseSafetensorsHeader(json, dataSize, m_path);
        TensorFile file;
        file.metadata = std::move(header.metadata);
        for (const auto& entry : header.entries) { // in the order of their data: the stream never jumps
            file.tensors[entry.name] = tensor(entry);
        }
        return file;
    }

private:
    std::string headerText()
    {
        uint64_t length = 0;
        if (m_size < kLengthSize) {
            throw WeightError(fmt::format("Expected a safetensors file, found {} bytes: {}", m_size, m_path.string()));
        }
        readInto(&length, kLengthSize);
        if (length > m_size - kLengthSize || length > kLongestHeader) {
            throw WeightError(
                fmt::format("Safetensors header: it claims {} bytes, but the file has {}; the file is damaged, "
                            "cut short or not a safetensors file: {}",
                            length, m_size, m_path.string()));
        }
        std::string text(length, '\0');
        readInto(text.data(), text.size());
        return text;
    }

    torch::Tensor tensor(const SafetensorsEntry& entry)
    {
        const bool isBool = entry.type == torch::kBool;
        auto values = torch::empty(entry.shape, isBool ? torch::kUInt8 : entry.type);
        readInto(values.data_ptr(), entry.end - entry.begin);
        return isBool ? values.ne(0) : values; // a byte other than 0 and 1 is no bool
    }

    void readInto(void* target, size_t size)
    {
        if (size > 0 && !m_stream.read(static_cast<char*>(target), static_cast<std::streamsize>(size))) {
            throw WeightError(fmt::format("Cannot read to the end of the file: {}", m_path.string()));
        }
    }

    const std::filesystem::path& m_path;
    uintmax_t m_size = 0;
    std::ifstream m_stream;
};

struct Contents
{
    std::string header;
    std::vector<torch::Tensor> tensors; // keeps alive what the pieces point at
};

Contents layOut(const std::filesystem::path& path, const TensorFile& file)
{
    Contents contents;
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!file.metadata.empty()) {
        header["__metadata__"] = file.metadata;
    }
    size_t position = 0;
    for (const auto& [name, given] : file.tensors) {
        const auto tensor = given.detach().to(torch::kCPU).contiguous();
        const auto type = safetensorsName(tensor.scalar_type());
        if (type.empty()) {
            throw WeightError(
                fmt::format("Tensor \"{}\" has a type that safetensors files do not hold: {}", name, path.string()));
        }
        const auto end = position + tensor.nbytes();
        header[name] = {{"dtype", type}, {"shape", tensor.sizes().vec()}, {"data_offsets", {position, end}}};
        position = end;
        contents.tensors.push_back(tensor);
    }
    contents.header = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    const auto padding = (kHeaderAlignment - contents.header.size() % kHeaderAlignment) % kHeaderAlignment;
    contents.header.append(padding, ' ');
    return contents;
}

bool isBatchCounter(const std::string& name)
{
    return name.ends_with("num_batches_tracked");
}

std::map<std::string, torch::Tensor> slots(const torch::nn::Module& module)
{
    std::map<std::string, torch::Tensor> named;
    for (const auto& parameter : module.named_parameters()) {
        named[parameter.key()] = parameter.value();
    }
    for (const auto& buffer : module.named_buffers()) {
        named[buffer.key()] = buffer.value();
    }
    return named;
}

} // namespace

std::map<std::string, torch::Tensor> TensorFile::below(const std::string& prefix) const
{
    std::map<std::string, torch::Tensor> found;
    for (auto entry = tensors.lower_bound(prefix); entry != tensors.end() && entry->first.starts_with(prefix);
         ++entry) {
        found[entry->first.substr(prefix.size())] = entry->second;
    }
    return found;
}

TensorFile readSafetensors(const std::filesystem::path& path)
{
    return SafetensorsReader(path).read();
}

void writeSafetensors(const std::filesystem::path& path, const TensorFile& file)
{
    const auto contents = layOut(path, file);
    const auto length = static_cast<uint64_t>(contents.header.size());
    std::vector<std::string_view> pieces{{reinterpret_cast<const char*>(&length), sizeof(length)}, contents.header};
    for (const auto& tensor : contents.tensors) {
        pieces.emplace_back(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
    }
    writeAtomically(path, pieces);
}

void loadInto(torch::nn::Module& module, const std::map<std::string, torch::Tensor>& tensors,
              const std::filesystem::path& file)
{
    const torch::NoGradGuard noGradients;
    const auto named = slots(module);
    for (const auto& [name, slot] : named) {
        const auto given = tensors.find(name);
        if (given == tensors.end()) {
            if (isBatchCounter(name)) {
                continue;
            }
            throw WeightError(fmt::format("Expected a tensor \"{}\", found none: {}", name, file.string()));
        }
        if (given->second.sizes() != slot.sizes()) {
            throw WeightError(fmt::format("Tensor \"{}\": expected shape [{}], found [{}]: {}", name,
                                          fmt::join(slot.sizes(), ", "), fmt::join(given->second.sizes(), ", "),
                                          file.string()));
        }
    }
    for (const auto& [name, tensor] : tensors) {
        if (!named.contains(name) && !isBatchCounter(name)) {
            throw WeightError(fmt::format("Tensor \"{}\" has no place in this model: {}", name, file.string()));
        }
    }
    for (const auto& [name, slot] : named) {
        if (const auto given = tensors.find(name); given != tensors.end()) {
            auto target = slot; // shares storage with the module's own
            target.copy_(given->second);
        }
    }
}

std::map<std::string, torch::Tensor> stateOf(const torch::nn::Module& module)
{
    std::map<std::string, torch::Tensor> state;
    for (const auto& [name, slot] : slots(module)) {
        state[name] = slot.detach().to(torch::kCPU).clone();
    }
    return state;
}

} // namespace kinescope::models
