// A port, or a range of ports: `80`, `8000-8100`.

#pragma once

#include "manifest/read.h"

namespace copilot::manifest {

struct PortRange {
    std::int64_t from = 0;
    std::int64_t to = 0;

    bool operator==(const PortRange&) const = default;

    static constexpr std::string_view kind = "a port or a range of ports such as 8000-8100";

    static bool accepts(const Document& in) { return in.integer() || in.text(); }

    /// A quoted single port is refused: only a bare number is a port.
    void read(const Document& in, const Place& at);

    [[nodiscard]] static Document schema();
};

} // namespace copilot::manifest
