// The three CRCs are one algorithm with three polynomials, all reflected; a byte a step is fast
// enough for what a machine sends to itself.

#include "aws/checksums.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "codec/base64.h"
#include "io/crypto.h"

#include <array>

namespace copilot::aws {
namespace {

template <typename Word>
constexpr std::array<Word, 256> table_of(Word polynomial) {
    std::array<Word, 256> table{};
    for (Word i = 0; i < 256; ++i) {
        auto value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value >> 1U ^ (value & 1U ? polynomial : 0);
        table[static_cast<std::size_t>(i)] = value;
    }
    return table;
}

template <typename Word>
Word crc(std::string_view bytes, const std::array<Word, 256>& table) {
    Word value = ~Word{0};
    for (const char byte : bytes)
        value = value >> 8U ^ table[(value ^ static_cast<unsigned char>(byte)) & 255U];
    return ~value;
}

constexpr auto crc32_table = table_of<std::uint32_t>(0xEDB88320);
constexpr auto crc32c_table = table_of<std::uint32_t>(0x82F63B78);
constexpr auto crc64nvme_table = table_of<std::uint64_t>(0x9A6C9329AC4BC9B5);

template <typename Word>
std::string hex_of(Word value) {
    return format("{:0{}x}", value, sizeof(Word) * 2);
}

struct Algorithm {
    const char* header;
    const char* name;
    std::size_t size; ///< In bytes.
    std::string (*hex)(std::string_view body);
};

constexpr std::array<Algorithm, 5> algorithms{{
    {"x-amz-checksum-crc32", "CRC32", 4, [](std::string_view body) { return hex_of(crc32(body)); }},
    {"x-amz-checksum-crc32c",
     "CRC32C",
     4,
     [](std::string_view body) { return hex_of(crc32c(body)); }},
    {"x-amz-checksum-crc64nvme",
     "CRC64NVME",
     8,
     [](std::string_view body) { return hex_of(crc64nvme(body)); }},
    {"x-amz-checksum-sha1", "SHA1", 20, io::sha1_hex},
    {"x-amz-checksum-sha256", "SHA256", 32, io::sha256_hex},
}};

void verify(std::string_view said, const Algorithm& algorithm, std::string_view body) {
    const auto bytes = codec::parse_base64(said);
    if (!bytes || bytes->size() != algorithm.size)
        throw ServiceError(
            "InvalidRequest", format("Value for {} header is invalid.", algorithm.header)
        );
    if (codec::to_hex(*bytes) != algorithm.hex(body))
        throw ServiceError(
            "BadDigest",
            format("The {} you specified did not match the calculated checksum.", algorithm.name)
        );
}

void verify_md5(std::string_view said, std::string_view body) {
    constexpr std::size_t size = 16;
    const auto bytes = codec::parse_base64(said);
    if (!bytes || bytes->size() != size)
        throw ServiceError("InvalidDigest", "The Content-MD5 you specified was invalid.");
    if (codec::to_hex(*bytes) != io::md5_hex(body))
        throw ServiceError(
            "BadDigest", "The Content-MD5 you specified did not match what we received."
        );
}

/// What completes an upload in parts says the checksum of the object, not of its own body.
bool completes_upload(const io::HttpRequest& request) {
    return request.method == "POST" && request.query().find("uploadId=") != std::string_view::npos;
}

} // namespace

std::uint32_t crc32(std::string_view bytes) {
    return crc(bytes, crc32_table);
}

std::uint32_t crc32c(std::string_view bytes) {
    return crc(bytes, crc32c_table);
}

std::uint64_t crc64nvme(std::string_view bytes) {
    return crc(bytes, crc64nvme_table);
}

void verify_checksums(const io::HttpRequest& request) {
    if (const auto said = request.headers.find("Content-MD5"))
        verify_md5(*said, request.body);
    if (completes_upload(request))
        return;
    for (const auto& algorithm : algorithms)
        if (const auto said = request.headers.find(algorithm.header))
            verify(*said, algorithm, request.body);
}

} // namespace copilot::aws
