// The one registry that holds every account's and region's images.

#pragma once

#include "host/image_registry.h"
#include "localcloud/cloud.h"

#include <memory>
#include <string>

namespace copilot::localcloud::ecr {

class Registry {
public:
    /// docker-registry in the cloud's directories.
    explicit Registry(Cloud& cloud);

    host::ImageRegistry& operator*() { return *registry_; }

    host::ImageRegistry* operator->() { return registry_.get(); }

    /// Another one instead: for tests.
    void use(std::unique_ptr<host::ImageRegistry> registry) { registry_ = std::move(registry); }

    /// What users push to: "127.0.0.1:5000/000000000000/us-west-2/shop/api". No request is made.
    [[nodiscard]] std::string uri_of(const Place& place, const std::string& repository);

    /// The repository's name in the registry: "000000000000/us-west-2/shop/api".
    [[nodiscard]] static std::string path_of(const Place& place, const std::string& repository);

    /// An image reference with AWS's name of a repository in it ("<account>.dkr.ecr.<region>.
    /// amazonaws.com/shop/api:1") as the local registry's; any other stays as it is.
    [[nodiscard]] std::string local_reference(const std::string& image);

private:
    std::unique_ptr<host::ImageRegistry> registry_;
};

} // namespace copilot::localcloud::ecr
