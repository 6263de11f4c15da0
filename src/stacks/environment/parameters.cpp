// Optional resources hang on parameters that list the workloads wanting them: a workload's stack
// adds and removes its own name (see the env-controller function), so an environment never has a
// load balancer or a NAT gateway that nothing uses.

#include "stacks/environment/parameters.h"

#include "base/format.h"
#include "stacks/environment/naming.h"

#include <array>
#include <string_view>

namespace copilot::stacks::environment {
namespace {

constexpr auto create_https_listener = "CreateHTTPSListener";
constexpr auto create_internal_https_listener = "CreateInternalHTTPSListener";

/// What workloads write, and a deployment of the environment must not lose.
constexpr std::array<std::string_view, 6> carried_over{
    "ALBWorkloads",
    "InternalALBWorkloads",
    "EFSWorkloads",
    "NATWorkloads",
    "AppRunnerPrivateWorkloads",
    "Aliases",
};

cfn::Intrinsic is_set(std::string_view parameter) {
    return cfn::not_(cfn::equals(cfn::ref(parameter), ""));
}

cfn::Intrinsic is_true(std::string_view parameter) {
    return cfn::equals(cfn::ref(parameter), "true");
}

std::string text(bool value) {
    return value ? "true" : "false";
}

/// Environments from before names had the environment in them keep their namespace.
std::string service_discovery_endpoint(const ParameterSource& source) {
    if (source.deployed.empty())
        return format("{}.{}.local", source.name, source.app);
    const auto* deployed = source.deployed.find("ServiceDiscoveryEndpoint");
    return deployed ? *deployed : source.app + ".local";
}

bool imports_private_certificates(const manifest::Environment& manifest) {
    const auto certificates = manifest.private_http().certificates;
    return certificates && !certificates->empty();
}

} // namespace

void add_parameters(cfn::Template& stack) {
    stack.add_parameter("AppName");
    stack.add_parameter("EnvironmentName");
    for (const auto name : carried_over)
        stack.add_parameter(std::string(name));
    stack.add_parameter("ToolsAccountPrincipalARN");
    stack.add_parameter("AppDNSName");
    stack.add_parameter("AppDNSDelegationRole");
    stack.add_parameter(create_https_listener, {.allowed_values = {"true", "false"}});
    stack.add_parameter(create_internal_https_listener, {.allowed_values = {"true", "false"}});
    stack.add_parameter("ServiceDiscoveryEndpoint");
}

void add_conditions(cfn::Template& stack) {
    stack.add_condition(create_alb, is_set("ALBWorkloads"));
    stack.add_condition(create_internal_alb, is_set("InternalALBWorkloads"));
    stack.add_condition(delegate_dns, is_set("AppDNSName"));
    stack.add_condition(
        export_https_listener,
        cfn::and_({cfn::condition(create_alb), is_true(create_https_listener)})
    );
    stack.add_condition(
        export_internal_https_listener,
        cfn::and_({cfn::condition(create_internal_alb), is_true(create_internal_https_listener)})
    );
    stack.add_condition(create_efs, is_set("EFSWorkloads"));
    stack.add_condition(create_nat_gateways, is_set("NATWorkloads"));
    stack.add_condition(create_app_runner_vpc_endpoint, is_set("AppRunnerPrivateWorkloads"));
    stack.add_condition(
        managed_aliases,
        cfn::and_({cfn::condition(delegate_dns), is_set("Aliases"), cfn::condition(create_alb)})
    );
}

Dictionary<std::string> parameters(const ParameterSource& source) {
    const bool https = source.manifest.imports_public_certificates() || !source.domain.empty();
    Dictionary<std::string> values{
        {"AppName", source.app},
        {"EnvironmentName", source.name},
        {"ToolsAccountPrincipalARN", source.tools_account_principal_arn},
        {"AppDNSName", source.domain},
        {"AppDNSDelegationRole", source.dns_delegation_role_arn},
        {create_https_listener, text(https)},
        {create_internal_https_listener, text(imports_private_certificates(source.manifest))},
        {"ServiceDiscoveryEndpoint", service_discovery_endpoint(source)},
    };
    for (const auto name : carried_over) {
        const auto* deployed = source.deployed.find(name);
        values[name] = deployed ? *deployed : "";
    }
    return values;
}

Dictionary<std::string> bootstrap_parameters(
    const std::string& app, const std::string& name, const std::string& tools_account_principal_arn
) {
    return {
        {"AppName", app},
        {"EnvironmentName", name},
        {"ToolsAccountPrincipalARN", tools_account_principal_arn},
    };
}

} // namespace copilot::stacks::environment
