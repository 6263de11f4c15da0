// What of a stack is paid for by the hour, used or not: the shape of its bill, without prices.

#pragma once

#include "base/document.h"
#include "base/fields.h"

#include <cstdint>
#include <string>

namespace copilot::cfn {

/// How many there are of each: "load balancers", "NAT gateways", "interface endpoints", "file
/// systems". Those whose condition does not hold with these values of parameters are not counted.
/// A condition that depends on anything but parameters counts as holding.
[[nodiscard]] Dictionary<std::int64_t>
cost_shape(const Document& a_template, const Dictionary<std::string>& parameters);

/// "1 load balancer, 2 NAT gateways": what `after` has more of than `before`; empty for nothing.
[[nodiscard]] std::string
more_of(const Dictionary<std::int64_t>& before, const Dictionary<std::int64_t>& after);

} // namespace copilot::cfn
