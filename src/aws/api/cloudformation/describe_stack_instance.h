#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_instance.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackInstance.html
struct DescribeStackInstance {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStackInstance";

    struct Input {
        std::string stack_set_name;
        std::string stack_instance_account;
        std::string stack_instance_region;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x(required("StackInstanceAccount"), self.stack_instance_account);
            x(required("StackInstanceRegion"), self.stack_instance_region);
        }
    };

    struct Output {
        StackInstance stack_instance;

        static void fields(auto& self, auto& x) { x("StackInstance", self.stack_instance); }
    };
};

} // namespace copilot::aws::cloudformation
