#pragma once

#include "aws/api/ec2/attribute_boolean_value.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html
struct ModifySubnetAttribute {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ModifySubnetAttribute";

    struct Input {
        std::optional<AttributeBooleanValue> assign_ipv6_address_on_creation;
        std::optional<AttributeBooleanValue> map_public_ip_on_launch;
        std::string subnet_id;
        std::optional<AttributeBooleanValue> disable_lni_at_device_index;

        static void fields(auto& self, auto& x) {
            x("AssignIpv6AddressOnCreation", self.assign_ipv6_address_on_creation);
            x("MapPublicIpOnLaunch", self.map_public_ip_on_launch);
            x(required("SubnetId"), self.subnet_id);
            x("DisableLniAtDeviceIndex", self.disable_lni_at_device_index);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
