// Security groups. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html

#include "aws/api/ec2/create_security_group.h"
#include "aws/api/ec2/delete_security_group.h"
#include "aws/api/ec2/describe_security_groups.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/permissions.h"
#include "localcloud/ec2/security_groups.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

std::string arn_of(const Call& call, const SecurityGroup& group) {
    return call.arn("ec2", "security-group/" + group.group_id);
}

api::SecurityGroup describe(const SecurityGroup& group, const Call& call) {
    api::SecurityGroup described;
    described.group_id = group.group_id;
    described.ip_permissions_egress = write_permissions(call, group.egress);
    described.tags = write_tags(group.tags);
    described.vpc_id = group.vpc_id;
    described.security_group_arn = arn_of(call, group);
    described.owner_id = call.caller.account;
    described.group_name = group.group_name;
    described.description = group.description;
    described.ip_permissions = write_permissions(call, group.ingress);
    return described;
}

struct RuleFilterNames {
    std::string_view cidr;
    std::string_view from_port;
    std::string_view group_id;
    std::string_view prefix_list_id;
    std::string_view protocol;
    std::string_view to_port;
};

constexpr RuleFilterNames ingress_names{
    "ip-permission.cidr",
    "ip-permission.from-port",
    "ip-permission.group-id",
    "ip-permission.prefix-list-id",
    "ip-permission.protocol",
    "ip-permission.to-port"
};
constexpr RuleFilterNames egress_names{
    "egress.ip-permission.cidr",
    "egress.ip-permission.from-port",
    "egress.ip-permission.group-id",
    "egress.ip-permission.prefix-list-id",
    "egress.ip-permission.protocol",
    "egress.ip-permission.to-port"
};

void add_rule_facts(
    Facts& facts, const RuleFilterNames& names, const std::vector<SecurityGroupRule>& rules
) {
    for (const auto name :
         {names.cidr,
          names.from_port,
          names.group_id,
          names.prefix_list_id,
          names.protocol,
          names.to_port})
        facts.values[name];
    for (const auto& rule : rules) {
        facts.values[names.cidr].push_back(rule.cidr_ipv4);
        facts.values[names.from_port].push_back(std::to_string(rule.from_port));
        facts.values[names.group_id].push_back(rule.peer_group_id);
        facts.values[names.prefix_list_id].push_back(rule.prefix_list_id);
        facts.values[names.protocol].push_back(rule.protocol);
        facts.values[names.to_port].push_back(std::to_string(rule.to_port));
    }
}

Facts facts_of(const SecurityGroup& group, const Call& call) {
    Facts facts{
        {
            {"description", {group.description}},
            {"group-id", {group.group_id}},
            {"group-name", {group.group_name}},
            {"owner-id", {call.caller.account}},
            {"vpc-id", {group.vpc_id}},
        },
        group.tags
    };
    add_rule_facts(facts, ingress_names, group.ingress);
    add_rule_facts(facts, egress_names, group.egress);
    return facts;
}

void check_text(std::string_view parameter, const std::string& text) {
    constexpr std::size_t longest = 255;
    constexpr std::string_view signs = " ._-:/()#,@[]+=&;{}!$*";
    const bool fits = std::ranges::all_of(text, [&](unsigned char c) {
        return std::isalnum(c) || signs.find(static_cast<char>(c)) != std::string_view::npos;
    });
    if (text.empty() || text.size() > longest || !fits)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "Value ({}) for parameter {} is invalid. Character sets beyond ASCII are not "
                "supported, and 1 to 255 characters are needed.",
                text,
                parameter
            )
        );
}

void check_name(Call& call, const std::string& name, const std::string& vpc_id) {
    check_text("GroupName", name);
    if (name.starts_with("sg-"))
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "Value ({}) for parameter GroupName is invalid. Group names may not be in the "
                "format sg-*.",
                name
            )
        );
    if (name == "default")
        throw aws::ServiceError(
            "InvalidGroup.Reserved", "Cannot use reserved security group name: default"
        );
    for (const auto& other : call.records.list<SecurityGroup>(call.place(), vpc_id))
        if (other.group_name == name)
            throw aws::ServiceError(
                "InvalidGroup.Duplicate",
                format("The security group '{}' already exists for VPC '{}'", name, vpc_id)
            );
}

api::CreateSecurityGroup::Output written(const Call& call, const SecurityGroup& group) {
    api::CreateSecurityGroup::Output output;
    output.group_id = group.group_id;
    output.tags = write_tags(group.tags);
    output.security_group_arn = arn_of(call, group);
    return output;
}

api::CreateSecurityGroup::Output
create_security_group(const api::CreateSecurityGroup::Input& input, Call& call) {
    if (!input.vpc_id)
        throw aws::ServiceError(
            "VPCIdNotSpecified",
            "No default VPC for this user. GroupName is only supported for EC2-Classic and default "
            "VPC."
        );
    const auto made = make_security_group(
        call,
        {.name = input.group_name,
         .description = input.description,
         .vpc_id = *input.vpc_id,
         .tags = tags_for(call, "security-group", input.tag_specifications)}
    );
    return written(call, made);
}

bool is_member(const NetworkInterface& one, const std::string& group_id) {
    return std::ranges::find(one.group_ids, group_id) != one.group_ids.end();
}

bool has_members(Call& call, const SecurityGroup& group) {
    const auto interfaces = call.records.list<NetworkInterface>(call.place(), group.vpc_id);
    return std::ranges::any_of(interfaces, [&](const NetworkInterface& one) {
        return is_member(one, group.group_id);
    });
}

SecurityGroup require_group(Call& call, const api::DeleteSecurityGroup::Input& input) {
    if (!input.group_id)
        throw aws::ServiceError(
            "MissingParameter", "The request must contain the parameter groupId"
        );
    return require<SecurityGroup>(call, *input.group_id);
}

api::DeleteSecurityGroup::Output
delete_security_group(const api::DeleteSecurityGroup::Input& input, Call& call) {
    const auto group = require_group(call, input);
    if (group.group_name == "default")
        throw aws::ServiceError(
            "CannotDelete",
            format(
                R"(the specified group: "{}" name: "default" cannot be deleted by a user)",
                group.group_id
            )
        );
    if (has_members(call, group) || is_referenced(call, group))
        throw aws::ServiceError(
            "DependencyViolation", format("resource {} has a dependent object", group.group_id)
        );
    call.records.erase<SecurityGroup>(call.place(), group.group_id);
    call.wake("network");
    return {.return_value = true, .group_id = group.group_id};
}

api::DescribeSecurityGroups::Output
describe_security_groups(const api::DescribeSecurityGroups::Input& input, Call& call) {
    auto found = described<SecurityGroup>(
        call,
        input.group_ids,
        input.filters,
        [&](const SecurityGroup& group) { return facts_of(group, call); }
    );
    if (!input.group_names.empty())
        std::erase_if(found, [&](const SecurityGroup& group) {
            return std::ranges::find(input.group_names, group.group_name)
                   == input.group_names.end();
        });
    api::DescribeSecurityGroups::Output output;
    write_page(
        found,
        input,
        output.security_groups,
        output.next_token,
        [&](const SecurityGroup& group) { return describe(group, call); }
    );
    return output;
}

SecurityGroupRule everything_to_the_world(const Call& call) {
    return {.rule_id = call.new_id("sgr-"), .protocol = "-1", .cidr_ipv4 = "0.0.0.0/0"};
}

} // namespace

SecurityGroup make_security_group(Call& call, const SecurityGroupRequest& request) {
    const auto id = call.new_id("sg-");
    if (auto made_before = call.records.find<SecurityGroup>(call.place(), id))
        return *made_before;
    (void)require<Vpc>(call, request.vpc_id);
    check_name(call, request.name, request.vpc_id);
    check_text("GroupDescription", request.description);
    SecurityGroup group{
        .group_id = id,
        .group_name = request.name,
        .description = request.description,
        .vpc_id = request.vpc_id,
        .ingress = {},
        .egress = {everything_to_the_world(call)},
        .tags = request.tags,
    };
    call.records.put(call.place(), group);
    call.wake("network");
    return group;
}

SecurityGroup make_default_security_group(Call& call, const std::string& vpc_id) {
    SecurityGroup group{
        .group_id = call.new_id("sg-"),
        .group_name = "default",
        .description = "default VPC security group",
        .vpc_id = vpc_id,
        .ingress = {},
        .egress = {everything_to_the_world(call)},
        .tags = {},
    };
    group.ingress = {
        {.rule_id = call.new_id("sgr-"), .protocol = "-1", .peer_group_id = group.group_id}
    };
    call.records.put(call.place(), group);
    return group;
}

bool is_referenced(Call& call, const SecurityGroup& group) {
    const auto names_it = [&](const SecurityGroupRule& rule) {
        return rule.peer_group_id == group.group_id;
    };
    const auto groups = call.records.list<SecurityGroup>(call.place(), group.vpc_id);
    return std::ranges::any_of(groups, [&](const SecurityGroup& other) {
        return other.group_id != group.group_id
               && (std::ranges::any_of(other.ingress, names_it)
                   || std::ranges::any_of(other.egress, names_it));
    });
}

void register_security_groups(Cloud& cloud) {
    cloud.on<api::CreateSecurityGroup>(create_security_group);
    cloud.on<api::DeleteSecurityGroup>(delete_security_group);
    cloud.on<api::DescribeSecurityGroups>(describe_security_groups);
}

} // namespace copilot::localcloud::ec2
