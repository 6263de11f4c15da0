#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html
struct ContinueUpdateRollback {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ContinueUpdateRollback";

    struct Input {
        std::string stack_name;
        std::optional<std::string> role_arn;
        std::optional<std::string> client_request_token;
        std::optional<bool> force_rollback;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("RoleARN", self.role_arn);
            x("ClientRequestToken", self.client_request_token);
            x("ForceRollback", self.force_rollback);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
