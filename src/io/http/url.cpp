// URLs as endpoints and proxies are written: scheme, host, port and what follows.

#include "io/http/url.h"

#include "base/error.h"
#include "base/format.h"

#include <algorithm>
#include <charconv>

namespace copilot::io {
namespace {

std::uint16_t default_port(std::string_view scheme) {
    return scheme == "https" ? 443 : 80;
}

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
    throw Error(format("\"{}\" is no URL: {}", text, why));
}

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_';
}

bool is_host(std::string_view host, bool bracketed) {
    return !host.empty() && std::ranges::all_of(host, [bracketed](char c) {
        return bracketed ? is_host_character(c) || c == ':' || c == '%' : is_host_character(c);
    });
}

std::uint16_t parse_port(std::string_view digits, std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size() || port == 0)
        refuse(text, "its port is not a number from 1 to 65535");
    return port;
}

std::string_view take_scheme(std::string_view& rest, std::string_view text) {
    for (const std::string_view scheme : {"http", "https"}) {
        if (rest.starts_with(scheme) && rest.substr(scheme.size()).starts_with("://")) {
            rest.remove_prefix(scheme.size() + 3);
            return scheme;
        }
    }
    refuse(text, "it does not start with http:// or https://");
}

/// Splits "[::1]:80" and "host:80".
void read_authority(std::string_view authority, Url& url, std::string_view text) {
    const bool bracketed = authority.starts_with('[');
    const auto host_end = bracketed ? authority.find(']') : authority.find(':');
    if (bracketed && host_end == std::string_view::npos)
        refuse(text, "a bracket is not closed");
    url.host = authority.substr(bracketed ? 1 : 0, bracketed ? host_end - 1 : host_end);
    if (!is_host(url.host, bracketed))
        refuse(text, "its host is not a name or an address");
    auto rest = authority.substr(std::min(authority.size(), bracketed ? host_end + 1 : host_end));
    if (rest.empty())
        return;
    if (!rest.starts_with(':'))
        refuse(text, "its host is not a name or an address");
    url.port = parse_port(rest.substr(1), text);
}

} // namespace

std::string Url::authority() const {
    const bool bracketed = host.find(':') != std::string::npos;
    auto text = bracketed ? format("[{}]", host) : host;
    if (port != default_port(scheme))
        text += format(":{}", port);
    return text;
}

std::string Url::text() const {
    return format("{}://{}{}", scheme, authority(), target);
}

Url parse_url(std::string_view text) {
    auto rest = text;
    Url url{.scheme = std::string(take_scheme(rest, text)), .host = {}};
    url.port = default_port(url.scheme);
    const auto authority_end = std::min(rest.find_first_of("/?#"), rest.size());
    read_authority(rest.substr(0, authority_end), url, text);
    rest.remove_prefix(authority_end);
    rest = rest.substr(0, rest.find('#'));
    if (std::ranges::any_of(rest, [](char c) { return c <= ' ' || c == '\x7F'; }))
        refuse(text, "it has a space or a control character");
    if (!rest.empty())
        url.target = rest.starts_with('/') ? std::string(rest) : format("/{}", rest);
    return url;
}

} // namespace copilot::io
