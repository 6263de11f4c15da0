#pragma once

#include "aws/api/sns/service.h"
#include "aws/api/sns/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
struct Publish {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "Publish";

    struct Input {
        std::optional<std::string> topic_arn;
        std::optional<std::string> target_arn;
        std::optional<std::string> phone_number;
        std::string message;
        std::optional<std::string> subject;
        std::optional<std::string> message_structure;
        Dictionary<MessageAttributeValue> message_attributes;
        std::optional<std::string> message_deduplication_id;
        std::optional<std::string> message_group_id;

        static void fields(auto& self, auto& x) {
            x("TopicArn", self.topic_arn);
            x("TargetArn", self.target_arn);
            x("PhoneNumber", self.phone_number);
            x(required("Message"), self.message);
            x("Subject", self.subject);
            x("MessageStructure", self.message_structure);
            x(Field("MessageAttributes").entries("Name", "Value"), self.message_attributes);
            x("MessageDeduplicationId", self.message_deduplication_id);
            x("MessageGroupId", self.message_group_id);
        }
    };

    struct Output {
        std::optional<std::string> message_id;
        std::optional<std::string> sequence_number;

        static void fields(auto& self, auto& x) {
            x("MessageId", self.message_id);
            x("SequenceNumber", self.sequence_number);
        }
    };
};

} // namespace copilot::aws::sns
