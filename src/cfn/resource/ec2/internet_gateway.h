// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// A VPC's door to the internet.
struct InternetGateway {
    static constexpr std::string_view resource_type = "AWS::EC2::InternetGateway";

    std::vector<Tag> tags;

    bool operator==(const InternetGateway&) const = default;

    static void fields(auto& self, auto& x) { x("Tags", self.tags); }
};

} // namespace copilot::cfn::ec2
