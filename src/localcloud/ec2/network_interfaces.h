// Network interfaces as the local cloud's own services make them: tasks, load balancers, NAT
// gateways. CreateNetworkInterface is built on the same.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ec2/network_interface.h"

#include <optional>

namespace copilot::localcloud::ec2 {

struct NetworkInterfaceRequest {
    std::string subnet_id;
    std::vector<std::string> group_ids{};    ///< Empty: the VPC's default group.
    std::optional<std::string> private_ip{}; ///< Empty: any free address of the subnet.
    bool public_ip = false;                  ///< Gives it a public address too.
    std::string description{};
    std::string interface_type = "interface";
    std::string requester_id{}; ///< The service that makes it: "amazon-elb", "amazon-ecs".
    std::string attached_to{};  ///< What uses it, a task's ARN for one: it is then "in-use".
    Dictionary<std::string> tags{};
};

/// Makes one in the caller's place and wakes the network controller. Throws ServiceError as
/// CreateNetworkInterface does.
NetworkInterface make_network_interface(Call& call, const NetworkInterfaceRequest& request);

/// Gives its addresses back and forgets it, whoever uses it. Nothing happens when there is none.
void unmake_network_interface(Call& call, const std::string& network_interface_id);

/// Every interface in the subnet.
[[nodiscard]] std::vector<NetworkInterface>
network_interfaces_in(Call& call, const std::string& subnet_id);

/// Throws ServiceError when one of the groups is missing or belongs to another VPC.
void check_groups(
    const Call& call, const std::vector<std::string>& group_ids, const std::string& vpc_id
);

} // namespace copilot::localcloud::ec2
