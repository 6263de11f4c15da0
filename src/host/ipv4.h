// IPv4 addresses and ranges as numbers: comparing, counting and printing them.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::host {

/// One address, in host byte order.
struct Ipv4 {
    std::uint32_t number = 0;

    /// Nothing when `text` is not four decimal numbers up to 255.
    [[nodiscard]] static std::optional<Ipv4> parse(std::string_view text);
    /// "10.0.0.2"
    [[nodiscard]] std::string text() const;

    [[nodiscard]] Ipv4 plus(std::uint32_t count) const { return {number + count}; }

    auto operator<=>(const Ipv4&) const = default;
};

/// A range in CIDR notation. The base has no bits beyond the prefix.
struct Ipv4Range {
    Ipv4 base{};
    int prefix = 32; ///< 0 to 32.

    /// "10.0.0.0/16", or an address alone for a /32. Bits beyond the prefix are cleared.
    [[nodiscard]] static std::optional<Ipv4Range> parse(std::string_view text);
    /// "10.0.0.0/16"
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool contains(Ipv4 address) const;

    auto operator<=>(const Ipv4Range&) const = default;
};

} // namespace copilot::host
