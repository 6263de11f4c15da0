// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-vpcingressconnection.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::apprunner {

/// How a VPC reaches a private App Runner service.
struct VpcIngressConnection {
    static constexpr std::string_view resource_type = "AWS::AppRunner::VpcIngressConnection";

    struct IngressVpcConfiguration {
        Text vpc_endpoint_id;
        Text vpc_id;

        bool operator==(const IngressVpcConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("VpcEndpointId"), self.vpc_endpoint_id);
            x(required("VpcId"), self.vpc_id);
        }
    };

    std::optional<IngressVpcConfiguration> ingress_vpc_configuration;
    Text service_arn;
    std::vector<Tag> tags;
    Text vpc_ingress_connection_name;

    bool operator==(const VpcIngressConnection&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("IngressVpcConfiguration"), self.ingress_vpc_configuration);
        x(required("ServiceArn"), self.service_arn);
        x("Tags", self.tags);
        x("VpcIngressConnectionName", self.vpc_ingress_connection_name);
    }
};

} // namespace copilot::cfn::apprunner
