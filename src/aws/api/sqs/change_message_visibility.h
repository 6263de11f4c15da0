#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html
struct ChangeMessageVisibility {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "ChangeMessageVisibility";

    struct Input {
        std::string queue_url;
        std::string receipt_handle;
        std::int64_t visibility_timeout = 0;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x(required("ReceiptHandle"), self.receipt_handle);
            x(required("VisibilityTimeout"), self.visibility_timeout);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sqs
