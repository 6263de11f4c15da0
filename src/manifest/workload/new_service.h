// The manifest that `svc init` writes.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::manifest {

struct NewService {
    std::string name;
    std::string type;
    std::string dockerfile{}; ///< Seen from the workspace's root; or
    std::string image{};      ///< an image that exists.
    std::optional<std::int64_t> port{};
    std::string path = "/"; ///< Of a Load Balanced Web Service.
    /// Environments whose VPC has private subnets only: tasks are placed there.
    std::vector<std::string> private_only_environments{};
};

/// The manifest's text: what was asked, and samples, commented out, of what was not.
[[nodiscard]] std::string write_manifest(const NewService& service);

} // namespace copilot::manifest
