// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// A public address that stays.
struct Eip {
    static constexpr std::string_view resource_type = "AWS::EC2::EIP";

    Text domain;
    std::vector<Tag> tags;

    bool operator==(const Eip&) const = default;

    static void fields(auto& self, auto& x) {
        x("Domain", self.domain);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::ec2
