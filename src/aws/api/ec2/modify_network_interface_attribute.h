#pragma once

#include "aws/api/ec2/attribute_boolean_value.h"
#include "aws/api/ec2/attribute_value.h"
#include "aws/api/ec2/network_interface_attachment_changes.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html
struct ModifyNetworkInterfaceAttribute {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ModifyNetworkInterfaceAttribute";

    struct Input {
        std::vector<std::string> associated_subnet_ids;
        std::string network_interface_id;
        std::optional<AttributeValue> description;
        std::optional<AttributeBooleanValue> source_dest_check;
        std::vector<std::string> groups;
        std::optional<NetworkInterfaceAttachmentChanges> attachment;

        static void fields(auto& self, auto& x) {
            x(Field("AssociatedSubnetIds").on_wire("AssociatedSubnetId"),
              self.associated_subnet_ids);
            x(required("NetworkInterfaceId"), self.network_interface_id);
            x("Description", self.description);
            x("SourceDestCheck", self.source_dest_check);
            x(Field("Groups").on_wire("SecurityGroupId"), self.groups);
            x("Attachment", self.attachment);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
