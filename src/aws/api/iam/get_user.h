#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
struct GetUser {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "GetUser";

    struct Input {
        std::optional<std::string> user_name;

        static void fields(auto& self, auto& x) { x("UserName", self.user_name); }
    };

    struct Output {
        User user;

        static void fields(auto& self, auto& x) { x("User", self.user); }
    };
};

} // namespace copilot::aws::iam
