#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html
struct GetSubscriptionAttributes {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "GetSubscriptionAttributes";

    struct Input {
        std::string subscription_arn;

        static void fields(auto& self, auto& x) {
            x(required("SubscriptionArn"), self.subscription_arn);
        }
    };

    struct Output {
        Dictionary<std::string> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::sns
