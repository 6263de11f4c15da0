// Reads `80` and `8000-8100`.

#include "manifest/port_range.h"

#include <charconv>

namespace copilot::manifest {
namespace {

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (text.starts_with('-') || parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return number;
}

std::optional<PortRange> parse_range(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto from = whole_number(text.substr(0, dash));
    const auto to = whole_number(text.substr(dash + 1));
    if (!from || !to)
        return std::nullopt;
    return PortRange{*from, *to};
}

} // namespace

void PortRange::read(const Document& in, const Place& at) {
    if (const auto* port = in.integer()) {
        *this = {*port, *port};
        return;
    }
    const auto range = parse_range(*in.text());
    if (!range)
        at.error(format("expected {}, found \"{}\"", kind, *in.text()));
    else if (range->from > range->to)
        at.error(format("starts at port {}, above its end {}", range->from, range->to));
    else
        *this = *range;
}

Document PortRange::schema() {
    return Document::Map{
        {"anyOf",
         Document::List{
             Document::Map{{"type", "integer"}},
             Document::Map{{"type", "string"}, {"pattern", R"(^\d+-\d+$)"}},
         }},
    };
}

} // namespace copilot::manifest
