#pragma once

#include "aws/api/ec2/network_interface.h"
#include "aws/api/ec2/private_ip_address_specification.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html
struct CreateNetworkInterface {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateNetworkInterface";

    struct Input {
        std::optional<std::string> interface_type;
        std::vector<TagSpecification> tag_specifications;
        std::optional<std::string> client_token;
        std::string subnet_id;
        std::optional<std::string> description;
        std::optional<std::string> private_ip_address;
        std::vector<std::string> groups;
        std::vector<PrivateIpAddressSpecification> private_ip_addresses;

        static void fields(auto& self, auto& x) {
            x("InterfaceType", self.interface_type);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x(Field("ClientToken").token(), self.client_token);
            x(required("SubnetId"), self.subnet_id);
            x("Description", self.description);
            x("PrivateIpAddress", self.private_ip_address);
            x(Field("Groups").on_wire("SecurityGroupId"), self.groups);
            x("PrivateIpAddresses", self.private_ip_addresses);
        }
    };

    struct Output {
        std::optional<NetworkInterface> network_interface;
        std::optional<std::string> client_token;

        static void fields(auto& self, auto& x) {
            x("NetworkInterface", self.network_interface);
            x("ClientToken", self.client_token);
        }
    };
};

} // namespace copilot::aws::ec2
