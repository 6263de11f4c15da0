// Durations as manifests write them, in Go's way: "300ms", "10s", "1h30m".

#pragma once

#include "manifest/diagnostics.h"

#include <chrono>
#include <optional>

namespace copilot::manifest {

[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

struct Duration {
    static constexpr std::string_view kind = "a duration such as 10s or 1m30s";

    std::chrono::milliseconds value{};

    [[nodiscard]] std::int64_t seconds() const {
        return std::chrono::duration_cast<std::chrono::seconds>(value).count();
    }

    static bool accepts(const Document& in) {
        return in.text() != nullptr || in.integer() != nullptr;
    }

    void read(const Document& in, const Place& at);

    [[nodiscard]] static Document schema() { return Document::Map{{"type", "string"}}; }
};

} // namespace copilot::manifest
