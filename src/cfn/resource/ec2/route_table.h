// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// A list of routes.
struct RouteTable {
    static constexpr std::string_view resource_type = "AWS::EC2::RouteTable";

    std::vector<Tag> tags;
    Text vpc_id;

    bool operator==(const RouteTable&) const = default;

    static void fields(auto& self, auto& x) {
        x("Tags", self.tags);
        x(required("VpcId"), self.vpc_id);
    }
};

} // namespace copilot::cfn::ec2
