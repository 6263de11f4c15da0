#pragma once

#include "aws/api/ec2/attribute_boolean_value.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html
struct DescribeVpcAttribute {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeVpcAttribute";

    struct Input {
        std::string attribute;
        std::string vpc_id;

        static void fields(auto& self, auto& x) {
            x(required("Attribute"), self.attribute);
            x(required("VpcId"), self.vpc_id);
        }
    };

    struct Output {
        std::optional<AttributeBooleanValue> enable_dns_hostnames;
        std::optional<AttributeBooleanValue> enable_dns_support;
        std::string vpc_id;

        static void fields(auto& self, auto& x) {
            x("EnableDnsHostnames", self.enable_dns_hostnames);
            x("EnableDnsSupport", self.enable_dns_support);
            x("VpcId", self.vpc_id);
        }
    };
};

} // namespace copilot::aws::ec2
