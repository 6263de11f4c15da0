// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// A private way to a service of AWS.
struct VpcEndpoint {
    static constexpr std::string_view resource_type = "AWS::EC2::VPCEndpoint";

    Json policy_document;
    Boolean private_dns_enabled;
    Texts route_table_ids;
    Texts security_group_ids;
    Text service_name;
    Texts subnet_ids;
    std::vector<Tag> tags;
    Text vpc_endpoint_type;
    Text vpc_id;

    bool operator==(const VpcEndpoint&) const = default;

    static void fields(auto& self, auto& x) {
        x("PolicyDocument", self.policy_document);
        x("PrivateDnsEnabled", self.private_dns_enabled);
        x("RouteTableIds", self.route_table_ids);
        x("SecurityGroupIds", self.security_group_ids);
        x("ServiceName", self.service_name);
        x("SubnetIds", self.subnet_ids);
        x("Tags", self.tags);
        x("VpcEndpointType", self.vpc_endpoint_type);
        x(required("VpcId"), self.vpc_id);
    }
};

} // namespace copilot::cfn::ec2
