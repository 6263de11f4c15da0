// Hashes and random bytes, from OpenSSL.

#pragma once

#include <string>
#include <string_view>

namespace copilot::io {

/// 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);
/// 64 lower-case digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);
/// 32 bytes.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view message);
/// 32 lower-case digits.
[[nodiscard]] std::string md5_hex(std::string_view bytes);
/// 40 lower-case digits: for the names that others gave to their files, and nothing else.
[[nodiscard]] std::string sha1_hex(std::string_view bytes);
/// Cryptographically random.
[[nodiscard]] std::string random_bytes(std::size_t count);
/// "f81d4fae-7dec-41d0-a765-00a0c91e6bf6": version 4.
[[nodiscard]] std::string random_uuid();
/// Whether both are equal, in a time that depends on their lengths only.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b);

} // namespace copilot::io
