#pragma once

#include "aws/api/sts/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sts {

/// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
struct GetCallerIdentity {
    static constexpr const aws::Service& service = sts::service;
    static constexpr std::string_view name = "GetCallerIdentity";

    using Input = Nothing;

    struct Output {
        std::string user_id;
        std::string account;
        std::string arn;

        static void fields(auto& self, auto& x) {
            x("UserId", self.user_id);
            x("Account", self.account);
            x("Arn", self.arn);
        }
    };
};

} // namespace copilot::aws::sts
