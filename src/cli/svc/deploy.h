// Deploying one service to one environment: what `svc deploy`, `deploy` and `init` share.

#pragma once

#include "cli/session.h"
#include "deploy/service.h"
#include "workspace/workspace.h"

#include <string>

namespace copilot::cli::svc {

struct DeployOptions {
    std::string tag{};
    Dictionary<std::string> resource_tags{};
    bool force = false;
    bool no_rollback = false;
    bool detach = false;
    bool diff = false;     ///< Show what would change, and ask.
    bool diff_yes = false; ///< Show what would change, and go on.
    bool allow_downgrade = false;
};

/// Builds, pushes, deploys, and says where the service answers.
void deploy_service(
    Session& session,
    const workspace::Workspace& workspace,
    const std::string& name,
    const std::string& env,
    const DeployOptions& options
);

} // namespace copilot::cli::svc
