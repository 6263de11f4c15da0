#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_operation_preferences.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStackInstances.html
struct UpdateStackInstances {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "UpdateStackInstances";

    struct Input {
        std::string stack_set_name;
        std::vector<std::string> accounts;
        std::vector<std::string> regions;
        std::vector<Parameter> parameter_overrides;
        std::optional<StackSetOperationPreferences> operation_preferences;
        std::optional<std::string> operation_id;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x("Accounts", self.accounts);
            x(required("Regions"), self.regions);
            x("ParameterOverrides", self.parameter_overrides);
            x("OperationPreferences", self.operation_preferences);
            x(Field("OperationId").token(), self.operation_id);
        }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::cloudformation
