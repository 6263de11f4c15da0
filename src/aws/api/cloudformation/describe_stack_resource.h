#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_resource_detail.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html
struct DescribeStackResource {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStackResource";

    struct Input {
        std::string stack_name;
        std::string logical_resource_id;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x(required("LogicalResourceId"), self.logical_resource_id);
        }
    };

    struct Output {
        StackResourceDetail stack_resource_detail;

        static void fields(auto& self, auto& x) {
            x("StackResourceDetail", self.stack_resource_detail);
        }
    };
};

} // namespace copilot::aws::cloudformation
