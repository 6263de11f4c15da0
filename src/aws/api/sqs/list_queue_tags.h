#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html
struct ListQueueTags {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "ListQueueTags";

    struct Input {
        std::string queue_url;

        static void fields(auto& self, auto& x) { x(required("QueueUrl"), self.queue_url); }
    };

    struct Output {
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) { x("Tags", self.tags); }
    };
};

} // namespace copilot::aws::sqs
