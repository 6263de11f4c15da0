#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html
struct DeleteMessage {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "DeleteMessage";

    struct Input {
        std::string queue_url;
        std::string receipt_handle;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x(required("ReceiptHandle"), self.receipt_handle);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sqs
