// The stack of an environment, <app>-<env>.

#pragma once

#include "cfn/template.h"
#include "manifest/environment/environment.h"
#include "stacks/environment/functions.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::stacks::environment {

/// Templates of the user's own for the environment.
struct Addons {
    std::string template_url;
    /// Values for the addons' parameters besides `App` and `Env`; they may refer to the
    /// environment's resources.
    Document::Map parameters{};
};

struct Input {
    std::string app;
    std::string name;
    std::string version; ///< Of this program: the deployed template says it.
    std::string permissions_boundary{};
    std::string artifact_bucket_arn;
    std::string artifact_key_arn;
    manifest::Environment manifest{};
    std::string manifest_text{}; ///< As it is deployed, variables replaced.
    bool has_domain = false;     ///< The application has one.
    /// CloudFront's managed prefix lists, when only it may reach the load balancer.
    std::vector<std::string> cdn_prefix_lists{};
    Functions functions{};
    std::optional<Addons> addons{};
    /// Changes to force an update although nothing else does.
    std::string force_id{};
};

/// What `env deploy` deploys. The manifest is valid.
[[nodiscard]] cfn::Template stack(const Input& input);

/// What `env init` deploys: only the roles that everything else is deployed with. Needs no
/// manifest.
[[nodiscard]] cfn::Template bootstrap(const Input& input);

/// What a bootstrap template says its version is.
constexpr auto bootstrap_version = "bootstrap";

} // namespace copilot::stacks::environment
