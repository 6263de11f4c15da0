// The load balancer that faces the internet. HTTP and HTTPS have a security group each, so that a
// prefix list with many entries fits the rules of both.

#include "stacks/environment/public_load_balancer.h"

#include "base/format.h"
#include "cfn/resource/ec2/security_group.h"
#include "stacks/environment/load_balancer_parts.h"
#include "stacks/environment/naming.h"
#include "stacks/environment/security_group.h"

namespace copilot::stacks::environment {
namespace {

using cfn::ec2::SecurityGroup;
using Ingress = SecurityGroup::Ingress;

constexpr auto http_port = 80;
constexpr auto https_port = 443;

Ingress tcp_from(const cfn::Text& cidr, const std::string& description, int port) {
    return {
        .cidr_ip = cidr,
        .description = description,
        .from_port = port,
        .ip_protocol = "tcp",
        .to_port = port,
    };
}

std::vector<Ingress> ingress(const PublicLoadBalancer& wanted, int port) {
    std::vector<Ingress> rules;
    for (const auto& list : wanted.cdn_prefix_lists) {
        auto rule =
            tcp_from({}, format("Allow ingress from prefix list {} on port {}", list, port), port);
        rule.source_prefix_list_id = list;
        rules.push_back(std::move(rule));
    }
    const auto restricted = wanted.http.ingress.value_or(manifest::environment::PublicIngress{});
    for (const auto& source : restricted.source_ips.value_or(std::vector<std::string>{}))
        rules.push_back(tcp_from(
            source, format("Allow ingress from source IP {} on port {}", source, port), port
        ));
    if (rules.empty())
        rules.push_back(tcp_from("0.0.0.0/0", format("Allow from anyone on port {}", port), port));
    return rules;
}

struct Groups {
    cfn::Resource http;
    cfn::Resource https;
};

Groups add_security_groups(
    cfn::Template& stack, const Network& network, const PublicLoadBalancer& wanted
) {
    return {
        stack.add<SecurityGroup>(
            "PublicHTTPLoadBalancerSecurityGroup",
            "A security group that lets HTTP reach the load balancer",
            {.group_description = "HTTP access to the public facing load balancer",
             .security_group_ingress = ingress(wanted, http_port),
             .tags = {name_tag("-lb-http")},
             .vpc_id = network.vpc},
            {.condition = create_alb}
        ),
        stack.add<SecurityGroup>(
            "PublicHTTPSLoadBalancerSecurityGroup",
            "A security group that lets HTTPS reach the load balancer",
            {.group_description = "HTTPS access to the public facing load balancer",
             .security_group_ingress = ingress(wanted, https_port),
             .tags = {name_tag("-lb-https")},
             .vpc_id = network.vpc},
            {.condition = export_https_listener}
        ),
    };
}

void add_ingress_to_services(
    cfn::Template& stack, const cfn::Resource& environment_group, const Groups& groups
) {
    add_group_ingress(
        stack,
        {.logical_id = "EnvironmentHTTPSecurityGroupIngressFromPublicALB",
         .description = "HTTP ingress from the public ALB",
         .into = environment_group.ref(),
         .from = groups.http.ref(),
         .condition = create_alb}
    );
    add_group_ingress(
        stack,
        {.logical_id = "EnvironmentHTTPSSecurityGroupIngressFromPublicALB",
         .description = "HTTPS ingress from the public ALB",
         .into = environment_group.ref(),
         .from = groups.https.ref(),
         .condition = export_https_listener}
    );
}

void add_listeners(
    cfn::Template& stack,
    const cfn::Resource& load_balancer,
    const cfn::Resource& target_group,
    const PublicLoadBalancer& wanted
) {
    const auto http = stack.add(
        "HTTPListener",
        "A listener for HTTP",
        listener(load_balancer, target_group, http_port),
        {.condition = create_alb}
    );
    auto properties = listener(load_balancer, target_group, https_port);
    properties.certificates = {{.certificate_arn = wanted.certificate}};
    if (wanted.http.ssl_policy)
        properties.ssl_policy = *wanted.http.ssl_policy;
    const auto https = stack.add(
        "HTTPSListener", "A listener for HTTPS", properties, {.condition = export_https_listener}
    );
    add_more_certificates(
        stack,
        https,
        wanted.http.certificates.value_or(std::vector<std::string>{}),
        "HTTPSImportCertificate",
        export_https_listener
    );
    stack.add_output(
        "HTTPListenerArn",
        {.condition = create_alb, .value = http.ref(), .export_name = exported("HTTPListenerArn")}
    );
    stack.add_output(
        "HTTPSListenerArn",
        {.condition = export_https_listener,
         .value = https.ref(),
         .export_name = exported("HTTPSListenerArn")}
    );
}

void add_outputs(
    cfn::Template& stack,
    const cfn::Resource& load_balancer,
    const cfn::Resource& target_group,
    bool accessible
) {
    stack.add_output(
        "PublicLoadBalancerDNSName",
        {.condition = create_alb,
         .value = load_balancer.att("DNSName"),
         .export_name = exported("PublicLoadBalancerDNS")}
    );
    stack.add_output(
        "PublicLoadBalancerFullName",
        {.condition = create_alb,
         .value = load_balancer.att("LoadBalancerFullName"),
         .export_name = exported("PublicLoadBalancerFullName")}
    );
    stack.add_output(
        "PublicLoadBalancerHostedZone",
        {.condition = create_alb,
         .value = load_balancer.att("CanonicalHostedZoneID"),
         .export_name = exported("CanonicalHostedZoneID")}
    );
    stack.add_output(
        "DefaultHTTPTargetGroupArn",
        {.condition = create_alb,
         .value = target_group.ref(),
         .export_name = exported("DefaultHTTPTargetGroup")}
    );
    stack.add_output(
        "PublicALBAccessible", {.condition = create_alb, .value = accessible ? "true" : "false"}
    );
}

} // namespace

void add_public_load_balancer(
    cfn::Template& stack,
    const Network& network,
    const cfn::Resource& environment_group,
    const PublicLoadBalancer& wanted
) {
    const auto groups = add_security_groups(stack, network, wanted);
    add_ingress_to_services(stack, environment_group, groups);
    const auto load_balancer = stack.add<cfn::elbv2::LoadBalancer>(
        "PublicLoadBalancer",
        "A load balancer that brings the internet's requests to services",
        {.load_balancer_attributes = wanted.attributes,
         .scheme = "internet-facing",
         .security_groups =
             {groups.http.att("GroupId"),
              cfn::if_(export_https_listener, groups.https.att("GroupId"), cfn::no_value())},
         .subnets = network.public_subnets,
         .type = "application"},
        {.condition = create_alb, .depends_on = wanted.depends_on}
    );
    const auto target_group =
        add_default_target_group(stack, "DefaultHTTPTargetGroup", network.vpc, create_alb);
    add_listeners(stack, load_balancer, target_group, wanted);
    add_outputs(stack, load_balancer, target_group, !wanted.http.restricted_to_cdn());
}

} // namespace copilot::stacks::environment
