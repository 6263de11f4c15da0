#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_MessageAttributeValue.html
struct MessageAttributeValue {
    std::optional<std::string> string_value;
    std::optional<Blob> binary_value;
    std::vector<std::string> string_list_values;
    std::vector<Blob> binary_list_values;
    std::string data_type;

    static void fields(auto& self, auto& x) {
        x("StringValue", self.string_value);
        x("BinaryValue", self.binary_value);
        x("StringListValues", self.string_list_values);
        x("BinaryListValues", self.binary_list_values);
        x(required("DataType"), self.data_type);
    }
};

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_MessageSystemAttributeValue.html
struct MessageSystemAttributeValue {
    std::optional<std::string> string_value;
    std::optional<Blob> binary_value;
    std::vector<std::string> string_list_values;
    std::vector<Blob> binary_list_values;
    std::string data_type;

    static void fields(auto& self, auto& x) {
        x("StringValue", self.string_value);
        x("BinaryValue", self.binary_value);
        x("StringListValues", self.string_list_values);
        x("BinaryListValues", self.binary_list_values);
        x(required("DataType"), self.data_type);
    }
};

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html
struct Message {
    std::string message_id;
    std::optional<std::string> receipt_handle;
    std::optional<std::string> md5_of_body;
    std::optional<std::string> body;
    Dictionary<std::string> attributes;
    std::optional<std::string> md5_of_message_attributes;
    Dictionary<MessageAttributeValue> message_attributes;

    static void fields(auto& self, auto& x) {
        x("MessageId", self.message_id);
        x("ReceiptHandle", self.receipt_handle);
        x("MD5OfBody", self.md5_of_body);
        x("Body", self.body);
        x("Attributes", self.attributes);
        x("MD5OfMessageAttributes", self.md5_of_message_attributes);
        x("MessageAttributes", self.message_attributes);
    }
};

} // namespace copilot::aws::sqs
