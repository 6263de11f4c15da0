// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// A range of a VPC's addresses, in one zone.
struct Subnet {
    static constexpr std::string_view resource_type = "AWS::EC2::Subnet";

    Text availability_zone;
    Text cidr_block;
    Boolean map_public_ip_on_launch;
    std::vector<Tag> tags;
    Text vpc_id;

    bool operator==(const Subnet&) const = default;

    static void fields(auto& self, auto& x) {
        x("AvailabilityZone", self.availability_zone);
        x("CidrBlock", self.cidr_block);
        x("MapPublicIpOnLaunch", self.map_public_ip_on_launch);
        x("Tags", self.tags);
        x(required("VpcId"), self.vpc_id);
    }
};

} // namespace copilot::cfn::ec2
