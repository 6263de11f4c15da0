// Programs that listen to commands on a unix socket: HAProxy and unbound both answer a line with
// text and close.

#pragma once

#include "io/file.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::host {

/// Sends `line` and reads to the end. Nothing when nobody listens there, or
/// whoever did ended meanwhile. Throws SystemError for
/// anything else, and after `limit` seconds without an answer.
[[nodiscard]] std::optional<std::string>
ask(const io::Path& socket, std::string_view line, int limit = 5);

} // namespace copilot::host
