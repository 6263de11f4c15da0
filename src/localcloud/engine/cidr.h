#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::engine {

/// Fn::Cidr: `count` blocks of IPv4 inside `block`, each with `bits` host bits. Throws
/// aws::ServiceError when they do not fit. IPv6 is refused.
[[nodiscard]] std::vector<std::string>
cidr_blocks(std::string_view block, std::string_view count, std::string_view bits);

} // namespace copilot::localcloud::engine
