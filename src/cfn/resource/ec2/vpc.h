// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// A virtual private cloud.
struct Vpc {
    static constexpr std::string_view resource_type = "AWS::EC2::VPC";

    Text cidr_block;
    Boolean enable_dns_hostnames;
    Boolean enable_dns_support;
    Text instance_tenancy;
    std::vector<Tag> tags;

    bool operator==(const Vpc&) const = default;

    static void fields(auto& self, auto& x) {
        x("CidrBlock", self.cidr_block);
        x("EnableDnsHostnames", self.enable_dns_hostnames);
        x("EnableDnsSupport", self.enable_dns_support);
        x("InstanceTenancy", self.instance_tenancy);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::ec2
