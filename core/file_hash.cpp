#include "core/file_hash.h"

#include "datasets/errors.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>
#include <vector>

namespace kinescope::core
{

std::string sha256OfFile(const std::filesystem::path& path)
{
    constexpr std::size_t kBlock = 1 << 20;
    std::ifstream file(path, std::ios::binary);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("OpenSSL's libcrypto offers no SHA-256 on this machine");
    std::vector<char> block(kBlock);
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0)
        EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(file.gcount()));
    if (!file.eof())
        throw datasets::FileError(
            fmt::format("The file cannot be read ({}): {}", std::generic_category().message(errno), path.string()));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &length);
    std::string text;
    for (unsigned int index = 0; index < length; ++index)
        text += fmt::format("{:02x}", digest[index]);
    return text;
}

} // namespace kinescope::core
