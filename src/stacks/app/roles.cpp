// Roles for the application's stack set, and, when it has a domain, its zone and the role by which
// environments of other accounts enter their own zones there.

#include "stacks/app/roles.h"

#include "base/format.h"
#include "cfn/policy.h"
#include "cfn/resource/iam/role.h"
#include "cfn/resource/route53/hosted_zone.h"
#include "cfn/resource/route53/record_set.h"
#include "stacks/permissions_boundary.h"

#include <algorithm>

namespace copilot::stacks::app {
namespace {

using cfn::iam::Role;

constexpr auto delegated_accounts_parameter = "AppDNSDelegatedAccounts";
constexpr auto delegate_dns = "DelegateDNS";
constexpr auto zone_name = "${AppName}.${AppDomainName}";

/// The delegated accounts and the application's own, each once.
std::vector<std::string> trusted_accounts(const RolesInput& input) {
    std::vector<std::string> accounts;
    const auto add = [&accounts](const std::string& account) {
        if (std::ranges::find(accounts, account) == accounts.end())
            accounts.push_back(account);
    };
    std::ranges::for_each(input.delegated_accounts, add);
    add(input.account_id);
    return accounts;
}

std::string joined(const std::vector<std::string>& accounts) {
    std::string text;
    for (const auto& account : accounts)
        text += (text.empty() ? "" : ",") + account;
    return text;
}

void add_parameters(cfn::Template& stack) {
    stack.add_parameter("AdminRoleName");
    stack.add_parameter("ExecutionRoleName");
    stack.add_parameter("DNSDelegationRoleName", {.default_value = ""});
    stack.add_parameter(
        delegated_accounts_parameter, {.type = "CommaDelimitedList", .default_value = ""}
    );
    stack.add_parameter("AppDomainName", {.default_value = ""});
    stack.add_parameter("AppDomainHostedZoneID", {.default_value = ""});
    stack.add_parameter("AppName");
    stack.add_condition(delegate_dns, cfn::not_(cfn::equals(cfn::ref("AppDomainName"), "")));
}

cfn::Resource add_administration_role(cfn::Template& stack, const cfn::Text& boundary) {
    return stack.add<Role>(
        "AdministrationRole",
        "A role that manages the application's resources in every region",
        {.assume_role_policy_document = cfn::trusts_service("cloudformation.amazonaws.com"),
         .path = "/",
         .permissions_boundary = boundary,
         .policies = {Role::Policy{
             .policy_document = cfn::policy(
                 {{.actions = {"sts:AssumeRole"},
                   .resources = {cfn::sub("arn:${AWS::Partition}:iam::*:role/${ExecutionRoleName}")}
                 }}
             ),
             .policy_name = "AssumeRole-AWSCloudFormationStackSetExecutionRole"
         }},
         .role_name = cfn::ref("AdminRoleName")}
    );
}

cfn::Json execution_policy() {
    return cfn::policy({
        {.sid = "StackSetRequiredPermissions",
         .actions = {"cloudformation:*", "s3:*", "sns:*"},
         .resources = {"*"}},
        {.sid = "KeyAdminPermissions",
         .actions =
             {"kms:Create*",
              "kms:Describe*",
              "kms:Enable*",
              "kms:List*",
              "kms:Put*",
              "kms:Update*",
              "kms:Revoke*",
              "kms:Disable*",
              "kms:Get*",
              "kms:Delete*",
              "kms:TagResource",
              "kms:UntagResource",
              "kms:ScheduleKeyDeletion",
              "kms:CancelKeyDeletion"},
         .resources = {"*"}},
        {.sid = "ManageECRRepos",
         .actions =
             {"ecr:DescribeImageScanFindings",
              "ecr:GetLifecyclePolicyPreview",
              "ecr:CreateRepository",
              "ecr:GetDownloadUrlForLayer",
              "ecr:GetAuthorizationToken",
              "ecr:ListTagsForResource",
              "ecr:ListImages",
              "ecr:DeleteLifecyclePolicy",
              "ecr:DeleteRepository",
              "ecr:SetRepositoryPolicy",
              "ecr:BatchGetImage",
              "ecr:DescribeImages",
              "ecr:DescribeRepositories",
              "ecr:BatchCheckLayerAvailability",
              "ecr:GetRepositoryPolicy",
              "ecr:GetLifecyclePolicy",
              "ecr:TagResource"},
         .resources = {"*"}},
    });
}

cfn::Resource add_execution_role(
    cfn::Template& stack, const cfn::Resource& administration, const cfn::Text& boundary
) {
    return stack.add<Role>(
        "ExecutionRole",
        "A role that makes the application's resources",
        {.assume_role_policy_document = cfn::trusts_principals({administration.att("Arn")}),
         .path = "/",
         .permissions_boundary = boundary,
         .policies = {Role::Policy{
             .policy_document = execution_policy(), .policy_name = "ExecutionRolePolicy"
         }},
         .role_name = cfn::ref("ExecutionRoleName")}
    );
}

cfn::Json trusts_accounts(const std::vector<std::string>& accounts) {
    std::vector<cfn::Text> roots;
    for (const auto& account : accounts)
        roots.emplace_back(cfn::sub(format("arn:${{AWS::Partition}}:iam::{}:root", account)));
    return cfn::policy({
        {.principal =
             Document::Map{{"AWS", cfn::sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root")}},
         .actions = {"sts:AssumeRole"}},
        {.principal = Document::Map{{"AWS", encode(cfn::Texts(roots))}},
         .actions = {"sts:AssumeRole"}},
    });
}

cfn::Json dns_delegation_policy() {
    return cfn::policy({
        {.sid = "HostedZoneReadRecords",
         .actions = {"route53:Get*", "route53:List*"},
         .resources = {"*"}},
        {.sid = "HostedZoneUpdate",
         .actions = {"route53:ChangeResourceRecordSets"},
         .resources =
             {cfn::sub("arn:${AWS::Partition}:route53:::hostedzone/${AppHostedZone}"),
              cfn::sub("arn:${AWS::Partition}:route53:::hostedzone/${AppDomainHostedZoneID}")}},
    });
}

void add_dns_delegation_role(
    cfn::Template& stack, const RolesInput& input, const cfn::Text& boundary
) {
    stack.add<Role>(
        "DNSDelegationRole",
        "A role by which environments enter their zones in the application's",
        {.assume_role_policy_document = trusts_accounts(trusted_accounts(input)),
         .path = "/",
         .permissions_boundary = boundary,
         .policies = {Role::Policy{
             .policy_document = dns_delegation_policy(), .policy_name = "DNSDelegationPolicy"
         }},
         .role_name = cfn::ref("DNSDelegationRoleName")},
        {.condition = delegate_dns}
    );
}

void add_zone(cfn::Template& stack) {
    const auto zone = stack.add<cfn::route53::HostedZone>(
        "AppHostedZone",
        "A zone for the application's subdomain",
        {.hosted_zone_config =
             {{.comment = cfn::sub(
                   "Hosted zone for copilot application ${AppName}: ${AppName}.${AppDomainName}"
               )}},
         .name = cfn::sub(zone_name)},
        {.condition = delegate_dns}
    );
    stack.add<cfn::route53::RecordSet>(
        "AppDomainDelegationRecordSet",
        "The domain's record that leads to the application's zone",
        {.comment =
             cfn::sub("Record for copilot domain delegation for application ${AppDomainName}"),
         .hosted_zone_id = cfn::ref("AppDomainHostedZoneID"),
         .name = cfn::sub("${AppName}.${AppDomainName}."),
         .resource_records = zone.att("NameServers"),
         .ttl = "900",
         .type = "NS"},
        {.condition = delegate_dns}
    );
}

} // namespace

cfn::Template roles(const RolesInput& input) {
    cfn::Template stack;
    const auto boundary = permissions_boundary(input.permissions_boundary);
    stack.set_format_version("2010-09-09");
    stack.set_description(format("The roles of the application \"{}\"", input.app));
    stack.add_metadata("TemplateVersion", input.version);
    add_parameters(stack);
    const auto administration = add_administration_role(stack, boundary);
    const auto execution = add_execution_role(stack, administration, boundary);
    add_dns_delegation_role(stack, input, boundary);
    add_zone(stack);
    stack.add_output("ExecutionRoleARN", {.value = execution.att("Arn")});
    stack.add_output("AdministrationRoleARN", {.value = administration.att("Arn")});
    stack.add_output(
        "TemplateVersion",
        {.description = "Changes with every version of this template", .value = input.version}
    );
    return stack;
}

Dictionary<std::string> roles_parameters(const RolesInput& input) {
    return {
        {"AdminRoleName", administration_role_name(input.app)},
        {"ExecutionRoleName", execution_role_name(input.app)},
        {"DNSDelegationRoleName", dns_delegation_role_name(input.app)},
        {delegated_accounts_parameter, joined(trusted_accounts(input))},
        {"AppDomainName", input.domain},
        {"AppDomainHostedZoneID", input.hosted_zone_id},
        {"AppName", input.app},
    };
}

std::vector<std::string> delegated_accounts(const Dictionary<std::string>& deployed_parameters) {
    std::vector<std::string> accounts;
    const auto* text = deployed_parameters.find(delegated_accounts_parameter);
    if (!text)
        return accounts;
    for (std::size_t begin = 0; begin <= text->size();) {
        const auto end = std::min(text->find(',', begin), text->size());
        if (end > begin)
            accounts.push_back(text->substr(begin, end - begin));
        begin = end + 1;
    }
    return accounts;
}

std::string roles_stack_name(const std::string& app) {
    return app + "-infrastructure-roles";
}

std::string stack_set_name(const std::string& app) {
    return app + "-infrastructure";
}

std::string administration_role_name(const std::string& app) {
    return app + "-adminrole";
}

std::string execution_role_name(const std::string& app) {
    return app + "-executionrole";
}

std::string dns_delegation_role_name(const std::string& app) {
    return app + "-DNSDelegationRole";
}

} // namespace copilot::stacks::app
