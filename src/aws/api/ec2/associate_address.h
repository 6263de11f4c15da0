#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html
struct AssociateAddress {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "AssociateAddress";

    struct Input {
        std::optional<std::string> allocation_id;
        std::optional<std::string> instance_id;
        std::optional<std::string> public_ip;
        std::optional<std::string> network_interface_id;
        std::optional<std::string> private_ip_address;
        std::optional<bool> allow_reassociation;

        static void fields(auto& self, auto& x) {
            x("AllocationId", self.allocation_id);
            x("InstanceId", self.instance_id);
            x("PublicIp", self.public_ip);
            x("NetworkInterfaceId", self.network_interface_id);
            x("PrivateIpAddress", self.private_ip_address);
            x("AllowReassociation", self.allow_reassociation);
        }
    };

    struct Output {
        std::string association_id;

        static void fields(auto& self, auto& x) { x("AssociationId", self.association_id); }
    };
};

} // namespace copilot::aws::ec2
