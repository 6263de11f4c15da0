// Points in time, to the millisecond, as AWS APIs exchange them.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace copilot {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2026-11-30T21:39:30Z", with ".123" before the Z when there are milliseconds.
[[nodiscard]] std::string to_iso8601(Timestamp time);
/// "20261130T213930Z", as Signature Version 4 dates a request.
[[nodiscard]] std::string to_iso8601_basic(Timestamp time);
/// "Mon, 30 Nov 2026 21:39:30 GMT", as HTTP headers do.
[[nodiscard]] std::string to_http_date(Timestamp time);
/// Seconds since 1970 with up to three decimals: "1795995570", "1795995570.123".
[[nodiscard]] std::string to_epoch_seconds(Timestamp time);

/// Reads any of the above; nothing when `text` is none of them.
[[nodiscard]] std::optional<Timestamp> parse_timestamp(std::string_view text);

} // namespace copilot
