#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html
struct GetQueueUrl {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "GetQueueUrl";

    struct Input {
        std::string queue_name;
        std::optional<std::string> queue_owner_aws_account_id;

        static void fields(auto& self, auto& x) {
            x(required("QueueName"), self.queue_name);
            x("QueueOwnerAWSAccountId", self.queue_owner_aws_account_id);
        }
    };

    struct Output {
        std::string queue_url;

        static void fields(auto& self, auto& x) { x("QueueUrl", self.queue_url); }
    };
};

} // namespace copilot::aws::sqs
