#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// An elastic network interface: what a task, a load balancer or a NAT gateway has in a subnet.
/// While the record is there, the network controller keeps a namespace for it.
struct NetworkInterface {
    static constexpr std::string_view kind = "ec2/network-interface";

    std::string network_interface_id{};
    std::string vpc_id{};
    std::string subnet_id{};
    std::string availability_zone{};
    std::string private_ip_address{};
    std::string mac_address{}; ///< Derived from the address.
    std::vector<std::string> group_ids{};
    std::string public_ip{};      ///< Empty when the world cannot know it by address.
    std::string allocation_id{};  ///< When the public address is an elastic one.
    std::string association_id{}; ///< Of the public address.
    std::string description{};
    std::string interface_type = "interface"; ///< "nat_gateway", "vpc_endpoint" ...
    std::string requester_id{};               ///< The service that made it: "amazon-elb".
    bool source_dest_check = true;
    std::string status = "available"; ///< "in-use" while it is attached.
    std::string attachment_id{};
    std::string attached_to{}; ///< A task's ARN, or what else uses it.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return network_interface_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("NetworkInterfaceId", self.network_interface_id);
        x("VpcId", self.vpc_id);
        x("SubnetId", self.subnet_id);
        x("AvailabilityZone", self.availability_zone);
        x("PrivateIpAddress", self.private_ip_address);
        x("MacAddress", self.mac_address);
        x("GroupIds", self.group_ids);
        x("PublicIp", self.public_ip);
        x("AllocationId", self.allocation_id);
        x("AssociationId", self.association_id);
        x("Description", self.description);
        x("InterfaceType", self.interface_type);
        x("RequesterId", self.requester_id);
        x("SourceDestCheck", self.source_dest_check);
        x("Status", self.status);
        x("AttachmentId", self.attachment_id);
        x("AttachedTo", self.attached_to);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
