// Which proxy a request goes through, by the environment variables that curl and the AWS tools
// read.

#pragma once

#include "io/http/url.h"

#include <optional>

namespace copilot::io {

struct Proxy {
    Url url;
    std::string authorization{}; ///< The value of Proxy-Authorization; empty without a user.
};

struct ProxySettings {
    std::string http{};  ///< For http URLs: "http://user:password@proxy:3128", "proxy:3128".
    std::string https{}; ///< For https URLs.
    std::string no{}; ///< Comma-separated names, domains, addresses and IPv4 networks; "*" is all.
};

/// From http_proxy, https_proxy and no_proxy, or their upper-case names.
[[nodiscard]] ProxySettings proxy_settings_from_environment();

/// Nothing when the request goes straight to `url`, as everything to this machine does. Throws
/// Error, without the password, for a proxy that is no http URL.
[[nodiscard]] std::optional<Proxy> proxy_for(const Url& url, const ProxySettings& settings);

} // namespace copilot::io
