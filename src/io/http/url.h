#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copilot::io {

/// Where a server is: "http://127.0.0.1:4566", "https://sts.eu-west-1.amazonaws.com/base?x=1".
struct Url {
    std::string scheme; ///< "http" or "https"
    std::string host;   ///< Without brackets and port.
    std::uint16_t port = 0;
    std::string target = "/"; ///< Path and query.

    /// "host" or "host:port" when the port is not the scheme's own: what a Host header says.
    [[nodiscard]] std::string authority() const;
    [[nodiscard]] std::string text() const;
};

/// Throws Error when `text` is no http or https URL.
[[nodiscard]] Url parse_url(std::string_view text);

} // namespace copilot::io
