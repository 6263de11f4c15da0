// The custom resource that switches on what a service shares with others in its environment, and
// hands the environment's outputs to the rest of the template.

#include "base/format.h"
#include "cfn/policy.h"
#include "cfn/resource/cloudformation/stack.h"
#include "cfn/resource/iam/role.h"
#include "stacks/permissions_boundary.h"
#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {
namespace {

constexpr auto timeout_seconds = 900;

cfn::Json tagged(std::string_view service) {
    return Document::Map{
        {"StringEquals",
         Document::Map{
             {format("{}:ResourceTag/copilot-application", service), cfn::sub("${AppName}").call},
             {format("{}:ResourceTag/copilot-environment", service), cfn::sub("${EnvName}").call},
         }}
    };
}

cfn::iam::Role::Policy stack_policy() {
    return {
        .policy_document = cfn::policy({{
            .actions = {"cloudformation:DescribeStacks", "cloudformation:UpdateStack"},
            .resources = {cfn::sub("arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::"
                                   "AccountId}:stack/${AppName}-${EnvName}/*")},
            .condition = tagged("cloudformation"),
        }}),
        .policy_name = "EnvControllerStackUpdate"
    };
}

cfn::iam::Role::Policy pass_policy() {
    return {
        .policy_document = cfn::policy({{
            .actions = {"iam:PassRole"},
            .resources = {cfn::sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/"
                                   "${AppName}-${EnvName}-CFNExecutionRole")},
            .condition = tagged("iam"),
        }}),
        .policy_name = "EnvControllerRolePass"
    };
}

cfn::Resource add_role(cfn::Template& stack, const Input& input) {
    return stack.add<cfn::iam::Role>(
        "EnvControllerRole",
        "A role that updates what your environment shares",
        {.assume_role_policy_document = cfn::trusts_service("lambda.amazonaws.com"),
         .managed_policy_arns = {cfn::sub(
             "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
         )},
         .path = "/",
         .permissions_boundary = permissions_boundary(input.permissions_boundary),
         .policies = {stack_policy(), pass_policy()}}
    );
}

} // namespace

std::vector<std::string> aliases_of(const Input& input) {
    if (!input.https || !input.manifest.http)
        return {};
    return input.manifest.http->alias_names();
}

std::vector<std::string> shared_resources(const manifest::Service& manifest) {
    std::vector<std::string> parameters;
    if (manifest.is_load_balanced()) {
        parameters.emplace_back("ALBWorkloads");
        parameters.emplace_back("Aliases");
    }
    if (manifest.in_private_subnets())
        parameters.emplace_back("NATWorkloads");
    return parameters;
}

void add_env_controller(cfn::Template& stack, const Input& input) {
    const auto role = add_role(stack, input);
    const auto function = add_function(
        stack,
        {.logical_id = "EnvControllerFunction",
         .handler = "env-controller",
         .timeout_seconds = timeout_seconds,
         .role = role.att("Arn"),
         .code = input.functions.env_controller}
    );
    Document::Map properties{
        {"ServiceToken", function.att("Arn").call},
        {"Workload", cfn::ref("WorkloadName").call},
    };
    if (const auto aliases = aliases_of(input); !aliases.empty())
        properties.append("Aliases", encode(aliases));
    properties.append("EnvStack", cfn::sub("${AppName}-${EnvName}").call);
    properties.append("Parameters", encode(shared_resources(input.manifest)));
    properties.append("EnvVersion", input.environment_version);
    stack.add_untyped(
        {"EnvControllerAction",
         "Custom::EnvControllerFunction",
         "What your environment shares with this service"},
        std::move(properties)
    );
}

void add_addons(cfn::Template& stack, const Input& input) {
    cfn::ResourceAttributes attributes{.condition = "HasAddons"};
    if (!shared_resources(input.manifest).empty())
        attributes.depends_on = {"EnvControllerAction"};
    stack.add<cfn::cloudformation::Stack>(
        "AddonsStack",
        "A stack for your own resources",
        {.parameters =
             {{"App", cfn::ref("AppName")},
              {"Env", cfn::ref("EnvName")},
              {"Name", cfn::ref("WorkloadName")}},
         .template_url = cfn::ref("AddonsTemplateURL")},
        attributes
    );
}

} // namespace copilot::stacks::workload
