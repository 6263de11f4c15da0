#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_resource.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html
struct DescribeStackResources {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStackResources";

    struct Input {
        std::optional<std::string> stack_name;
        std::optional<std::string> logical_resource_id;
        std::optional<std::string> physical_resource_id;

        static void fields(auto& self, auto& x) {
            x("StackName", self.stack_name);
            x("LogicalResourceId", self.logical_resource_id);
            x("PhysicalResourceId", self.physical_resource_id);
        }
    };

    struct Output {
        std::vector<StackResource> stack_resources;

        static void fields(auto& self, auto& x) { x("StackResources", self.stack_resources); }
    };
};

} // namespace copilot::aws::cloudformation
