#pragma once

#include "cfn/resource/elbv2/load_balancer.h"
#include "cfn/template.h"
#include "manifest/environment/http.h"
#include "stacks/custom_resource.h"

#include <string>
#include <vector>

namespace copilot::stacks::environment {

/// What a load balancer needs to write its access logs.
struct AccessLogs {
    std::vector<cfn::elbv2::LoadBalancer::LoadBalancerAttribute> attributes;
    std::vector<std::string> depends_on;
    bool makes_bucket = false;
};

/// What the manifest says about access logs. Adds nothing to a stack.
[[nodiscard]] AccessLogs access_logs(const manifest::environment::PublicHttp& http);

/// Adds the bucket for the logs, and the function that empties it before it is deleted.
void add_access_log_bucket(
    cfn::Template& stack,
    const manifest::environment::PublicHttp& http,
    const FunctionCode& bucket_cleaner,
    const cfn::Text& permissions_boundary
);

} // namespace copilot::stacks::environment
