#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_UntagQueue.html
struct UntagQueue {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "UntagQueue";

    struct Input {
        std::string queue_url;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sqs
