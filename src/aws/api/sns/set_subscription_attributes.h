#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html
struct SetSubscriptionAttributes {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "SetSubscriptionAttributes";

    struct Input {
        std::string subscription_arn;
        std::string attribute_name;
        std::optional<std::string> attribute_value;

        static void fields(auto& self, auto& x) {
            x(required("SubscriptionArn"), self.subscription_arn);
            x(required("AttributeName"), self.attribute_name);
            x("AttributeValue", self.attribute_value);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sns
