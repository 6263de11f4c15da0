// The two roles of a task: what ECS starts it with, and what its containers may do.

#include "base/format.h"
#include "cfn/policy.h"
#include "cfn/resource/iam/role.h"
#include "stacks/permissions_boundary.h"
#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {
namespace {

using cfn::iam::Role;

constexpr auto tasks_service = "ecs-tasks.amazonaws.com";

/// "<app>-<env>-<workload><suffix>", as the deployed policies are called.
cfn::Text policy_name(const std::string& suffix) {
    return cfn::join(
        "", {cfn::ref("AppName"), "-", cfn::ref("EnvName"), "-", cfn::ref("WorkloadName"), suffix}
    );
}

/// Only what carries the application's and the environment's tags.
cfn::Json tagged(std::string_view prefix) {
    return Document::Map{
        {"StringEquals",
         Document::Map{
             {format("{}/copilot-application", prefix), cfn::sub("${AppName}").call},
             {format("{}/copilot-environment", prefix), cfn::sub("${EnvName}").call},
         }}
    };
}

cfn::Text arn(std::string_view service, std::string_view resource) {
    return cfn::sub(format(
        "arn:${{AWS::Partition}}:{}:${{AWS::Region}}:${{AWS::AccountId}}:{}", service, resource
    ));
}

cfn::Json secrets_policy() {
    return cfn::policy(
        {{.actions = {"ssm:GetParameters"},
          .resources = {arn("ssm", "parameter/*")},
          .condition = tagged("ssm:ResourceTag")},
         {.actions = {"secretsmanager:GetSecretValue"},
          .resources = {arn("secretsmanager", "secret:*")},
          .condition = tagged("secretsmanager:ResourceTag")},
         {.actions = {"kms:Decrypt"}, .resources = {cfn::ref("ArtifactKeyARN")}},
         {.sid = "DecryptTaggedKMSKey",
          .actions = {"kms:Decrypt"},
          .resources = {arn("kms", "key/*")},
          .condition = tagged("aws:ResourceTag")}}
    );
}

/// The bucket of an object's ARN.
cfn::Text bucket_of(std::string_view parameter) {
    const auto path = cfn::select(5, cfn::split(":", cfn::ref(parameter)));
    return cfn::join(
        "", {"arn:", cfn::ref("AWS::Partition"), ":s3:::", cfn::select(0, cfn::split("/", path))}
    );
}

cfn::Json env_file_policy() {
    return cfn::policy(
        {{.actions = {"s3:GetObject"}, .resources = {cfn::ref("EnvFileARN")}},
         {.actions = {"s3:GetBucketLocation"}, .resources = {bucket_of("EnvFileARN")}}}
    );
}

cfn::Resource add_execution_role(cfn::Template& stack, const cfn::Text& boundary) {
    const Role::Policy env_file{
        .policy_document = env_file_policy(), .policy_name = policy_name("GetEnvFilePolicy")
    };
    return stack.add<Role>(
        "ExecutionRole",
        "A role that ECS starts your tasks with",
        {.assume_role_policy_document = cfn::trusts_service(tasks_service),
         .managed_policy_arns = {cfn::sub(
             "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
         )},
         .permissions_boundary = boundary,
         .policies =
             {Role::Policy{
                  .policy_document = secrets_policy(), .policy_name = policy_name("SecretsPolicy")
              },
              cfn::if_("HasEnvFile", env_file, cfn::no_value())}}
    );
}

Role::Policy exec_policy() {
    return {
        .policy_document = cfn::policy(
            {{.actions =
                  {"ssmmessages:CreateControlChannel",
                   "ssmmessages:OpenControlChannel",
                   "ssmmessages:CreateDataChannel",
                   "ssmmessages:OpenDataChannel"},
              .resources = {"*"}},
             {.actions =
                  {"logs:CreateLogStream",
                   "logs:DescribeLogGroups",
                   "logs:DescribeLogStreams",
                   "logs:PutLogEvents"},
              .resources = {"*"}}}
        ),
        .policy_name = "ExecuteCommand"
    };
}

cfn::Resource add_task_role(cfn::Template& stack, const Input& input, const cfn::Text& boundary) {
    Role role{
        .assume_role_policy_document = cfn::trusts_service(tasks_service),
        .permissions_boundary = boundary,
        .policies = {Role::Policy{
            .policy_document =
                cfn::policy({{.effect = "Deny", .actions = {"iam:*"}, .resources = {"*"}}}),
            .policy_name = "DenyIAM"
        }}
    };
    if (input.manifest.exec_enabled())
        role.policies.push_back(exec_policy());
    return stack.add("TaskRole", "A role that your containers act as", role);
}

} // namespace

Roles add_roles(cfn::Template& stack, const Input& input) {
    const auto boundary = permissions_boundary(input.permissions_boundary);
    return {add_execution_role(stack, boundary), add_task_role(stack, input, boundary)};
}

} // namespace copilot::stacks::workload
