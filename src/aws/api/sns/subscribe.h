#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html
struct Subscribe {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "Subscribe";

    struct Input {
        std::string topic_arn;
        std::string protocol;
        std::optional<std::string> endpoint;
        Dictionary<std::string> attributes;
        std::optional<bool> return_subscription_arn;

        static void fields(auto& self, auto& x) {
            x(required("TopicArn"), self.topic_arn);
            x(required("Protocol"), self.protocol);
            x("Endpoint", self.endpoint);
            x("Attributes", self.attributes);
            x("ReturnSubscriptionArn", self.return_subscription_arn);
        }
    };

    struct Output {
        std::string subscription_arn;

        static void fields(auto& self, auto& x) { x("SubscriptionArn", self.subscription_arn); }
    };
};

} // namespace copilot::aws::sns
