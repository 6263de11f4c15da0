#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
struct SetQueueAttributes {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "SetQueueAttributes";

    struct Input {
        std::string queue_url;
        Dictionary<std::string> attributes;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x(required("Attributes"), self.attributes);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sqs
