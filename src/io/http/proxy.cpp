#include "io/http/proxy.h"

#include "base/error.h"
#include "base/format.h"
#include "codec/base64.h"
#include "codec/form.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace copilot::io {
namespace {

std::string variable(const char* name, const char* other_name) {
    for (const auto* candidate : {name, other_name})
        if (const char* value = std::getenv(candidate); value && *value)
            return value;
    return {};
}

std::optional<std::uint32_t> parse_ipv4(const std::string& text) {
    in_addr address{};
    if (::inet_pton(AF_INET, text.c_str(), &address) != 1)
        return std::nullopt;
    return ntohl(address.s_addr);
}

/// "10.0.0.0/8".
bool is_in_network(const std::string& host, std::string_view network) {
    const auto slash = network.find('/');
    const auto address = parse_ipv4(host);
    const auto base = parse_ipv4(std::string(network.substr(0, slash)));
    if (slash == std::string_view::npos || !address || !base)
        return false;
    const auto digits = network.substr(slash + 1);
    unsigned length = 33;
    std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (length > 32)
        return false;
    const auto mask = length == 0 ? 0U : ~0U << (32 - length);
    return (*address & mask) == (*base & mask);
}

bool is_this_machine(const std::string& host) {
    return host == "localhost" || host.ends_with(".localhost") || host == "::1"
           || is_in_network(host, "127.0.0.0/8");
}

bool is_named_by(const Url& url, std::string_view rule) {
    if (rule == "*" || is_in_network(url.host, rule))
        return true;
    if (const auto colon = rule.rfind(':');
        colon != std::string_view::npos && rule.find(':') == colon) {
        if (rule.substr(colon + 1) != std::to_string(url.port))
            return false;
        rule = rule.substr(0, colon);
    }
    if (rule.starts_with("*."))
        rule.remove_prefix(1);
    const std::string_view host = url.host;
    if (rule.starts_with('.'))
        return host.ends_with(rule);
    return host == rule || (host.ends_with(rule) && host[host.size() - rule.size() - 1] == '.');
}

std::string_view trimmed(std::string_view text) {
    const auto start = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(start);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool goes_straight(const Url& url, std::string_view rules) {
    while (!rules.empty()) {
        const auto length = std::min(rules.find(','), rules.size());
        const auto rule = trimmed(rules.substr(0, length));
        if (!rule.empty() && is_named_by(url, rule))
            return true;
        rules.remove_prefix(std::min(length + 1, rules.size()));
    }
    return false;
}

Proxy parse_proxy(std::string text) {
    if (text.find("://") == std::string::npos)
        text.insert(0, "http://");
    std::string authorization;
    const auto start = text.find("://") + 3;
    const auto at = text.substr(0, text.find('/', start)).rfind('@');
    if (at != std::string::npos) {
        const auto user = codec::percent_decode(text.substr(start, at - start));
        authorization = "Basic " + codec::to_base64(user);
        text.erase(start, at + 1 - start);
    }
    Proxy proxy{
        with_context("read the proxy's URL", [&] { return parse_url(text); }), authorization
    };
    if (proxy.url.scheme != "http")
        throw Error(format("proxy {}: only proxies with an http URL are supported", text));
    return proxy;
}

} // namespace

ProxySettings proxy_settings_from_environment() {
    ProxySettings settings{
        .http = variable("http_proxy", "HTTP_PROXY"),
        .https = variable("https_proxy", "HTTPS_PROXY"),
        .no = variable("no_proxy", "NO_PROXY"),
    };
    return settings;
}

std::optional<Proxy> proxy_for(const Url& url, const ProxySettings& settings) {
    const auto& text = url.scheme == "https" ? settings.https : settings.http;
    if (text.empty() || is_this_machine(url.host) || goes_straight(url, settings.no))
        return std::nullopt;
    return parse_proxy(text);
}

} // namespace copilot::io
