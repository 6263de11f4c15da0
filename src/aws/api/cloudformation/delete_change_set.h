#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html
struct DeleteChangeSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DeleteChangeSet";

    struct Input {
        std::string change_set_name;
        std::optional<std::string> stack_name;

        static void fields(auto& self, auto& x) {
            x(required("ChangeSetName"), self.change_set_name);
            x("StackName", self.stack_name);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
