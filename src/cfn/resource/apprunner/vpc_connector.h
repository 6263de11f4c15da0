// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-vpcconnector.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::apprunner {

/// How App Runner services reach into a VPC.
struct VpcConnector {
    static constexpr std::string_view resource_type = "AWS::AppRunner::VpcConnector";

    Texts security_groups;
    Texts subnets;
    std::vector<Tag> tags;
    Text vpc_connector_name;

    bool operator==(const VpcConnector&) const = default;

    static void fields(auto& self, auto& x) {
        x("SecurityGroups", self.security_groups);
        x(required("Subnets"), self.subnets);
        x("Tags", self.tags);
        x("VpcConnectorName", self.vpc_connector_name);
    }
};

} // namespace copilot::cfn::apprunner
