// Making, deploying and deleting services.

#pragma once

#include "deploy/environment.h"
#include "deploy/image.h"
#include "manifest/workload/service.h"

#include <functional>
#include <string>

namespace copilot::deploy {

struct ServiceDeployment {
    store::Environment environment;
    manifest::LoadedService manifest;
    io::Path root;           ///< The workspace's root: paths in the manifest are relative to it.
    std::string image_tag{}; ///< Beside "latest"; empty for none.
    Dictionary<std::string> tags{};
    bool force = false;
    bool disable_rollback = false;
    bool detach = false;
    bool allow_downgrade = false; ///< Deploy also over what a newer program deployed.
    io::Path overrides{};         ///< The folder that changes the template; may be missing.
    Accept accept{};
    /// Called with what the image build prints.
    ImageBuilder::Output on_build_output{};
};

/// The service's stack as it is, and as it would be deployed with `image` as its container's image;
/// uploads nothing. Throws Downgrade.
[[nodiscard]] StackPreview preview_service(
    const Deployer& deployer, const ServiceDeployment& deployment, const std::string& image
);

/// Uploads the functions that services' templates refer to.
void upload_service_functions(const Deployer& deployer, const store::Environment& environment);

/// Builds and pushes the image if the manifest says so, and answers it with its digest; empty where
/// the manifest names an image that exists.
[[nodiscard]] std::string push_image(const Deployer& deployer, const ServiceDeployment& deployment);

/// Refuses environments that are not deployed yet, then uploads and deploys. With `force`, a
/// service that is up to date gets new tasks all the same.
StackOutcome deploy_service(
    const Deployer& deployer,
    const ServiceDeployment& deployment,
    const std::string& image,
    StackProgress& progress
);

/// Deletes a workload's stack from an environment; nothing happens when there is none.
void delete_service_stack(
    const Deployer& deployer,
    const store::Environment& environment,
    const std::string& service,
    StackProgress& progress
);

} // namespace copilot::deploy
