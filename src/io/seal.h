// Authenticated encryption: AES-256-GCM.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace copilot::io {

constexpr std::size_t seal_key_size = 32;

/// A fresh nonce (12 bytes), the ciphertext and a tag (16 bytes) that also covers `context`.
/// `key` is 32 bytes.
[[nodiscard]] std::string
seal(std::string_view key, std::string_view plaintext, std::string_view context);

/// Nothing when `sealed` is not what `seal` made with this key and context.
[[nodiscard]] std::optional<std::string>
unseal(std::string_view key, std::string_view sealed, std::string_view context);

} // namespace copilot::io
