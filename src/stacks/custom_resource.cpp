// Functions run this program's own binary on a runtime without a language: Lambda starts
// `bootstrap` and says in _HANDLER which custom resource it is to be.

#include "stacks/custom_resource.h"

#include "cfn/policy.h"
#include "cfn/resource/iam/role.h"
#include "cfn/resource/lambda/function.h"

namespace copilot::stacks {
namespace {

constexpr auto runtime = "provided.al2023";
constexpr auto memory_megabytes = 512;
constexpr auto log_writer_policy =
    "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

} // namespace

cfn::Resource add_function(cfn::Template& stack, const CustomResourceFunction& function) {
    return stack.add<cfn::lambda::Function>(
        function.logical_id,
        {.code = {{.s3_bucket = function.code.bucket, .s3_key = function.code.key}},
         .handler = std::string(function.handler),
         .memory_size = memory_megabytes,
         .role = function.role,
         .runtime = runtime,
         .timeout = function.timeout_seconds},
        {.condition = function.condition}
    );
}

cfn::Resource add_function_role(cfn::Template& stack, const FunctionRole& role) {
    cfn::iam::Role properties{
        .assume_role_policy_document = cfn::trusts_service("lambda.amazonaws.com"),
        .path = "/",
        .permissions_boundary = role.permissions_boundary,
    };
    if (role.writes_log)
        properties.managed_policy_arns = {cfn::sub(log_writer_policy)};
    if (!role.policy.is_null())
        properties.policies = {cfn::iam::Role::Policy{
            .policy_document = role.policy, .policy_name = std::string(role.policy_name)
        }};
    return stack.add(role.logical_id, role.description, properties, {.condition = role.condition});
}

} // namespace copilot::stacks
