// The parameters of a service's stack and the conditions on them.

#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {
namespace {

const std::vector<std::string> true_or_false{"true", "false"};

void add_load_balancing_parameters(cfn::Template& stack) {
    stack.add_parameter("DNSDelegated", {.allowed_values = true_or_false});
    stack.add_parameter("HTTPSEnabled", {.allowed_values = true_or_false});
    stack.add_parameter("RulePath");
}

cfn::Intrinsic is_set(std::string_view parameter) {
    return cfn::not_(cfn::equals(cfn::ref(parameter), ""));
}

} // namespace

void add_parameters(cfn::Template& stack, const Input& input) {
    const bool load_balanced = input.manifest.is_load_balanced();
    for (const auto* name : {"AppName", "EnvName", "WorkloadName", "ContainerImage"})
        stack.add_parameter(name);
    stack.add_parameter("ContainerPort", {.type = "Number"});
    stack.add_parameter("TaskCPU");
    stack.add_parameter("TaskMemory");
    stack.add_parameter("TaskCount", {.type = "Number"});
    if (load_balanced)
        add_load_balancing_parameters(stack);
    stack.add_parameter(
        "AddonsTemplateURL",
        {.default_value = "", .description = "Where the template of the addons is, if there are any"
        }
    );
    stack.add_parameter(
        "EnvFileARN",
        {.default_value = "", .description = "Where the environment file is, if there is one"}
    );
    stack.add_parameter(
        "ArtifactKeyARN", {.description = "The key that artifacts are encrypted with"}
    );
    if (load_balanced)
        stack.add_parameter("LogRetention", {.type = "Number"});
    else
        stack.add_parameter("LogRetention", {.type = "Number", .default_value = "30"});
    stack.add_parameter("TargetContainer");
    stack.add_parameter("TargetPort", {.type = "Number"});
}

void add_conditions(cfn::Template& stack, const Input& input) {
    stack.add_condition("IsGovCloud", cfn::equals(cfn::ref("AWS::Partition"), "aws-us-gov"));
    if (input.manifest.is_load_balanced())
        stack.add_condition("HasAssociatedDomain", cfn::equals(cfn::ref("DNSDelegated"), "true"));
    stack.add_condition("HasAddons", is_set("AddonsTemplateURL"));
    stack.add_condition("HasEnvFile", is_set("EnvFileARN"));
    if (!input.manifest.is_load_balanced())
        stack.add_condition("ExposePort", cfn::not_(cfn::equals(cfn::ref("TargetPort"), "-1")));
}

} // namespace copilot::stacks::workload
