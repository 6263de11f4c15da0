// What deploying commands share: who deploys, how manifests are read, and how an end is told.

#pragma once

#include "cli/session.h"
#include "deploy/service.h"
#include "workspace/workspace.h"

#include <string>

namespace copilot::cli {

/// The deployer of an application that has a record. Names account and region (or the local cloud)
/// on standard error: every command that changes something says where.
[[nodiscard]] deploy::Deployer deployer_of(Session& session, const store::Application& application);

/// Reads an environment's manifest from the workspace: interpolated and validated.
[[nodiscard]] manifest::LoadedEnvironment
load_environment_manifest(const workspace::Workspace& workspace, const std::string& env);

/// Reads a service's manifest as `env` sees it: interpolated, overridden and validated.
[[nodiscard]] manifest::LoadedService load_service_manifest(
    const workspace::Workspace& workspace, const std::string& name, const std::string& env
);

/// The process's environment variables, for interpolation.
[[nodiscard]] std::optional<std::string> environment_variable(const std::string& name);

/// Says what the deployment adds to the hourly bill, deploys the environment, shows how it goes,
/// and says how it ended.
void deploy_environment(
    Session& session, const deploy::Deployer& deployer, deploy::EnvironmentDeployment deployment
);

/// Says what is added to the hourly bill; nothing where nothing is.
void say_cost(Session& session, const std::string& added);

/// Refuses what is in the workspace but not supported by this version, by its path.
void refuse_unsupported(const io::Path& path, std::string_view what);

/// What Ctrl-C requests while an InterruptGuard lives; without one it ends the process.
[[nodiscard]] const io::Cancellation& interrupts();

/// Ctrl-C, from now until the end of its life: the first is a request that deployments notice, the
/// second ends the process.
class InterruptGuard {
public:
    InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;
    ~InterruptGuard();

    [[nodiscard]] const io::Cancellation& cancellation() const;
};

} // namespace copilot::cli
