#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
struct CreateQueue {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "CreateQueue";

    struct Input {
        std::string queue_name;
        Dictionary<std::string> attributes;
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) {
            x(required("QueueName"), self.queue_name);
            x("Attributes", self.attributes);
            x("tags", self.tags);
        }
    };

    struct Output {
        std::string queue_url;

        static void fields(auto& self, auto& x) { x("QueueUrl", self.queue_url); }
    };
};

} // namespace copilot::aws::sqs
