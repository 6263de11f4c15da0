// Finding what an ID names, or saying that there is none in EC2's words.

#pragma once

#include "aws/service_error.h"
#include "localcloud/cloud.h"
#include "localcloud/ec2/address.h"
#include "localcloud/ec2/flow_log.h"
#include "localcloud/ec2/internet_gateway.h"
#include "localcloud/ec2/nat_gateway.h"
#include "localcloud/ec2/network_acl.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/ec2/prefix_list.h"
#include "localcloud/ec2/route_table.h"
#include "localcloud/ec2/security_group.h"
#include "localcloud/ec2/subnet.h"
#include "localcloud/ec2/vpc.h"

namespace copilot::localcloud::ec2 {

/// The code of a missing ID, and the text around it.
struct NotFound {
    std::string_view code;
    std::string_view before;
    std::string_view after;
};

template <Record T>
constexpr NotFound not_found_of{};
template <>
inline constexpr NotFound not_found_of<Vpc>{
    "InvalidVpcID.NotFound", "The vpc ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<Subnet>{
    "InvalidSubnetID.NotFound", "The subnet ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<RouteTable>{
    "InvalidRouteTableID.NotFound", "The routeTable ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<FlowLog>{
    "InvalidFlowLogId.NotFound", "The flow log '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<InternetGateway>{
    "InvalidInternetGatewayID.NotFound", "The internetGateway ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<NatGateway>{
    "NatGatewayNotFound", "The Nat Gateway ", " was not found"
};
template <>
inline constexpr NotFound not_found_of<Address>{
    "InvalidAllocationID.NotFound", "The allocation ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<SecurityGroup>{
    "InvalidGroup.NotFound", "The security group '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<NetworkInterface>{
    "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<NetworkAcl>{
    "InvalidNetworkAclID.NotFound", "The networkAcl ID '", "' does not exist"
};
template <>
inline constexpr NotFound not_found_of<PrefixList>{
    "InvalidPrefixListID.NotFound", "The prefix list ID '", "' does not exist"
};

template <Record T>
[[nodiscard]] aws::ServiceError not_found(const std::string& id) {
    constexpr auto& words = not_found_of<T>;
    return {std::string(words.code), format("{}{}{}", words.before, id, words.after)};
}

/// Throws ServiceError when `id` names none in the caller's place.
template <Record T>
[[nodiscard]] T require(const Call& call, const std::string& id) {
    auto found = call.records.find<T>(call.place(), id);
    if (!found)
        throw not_found<T>(id);
    return *std::move(found);
}

[[nodiscard]] inline aws::ServiceError
dependency_violation(std::string_view noun, const std::string& id) {
    return {
        "DependencyViolation",
        format("The {} '{}' has dependencies and cannot be deleted.", noun, id)
    };
}

} // namespace copilot::localcloud::ec2
