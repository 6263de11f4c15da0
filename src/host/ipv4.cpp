// IPv4 addresses and ranges: parsing is strict, because the texts come from API requests.

#include "host/ipv4.h"

#include "base/format.h"

#include <charconv>

namespace copilot::host {

namespace {

/// A decimal number without sign or leading zeros, up to `limit`.
std::optional<std::uint32_t> parse_number(std::string_view text, std::uint32_t limit) {
    std::uint32_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || rest != end || number > limit)
        return std::nullopt;
    if (text.size() > 1 && text.front() == '0')
        return std::nullopt;
    return number;
}

std::uint32_t mask(int prefix) {
    return prefix == 0 ? 0 : ~std::uint32_t{0} << (32 - prefix);
}

} // namespace

std::optional<Ipv4> Ipv4::parse(std::string_view text) {
    std::uint32_t number = 0;
    for (int part = 0; part < 4; ++part) {
        const auto dot = text.find('.');
        if ((dot == std::string_view::npos) != (part == 3))
            return std::nullopt;
        const auto byte = parse_number(text.substr(0, dot), 255);
        if (!byte)
            return std::nullopt;
        number = number << 8 | *byte;
        text.remove_prefix(part == 3 ? text.size() : dot + 1);
    }
    return Ipv4{number};
}

std::string Ipv4::text() const {
    return format("{}.{}.{}.{}", number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255);
}

std::optional<Ipv4Range> Ipv4Range::parse(std::string_view text) {
    const auto slash = text.find('/');
    const auto address = Ipv4::parse(text.substr(0, slash));
    if (!address)
        return std::nullopt;
    if (slash == std::string_view::npos)
        return Ipv4Range{*address, 32};
    const auto prefix = parse_number(text.substr(slash + 1), 32);
    if (!prefix)
        return std::nullopt;
    const auto length = static_cast<int>(*prefix);
    return Ipv4Range{{address->number & mask(length)}, length};
}

std::string Ipv4Range::text() const {
    return format("{}/{}", base.text(), prefix);
}

bool Ipv4Range::contains(Ipv4 address) const {
    return (address.number & mask(prefix)) == base.number;
}

} // namespace copilot::host
