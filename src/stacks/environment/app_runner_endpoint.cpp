// Private Request-Driven Web Services are reached through one interface endpoint of the VPC.

#include "stacks/environment/app_runner_endpoint.h"

#include "base/format.h"
#include "cfn/resource/ec2/security_group.h"
#include "cfn/resource/ec2/vpc_endpoint.h"
#include "stacks/environment/naming.h"
#include "stacks/environment/security_group.h"

namespace copilot::stacks::environment {
namespace {

/// EC2's limit on descriptions and tags.
constexpr auto longest_text = 255;

} // namespace

void add_app_runner_endpoint(
    cfn::Template& stack,
    const Network& network,
    const cfn::Resource& environment_group,
    const std::string& name
) {
    const auto tag = format("copilot-{}-app-runner-vpc-endpoint", name);
    const auto description = format("{}-AppRunnerVpcEndpointSecurityGroup", name);
    const auto group = stack.add<cfn::ec2::SecurityGroup>(
        "AppRunnerVpcEndpointSecurityGroup",
        "A security group for private App Runner services",
        {.group_description = description.substr(0, longest_text),
         .tags = {{.key = "Name", .value = tag.substr(0, longest_text)}},
         .vpc_id = network.vpc},
        {.condition = create_app_runner_vpc_endpoint}
    );
    add_group_ingress(
        stack,
        {.logical_id = "AppRunnerVpcEndpointSecurityGroupIngressFromEnvironment",
         .description = "Ingress from services in the environment",
         .into = group.ref(),
         .from = environment_group.ref(),
         .condition = create_app_runner_vpc_endpoint}
    );
    const auto endpoint = stack.add<cfn::ec2::VpcEndpoint>(
        "AppRunnerVpcEndpoint",
        "An endpoint by which the environment reaches private App Runner services",
        {.security_group_ids = {group.ref()},
         .service_name = cfn::sub("com.amazonaws.${AWS::Region}.apprunner.requests"),
         .subnet_ids = network.private_subnets,
         .vpc_endpoint_type = "Interface",
         .vpc_id = network.vpc},
        {.condition = create_app_runner_vpc_endpoint}
    );
    stack.add_output(
        "AppRunnerVpcEndpointId",
        {.condition = create_app_runner_vpc_endpoint,
         .value = endpoint.ref(),
         .export_name = exported("AppRunnerVpcEndpointId")}
    );
}

} // namespace copilot::stacks::environment
