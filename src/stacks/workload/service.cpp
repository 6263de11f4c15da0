#include "stacks/workload/service.h"

#include "base/format.h"
#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {
namespace {

constexpr std::size_t longest_stack_name = 128;
constexpr auto no_port = "-1";

std::string port_text(const std::optional<std::int64_t>& port) {
    return port ? std::to_string(*port) : no_port;
}

std::string main_image(const Input& input) {
    return input.image.empty() ? input.manifest.image->location.value_or("") : input.image;
}

} // namespace

cfn::Intrinsic environment_export(std::string_view name) {
    return cfn::import_value(cfn::sub(format("${{AppName}}-${{EnvName}}-{}", name)));
}

cfn::Intrinsic from_controller(std::string_view output) {
    return cfn::get_att("EnvControllerAction", output);
}

cfn::Template service_stack(const Input& input) {
    cfn::Template stack;
    stack.set_format_version("2010-09-09");
    stack.set_description(
        input.manifest.is_load_balanced()
            ? "CloudFormation template that represents a load balanced web service on Amazon ECS."
            : "CloudFormation template that represents a backend service on Amazon ECS."
    );
    stack.add_metadata("Version", input.version);
    if (!input.manifest_text.empty())
        stack.add_metadata("Manifest", input.manifest_text);
    add_parameters(stack, input);
    add_conditions(stack, input);
    const auto roles = add_roles(stack, input);
    ServiceParts parts{
        .task_definition = add_task_definition(stack, input, roles),
        .discovery = add_discovery_service(stack)
    };
    add_env_controller(stack, input);
    if (input.manifest.http)
        parts.routing = add_http_routing(stack, input);
    add_service(stack, input, parts);
    add_addons(stack, input);
    return stack;
}

Dictionary<std::string> service_parameters(const Input& input) {
    const auto& manifest = input.manifest;
    const auto retention = manifest.logging ? manifest.logging->retention : std::nullopt;
    Dictionary<std::string> values{
        {"AppName", input.app},
        {"EnvName", input.env},
        {"WorkloadName", manifest.name},
        {"ContainerImage", main_image(input)},
        {"AddonsTemplateURL", ""},
        {"TaskCPU", std::to_string(manifest.cpu.value_or(256))},
        {"TaskMemory", std::to_string(manifest.memory.value_or(512))},
        {"TaskCount", std::to_string(manifest.desired_count())},
        {"LogRetention", std::to_string(retention.value_or(30))},
        {"ContainerPort", port_text(manifest.port())},
        {"EnvFileARN", ""},
        {"ArtifactKeyARN", input.artifact_key_arn},
        {"TargetContainer", manifest.name},
        {"TargetPort", port_text(manifest.target_port())},
    };
    if (manifest.is_load_balanced()) {
        values["DNSDelegated"] = input.dns_delegated ? "true" : "false";
        values["HTTPSEnabled"] = input.https ? "true" : "false";
        values["RulePath"] = manifest.http->path.value_or("/");
    }
    return values;
}

std::string
stack_name(const std::string& app, const std::string& env, const std::string& workload) {
    return format("{}-{}-{}", app, env, workload).substr(0, longest_stack_name);
}

} // namespace copilot::stacks::workload
