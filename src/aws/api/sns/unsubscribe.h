#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html
struct Unsubscribe {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "Unsubscribe";

    struct Input {
        std::string subscription_arn;

        static void fields(auto& self, auto& x) {
            x(required("SubscriptionArn"), self.subscription_arn);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sns
