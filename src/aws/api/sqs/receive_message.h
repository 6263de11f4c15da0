#pragma once

#include "aws/api/sqs/service.h"
#include "aws/api/sqs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
struct ReceiveMessage {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "ReceiveMessage";

    struct Input {
        std::string queue_url;
        std::vector<std::string> message_system_attribute_names;
        std::vector<std::string> message_attribute_names;
        std::optional<std::int64_t> max_number_of_messages;
        std::optional<std::int64_t> visibility_timeout;
        std::optional<std::int64_t> wait_time_seconds;
        std::optional<std::string> receive_request_attempt_id;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x("MessageSystemAttributeNames", self.message_system_attribute_names);
            x("MessageAttributeNames", self.message_attribute_names);
            x("MaxNumberOfMessages", self.max_number_of_messages);
            x("VisibilityTimeout", self.visibility_timeout);
            x("WaitTimeSeconds", self.wait_time_seconds);
            x("ReceiveRequestAttemptId", self.receive_request_attempt_id);
        }
    };

    struct Output {
        std::vector<Message> messages;

        static void fields(auto& self, auto& x) { x("Messages", self.messages); }
    };
};

} // namespace copilot::aws::sqs
