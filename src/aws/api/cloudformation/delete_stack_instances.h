#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_operation_preferences.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStackInstances.html
struct DeleteStackInstances {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DeleteStackInstances";

    struct Input {
        std::string stack_set_name;
        std::vector<std::string> accounts;
        std::vector<std::string> regions;
        std::optional<StackSetOperationPreferences> operation_preferences;
        bool retain_stacks = false;
        std::optional<std::string> operation_id;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x("Accounts", self.accounts);
            x(required("Regions"), self.regions);
            x("OperationPreferences", self.operation_preferences);
            x(required("RetainStacks"), self.retain_stacks);
            x(Field("OperationId").token(), self.operation_id);
        }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::cloudformation
