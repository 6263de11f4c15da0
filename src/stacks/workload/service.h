// The stack of a service, <app>-<env>-<service>.

#pragma once

#include "base/fields.h"
#include "cfn/template.h"
#include "manifest/workload/service.h"
#include "stacks/custom_resource.h"

#include <string>

namespace copilot::stacks::workload {

/// Where the functions of a service's custom resources were uploaded.
struct Functions {
    FunctionCode env_controller;
    FunctionCode rule_priority;
    FunctionCode dynamic_desired_count;
};

struct Input {
    std::string app;
    std::string env;
    std::string version;                    ///< Of this program: the deployed template says it.
    std::string environment_version;        ///< Of the environment's template: a newer one runs its
                                            ///< controller again.
    std::string service_discovery_endpoint; ///< "test.shop.local"
    std::string permissions_boundary{};
    bool https = false;         ///< The environment's public load balancer has an HTTPS listener.
    bool dns_delegated = false; ///< The environment has a zone of its own.
    manifest::Service manifest{};
    std::string manifest_text{}; ///< As it is deployed, variables replaced, overrides not applied.
    std::string image{};         ///< With its digest; empty takes `image.location`.
    std::string artifact_key_arn{};
    Functions functions{};
};

/// What `svc deploy` deploys. The manifest is valid.
[[nodiscard]] cfn::Template service_stack(const Input& input);
/// The values of its parameters.
[[nodiscard]] Dictionary<std::string> service_parameters(const Input& input);

/// "shop-test-api", cut to CloudFormation's 128 characters.
[[nodiscard]] std::string
stack_name(const std::string& app, const std::string& env, const std::string& workload);

} // namespace copilot::stacks::workload
