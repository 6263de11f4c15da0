// What the public and the internal load balancer have in common.

#pragma once

#include "cfn/resource/elbv2/listener.h"
#include "cfn/template.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::stacks::environment {

/// Adds the target group that listeners send requests to which no service wants: nothing is in it.
cfn::Resource add_default_target_group(
    cfn::Template& stack,
    std::string_view logical_id,
    const cfn::Text& vpc,
    const std::string& condition
);

/// A listener that forwards everything to `target_group`; rules of services come before that.
[[nodiscard]] cfn::elbv2::Listener
listener(const cfn::Resource& load_balancer, const cfn::Resource& target_group, int port);

/// Adds the certificates after the first, which is the listener's own: SNI chooses among them.
void add_more_certificates(
    cfn::Template& stack,
    const cfn::Resource& listener,
    const std::vector<std::string>& certificates,
    std::string_view prefix,
    const std::string& condition
);

} // namespace copilot::stacks::environment
