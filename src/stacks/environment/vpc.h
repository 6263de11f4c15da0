#pragma once

#include "manifest/environment/network.h"
#include "stacks/environment/network.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::stacks::environment {

/// The ranges of a VPC that is made. Public and private subnet k share zone k.
struct ManagedVpc {
    struct Zone {
        std::optional<std::string> name; ///< Absent: the k-th zone of the region.
        std::string public_cidr;
        std::string private_cidr;
    };

    std::string cidr;
    std::vector<Zone> zones;
};

/// What a valid manifest asks for: its own ranges, or the defaults.
[[nodiscard]] ManagedVpc managed_vpc(const manifest::environment::Vpc& vpc);

/// The VPC that is there, by the IDs of the manifest.
[[nodiscard]] Network imported_network(const manifest::environment::Vpc& vpc);

/// Adds a VPC, its internet gateway, subnets and public routes.
Network add_vpc(cfn::Template& stack, const ManagedVpc& vpc);

/// Adds NAT gateways, one for each private subnet, for when a workload is placed there.
void add_nat_gateways(cfn::Template& stack, const Network& network);

/// Adds the outputs by which workloads find the network.
void add_network_outputs(cfn::Template& stack, const Network& network);

} // namespace copilot::stacks::environment
