// Hashes from OpenSSL. Algorithms are fetched once: a fetch costs more than hashing a small text.

#include "io/crypto.h"

#include "base/error.h"
#include "codec/base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <memory>
#include <string_view>

namespace copilot::io {
namespace {

constexpr std::size_t block_size = 64; // of SHA-256

struct Free {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }

    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

template <typename T>
using Owned = std::unique_ptr<T, Free>;

void require(bool worked) {
    if (!worked)
        throw Error("OpenSSL failed: out of memory, or the algorithm is not available");
}

Owned<EVP_MD> fetch(const char* name) {
    Owned<EVP_MD> digest(EVP_MD_fetch(nullptr, name, nullptr));
    require(digest != nullptr);
    return digest;
}

const EVP_MD* sha256_digest() {
    static const auto digest = fetch("SHA256");
    return digest.get();
}

const EVP_MD* md5_digest() {
    static const auto digest = fetch("MD5");
    return digest.get();
}

const EVP_MD* sha1_digest() {
    static const auto digest = fetch("SHA1");
    return digest.get();
}

/// The digest of two texts, one behind the other.
std::string digest_of(const EVP_MD* digest, std::string_view first, std::string_view second = {}) {
    thread_local const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned size = 0;
    require(
        context && EVP_DigestInit_ex2(context.get(), digest, nullptr) == 1
        && EVP_DigestUpdate(context.get(), first.data(), first.size()) == 1
        && EVP_DigestUpdate(context.get(), second.data(), second.size()) == 1
        && EVP_DigestFinal_ex(context.get(), out.data(), &size) == 1
    );
    return {out.begin(), out.begin() + size};
}

std::string padded_key(const std::string& key, char pad) {
    std::string block(block_size, pad);
    for (std::size_t i = 0; i < key.size(); ++i)
        block[i] = static_cast<char>(block[i] ^ key[i]);
    return block;
}

} // namespace

std::string sha256(std::string_view bytes) {
    return digest_of(sha256_digest(), bytes);
}

std::string sha256_hex(std::string_view bytes) {
    return codec::to_hex(sha256(bytes));
}

// RFC 2104, over the digest: a tenth of the time that OpenSSL's own needs for its set-up.
std::string hmac_sha256(std::string_view key, std::string_view message) {
    const auto short_key = key.size() > block_size ? sha256(key) : std::string(key);
    const auto inner = digest_of(sha256_digest(), padded_key(short_key, '\x36'), message);
    return digest_of(sha256_digest(), padded_key(short_key, '\x5C'), inner);
}

std::string md5_hex(std::string_view bytes) {
    return codec::to_hex(digest_of(md5_digest(), bytes));
}

std::string sha1_hex(std::string_view bytes) {
    return codec::to_hex(digest_of(sha1_digest(), bytes));
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    auto* data = reinterpret_cast<unsigned char*>(bytes.data());
    require(RAND_bytes_ex(nullptr, data, count, 0) == 1);
    return bytes;
}

std::string random_uuid() {
    auto bytes = random_bytes(16);
    bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x40U);
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
    auto text = codec::to_hex(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace copilot::io
