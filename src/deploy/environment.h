// Making, deploying and deleting environments.

#pragma once

#include "aws/session.h"
#include "deploy/infrastructure.h"
#include "deploy/override.h"
#include "deploy/preview.h"
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
    bool allow_downgrade = false; ///< Deploy also over what a newer program deployed.
    io::Path overrides{};         ///< The folder that changes the template; may be missing.
    Accept accept{};
};

/// The environment's stack as it is, and as it would be deployed; uploads nothing. Throws
/// Downgrade.
[[nodiscard]] StackPreview
preview_environment(const Deployer& deployer, const EnvironmentDeployment& deployment);

/// Uploads the functions that the environment's template refers to.
void upload_environment_functions(const Deployer& deployer, const store::Environment& environment);

/// Uploads and deploys. Waits first while somebody else changes the stack. Throws Downgrade.
StackOutcome deploy_environment(
    const Deployer& deployer, const EnvironmentDeployment& deployment, StackProgress& progress
);

struct EnvironmentDeletion {
    store::Environment environment;
    std::vector<store::Environment> others; ///< The application's other environments.
    /// Physical IDs of file systems and buckets that are deleted with their data.
    std::vector<std::string> delete_data{};
};

/// Deletes the environment's stack and roles, and what the application has for it alone. Refuses
/// what stands in the way. File systems and buckets with data are kept, unless named; answers the
/// physical IDs of those. Goes on where an earlier try stopped; the record in the store is the
/// caller's to delete, last, so that everything can be run again.
std::vector<std::string> delete_environment(
    const Deployer& deployer, const EnvironmentDeletion& deletion, StackProgress& progress
);

/// What the application keeps for an environment that is gone already: its region's resources and
/// its account's admission, where no other environment needs them. Throws Error while its stack can
/// still be seen.
void forget_environment(
    const Deployer& deployer, const EnvironmentDeletion& deletion, StackProgress& progress
);

/// Acts as the environment's manager role. Where that role is gone already, and the environment was
/// in the caller's own account, as the caller; elsewhere throws Error.
[[nodiscard]] aws::Session
environment_role_session(const Deployer& deployer, const store::Environment& environment);

/// "shop-test"
[[nodiscard]] std::string environment_stack_name(const store::Environment& environment);

} // namespace copilot::deploy
