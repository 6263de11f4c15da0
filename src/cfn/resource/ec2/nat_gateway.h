// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// Lets private subnets reach the internet.
struct NatGateway {
    static constexpr std::string_view resource_type = "AWS::EC2::NatGateway";

    Text allocation_id;
    Text connectivity_type;
    Text subnet_id;
    std::vector<Tag> tags;

    bool operator==(const NatGateway&) const = default;

    static void fields(auto& self, auto& x) {
        x("AllocationId", self.allocation_id);
        x("ConnectivityType", self.connectivity_type);
        x("SubnetId", self.subnet_id);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::ec2
