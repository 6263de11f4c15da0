#include "deploy/version.h"

#include "base/format.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

namespace copilot::deploy {
namespace {

struct Version {
    std::array<std::uint64_t, 3> numbers{};
    std::vector<std::string> before_release{}; ///< "rc", "1" of "-rc.1"
};

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Nothing for what is no number, or has a leading zero.
std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    if (!all_digits(text) || (text.size() > 1 && text[0] == '0'))
        return std::nullopt;
    const auto end = text.data() + text.size();
    return std::from_chars(text.data(), end, value).ec == std::errc{} ? std::optional(value)
                                                                      : std::nullopt;
}

/// "v1", "v1.2" and "v1.2.3-rc.1+build" are versions.
std::optional<Version> parse(std::string_view text) {
    if (!text.starts_with('v'))
        return std::nullopt;
    text.remove_prefix(1);
    text = text.substr(0, text.find('+'));
    const auto dash = text.find('-');
    Version version;
    if (dash != std::string_view::npos) {
        version.before_release = split(text.substr(dash + 1), '.');
        text = text.substr(0, dash);
        if (version.before_release.empty())
            return std::nullopt;
    }
    const auto parts = split(text, '.');
    if (parts.empty() || parts.size() > 3 || (dash != std::string_view::npos && parts.size() < 3))
        return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = number(parts[i]);
        if (!value)
            return std::nullopt;
        version.numbers[i] = *value;
    }
    return version;
}

/// Numbers are below words; numbers compare as numbers.
std::weak_ordering compare_identifiers(const std::string& left, const std::string& right) {
    const auto left_number = number(left);
    const auto right_number = number(right);
    if (left_number && right_number)
        return *left_number <=> *right_number;
    if (left_number.has_value() != right_number.has_value())
        return left_number ? std::weak_ordering::less : std::weak_ordering::greater;
    return left <=> right;
}

std::weak_ordering compare(const Version& left, const Version& right) {
    if (const auto order = left.numbers <=> right.numbers; order != 0)
        return order;
    if (left.before_release.empty() || right.before_release.empty())
        return right.before_release.size() <=> left.before_release.size();
    return std::lexicographical_compare_three_way(
        left.before_release.begin(),
        left.before_release.end(),
        right.before_release.begin(),
        right.before_release.end(),
        compare_identifiers
    );
}

} // namespace

std::weak_ordering compare_versions(std::string_view left, std::string_view right) {
    const auto a = parse(left);
    const auto b = parse(right);
    if (!a || !b)
        return a.has_value() <=> b.has_value();
    return compare(*a, *b);
}

void refuse_downgrade(
    const std::string& what, const std::string& deployed, const std::string& own
) {
    if (compare_versions(deployed, own) <= 0)
        return;
    throw Downgrade(
        format("{} was deployed by version {}, and this is {}", what, deployed, own),
        "install a newer copilot, or pass --allow-downgrade to take back what the newer one did"
    );
}

} // namespace copilot::deploy
