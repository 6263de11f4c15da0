// The role that CloudFormation acts as, and the one that the command line assumes from the
// application's account. Deleting the stack keeps them: the deletion itself needs them.

#include "stacks/environment/roles.h"

#include "base/format.h"
#include "cfn/policy.h"
#include "cfn/resource/iam/role.h"
#include "stacks/environment/manager_policy.h"
#include "stacks/environment/naming.h"

namespace copilot::stacks::environment {
namespace {

constexpr auto execution_role_id = "CloudformationExecutionRole";

/// Everything but the organization: stacks make roles for services, whatever those may do.
cfn::Json execution_policy() {
    return cfn::policy(
        {{.not_actions = {"organizations:*", "account:*"}, .resources = {"*"}},
         {.actions = {"organizations:DescribeOrganization", "account:ListRegions"},
          .resources = {"*"}}}
    );
}

cfn::Resource add_execution_role(cfn::Template& stack, const cfn::Text& permissions_boundary) {
    return stack.add<cfn::iam::Role>(
        execution_role_id,
        "A role that CloudFormation manages resources with",
        {.assume_role_policy_document = cfn::trusts_service("cloudformation.amazonaws.com"),
         .path = "/",
         .permissions_boundary = permissions_boundary,
         .policies = {cfn::iam::Role::Policy{
             .policy_document = execution_policy(), .policy_name = "executeCfn"
         }},
         .role_name = cfn::sub("${AWS::StackName}-CFNExecutionRole")},
        {.deletion_policy = "Retain"}
    );
}

cfn::Resource add_manager_role(
    cfn::Template& stack,
    const ManagerPermissions& permissions,
    const cfn::Text& permissions_boundary
) {
    return stack.add<cfn::iam::Role>(
        "EnvironmentManagerRole",
        "A role that looks after the environment",
        {.assume_role_policy_document =
             cfn::trusts_principals({cfn::sub("${ToolsAccountPrincipalARN}")}),
         .path = "/",
         .permissions_boundary = permissions_boundary,
         .policies = {cfn::iam::Role::Policy{
             .policy_document = manager_policy(permissions), .policy_name = "root"
         }},
         .role_name = cfn::sub("${AWS::StackName}-EnvManagerRole")},
        {.depends_on = {execution_role_id}, .deletion_policy = "Retain"}
    );
}

} // namespace

void add_roles(
    cfn::Template& stack,
    const ManagerPermissions& permissions,
    const cfn::Text& permissions_boundary
) {
    const auto execution = add_execution_role(stack, permissions_boundary);
    const auto manager = add_manager_role(stack, permissions, permissions_boundary);
    stack.add_output(
        "EnvironmentManagerRoleARN",
        {.description = "What the command line assumes to look after the environment",
         .value = manager.att("Arn"),
         .export_name = exported("EnvironmentManagerRoleARN")}
    );
    stack.add_output(
        "CFNExecutionRoleARN",
        {.description = "What CloudFormation acts as",
         .value = execution.att("Arn"),
         .export_name = exported("CFNExecutionRoleARN")}
    );
}

} // namespace copilot::stacks::environment
