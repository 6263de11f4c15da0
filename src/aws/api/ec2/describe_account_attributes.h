#pragma once

#include "aws/api/ec2/account_attribute.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAccountAttributes.html
struct DescribeAccountAttributes {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeAccountAttributes";

    struct Input {
        std::vector<std::string> attribute_names;

        static void fields(auto& self, auto& x) {
            x(Field("AttributeNames").on_wire("AttributeName"), self.attribute_names);
        }
    };

    struct Output {
        std::vector<AccountAttribute> account_attributes;

        static void fields(auto& self, auto& x) {
            x(Field("AccountAttributes").on_wire("accountAttributeSet"), self.account_attributes);
        }
    };
};

} // namespace copilot::aws::ec2
