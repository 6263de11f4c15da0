// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::ec2 {

/// The route table that a subnet follows.
struct SubnetRouteTableAssociation {
    static constexpr std::string_view resource_type = "AWS::EC2::SubnetRouteTableAssociation";

    Text route_table_id;
    Text subnet_id;

    bool operator==(const SubnetRouteTableAssociation&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("RouteTableId"), self.route_table_id);
        x(required("SubnetId"), self.subnet_id);
    }
};

} // namespace copilot::cfn::ec2
