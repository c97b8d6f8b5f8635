#pragma once

#include "datasets/readers/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// One file of a zip archive, stored or deflated.
struct ZipMember
{
    std::string name;
    std::uint64_t offset = 0; ///< of its local header
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    bool isDeflated = false;
};

bool looksLikeZip(std::string_view head);

/// The members in the order of the central directory; archives beyond 4 GB too.
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE) 6.3.
/// @throws ParseError naming the byte; also for encryption and other methods of compression
std::vector<ZipMember> listZip(ByteSource& archive);

/// A member's own bytes. Deflated ones are unpacked up to where they are read, so reading forwards is cheap and a wrong
/// size allocates nothing.
/// @param archive  must outlive the source
std::unique_ptr<ByteSource> openZipMember(ByteSource& archive, const ZipMember& member);

} // namespace kinescope::datasets
