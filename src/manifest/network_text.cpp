// Looks at the form of ARNs and CIDRs; whether they exist is CloudFormation's to say.

#include "manifest/network_text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot::manifest {
namespace {

constexpr auto colons_of_an_arn = 5;

bool is_address(int family, const std::string& text) {
    std::array<unsigned char, sizeof(in6_addr)> address{};
    return inet_pton(family, text.c_str(), address.data()) == 1;
}

bool is_prefix_length(std::string_view text, int longest) {
    int length = -1;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, length);
    return parsed.ec == std::errc{} && parsed.ptr == end && length >= 0 && length <= longest;
}

} // namespace

bool is_arn(std::string_view text) {
    return text.starts_with("arn:") && std::ranges::count(text, ':') >= colons_of_an_arn;
}

std::string arn_region(std::string_view arn) {
    for (int i = 0; i < 3; ++i)
        arn.remove_prefix(arn.find(':') + 1);
    return std::string(arn.substr(0, arn.find(':')));
}

bool is_cidr(const std::string& text) {
    const auto slash = text.find('/');
    if (slash == std::string::npos)
        return false;
    const auto address = text.substr(0, slash);
    const auto length = std::string_view(text).substr(slash + 1);
    return (is_address(AF_INET, address) && is_prefix_length(length, 32))
           || (is_address(AF_INET6, address) && is_prefix_length(length, 128));
}

} // namespace copilot::manifest
