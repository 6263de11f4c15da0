#pragma once

#include "aws/api/sns/service.h"
#include "aws/api/sns/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html
struct ListSubscriptionsByTopic {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "ListSubscriptionsByTopic";

    struct Input {
        std::string topic_arn;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("TopicArn"), self.topic_arn);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<Subscription> subscriptions;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Subscriptions", self.subscriptions);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::sns
