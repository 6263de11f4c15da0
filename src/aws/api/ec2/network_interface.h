#pragma once

#include "aws/api/ec2/group_identifier.h"
#include "aws/api/ec2/network_interface_association.h"
#include "aws/api/ec2/network_interface_attachment.h"
#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfacePrivateIpAddress.html
struct NetworkInterfacePrivateIpAddress {
    std::optional<NetworkInterfaceAssociation> association;
    std::optional<bool> primary;
    std::optional<std::string> private_dns_name;
    std::optional<std::string> private_ip_address;

    static void fields(auto& self, auto& x) {
        x("Association", self.association);
        x("Primary", self.primary);
        x("PrivateDnsName", self.private_dns_name);
        x("PrivateIpAddress", self.private_ip_address);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html
struct NetworkInterface {
    std::optional<NetworkInterfaceAssociation> association;
    std::optional<NetworkInterfaceAttachment> attachment;
    std::optional<std::string> availability_zone;
    std::string description;
    std::vector<GroupIdentifier> groups;
    std::string interface_type;
    std::string mac_address;
    std::string network_interface_id;
    std::string owner_id;
    std::optional<std::string> private_dns_name;
    std::optional<std::string> public_dns_name;
    std::string private_ip_address;
    std::vector<NetworkInterfacePrivateIpAddress> private_ip_addresses;
    std::optional<std::string> requester_id;
    std::optional<bool> requester_managed;
    bool source_dest_check = false;
    std::string status;
    std::string subnet_id;
    std::vector<Tag> tag_set;
    std::string vpc_id;
    std::optional<bool> deny_all_igw_traffic;
    std::vector<std::string> associated_subnets;

    static void fields(auto& self, auto& x) {
        x("Association", self.association);
        x("Attachment", self.attachment);
        x("AvailabilityZone", self.availability_zone);
        x("Description", self.description);
        x(Field("Groups").on_wire("groupSet"), self.groups);
        x("InterfaceType", self.interface_type);
        x("MacAddress", self.mac_address);
        x("NetworkInterfaceId", self.network_interface_id);
        x("OwnerId", self.owner_id);
        x("PrivateDnsName", self.private_dns_name);
        x("PublicDnsName", self.public_dns_name);
        x("PrivateIpAddress", self.private_ip_address);
        x(Field("PrivateIpAddresses").on_wire("privateIpAddressesSet"), self.private_ip_addresses);
        x("RequesterId", self.requester_id);
        x("RequesterManaged", self.requester_managed);
        x("SourceDestCheck", self.source_dest_check);
        x("Status", self.status);
        x("SubnetId", self.subnet_id);
        x("TagSet", self.tag_set);
        x("VpcId", self.vpc_id);
        x("DenyAllIgwTraffic", self.deny_all_igw_traffic);
        x(Field("AssociatedSubnets").on_wire("associatedSubnetSet"), self.associated_subnets);
    }
};

} // namespace copilot::aws::ec2
