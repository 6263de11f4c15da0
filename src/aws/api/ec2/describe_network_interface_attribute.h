#pragma once

#include "aws/api/ec2/attribute_boolean_value.h"
#include "aws/api/ec2/attribute_value.h"
#include "aws/api/ec2/group_identifier.h"
#include "aws/api/ec2/network_interface_attachment.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaceAttribute.html
struct DescribeNetworkInterfaceAttribute {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeNetworkInterfaceAttribute";

    struct Input {
        std::string network_interface_id;
        std::optional<std::string> attribute;

        static void fields(auto& self, auto& x) {
            x(required("NetworkInterfaceId"), self.network_interface_id);
            x("Attribute", self.attribute);
        }
    };

    struct Output {
        std::optional<NetworkInterfaceAttachment> attachment;
        std::optional<AttributeValue> description;
        std::vector<GroupIdentifier> groups;
        std::optional<std::string> network_interface_id;
        std::optional<AttributeBooleanValue> source_dest_check;

        static void fields(auto& self, auto& x) {
            x("Attachment", self.attachment);
            x("Description", self.description);
            x(Field("Groups").on_wire("groupSet"), self.groups);
            x("NetworkInterfaceId", self.network_interface_id);
            x("SourceDestCheck", self.source_dest_check);
        }
    };
};

} // namespace copilot::aws::ec2
