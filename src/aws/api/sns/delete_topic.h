#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html
struct DeleteTopic {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "DeleteTopic";

    struct Input {
        std::string topic_arn;

        static void fields(auto& self, auto& x) { x(required("TopicArn"), self.topic_arn); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sns
