// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::ec2 {

/// Joins an internet gateway to a VPC.
struct VpcGatewayAttachment {
    static constexpr std::string_view resource_type = "AWS::EC2::VPCGatewayAttachment";

    Text internet_gateway_id;
    Text vpc_id;

    bool operator==(const VpcGatewayAttachment&) const = default;

    static void fields(auto& self, auto& x) {
        x("InternetGatewayId", self.internet_gateway_id);
        x(required("VpcId"), self.vpc_id);
    }
};

} // namespace copilot::cfn::ec2
