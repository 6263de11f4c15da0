// The group that tasks are in, and rules between groups. Rules that name another group are
// resources of their own, so that two groups can name each other.

#include "stacks/environment/security_group.h"

#include "cfn/resource/ec2/security_group.h"
#include "cfn/resource/ec2/security_group_ingress.h"
#include "stacks/environment/naming.h"

namespace copilot::stacks::environment {
namespace {

using cfn::ec2::SecurityGroup;
using manifest::environment::SecurityGroupRule;

template <typename Rule>
std::vector<Rule> rules_of(const std::vector<SecurityGroupRule>& rules) {
    std::vector<Rule> made;
    for (const auto& rule : rules)
        made.push_back(
            {.cidr_ip = rule.cidr,
             .from_port = rule.ports.from,
             .ip_protocol = rule.ip_protocol,
             .to_port = rule.ports.to}
        );
    return made;
}

} // namespace

cfn::Resource add_environment_security_group(
    cfn::Template& stack,
    const Network& network,
    const std::optional<manifest::environment::SecurityGroup>& rules
) {
    const auto given = rules.value_or(manifest::environment::SecurityGroup{});
    auto group = stack.add<SecurityGroup>(
        environment_security_group,
        "A security group in which containers may talk to each other",
        {.group_description = group_description(environment_security_group),
         .security_group_egress = rules_of<SecurityGroup::Egress>(given.egress),
         .security_group_ingress = rules_of<SecurityGroup::Ingress>(given.ingress),
         .tags = {name_tag("-env")},
         .vpc_id = network.vpc}
    );
    add_group_ingress(
        stack,
        {.logical_id = "EnvironmentSecurityGroupIngressFromSelf",
         .description = "Ingress from other containers in the same security group",
         .into = group.ref(),
         .from = group.ref()}
    );
    stack.add_output(
        "EnvironmentSecurityGroup",
        {.value = group.ref(), .export_name = exported("EnvironmentSecurityGroup")}
    );
    return group;
}

void add_group_ingress(cfn::Template& stack, const GroupIngress& rule) {
    stack.add<cfn::ec2::SecurityGroupIngress>(
        rule.logical_id,
        {.description = rule.description,
         .group_id = rule.into,
         .ip_protocol = "-1",
         .source_security_group_id = rule.from},
        {.condition = rule.condition}
    );
}

} // namespace copilot::stacks::environment
