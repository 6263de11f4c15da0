// The load balancer that only the VPC reaches. Services reach it, and it reaches them; whether
// everything else in the VPC does, the manifest says.

#include "stacks/environment/internal_load_balancer.h"

#include "base/format.h"
#include "cfn/resource/ec2/security_group.h"
#include "cfn/resource/ec2/security_group_ingress.h"
#include "cfn/resource/elbv2/load_balancer.h"
#include "cfn/resource/route53/hosted_zone.h"
#include "stacks/environment/load_balancer_parts.h"
#include "stacks/environment/naming.h"
#include "stacks/environment/security_group.h"

namespace copilot::stacks::environment {
namespace {

using manifest::environment::PrivateHttp;

constexpr auto http_port = 80;
constexpr auto https_port = 443;
constexpr auto zone_name = "${EnvironmentName}.${AppName}.internal";

std::vector<std::string> certificates_of(const PrivateHttp& http) {
    return http.certificates.value_or(std::vector<std::string>{});
}

cfn::Resource add_security_group(
    cfn::Template& stack, const Network& network, const cfn::Resource& environment_group
) {
    auto group = stack.add<cfn::ec2::SecurityGroup>(
        "InternalLoadBalancerSecurityGroup",
        "A security group for the internal load balancer",
        {.group_description = "Access to the internal load balancer",
         .tags = {name_tag("-internal-lb")},
         .vpc_id = network.vpc},
        {.condition = create_internal_alb}
    );
    add_group_ingress(
        stack,
        {.logical_id = "EnvironmentSecurityGroupIngressFromInternalALB",
         .description = "Ingress from the internal ALB",
         .into = environment_group.ref(),
         .from = group.ref(),
         .condition = create_internal_alb}
    );
    add_group_ingress(
        stack,
        {.logical_id = "InternalALBIngressFromEnvironmentSecurityGroup",
         .description = "Ingress from the env security group",
         .into = group.ref(),
         .from = environment_group.ref(),
         .condition = create_internal_alb}
    );
    return group;
}

cfn::ec2::SecurityGroupIngress from_vpc(const cfn::Resource& group, int port) {
    return {
        .cidr_ip = "0.0.0.0/0",
        .description = format("Allow from within the VPC on port {}", port),
        .from_port = port,
        .group_id = group.ref(),
        .ip_protocol = "tcp",
        .to_port = port,
    };
}

void add_ingress_from_vpc(cfn::Template& stack, const cfn::Resource& group) {
    stack.add(
        "InternalLoadBalancerSecurityGroupIngressFromHttp",
        "A rule that lets the VPC reach the internal load balancer on port 80",
        from_vpc(group, http_port),
        {.condition = create_internal_alb}
    );
    stack.add(
        "InternalLoadBalancerSecurityGroupIngressFromHttps",
        "A rule that lets the VPC reach the internal load balancer on port 443",
        from_vpc(group, https_port),
        {.condition = export_internal_https_listener}
    );
}

cfn::Texts subnets_of(const PrivateHttp& http, const Network& network) {
    if (http.subnets && !http.subnets->empty())
        return *http.subnets;
    return network.private_subnets;
}

void add_listeners(
    cfn::Template& stack,
    const cfn::Resource& load_balancer,
    const cfn::Resource& target_group,
    const PrivateHttp& http
) {
    const auto plain = stack.add(
        "InternalHTTPListener",
        "An internal listener for HTTP",
        listener(load_balancer, target_group, http_port),
        {.condition = create_internal_alb}
    );
    const auto certificates = certificates_of(http);
    auto properties = listener(load_balancer, target_group, https_port);
    if (!certificates.empty())
        properties.certificates = {{.certificate_arn = certificates.front()}};
    if (http.ssl_policy)
        properties.ssl_policy = *http.ssl_policy;
    const auto encrypted = stack.add(
        "InternalHTTPSListener",
        "An internal listener for HTTPS",
        properties,
        {.condition = export_internal_https_listener}
    );
    add_more_certificates(
        stack,
        encrypted,
        certificates,
        "InternalHTTPSImportCertificate",
        export_internal_https_listener
    );
    stack.add_output(
        "InternalHTTPListenerArn",
        {.condition = create_internal_alb,
         .value = plain.ref(),
         .export_name = exported("InternalHTTPListenerArn")}
    );
    stack.add_output(
        "InternalHTTPSListenerArn",
        {.condition = export_internal_https_listener,
         .value = encrypted.ref(),
         .export_name = exported("InternalHTTPSListenerArn")}
    );
}

/// Imported certificates are for names of the user's own; without, services get names in a private
/// zone.
void add_private_zone(cfn::Template& stack, const Network& network) {
    const auto zone = stack.add<cfn::route53::HostedZone>(
        "InternalWorkloadsHostedZone",
        "A private zone for the names of services behind the internal load balancer",
        {.name = cfn::sub(zone_name),
         .vpcs = {{.vpc_id = network.vpc, .vpc_region = cfn::ref("AWS::Region")}}},
        {.condition = create_internal_alb}
    );
    stack.add_output(
        "InternalWorkloadsHostedZone",
        {.condition = create_internal_alb,
         .value = zone.ref(),
         .export_name = exported("InternalWorkloadsHostedZoneID")}
    );
    stack.add_output(
        "InternalWorkloadsHostedZoneName",
        {.condition = create_internal_alb,
         .value = cfn::sub(zone_name),
         .export_name = exported("InternalWorkloadsHostedZoneName")}
    );
}

void add_outputs(
    cfn::Template& stack, const cfn::Resource& load_balancer, const cfn::Resource& group
) {
    stack.add_output(
        "InternalLoadBalancerDNSName",
        {.condition = create_internal_alb,
         .value = load_balancer.att("DNSName"),
         .export_name = exported("InternalLoadBalancerDNS")}
    );
    stack.add_output(
        "InternalLoadBalancerFullName",
        {.condition = create_internal_alb,
         .value = load_balancer.att("LoadBalancerFullName"),
         .export_name = exported("InternalLoadBalancerFullName")}
    );
    stack.add_output(
        "InternalLoadBalancerHostedZone",
        {.condition = create_internal_alb,
         .value = load_balancer.att("CanonicalHostedZoneID"),
         .export_name = exported("InternalLoadBalancerCanonicalHostedZoneID")}
    );
    stack.add_output(
        "InternalLoadBalancerSecurityGroup",
        {.condition = create_internal_alb,
         .value = group.ref(),
         .export_name = exported("InternalLoadBalancerSecurityGroup")}
    );
}

} // namespace

void add_internal_load_balancer(
    cfn::Template& stack,
    const Network& network,
    const cfn::Resource& environment_group,
    const PrivateHttp& http
) {
    const auto group = add_security_group(stack, network, environment_group);
    if (http.open_to_vpc())
        add_ingress_from_vpc(stack, group);
    const auto load_balancer = stack.add<cfn::elbv2::LoadBalancer>(
        "InternalLoadBalancer",
        "A load balancer that brings the VPC's own requests to services",
        {.scheme = "internal",
         .security_groups = {group.att("GroupId")},
         .subnets = subnets_of(http, network),
         .type = "application"},
        {.condition = create_internal_alb}
    );
    const auto target_group = add_default_target_group(
        stack, "DefaultInternalHTTPTargetGroup", network.vpc, create_internal_alb
    );
    add_listeners(stack, load_balancer, target_group, http);
    if (certificates_of(http).empty())
        add_private_zone(stack, network);
    add_outputs(stack, load_balancer, group);
}

} // namespace copilot::stacks::environment
