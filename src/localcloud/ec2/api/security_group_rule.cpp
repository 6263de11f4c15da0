// The rules of security groups.

#include "aws/api/ec2/authorize_security_group_egress.h"
#include "aws/api/ec2/authorize_security_group_ingress.h"
#include "aws/api/ec2/describe_security_group_rules.h"
#include "aws/api/ec2/revoke_security_group_egress.h"
#include "aws/api/ec2/revoke_security_group_ingress.h"
#include "aws/api/ec2/update_security_group_rule_descriptions_egress.h"
#include "aws/api/ec2/update_security_group_rule_descriptions_ingress.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/permissions.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Rules = std::vector<SecurityGroupRule>;

Rules& rules_of(SecurityGroup& group, bool egress) {
    return egress ? group.egress : group.ingress;
}

SecurityGroup require_group(const Call& call, const std::optional<std::string>& group_id) {
    if (!group_id)
        throw aws::ServiceError(
            "MissingParameter", "The request must contain the parameter groupId"
        );
    return require<SecurityGroup>(call, *group_id);
}

/// The permissions of an input, which may give one rule in parameters of its own.
Rules read_rules(const Call& call, const auto& input) {
    auto permissions = input.ip_permissions;
    if (input.source_security_group_name)
        throw aws::ServiceError(
            "InvalidParameterValue", "A peer group must be named by its ID, in IpPermissions"
        );
    if (input.ip_protocol) {
        auto& one = permissions.emplace_back();
        one.ip_protocol = input.ip_protocol;
        one.from_port = input.from_port;
        one.to_port = input.to_port;
        if (input.cidr_ip)
            one.ip_ranges = {{.description = {}, .cidr_ip = input.cidr_ip}};
    }
    return read_permissions(call, permissions);
}

/// Adds what `wanted` has, all or nothing. A step taken again finds the rules that it made.
std::vector<api::SecurityGroupRule> add_rules(
    Call& call, SecurityGroup& group, Rules wanted, const Dictionary<std::string>& tags, bool egress
) {
    if (wanted.empty())
        throw aws::ServiceError(
            "MissingParameter", "The request must contain the parameter IpPermissions"
        );
    auto& rules = rules_of(group, egress);
    std::vector<api::SecurityGroupRule> described;
    for (auto& rule : wanted) {
        rule.rule_id = call.new_id("sgr-");
        rule.tags = tags;
        const auto same = std::ranges::find_if(rules, [&](const SecurityGroupRule& other) {
            return other.same_as(rule);
        });
        if (same == rules.end())
            rules.push_back(rule);
        else if (same->rule_id != rule.rule_id)
            throw aws::ServiceError(
                "InvalidPermission.Duplicate",
                format(R"(the specified rule "{}" already exists)", words_of(rule))
            );
        described.push_back(describe_rule(call, group, rule, egress));
    }
    call.records.put(call.place(), group);
    call.wake("network");
    return described;
}

template <typename Op>
typename Op::Output authorize(const typename Op::Input& input, Call& call, bool egress) {
    auto group = require_group(call, input.group_id);
    const auto tags = tags_for(call, "security-group-rule", input.tag_specifications);
    typename Op::Output output;
    output.security_group_rules = add_rules(call, group, read_rules(call, input), tags, egress);
    output.return_value = true;
    return output;
}

api::AuthorizeSecurityGroupIngress::Output
authorize_ingress(const api::AuthorizeSecurityGroupIngress::Input& input, Call& call) {
    return authorize<api::AuthorizeSecurityGroupIngress>(input, call, false);
}

api::AuthorizeSecurityGroupEgress::Output
authorize_egress(const api::AuthorizeSecurityGroupEgress::Input& input, Call& call) {
    return authorize<api::AuthorizeSecurityGroupEgress>(input, call, true);
}

api::RevokedSecurityGroupRule
describe_revoked(const SecurityGroup& group, const SecurityGroupRule& rule, bool egress) {
    const auto some = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(text);
    };
    api::RevokedSecurityGroupRule described;
    described.security_group_rule_id = rule.rule_id;
    described.group_id = group.group_id;
    described.is_egress = egress;
    described.ip_protocol = rule.protocol;
    described.from_port = rule.from_port;
    described.to_port = rule.to_port;
    described.cidr_ipv4 = some(rule.cidr_ipv4);
    described.cidr_ipv6 = some(rule.cidr_ipv6);
    described.prefix_list_id = some(rule.prefix_list_id);
    described.referenced_group_id = some(rule.peer_group_id);
    described.description = some(rule.description);
    return described;
}

SecurityGroupRule remove_rule(Rules& rules, const auto& is_it) {
    const auto found = std::ranges::find_if(rules, is_it);
    if (found == rules.end())
        throw aws::ServiceError(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group."
        );
    auto removed = *found;
    rules.erase(found);
    return removed;
}

template <typename Op>
typename Op::Output revoke(const typename Op::Input& input, Call& call, bool egress) {
    auto group = require_group(call, input.group_id);
    auto& rules = rules_of(group, egress);
    typename Op::Output output;
    for (const auto& id : input.security_group_rule_ids) {
        const auto has_id = [&](const SecurityGroupRule& rule) { return rule.rule_id == id; };
        output.revoked_security_group_rules.push_back(
            describe_revoked(group, remove_rule(rules, has_id), egress)
        );
    }
    for (const auto& wanted : read_rules(call, input)) {
        const auto same = [&](const SecurityGroupRule& rule) { return rule.same_as(wanted); };
        output.revoked_security_group_rules.push_back(
            describe_revoked(group, remove_rule(rules, same), egress)
        );
    }
    call.records.put(call.place(), group);
    call.wake("network");
    output.return_value = true;
    return output;
}

api::RevokeSecurityGroupIngress::Output
revoke_ingress(const api::RevokeSecurityGroupIngress::Input& input, Call& call) {
    return revoke<api::RevokeSecurityGroupIngress>(input, call, false);
}

api::RevokeSecurityGroupEgress::Output
revoke_egress(const api::RevokeSecurityGroupEgress::Input& input, Call& call) {
    return revoke<api::RevokeSecurityGroupEgress>(input, call, true);
}

SecurityGroupRule& find_rule(Rules& rules, const auto& is_it) {
    const auto found = std::ranges::find_if(rules, is_it);
    if (found == rules.end())
        throw aws::ServiceError(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group."
        );
    return *found;
}

template <typename Op>
typename Op::Output describe_anew(const typename Op::Input& input, Call& call, bool egress) {
    auto group = require_group(call, input.group_id);
    auto& rules = rules_of(group, egress);
    for (const auto& change : input.security_group_rule_descriptions)
        find_rule(rules, [&](const SecurityGroupRule& rule) {
            return rule.rule_id == change.security_group_rule_id;
        }).description = change.description.value_or("");
    for (const auto& wanted : read_permissions(call, input.ip_permissions))
        find_rule(rules, [&](const SecurityGroupRule& rule) {
            return rule.same_as(wanted);
        }).description = wanted.description;
    call.records.put(call.place(), group);
    return {.return_value = true};
}

api::UpdateSecurityGroupRuleDescriptionsIngress::Output describe_ingress_anew(
    const api::UpdateSecurityGroupRuleDescriptionsIngress::Input& input, Call& call
) {
    return describe_anew<api::UpdateSecurityGroupRuleDescriptionsIngress>(input, call, false);
}

api::UpdateSecurityGroupRuleDescriptionsEgress::Output describe_egress_anew(
    const api::UpdateSecurityGroupRuleDescriptionsEgress::Input& input, Call& call
) {
    return describe_anew<api::UpdateSecurityGroupRuleDescriptionsEgress>(input, call, true);
}

Facts facts_of(const api::SecurityGroupRule& rule) {
    Facts facts{{
        {"group-id", {rule.group_id}},
        {"security-group-rule-id", {rule.security_group_rule_id}},
    }};
    facts.tags = tags_from(rule.tags);
    return facts;
}

std::vector<api::SecurityGroupRule> all_rules(Call& call) {
    std::vector<api::SecurityGroupRule> all;
    for (const auto& group : call.records.list<SecurityGroup>(call.place())) {
        for (const auto& rule : group.ingress)
            all.push_back(describe_rule(call, group, rule, false));
        for (const auto& rule : group.egress)
            all.push_back(describe_rule(call, group, rule, true));
    }
    return all;
}

api::DescribeSecurityGroupRules::Output
describe_security_group_rules(const api::DescribeSecurityGroupRules::Input& input, Call& call) {
    (void)matches(input.filters, facts_of(api::SecurityGroupRule{}));
    auto found = all_rules(call);
    const auto& ids = input.security_group_rule_ids;
    std::erase_if(found, [&](const api::SecurityGroupRule& rule) {
        const bool asked_for =
            ids.empty() || std::ranges::find(ids, rule.security_group_rule_id) != ids.end();
        return !asked_for || !matches(input.filters, facts_of(rule));
    });
    if (found.size() < ids.size() && input.filters.empty())
        throw aws::ServiceError(
            "InvalidSecurityGroupRuleId.NotFound",
            "One of the security group rule IDs does not exist"
        );
    api::DescribeSecurityGroupRules::Output output;
    write_page(found, input, output.security_group_rules, output.next_token, [](const auto& rule) {
        return rule;
    });
    return output;
}

} // namespace

void register_security_group_rules(Cloud& cloud) {
    cloud.on<api::AuthorizeSecurityGroupEgress>(authorize_egress);
    cloud.on<api::AuthorizeSecurityGroupIngress>(authorize_ingress);
    cloud.on<api::DescribeSecurityGroupRules>(describe_security_group_rules);
    cloud.on<api::RevokeSecurityGroupEgress>(revoke_egress);
    cloud.on<api::RevokeSecurityGroupIngress>(revoke_ingress);
    cloud.on<api::UpdateSecurityGroupRuleDescriptionsEgress>(describe_egress_anew);
    cloud.on<api::UpdateSecurityGroupRuleDescriptionsIngress>(describe_ingress_anew);
}

} // namespace copilot::localcloud::ec2
