#pragma once

#include "cfn/resource/elbv2/load_balancer.h"
#include "manifest/environment/http.h"
#include "stacks/environment/network.h"

#include <string>
#include <vector>

namespace copilot::stacks::environment {

struct PublicLoadBalancer {
    manifest::environment::PublicHttp http;
    /// The managed prefix lists of CloudFront, when only it may reach the load balancer.
    std::vector<std::string> cdn_prefix_lists;
    /// The HTTPS listener's first certificate: the first imported one, or the environment's own.
    cfn::Text certificate;
    std::vector<cfn::elbv2::LoadBalancer::LoadBalancerAttribute> attributes;
    /// What must be there before logs are written to a bucket.
    std::vector<std::string> depends_on;
};

/// Adds the load balancer that faces the internet, for when a service wants it.
void add_public_load_balancer(
    cfn::Template& stack,
    const Network& network,
    const cfn::Resource& environment_group,
    const PublicLoadBalancer& wanted
);

} // namespace copilot::stacks::environment
