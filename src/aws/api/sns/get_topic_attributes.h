#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html
struct GetTopicAttributes {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "GetTopicAttributes";

    struct Input {
        std::string topic_arn;

        static void fields(auto& self, auto& x) { x(required("TopicArn"), self.topic_arn); }
    };

    struct Output {
        Dictionary<std::string> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::sns
