#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html
struct ExecuteChangeSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ExecuteChangeSet";

    struct Input {
        std::string change_set_name;
        std::optional<std::string> stack_name;
        std::optional<std::string> client_request_token;
        std::optional<bool> disable_rollback;

        static void fields(auto& self, auto& x) {
            x(required("ChangeSetName"), self.change_set_name);
            x("StackName", self.stack_name);
            x("ClientRequestToken", self.client_request_token);
            x("DisableRollback", self.disable_rollback);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
