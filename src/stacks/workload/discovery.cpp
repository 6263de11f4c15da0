// The service's private name, <service>.<endpoint>.

#include "cfn/resource/servicediscovery/service.h"
#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {

cfn::Resource add_discovery_service(cfn::Template& stack) {
    const auto discovery = stack.add<cfn::servicediscovery::Service>(
        "DiscoveryService",
        "A name for your service in the environment",
        {.description = "Discovery Service for the Copilot services",
         .dns_config =
             {{.dns_records = {{.ttl = 10, .type = "A"}, {.ttl = 10, .type = "SRV"}},
               .routing_policy = "MULTIVALUE"}},
         .health_check_custom_config = {{.failure_threshold = 1}},
         .name = cfn::ref("WorkloadName"),
         .namespace_id = environment_export("ServiceDiscoveryNamespaceID")}
    );
    stack.add_output(
        "DiscoveryServiceARN",
        {.description = "ARN of the Discovery Service.",
         .value = discovery.att("Arn"),
         .export_name = cfn::sub("${AWS::StackName}-DiscoveryServiceARN")}
    );
    return discovery;
}

} // namespace copilot::stacks::workload
