#pragma once

#include "aws/api/sqs/service.h"
#include "aws/api/sqs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
struct SendMessage {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "SendMessage";

    struct Input {
        std::string queue_url;
        std::string message_body;
        std::optional<std::int64_t> delay_seconds;
        Dictionary<MessageAttributeValue> message_attributes;
        Dictionary<MessageSystemAttributeValue> message_system_attributes;
        std::optional<std::string> message_deduplication_id;
        std::optional<std::string> message_group_id;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x(required("MessageBody"), self.message_body);
            x("DelaySeconds", self.delay_seconds);
            x("MessageAttributes", self.message_attributes);
            x("MessageSystemAttributes", self.message_system_attributes);
            x("MessageDeduplicationId", self.message_deduplication_id);
            x("MessageGroupId", self.message_group_id);
        }
    };

    struct Output {
        std::optional<std::string> md5_of_message_body;
        std::optional<std::string> md5_of_message_attributes;
        std::optional<std::string> md5_of_message_system_attributes;
        std::optional<std::string> message_id;
        std::optional<std::string> sequence_number;

        static void fields(auto& self, auto& x) {
            x("MD5OfMessageBody", self.md5_of_message_body);
            x("MD5OfMessageAttributes", self.md5_of_message_attributes);
            x("MD5OfMessageSystemAttributes", self.md5_of_message_system_attributes);
            x("MessageId", self.message_id);
            x("SequenceNumber", self.sequence_number);
        }
    };
};

} // namespace copilot::aws::sqs
