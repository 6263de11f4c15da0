#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html
struct CancelUpdateStack {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "CancelUpdateStack";

    struct Input {
        std::string stack_name;
        std::optional<std::string> client_request_token;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("ClientRequestToken", self.client_request_token);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
