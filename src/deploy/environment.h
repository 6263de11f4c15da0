// Making, deploying and deleting environments.

#pragma once

#include "aws/session.h"
#include "deploy/infrastructure.h"
#include "deploy/stack_client.h"
#include "manifest/environment/environment.h"
#include "store/records.h"

#include <optional>
#include <string>

namespace copilot::deploy {

/// Who deploys, and for which application.
struct Deployer {
    aws::Session session; ///< In the application's account and region.
    store::Application application;
    std::string version; ///< This program's.
    const io::Cancellation* cancellation = nullptr;

    [[nodiscard]] Infrastructure infrastructure() const { return {session, application, version}; }
};

/// Makes what an environment needs before its first deployment: the application's resources in its
/// region, and its roles. `there` acts in the environment's account and region. What is there
/// stays. Answers the record to store.
[[nodiscard]] store::Environment make_environment(
    const Deployer& deployer,
    const aws::Session& there,
    const std::string& name,
    StackProgress& progress
);

struct EnvironmentDeployment {
    store::Environment environment;
    manifest::LoadedEnvironment manifest;
    bool force = false;
    bool disable_rollback = false;
    bool detach = false;
};

/// A stack's template and the values of its parameters.
struct RenderedStack {
    std::string template_body;
    Dictionary<std::string> parameters;
    Dictionary<std::string> tags;
};

/// The environment's stack as it would be deployed; uploads nothing.
[[nodiscard]] RenderedStack
render_environment(const Deployer& deployer, const EnvironmentDeployment& deployment);

/// Uploads and deploys. Waits first while somebody else changes the stack.
StackOutcome deploy_environment(
    const Deployer& deployer, const EnvironmentDeployment& deployment, StackProgress& progress
);

/// Deletes the environment's stack and roles, and what the application has for it alone.
/// `others` are the application's other environments. Refuses while workloads are deployed.
/// The record in the store is the caller's to delete, last, so that everything can be run again.
void delete_environment(
    const Deployer& deployer,
    const store::Environment& environment,
    const std::vector<store::Environment>& others,
    StackProgress& progress
);

/// "shop-test"
[[nodiscard]] std::string environment_stack_name(const store::Environment& environment);

} // namespace copilot::deploy
