#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RollbackStack.html
struct RollbackStack {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "RollbackStack";

    struct Input {
        std::string stack_name;
        std::optional<std::string> role_arn;
        std::optional<std::string> client_request_token;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("RoleARN", self.role_arn);
            x("ClientRequestToken", self.client_request_token);
        }
    };

    struct Output {
        std::optional<std::string> stack_id;
        std::optional<std::string> operation_id;

        static void fields(auto& self, auto& x) {
            x("StackId", self.stack_id);
            x("OperationId", self.operation_id);
        }
    };
};

} // namespace copilot::aws::cloudformation
