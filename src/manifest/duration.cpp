#include "manifest/duration.h"

#include "base/format.h"

#include <array>
#include <charconv>

namespace copilot::manifest {
namespace {

struct Unit {
    std::string_view name;
    double milliseconds;
};

/// "ms" before "m": the longer name is tried first.
constexpr std::array<Unit, 4> units{{{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}}};

const Unit* unit_at(std::string_view text) {
    for (const auto& unit : units)
        if (text.starts_with(unit.name))
            return &unit;
    return nullptr;
}

} // namespace

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
    double total = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        double amount = 0;
        const auto number = std::from_chars(text.data(), text.data() + text.size(), amount);
        if (number.ec != std::errc{} || amount < 0)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(number.ptr - text.data()));
        const auto* unit = unit_at(text);
        if (!unit)
            return std::nullopt;
        total += amount * unit->milliseconds;
        text.remove_prefix(unit->name.size());
    }
    return std::chrono::milliseconds(static_cast<std::int64_t>(total));
}

void Duration::read(const Document& in, const Place& at) {
    const auto parsed = parse_duration(in.scalar_text());
    if (parsed)
        value = *parsed;
    else
        at.error(format("must be {}, found \"{}\"", kind, in.scalar_text()));
}

} // namespace copilot::manifest
