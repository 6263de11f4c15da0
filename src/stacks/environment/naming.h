// Conditions and names that the parts of an environment's template share.

#pragma once

#include "cfn/resource/tag.h"
#include "cfn/template.h"

#include <string_view>

namespace copilot::stacks::environment {

// Conditions. What they say is in parameters.cpp.
constexpr auto create_alb = "CreateALB";
constexpr auto create_internal_alb = "CreateInternalALB";
constexpr auto delegate_dns = "DelegateDNS";
constexpr auto export_https_listener = "ExportHTTPSListener";
constexpr auto export_internal_https_listener = "ExportInternalHTTPSListener";
constexpr auto create_efs = "CreateEFS";
constexpr auto create_nat_gateways = "CreateNATGateways";
constexpr auto create_app_runner_vpc_endpoint = "CreateAppRunnerVPCEndpoint";
constexpr auto managed_aliases = "ManagedAliases";

constexpr auto environment_security_group = "EnvironmentSecurityGroup";

/// A name such as "copilot-shop-test-pub0", from what the stack's parameters say.
[[nodiscard]] cfn::Text prefixed_name(std::string_view suffix);

/// The tag that consoles show as the name of a resource.
[[nodiscard]] cfn::Tag name_tag(std::string_view suffix = "");

/// "shop-testEnvironmentSecurityGroup": a description that can never change.
[[nodiscard]] cfn::Text group_description(std::string_view logical_id);

/// Text that other stacks read as "<stack name>-<name>".
[[nodiscard]] cfn::Text exported(std::string_view name);

} // namespace copilot::stacks::environment
