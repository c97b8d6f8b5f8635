#include "datasets/numpy/array_file.h"

#include "datasets/errors.h"
#include "datasets/numpy/npy.h"
#include "datasets/numpy/zip_archive.h"

#include <algorithm>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kHeaderBytes = std::size_t{1} << 17;
constexpr std::string_view kEnding = ".npy";

NpyHeader readHeader(ByteSource& source)
{
    const auto head = source.read(0, static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), kHeaderBytes)));
    return parseNpyHeader(head, source.size(), source.path());
}

} // namespace

StoredArray::StoredArray(std::string name, ByteSource& file, std::unique_ptr<ByteSource> owned)
    : m_name(std::move(name))
    , m_file(&file)
    , m_owned(std::move(owned))
    , m_header(readHeader(source()))
{
}

std::vector<float> StoredArray::numbers(std::size_t first, std::size_t count) const
{
    NpyHeader part = m_header;
    part.shape = {count};
    part.count = count;
    part.dataOffset = 0;
    part.fortranOrder = false;
    return npyValues<float>(source().read(m_header.dataOffset + first * m_header.itemSize, count * m_header.itemSize),
                            part, source().path());
}

std::vector<std::int64_t> StoredArray::wholeNumbers() const
{
    NpyHeader part = m_header;
    part.dataOffset = 0;
    return npyValues<std::int64_t>(source().read(m_header.dataOffset, m_header.count * m_header.itemSize), part,
                                   source().path());
}

std::vector<StoredArray> openArrays(ByteSource& file)
{
    std::vector<StoredArray> arrays;
    const auto head = file.read(0, static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), 8)));
    if (!looksLikeZip(head)) {
        arrays.emplace_back("", file, nullptr);
        return arrays;
    }
    for (const auto& member : listZip(file)) {
        if (!member.name.ends_with(kEnding))
            continue;
        auto name = member.name.substr(0, member.name.size() - kEnding.size());
        try {
            arrays.emplace_back(std::move(name), file, openZipMember(file, member));
        } catch (const UnreadableType&) {
            // Names and other objects may lie beside the numbers.
        }
    }
    return arrays;
}

} // namespace kinescope::datasets
