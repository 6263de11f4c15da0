#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html
struct DeleteStack {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DeleteStack";

    struct Input {
        std::string stack_name;
        std::vector<std::string> retain_resources;
        std::optional<std::string> role_arn;
        std::optional<std::string> client_request_token;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("RetainResources", self.retain_resources);
            x("RoleARN", self.role_arn);
            x("ClientRequestToken", self.client_request_token);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
