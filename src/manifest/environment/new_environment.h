// The manifest that `env init` writes.

#pragma once

#include "base/document.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::manifest {

/// Where `env init` puts the schema, as seen from an environment's manifest.
constexpr auto environment_schema_reference = "../../.schemas/environment.json";

/// What was asked, or given by flags.
struct NewEnvironment {
    /// A VPC that is there.
    struct ImportedVpc {
        std::string id;
        std::vector<std::string> public_subnets{};
        std::vector<std::string> private_subnets{};
    };

    /// A VPC to make with ranges of the user's own. The k-th ranges are in the k-th zone.
    struct AdjustedVpc {
        std::string cidr;
        std::vector<std::string> zones{};
        std::vector<std::string> public_cidrs{};
        std::vector<std::string> private_cidrs{};
    };

    std::string name;
    std::optional<ImportedVpc> imported{};
    std::optional<AdjustedVpc> adjusted{}; ///< Neither: the default VPC.
    std::vector<std::string> certificates{};
    std::vector<std::string> internal_subnets{}; ///< Of the internal load balancer.
    bool internal_ingress_from_vpc = false;
    bool container_insights = false;
};

/// The manifest's text: what was configured, and samples, commented out, of what was not.
[[nodiscard]] std::string write_manifest(const NewEnvironment& environment);

/// JSON Schema of environment manifests.
[[nodiscard]] Document environment_schema();

} // namespace copilot::manifest
