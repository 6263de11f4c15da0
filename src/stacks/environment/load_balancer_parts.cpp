// Target group, listeners and certificates, the same for both load balancers.

#include "stacks/environment/load_balancer_parts.h"

#include "base/format.h"
#include "cfn/resource/elbv2/listener_certificate.h"
#include "cfn/resource/elbv2/target_group.h"

namespace copilot::stacks::environment {

cfn::Resource add_default_target_group(
    cfn::Template& stack,
    std::string_view logical_id,
    const cfn::Text& vpc,
    const std::string& condition
) {
    return stack.add<cfn::elbv2::TargetGroup>(
        logical_id,
        {.health_check_interval_seconds = 10,
         .health_check_timeout_seconds = 5,
         .healthy_threshold_count = 2,
         .port = 80,
         .protocol = "HTTP",
         .target_group_attributes = {{.key = "deregistration_delay.timeout_seconds", .value = "60"}
         },
         .target_type = "ip",
         .vpc_id = vpc},
        {.condition = condition}
    );
}

cfn::elbv2::Listener
listener(const cfn::Resource& load_balancer, const cfn::Resource& target_group, int port) {
    return {
        .default_actions = {{.target_group_arn = target_group.ref(), .type = "forward"}},
        .load_balancer_arn = load_balancer.ref(),
        .port = port,
        .protocol = port == 443 ? "HTTPS" : "HTTP",
    };
}

void add_more_certificates(
    cfn::Template& stack,
    const cfn::Resource& listener,
    const std::vector<std::string>& certificates,
    std::string_view prefix,
    const std::string& condition
) {
    for (std::size_t i = 1; i < certificates.size(); ++i)
        stack.add<cfn::elbv2::ListenerCertificate>(
            format("{}{}", prefix, i + 1),
            {.certificates = {{.certificate_arn = certificates[i]}}, .listener_arn = listener.ref()
            },
            {.condition = condition}
        );
}

} // namespace copilot::stacks::environment
