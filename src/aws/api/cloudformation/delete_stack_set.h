#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStackSet.html
struct DeleteStackSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DeleteStackSet";

    struct Input {
        std::string stack_set_name;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
